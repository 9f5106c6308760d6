import type { StyleId } from '../src/decree/table.ts'

/** A rule of the decree with what makes it so and what proves it. */
export interface Clause {
  /** As the code has it: `M.II k.2 đ.b` is điểm b khoản 2 Mục II of Phụ lục I, Phần I; `M.V r.3` is row 3 of its table. */
  readonly ref: string
  /** What it asks for, in Vietnamese, with its figures. */
  readonly rule: string
  /** Files in src. */
  readonly where: readonly string[]
  /** Elements of the decree table that it rules. */
  readonly styles?: readonly StyleId[]
  /** Tests in this folder; of a name that is put together a part, and the line of data that makes up the rest. */
  readonly tests?: readonly { readonly file: string; readonly name: string }[]
  /** Rules that look for it in the author's words, by id. */
  readonly rules?: readonly string[]
  /** Links to the pages of these rules; why there is no test, or why the decree has no rule to test. */
  readonly reason?: string
}

export type Tests = NonNullable<Clause['tests']>
