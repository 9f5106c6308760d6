import { authorityClauses, cellClauses, elementClauses, freeClauses, pageClauses } from './clauses-form.ts'
import type { Clause } from './clauses-row.ts'
import { capitalClauses, habitClauses, otherRules, planClauses, skeletonClauses } from './clauses-rules.ts'

export type { Clause } from './clauses-row.ts'

/** All of them, under the headings of the printed page. */
export const clauses: Readonly<Record<string, readonly Clause[]>> = {
  'Trang (Mục I)': pageClauses,
  'Thành phần (Mục II, III, V và các mẫu)': elementClauses,
  'Thẩm quyền ký (Điều 13)': authorityClauses,
  'Ô trên sơ đồ (Mục IV)': cellClauses,
  'Chỗ Nghị định để trống hoặc viết hai cách': freeClauses,
  'Viết hoa (PL II là Phụ lục II): soát trong lời văn': capitalClauses,
  'Kế hoạch, từng điểm phải đúng: dựng sẵn hoặc soát': planClauses,
  'Kế hoạch, chỗ hay viết lẫn': habitClauses,
  'Kế hoạch, bố cục thường dùng': skeletonClauses,
  'Quy tắc khác: không thuộc dòng nào ở trên': otherRules,
}
