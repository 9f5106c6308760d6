import { cite } from '../../decree/table.ts'
import { citationsIn } from '../../vietnamese/citation.ts'
import { capitals, smallLetters } from '../../vietnamese/letters.ts'
import type { Rule } from '../rule.ts'
import { basesOf } from './cited-bases.ts'

/** Types that always have a number; a resolution of a congress has a name only. */
const numbered =
  /^(?:Nghị định|Thông tư(?: liên tịch)?|Chỉ thị|Công văn|Công điện|Quyết định(?! này)|Nghị quyết(?! (?:Đại hội|Hội nghị|Trung ương|liên tịch|của Đảng|này)))(?![A-Za-zÀ-ỹ])(?!.*(?:Đại hội|kèm theo|Luật))/

const properName = `(?: [${capitals}][${smallLetters}]+){0,4}`
const ministry = `(?:(?!quy định|hướng dẫn|ban hành|sửa đổi)[${smallLetters}]+ ?,? ?|[${capitals}][${smallLetters}]+ ?){1,2}`

/** An issuer and nothing after it. */
const issuerOnly = new RegExp(
  [
    'Chính phủ|Quốc hội|Thủ tướng Chính phủ|Ủy ban Thường vụ Quốc hội|Bộ Chính trị|Ban Bí thư',
    `(?:Bộ trưởng )?Bộ ${ministry}`,
    `(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân)(?: (?:tỉnh|thành phố|xã|phường|đặc khu))?${properName}`,
    `Sở${properName}`,
  ]
    .map((issuer) => `^(?:${issuer})$`)
    .join('|'),
)

/** A căn cứ without number, day, issuer or subject. */
export const incompleteBasis: Rule = {
  id: 'can-cu-thieu-thanh-phan',
  group: 'can-cu',
  severity: 'warning',
  clause: cite('M.II k.6 đ.a'),
  summary:
    'Căn cứ ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành và trích yếu; luật, pháp lệnh không ghi số, ký hiệu, cơ quan ban hành.',
  why: 'Căn cứ thiếu thành phần thì không tra được văn bản, nhất là khi các cơ quan có cùng số và ký hiệu.',
  good: [
    {
      keys: 'can_cu:\n  - Luật Lưu trữ\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    },
    { keys: 'can_cu: [Bộ luật Lao động, Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030]' },
    { keys: 'can_cu: [Quyết định số 12/QĐ-BNV ngày 11/9/2025 của Bộ trưởng Bộ Nội vụ ban hành Quy chế làm việc]' },
    {
      body: 'Thực hiện Chương trình phối hợp số 04-CTr/BTG-SNV, ngày 29/10/2025 giữa Ban Tuyên giáo và Sở Nội vụ về thi đua;\n\n# Nội dung\n\nNắm tình hình.',
    },
    {
      keys: 'can_cu:\n  - Quyết định số 12/QĐ-BNV của Bộ trưởng Bộ Nội vụ ngày 11/9/2025 ban hành Quy chế làm việc\n  - Quyết định số 1319/2018/QĐ- UBND ngày 11/9/2018 của Ủy ban nhân dân tỉnh về văn thư',
    },
  ],
  bad: [
    { keys: 'can_cu: [Nghị định về công tác văn thư]', at: ['1:10 Nghị định về công tác văn thư'] },
    {
      keys: 'can_cu: [Quyết định số 12/QĐ-BNV của Bộ trưởng Bộ Nội vụ ban hành Quy chế làm việc]',
      at: ['1:10 Quyết định số 12/QĐ-BNV'],
    },
    {
      keys: 'can_cu: [Quyết định số 12/QĐ-BNV ngày 11/9/2025 về ban hành Quy chế làm việc]',
      at: ['1:10 Quyết định số 12/QĐ-BNV'],
    },
    {
      keys: 'can_cu: [Kế hoạch số 12/KH-UBND ngày 11/9/2025 của Ủy ban nhân dân tỉnh]',
      at: ['1:10 Kế hoạch số 12/KH-UBND'],
    },
  ],
  *check(it) {
    for (const { text, placeOf } of basesOf(it)) {
      // A blank to be filled in says itself that something is missing.
      if (/…|\.{3}/.test(text)) continue
      const [first] = citationsIn(text)
      if (!first || first.from > 0) {
        const [typed] = first ? [] : (numbered.exec(text) ?? [])
        // A number that can't be read, with a blank in its symbol, is typed wrong and not left out.
        if (typed !== undefined && !anyNumber.test(text))
          yield {
            message: `Căn cứ “${shorten(text)}” chưa ghi số, ký hiệu`,
            hint: `gõ \`${typed} số …/… ngày … tháng … năm … của … về …\``,
            place: placeOf(text),
          }
        continue
      }
      if (/^(?:bộ luật|luật|pháp lệnh)$/i.test(first.type ?? '') || /^(?:QH|UBTVQH)\d+$/.test(first.symbol)) continue
      const rest = text.slice(first.end)
      const issued = first.issuer !== undefined || /(?<![A-Za-zÀ-ỹ])(?:của|giữa|do) /u.test(rest.slice(0, 40))
      const missing = [
        !first.dated && !anyDate.test(rest) && 'ngày ban hành',
        !issued && 'cơ quan ban hành',
        (rest.trim() === '' || (first.issuer && issuerOnly.test(first.issuer))) && 'trích yếu',
      ].filter(Boolean)
      if (missing.length === 0) continue
      const name = text.slice(first.from, first.to)
      yield {
        message: `Căn cứ “${name}” chưa ghi ${missing.join(', ')}`,
        hint: `gõ \`${name} ngày … tháng … năm … của … về …\``,
        place: placeOf(name),
      }
    }
  },
}

const anyNumber = /(?<![A-Za-zÀ-ỹ])số:?\s*\d|\d\s*[/-]\s*[A-ZĐ]/
const anyDate = /ngày\s+\d{1,2}(?:\s+tháng\s|[/.-])/

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
