import type { HeadingElement } from '../../decree/numbering.ts'
import { cite } from '../../decree/table.ts'
import type { Section } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import { inSmallLetters } from '../../vietnamese/sentence-case.ts'
import { asOneFact } from '../repeated.ts'
import type { Rule } from '../rule.ts'
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
    const inCapitals = bodiesOf(doc).flatMap(sectionsIn).filter(isInCapitals)
    // Those that are printed in capitals anyway look right: the others come first.
    const found = [
      ...inCapitals.filter(({ element }) => !printedSo.has(element)),
      ...inCapitals.filter(({ element }) => printedSo.has(element)),
    ].map(({ title, place }) => {
      const text = plainText(title).trim()
      return {
        message: `Đề mục “${text}” gõ toàn chữ hoa`,
        hint: `gõ chữ thường, giữ chữ hoa của tên riêng và chữ viết tắt: “${inSmallLetters(text.replace(/[.:;]$/, ''))}”`,
        place: placeOfWords(text, place, spans),
      }
    })
    yield* asOneFact(found, (count) => `, và ${count} đề mục khác cũng vậy`)
  },
}

function isInCapitals({ title }: Section): boolean {
  const text = plainText(title).trim()
  const words = text.match(/[A-Za-zÀ-ỹ]{2,}/g) ?? []
  // Capitals without a mark may all be abbreviations.
  return words.length > 1 && text === text.toLocaleUpperCase('vi') && /[À-ỸĐ]/.test(text)
}

/** Headings that are printed in capitals, however they are typed. */
const printedSo: ReadonlySet<HeadingElement> = new Set<HeadingElement>(['part', 'chapter', 'division', 'section'])
