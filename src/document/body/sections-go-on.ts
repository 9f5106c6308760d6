import type { Label } from '../../vietnamese/lines/label.ts'

/** A line or block that may head a mục: by `#`, or by the number it was typed with. */
export interface MayHead {
  /** The number of `#`; 0 for all but headings. */
  readonly depth: number
  readonly label?: Label | undefined
}

/** Whether mục typed as “II. …” go on below a line, after those above it: numbers of an appendix begin at I again. */
export function sectionsGoOn(above: readonly MayHead[], below: readonly MayHead[]): boolean {
  const count = above.filter(({ depth, label }) => depth === 1 || label?.kind === 'upperRoman').length
  const next = below.flatMap(({ label }) => (label?.kind === 'upperRoman' ? (label.value[0] ?? []) : []))
  return count > 0 && next[0] === count + 1
}
