import { placeIn } from '../../findings/text-map.ts'
import { isQuoted } from '../can-cu/quoted.ts'
import type { Rule } from '../rule.ts'

/** A day below 10 or a month below 3 without its zero. */
export const dateWithoutZero: Rule = {
  id: 'ngay-thang-thieu-so-0',
  group: 'the-thuc',
  severity: 'hint',
  summary: 'Trong ngày, tháng, năm viết đủ chữ, ngày nhỏ hơn 10 và tháng 1, 2 thêm số 0 phía trước.',
  why: 'Nghị định đòi số 0 ở dòng địa danh, thời gian (khoản 4 Mục II); trong thân văn bản thì không, nhưng viết như dòng đó thì cả văn bản thống nhất và không ai thêm được số.',
  good: [
    { body: 'Họp sơ kết ngày 05 tháng 01 năm 2026.' },
    { keys: 'ngay: ngày 9 tháng 2 năm 2026' },
    { body: 'Chào mừng ngày 8 tháng 3 và ngày 15 tháng 9 năm 2026.' },
    { body: 'Lễ kỷ niệm sự kiện ngày 2 tháng 9 năm 1945.' },
    { body: 'Hưởng ứng cuộc thi “Sáng tác tháng 04: ngày 5 tháng 4 năm 2026”.' },
  ],
  bad: [
    {
      body: 'Họp sơ kết ngày 5 tháng 6 năm 2026.',
      at: ['1:12 ngày 5 tháng 6 năm 2026'],
      fixed: 'Họp sơ kết ngày 05 tháng 6 năm 2026.',
    },
    {
      body: 'Hạn cuối là ngày 20 tháng 1 năm 2026.',
      at: ['1:13 ngày 20 tháng 1 năm 2026'],
      fixed: 'Hạn cuối là ngày 20 tháng 01 năm 2026.',
    },
    {
      body: 'Bàn giao ngày 3 tháng 2 năm 2026.',
      at: ['1:10 ngày 3 tháng 2 năm 2026'],
      fixed: 'Bàn giao ngày 03 tháng 02 năm 2026.',
    },
  ],
  *check({ spans }) {
    for (const span of spans) {
      // Of the date in the keys the program writes the zeros.
      if (span.within[0] === 'ngay') continue
      for (const { 0: typed, index, groups: { word = '', day = '', month = '', year = '' } = {} } of span.text.matchAll(
        /\b(?<word>ngày )(?<day>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})(?!\d)/gi,
      )) {
        // Days of history are known by the names they have.
        if (Number(year) < 1976 || !(/^[1-9]$/.test(day) || /^[12]$/.test(month))) continue
        if (isQuoted(span.text, index)) continue
        const place = placeIn(span, index, index + typed.length)
        const text = `${word}${day.padStart(2, '0')} tháng ${/^[12]$/.test(month) ? `0${month}` : month} năm ${year}`
        yield {
          message: `“${typed}” thiếu số 0 trước ngày hoặc tháng`,
          hint: `gõ “${text}”`,
          place,
          fix: { place, text },
        }
      }
    }
  },
}
