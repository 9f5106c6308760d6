import { pieceAt } from '../../findings/text-map.ts'
import { commonAbbreviations } from '../facts/common-short-forms.ts'
import { foundAt, type TextRange } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { endsWord, opensWord } from './chu-cai.ts'
import { proseOf, runningTextOf } from './loi-van.ts'
import { wordsOf } from './tu.ts'

/** Four letters or more that are no Roman number. */
const short = /[A-ZĐ]{4,}/g
const noShort = /^[IVXLC]+$|^.{10}/

/** Short forms that the text never writes out. */
export const unexplainedShort: Rule = {
  id: 'viet-tat-chua-giai-thich',
  group: 'chinh-ta',
  severity: 'hint',
  summary: 'Chữ viết tắt ít gặp được ghi đủ ở lần đầu: cán bộ, công chức, viên chức (CBCCVC).',
  why: 'Thông lệ: người ngoài ngành đọc văn bản không đoán được chữ viết tắt.',
  good: [
    { body: 'Cán bộ, công chức, viên chức (CBCCVC) tham gia; CBCCVC ký. UBND xã, HĐND, BHXH, TTHC.' },
    { body: 'Bồi dưỡng nghiệp vụ: lớp BDNV mở tháng 4. Số 12/QĐ-SYTBA, tệp BAOCAO.docx, ISO.' },
    { files: { 'kehoach.yml': 'viet_tat: {BVBA: Bệnh viện Đa khoa Bình An}\n' }, body: 'BVBA chủ trì.' },
  ],
  bad: [{ body: 'Mở lớp BDNV; bảo đảm VSKT tại kho.', at: ['1:8 BDNV'] }],
  *check({ spans, abbreviations }) {
    const lines = runningTextOf(spans)
    const found = new Map<string, TextRange>()
    for (const { 0: typed, index: from } of lines.text.matchAll(short)) {
      const to = from + typed.length
      if (noShort.test(typed) || !opensWord(lines.text, from) || !endsWord(lines.text, to)) continue
      if (found.has(typed) || commonAbbreviations.has(typed) || abbreviations.has(typed)) continue
      if (
        /[-/.\d&@_]/.test(lines.text[from - 1] ?? '') ||
        /^(?:[-/\d&@_]|\.[A-Za-z])/.test(lines.text.slice(to, to + 2))
      )
        continue
      const { within } = pieceAt(lines, from).from
      if (typeof within !== 'string' || within === 'tableCell') continue
      if (inCapitals(lines.text, from, to) || lines.text.includes(`(${typed}`)) continue
      found.set(typed, [from, to])
    }
    if (found.size === 0) return
    const initials = wordsOf(proseOf(spans))
      .all.map(({ lower }) => lower.charAt(0))
      .join('')
    const unexplained = [...found].filter(([typed]) => !initials.includes(typed.toLowerCase()))
    const [first] = unexplained
    if (!first) return
    const names = unexplained.map(([typed]) => `“${typed}”`).join(', ')
    yield foundAt(lines, first[1], {
      message: `Chữ viết tắt chưa được ghi đủ lần nào: ${names}`,
      hint: 'ở lần đầu ghi đủ, rồi chữ viết tắt trong ngoặc; hoặc khai ở `viet_tat` của kehoach.yml',
    })
  },
}

/** Among words in capitals none is a short form. */
const inCapitals = (text: string, from: number, to: number): boolean =>
  /[A-ZĐÀ-Ỹ]{2} $/.test(text.slice(Math.max(0, from - 12), from)) || /^ [A-ZĐÀ-Ỹ]{2}/.test(text.slice(to, to + 12))
