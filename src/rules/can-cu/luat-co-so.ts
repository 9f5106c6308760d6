import { cite } from '../../decree/table.ts'
import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { basisOf } from './cited-bases.ts'
import { type Passage, passagesOf } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** A law by name with its number, and date and issuer where they follow. */
const numberedLaw =
  /(?<![A-Za-zÀ-ỹ])(?<name>(?:Bộ luật|Luật|Pháp lệnh)(?: (?!số |theo |tại |Luật |Bộ luật |Pháp lệnh |Hiến pháp |Nghị |Quyết định |Thông tư )[A-Za-zÀ-ỹ,]+){1,20}?),? số \d+\/\d{4}\/(?:UBTV)?QH\d+(?:,? (?<date>ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})))?(?: của (?:Ủy ban Thường vụ )?Quốc hội)?/g

/** A law cited with its number, where a căn cứ has its name and date, and other texts its name. */
export const lawWithNumber: Rule = {
  id: 'luat-co-so',
  group: 'can-cu',
  severity: 'hint',
  clause: cite('M.II k.6 đ.a, b'),
  summary:
    'Luật, pháp lệnh không ghi số, ký hiệu, cơ quan ban hành; trong căn cứ ghi tên và ngày ban hành, khi viện dẫn chỉ ghi tên.',
  why: 'Tên luật và ngày ban hành đủ để tra; số, ký hiệu làm dài câu và sai mẫu của Nghị định.',
  good: [
    { keys: 'can_cu: [Luật Lưu trữ ngày 21 tháng 6 năm 2024, Bộ luật Lao động]' },
    { keys: 'can_cu: ["Luật Bảo hiểm y tế được sửa đổi, bổ sung bởi Luật số 51/2024/QH15"]' },
    { body: 'Thực hiện Nghị quyết số 190/2025/QH15 ngày 19 tháng 02 năm 2025 của Quốc hội.' },
    { body: 'Theo Luật Nhà ở và Nghị quyết số 190/2025/QH15.' },
  ],
  bad: [
    { keys: 'can_cu:\n  - Luật Lưu trữ số 33/2024/QH15', at: ['2:5 Luật Lưu trữ số 33/2024/QH15'] },
    {
      keys: 'can_cu:\n  - Bộ luật Lao động số 45/2019/QH14 ngày 20 tháng 11 năm 2019 của Quốc hội',
      at: ['2:5 Bộ luật Lao động số 45/2019/QH14 ngày 20 tháng 11 năm 2019 của Quốc hội'],
      fixed: '  - Bộ luật Lao động ngày 20 tháng 11 năm 2019',
    },
    {
      body: 'Căn cứ Luật Lưu trữ số 33/2024/QH15, ngày 21/6/2024 của Quốc hội;\n\n# Nội dung\n\nNắm tình hình.',
      at: ['1:8 Luật Lưu trữ số 33/2024/QH15, ngày 21/6/2024 của Quốc hội'],
      fixed: 'Căn cứ Luật Lưu trữ ngày 21/6/2024;',
    },
    {
      body: 'Thi hành Luật Đất đai số 31/2024/QH15, ngày 18/01/2024 trong toàn ngành.',
      at: ['1:10 Luật Đất đai số 31/2024/QH15, ngày 18/01/2024'],
    },
  ],
  *check({ doc: { legalBases }, spans }) {
    const isBasis = (passage: Passage) =>
      (Array.isArray(passage.within) && passage.within[0] === 'can_cu') || basisOf(passage, legalBases) !== undefined
    for (const passage of passagesOf(spans))
      for (const { 0: typed, index, groups: { name = '', date } = {} } of passage.text.matchAll(numberedLaw)) {
        // A law that changes others is known by its number.
        if (/sửa đổi|bổ sung/.test(name) || isQuoted(passage.text, index)) continue
        const basis = isBasis(passage)
        const rest = placeOf(passage, index + name.length, index + typed.length)
        yield {
          message: `“${typed}” ghi cả số, ký hiệu của luật`,
          hint: basis ? `gõ “${name} ${date ?? 'ngày … tháng … năm …'}”` : `chỉ gõ “${name}”`,
          place: placeOf(passage, index, index + typed.length),
          ...(basis && date && rest.line === rest.endLine && { fix: { place: rest, text: ` ${date}` } }),
        }
      }
  },
}
