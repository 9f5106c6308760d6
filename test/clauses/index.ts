import { rules } from '../../src/rules/index.ts'
import { capitalClauses } from './capitals.ts'
import type { Clause } from './clause.ts'
import { signingClauses } from './closing.ts'
import { elementClauses } from './form.ts'
import { freeClauses } from './free.ts'
import { cellClauses, pageClauses } from './page.ts'
import { habitClauses, planClauses, skeletonClauses } from './plans.ts'

const asked: Readonly<Record<string, readonly Clause[]>> = {
  'Trang (Mục I)': pageClauses,
  'Thành phần (Mục II, III, V và các mẫu)': elementClauses,
  'Thẩm quyền ký (Điều 13)': signingClauses,
  'Ô trên sơ đồ (Mục IV)': cellClauses,
  'Chỗ Nghị định để trống hoặc viết hai cách': freeClauses,
  'Viết hoa (PL II là Phụ lục II): soát trong lời văn': capitalClauses,
  'Kế hoạch, từng điểm phải đúng: dựng sẵn hoặc soát': planClauses,
  'Kế hoạch, chỗ hay viết lẫn': habitClauses,
  'Kế hoạch, bố cục thường dùng': skeletonClauses,
}

const named = new Set(Object.values(asked).flatMap((list) => list.flatMap((clause) => clause.rules ?? [])))

/** All of them, under the headings of the printed page; the rules that none of them names come last. */
export const clauses: Readonly<Record<string, readonly Clause[]>> = {
  ...asked,
  'Quy tắc khác: không thuộc dòng nào ở trên': rules
    .filter(({ id }) => !named.has(id))
    .map(({ id, clause, summary }) => ({ ref: clause ?? 'thông lệ', rule: summary, rules: [id] })),
}
