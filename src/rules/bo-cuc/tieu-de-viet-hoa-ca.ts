import type { HeadingElement } from '../../decree/numbering.ts'
import { cite } from '../../decree/table.ts'
import { plainText } from '../../document/words.ts'
import type { Found, Rule } from '../rule.ts'
import { bodiesOf, placeOfWords, sectionsIn } from './walk.ts'

/** A heading typed in capitals, which the program sets where they belong. */
export const capitalHeading: Rule = {
  id: 'tieu-de-viet-hoa-ca',
  group: 'bo-cuc',
  severity: 'hint',
  clause: cite('M.V r.6 b'),
  summary: 'Đề mục được gõ bằng chữ thường; chương trình in hoa ở cấp cần in hoa.',
  why: 'Chỉ tên mục I., II. in hoa, tên khoản và điểm in chữ thường; chữ gõ hoa sẵn thì in hoa ở mọi cấp, kể cả khi đề mục đổi cấp.',
  good: [
    { body: '# Mục đích, yêu cầu\n\nNắm tình hình.' },
    { body: '# UBND\n\nKiểm tra.\n\n# CNTT 2026\n\nKiểm tra.' },
  ],
  bad: [
    { body: '# MỤC ĐÍCH, YÊU CẦU\n\nNắm tình hình.', at: ['1:3 MỤC ĐÍCH, YÊU CẦU'] },
    { body: '# Nội dung\n\n## LẬP SỔ CÔNG VĂN\n\nLàm.\n\n## Kiểm tra\n\nLàm.', at: ['3:4 LẬP SỔ CÔNG VĂN'] },
  ],
  *check({ doc, spans }) {
    let others = 0
    let first: Found | undefined
    for (const { element, title, place } of bodiesOf(doc).flatMap(sectionsIn)) {
      const text = plainText(title).trim()
      const words = text.match(/[A-Za-zÀ-ỹ]{2,}/g) ?? []
      if (words.length < 2 || text !== text.toLocaleUpperCase('vi')) continue
      // Capitals without a mark may all be abbreviations.
      if (!/[À-ỸĐ]/.test(text)) continue
      const typed = (text.charAt(0) + text.slice(1).toLocaleLowerCase('vi')).replace(/[.:;]$/, '')
      const found = {
        message: `Đề mục “${text}” gõ toàn chữ hoa`,
        hint: `gõ “${typed}”, giữ chữ hoa của tên riêng và chữ viết tắt`,
        place: placeOfWords(text, place, spans),
      }
      if (!inCapitals.has(element)) yield found
      else if (first) others++
      else first = found
    }
    // These look right in print: it is said once.
    if (first) yield others > 0 ? { ...first, message: `${first.message}, và ${others} đề mục khác cũng vậy` } : first
  },
}

/** Headings that are printed in capitals, however they are typed. */
const inCapitals: ReadonlySet<HeadingElement> = new Set<HeadingElement>(['part', 'chapter', 'division', 'section'])
