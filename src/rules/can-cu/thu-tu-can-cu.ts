import { citationsIn } from '../../vietnamese/citation.ts'
import { capitals } from '../../vietnamese/letters.ts'
import type { Rule } from '../rule.ts'
import { basesOf } from './cited-bases.ts'

/** A căn cứ of greater force that stands below a lesser one. */
export const basesOutOfOrder: Rule = {
  id: 'thu-tu-can-cu',
  group: 'can-cu',
  severity: 'hint',
  summary: 'Căn cứ xếp theo hiệu lực: luật, nghị định, quyết định của Thủ tướng, thông tư, rồi văn bản của địa phương.',
  why: 'Xếp từ cao xuống thấp cho thấy thẩm quyền đi từ đâu; người thẩm định đọc theo thứ tự đó.',
  good: [
    {
      keys: 'can_cu:\n  - Luật Lưu trữ\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư\n  - Kế hoạch số 12/KH-UBND ngày 11/9/2025 của Ủy ban nhân dân tỉnh về lưu trữ',
    },
    {
      keys: 'can_cu:\n  - Kết luận số 12-KL/TU ngày 11/9/2025 của Ban Thường vụ Tỉnh ủy về chuyển đổi số\n  - Luật Giao dịch điện tử\n  - Luật Lưu trữ',
    },
    {
      keys: 'can_cu:\n  - Thực hiện Kế hoạch số 12/KH-UBND ngày 11/9/2025 của Ủy ban nhân dân tỉnh về lưu trữ\n  - Luật Lưu trữ',
    },
  ],
  bad: [
    {
      keys: 'can_cu:\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư\n  - Luật Lưu trữ',
      at: ['3:5 Luật Lưu trữ'],
    },
    {
      keys: 'can_cu:\n  - Quyết định số 12/QĐ-UBND ngày 11/9/2025 của Ủy ban nhân dân tỉnh về lưu trữ\n  - Thông tư số 05/2025/TT-BNV ngày 14/5/2025 của Bộ trưởng Bộ Nội vụ về lưu trữ',
      at: ['3:5 Thông tư số 05/2025/TT-BNV'],
    },
  ],
  *check(it) {
    let lowest: { rank: number; name: string } | undefined
    for (const { text, plain, placeOf } of basesOf(it)) {
      const rank = plain ? rankOf(text) : undefined
      if (rank === undefined) continue
      const name = nameOf(text)
      if (lowest && rank < lowest.rank)
        yield {
          message: `“${name}” đứng sau “${lowest.name}” có hiệu lực thấp hơn`,
          hint: `chuyển “${name}” lên trước`,
          place: placeOf(name),
        }
      else lowest = { rank, name }
    }
  },
}

const law = new RegExp(`^(?:Bộ luật|Luật) [${capitals}]`)

/** Only ranks that nobody disputes; Party documents, directives and plans of ministries have none. */
function rankOf(text: string): number | undefined {
  if (/^Hiến pháp(?![A-Za-zÀ-ỹ])/.test(text)) return 0
  if (law.test(text)) return 1
  const [first] = citationsIn(text)
  if (!first || first.from > 0) return undefined
  const { symbol } = first
  if (/^QH\d+$/.test(symbol)) return 1
  if (/^UBTVQH\d+$/.test(symbol)) return 2
  if (/^NĐ-CP$/.test(symbol)) return 3
  if (/^QĐ-TTg$/i.test(symbol)) return 4
  if (/^TT(?:LT)?-/.test(symbol)) return 5
  if (/^(?:QĐ|KH|CT|CTr|NQ)-(?:UBND|HĐND)$/.test(symbol)) return 6
  return undefined
}

/** Type and number, or the name of a law. */
function nameOf(text: string): string {
  const [first] = citationsIn(text)
  return first?.from === 0 ? text.slice(0, first.to) : (/^[^,.(]{0,80}/.exec(text)?.[0] ?? text)
}
