import type { Diagnostic, Place } from './diagnostic.ts'

/** A wish to set findings of a rule aside: for the block below a comment, or for the whole source. */
export interface Suppression {
  readonly rule: string
  readonly reason: string
  /** Of the comment or key. */
  readonly place: Place
  /** First and last line it covers; the whole source without. */
  readonly lines?: readonly [from: number, to: number]
}

/** Findings with those set aside marked; suppressions without a reason, or that set nothing aside, are findings too. */
export function suppressed(found: readonly Diagnostic[], wishes: readonly Suppression[]): Diagnostic[] {
  const used = new Set<Suppression>()
  const marked = found.map((one) => {
    const wish = wishes.find((it) => it.reason !== '' && covers(it, one))
    if (!wish) return one
    used.add(wish)
    return { ...one, suppressed: wish.reason }
  })
  const faults = wishes.flatMap((wish) =>
    wish.reason === '' ? [noReason(wish)] : used.has(wish) ? [] : [unused(wish)],
  )
  return [...marked, ...faults]
}

const covers = ({ rule, place, lines }: Suppression, one: Diagnostic): boolean =>
  rule === one.rule &&
  (!lines || (one.place?.file === place.file && one.place.line >= lines[0] && one.place.line <= lines[1]))

const noReason = ({ rule, place }: Suppression): Diagnostic => ({
  rule: 'bo-qua-thieu-ly-do',
  severity: 'error',
  message: `Bỏ qua “${rule}” mà không nêu lý do`,
  hint: `gõ \`<!-- kehoach-bo-qua ${rule}: lý do -->\`, hoặc \`bo_qua: {${rule}: lý do}\` trong phần khai báo`,
  place,
})

const unused = ({ rule, place }: Suppression): Diagnostic => ({
  rule: 'bo-qua-thua',
  severity: 'warning',
  message: `Lời bỏ qua “${rule}” không có gì để bỏ qua`,
  hint: 'bỏ lời này, hoặc sửa tên quy tắc',
  place,
})
