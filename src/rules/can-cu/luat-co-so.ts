import { cite } from '../../decree/table.ts'
import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { passagesOf } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** A law by name with its number, and date and issuer where they follow. */
const numberedLaw =
  /(?<![A-Za-zÀ-ỹ])(?<name>(?:Bộ luật|Luật|Pháp lệnh)(?: (?!số |theo |tại |Luật |Bộ luật |Pháp lệnh |Hiến pháp |Nghị |Quyết định |Thông tư )[A-Za-zÀ-ỹ,]+){1,20}?),? (?<rest>số \d+\/\d{4}\/(?:UBTV)?QH\d+(?:,? ngày (?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))?(?: của (?:Ủy ban Thường vụ )?Quốc hội)?)/g

/** A law cited with its number, where its name is enough. */
export const lawWithNumber: Rule = {
  id: 'luat-co-so',
  group: 'can-cu',
  severity: 'hint',
  clause: cite('M.II k.6 đ.a'),
  summary: 'Luật, pháp lệnh chỉ ghi tên; không ghi số, ký hiệu, cơ quan ban hành.',
  why: 'Tên luật đủ để tra; số và ngày chỉ làm dài và sai khi luật được sửa đổi.',
  good: [
    { keys: 'can_cu: [Luật Lưu trữ, Bộ luật Lao động]' },
    { keys: 'can_cu: ["Luật Bảo hiểm y tế được sửa đổi, bổ sung bởi Luật số 51/2024/QH15"]' },
    { body: 'Thực hiện Nghị quyết số 190/2025/QH15 ngày 19 tháng 02 năm 2025 của Quốc hội.' },
    { body: 'Theo Luật Nhà ở và Nghị quyết số 190/2025/QH15.' },
  ],
  bad: [
    {
      keys: 'can_cu:\n  - Luật Lưu trữ số 33/2024/QH15',
      at: ['2:5 Luật Lưu trữ số 33/2024/QH15'],
      fixed: '  - Luật Lưu trữ',
    },
    {
      keys: 'can_cu:\n  - Bộ luật Lao động số 45/2019/QH14 ngày 20 tháng 11 năm 2019 của Quốc hội',
      at: ['2:5 Bộ luật Lao động số 45/2019/QH14 ngày 20 tháng 11 năm 2019 của Quốc hội'],
      fixed: '  - Bộ luật Lao động',
    },
    {
      body: 'Thi hành Luật Đất đai số 31/2024/QH15, ngày 18/01/2024 trong toàn ngành.',
      at: ['1:10 Luật Đất đai số 31/2024/QH15, ngày 18/01/2024'],
      fixed: 'Thi hành Luật Đất đai trong toàn ngành.',
    },
  ],
  *check({ spans }) {
    for (const passage of passagesOf(spans))
      for (const { 0: typed, index, groups: { name = '' } = {} } of passage.text.matchAll(numberedLaw)) {
        // A law that changes others is known by its number.
        if (/sửa đổi|bổ sung/.test(name) || isQuoted(passage.text, index)) continue
        const place = placeOf(passage, index + name.length, index + typed.length)
        yield {
          message: `“${typed}” ghi cả số, ký hiệu của luật`,
          hint: `chỉ gõ “${name}”`,
          place: placeOf(passage, index, index + typed.length),
          ...(place.line === place.endLine && { fix: { place, text: '' } }),
        }
      }
  },
}
