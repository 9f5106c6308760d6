import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { bodyTexts, sentenceAround } from './body-texts.ts'

/** A deadline with day and month only. */
export const yearlessDeadline: Rule = {
  id: 'thoi-han-thieu-nam',
  group: 'phan-cong',
  severity: 'hint',
  summary: 'Thời hạn có đủ ngày, tháng, năm.',
  why: 'Kế hoạch được đọc lại và viện dẫn nhiều năm sau; ngày không có năm dễ bị hiểu nhầm.',
  good: [
    { body: 'Các phòng gửi báo cáo trước ngày 15/4/2026, chậm nhất ngày 20 tháng 4 năm 2026.' },
    { body: 'Các phòng gửi báo cáo trước ngày 15/6 và 15/12 hằng năm; định kỳ trước ngày 20/3 gửi số liệu.' },
    { body: 'Gửi báo cáo trước ngày 25 hằng tháng. Hoàn thành trước 1/2 số hồ sơ.' },
    { body: 'Năm 2026, các phòng gửi báo cáo trước ngày 10/4.' },
    {
      body: 'Các khoa nộp báo cáo về Phòng Kế hoạch tổng hợp trước ngày 20 tháng 4\nnăm 2026, chậm nhất ngày 20\ntháng 4 năm 2026.',
    },
  ],
  bad: [
    { body: 'Các phòng gửi báo cáo trước ngày 15/4.', at: ['1:29 ngày 15/4'] },
    { body: 'Hoàn thành chậm nhất ngày 15 tháng 4.', at: ['1:22 ngày 15 tháng 4'] },
    { body: '- Gửi báo cáo trước ngày 15/4\n- Năm 2026 tổng kết', at: ['1:21 ngày 15/4'] },
  ],
  *check({ spans }) {
    for (const words of bodyTexts(spans))
      for (const found of words.text.matchAll(deadline)) {
        const to = found.index + found[0].length
        const { before, after } = sentenceAround(words.text, found.index, to)
        if (
          /(?:hằng|hàng|mỗi|các|từng)\s+(?:năm|kỳ)|định kỳ|năm\s+(?:20\d\d|học)|\/20\d\d|năm sau|năm liền/i.test(
            before + after,
          )
        )
          continue
        const { date = '' } = found.groups ?? {}
        yield {
          message: `Thời hạn “${date.replace(/\s+/g, ' ')}” không có năm`,
          hint: date.includes('/') ? `gõ thêm năm, như “${date.replace(/\s+/g, ' ')}/…”` : 'gõ thêm “năm …”',
          place: placeOf(words, to - date.length, to),
        }
      }
  },
}

const deadline =
  /(?<![A-Za-zÀ-ỹ])(?:trước|chậm\s+nhất|muộn\s+nhất|thời\s+hạn|hoàn\s+thành|xong|hạn\s+cuối)(?:\s+(?:xong|là|vào|đến|hết|trước|trong)){0,4}(?:\s*:)?\s+(?<date>ngày\s+\d{1,2}(?:\/\d{1,2}|\s+tháng\s+\d{1,2}))(?![\d/A-Za-zÀ-ỹ-])/gi
