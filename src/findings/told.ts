import type { Diagnostic, Finding, Report } from './diagnostic.ts'

/** What was worked out, and what was found on the way. */
export interface Told<V> {
  readonly value: V
  readonly found: readonly (Finding | Diagnostic)[]
}

/** Works something out and keeps what is found. */
export function toldBy<V>(work: (report: Report) => V): Told<V> {
  const found: (Finding | Diagnostic)[] = []
  return { value: work((one) => found.push(one)), found }
}

/** Tells what was found, as often as it is asked for what was worked out. */
export function retell<V>({ value, found }: Told<V>, report: Report): V {
  for (const one of found) report(one)
  return value
}
