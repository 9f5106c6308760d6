import type { StyleId } from '../../src/decree/table.ts'

/** A rule of the decree with what proves that the program keeps it. */
export interface Clause {
  /** As the code has it: `M.II k.2 đ.b` is điểm b khoản 2 Mục II of Phụ lục I, Phần I; `M.V r.3` is row 3 of its table. */
  readonly ref: string
  /** What it asks for, in Vietnamese, with its figures. */
  readonly rule: string
  /** Elements of the decree table that it rules. */
  readonly styles?: readonly StyleId[]
  /** Tests by id: `page/paper` is that of page.test.ts whose title, or that of a group around it, ends in `[paper]`. */
  readonly tests?: readonly string[]
  /** Rules that look for it in the author's words, by id. */
  readonly rules?: readonly string[]
  /** What is left undone, or why the decree has no rule to test. */
  readonly reason?: string
}
