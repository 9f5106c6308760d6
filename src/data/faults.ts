import { type Diagnostic, diagnosticOf, type Finding, type Report } from '../findings/diagnostic.ts'
import type { DataCell } from './data-table.ts'

/** What can be wrong with a data file. */
export type DataRule = Extract<Finding['rule'], 'bang-ma' | `du-lieu-${string}`>

/** Where in the file at hand. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** Where what is wrong with a file as a whole is reported. */
export const fileStart: Spot = { line: 1, column: 1 }

/** Takes the findings about one file, and holds back what no one would read. */
export interface Faults {
  readonly add: (rule: DataRule, at: Spot, message: string, hint: string) => void
  readonly report: Report
  /** Whether there were errors; warnings don't count. */
  readonly any: () => boolean
  /** Says how many findings were held back. */
  readonly finish: () => void
}

/** Findings of a kind before the rest are only counted. */
const mostOfAKind = 20

/** Hands at most twenty errors of a kind on to `report`, and then one that counts the others. */
export function collectFaults(file: string, report: Report): Faults {
  const counts = new Map<string, number>()
  const lastOf = new Map<string, Diagnostic>()
  const take: Report = (one) => {
    const found = diagnosticOf(one)
    const count = (counts.get(found.rule) ?? 0) + 1
    if (found.severity === 'error') counts.set(found.rule, count)
    if (count <= mostOfAKind) report(found)
    else lastOf.set(found.rule, found)
  }
  return {
    report: take,
    add: (rule, { line, column }, message, hint) => take({ rule, message, hint, place: { file, line, column } }),
    any: () => counts.size > 0,
    finish: () => {
      for (const [rule, last] of lastOf) {
        const more = (counts.get(rule) ?? 0) - mostOfAKind
        report({ ...last, message: `Còn ${more} lỗi cùng loại nữa`, hint: 'sửa các lỗi đã nêu rồi chạy lại' })
      }
    },
  }
}

/** Tells what is wrong with single cells of a file: those that are used. */
export function tellFaults(cells: readonly DataCell[], report: Report): void {
  const file = cells[0]?.place.file ?? ''
  const faults = collectFaults(file, report)
  for (const { fault, place, merged } of cells)
    if (fault && !merged) faults.add('du-lieu-o-loi', place, fault.message, fault.hint)
  faults.finish()
}
