import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { lowerCase, upperCase } from './chu-cai.ts'
import { proseWords } from './loi-van.ts'

/** Letters of other scripts and languages by the Latin ones they look like. */
const latin: ReadonlyMap<string, string> = new Map(
  [
    ['аеорсхуіѕјһ', 'aeopcxyisjh'],
    ['АВЕКМНОРСТХУІЅЈ', 'ABEKMHOPCTXYISJ'],
    ['οανι', 'oavi'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['ðɖÐƉ', 'đđĐĐ'],
  ].flatMap(([from = '', to = '']) => [...from].map((one, i): [string, string] => [one, to.charAt(i)])),
)

/** Quick to run: Vietnamese has nothing there. */
const otherScript = /[ÐðƉɖ\u0370-\u04ff]/
const suspect = new RegExp(`[${[...latin.keys()].join('')}]`)
const suspects = new RegExp(suspect, 'g')
/** Letters with the Greek, Cyrillic and combining ones between. */
const word = /[A-Za-zÀ-ỹ]{2,}/g
const proper = new RegExp(`^[${lowerCase}${upperCase}]+$`)
const someProper = new RegExp(`[${lowerCase}${upperCase}]`)

/** Letters of other alphabets that look like ours. */
export const lookAlikes: Rule = {
  id: 'chu-giong-chu',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Chữ tiếng Việt không lẫn chữ cái của tiếng khác có hình giống.',
  why: 'Mắt không thấy khác, nhưng tìm kiếm, sắp xếp và đọc thành tiếng đều sai.',
  good: [{ body: 'Đảng ủy, đoàn thể; tiêu chuẩn ГОСТ và tia α.' }, { body: 'Vitamin E dạng α-tocopherol, cỡ 5 µm.' }],
  bad: [
    { body: 'Ðảng ủy xã họp.', at: ['1:1 Ðảng'], fixed: 'Đảng ủy xã họp.' },
    { body: 'Các phòng lập hồ sơ cа trực.', at: ['1:21 cа'], fixed: 'Các phòng lập hồ sơ ca trực.' },
  ],
  *check({ spans }) {
    const words = proseWords(spans)
    if (!otherScript.test(words.text)) return
    for (const { 0: typed, index } of words.text.matchAll(word)) {
      const [first] = suspect.exec(typed) ?? []
      if (first === undefined || !someProper.test(typed)) continue
      const meant = typed.replace(suspects, (one) => latin.get(one) ?? one).normalize('NFC')
      if (!proper.test(meant)) continue
      const place = placeOf(words, index, index + typed.length)
      const code = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      yield {
        message: `“${typed}” có “${first}” (U+${code}), chỉ trông giống “${latin.get(first)}”`,
        hint: `gõ lại “${meant}”`,
        place,
        fix: { place, text: meant },
      }
    }
  },
}
