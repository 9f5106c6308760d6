import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { lookOf } from './line-look.ts'
import type { ManuscriptLine } from './recognised.ts'

/** A stamp has an address, a time, a zone and the few lines of a unit's name. */
const farthest = 30

/**
 * The lines that a digital signature left above a header: those of the stamp, and the name of who signed that stands
 * directly above them. That is no agency of the document where one in capitals follows.
 */
export function stampedLines(lines: readonly ManuscriptLine[]): ReadonlySet<ManuscriptLine> {
  const near = lines.slice(0, farthest)
  const first = near.findIndex((line) => lookOf(line) === 'stamp')
  if (first < 0) return new Set()
  const stamps = near.filter((line) => lookOf(line) === 'stamp')
  const agencyFollows = near.slice(first).some(({ text }) => inCapitals(text) && opensAsAgency(text))
  let from = first
  while (agencyFollows && from > 0 && isNameAbove(near[from - 1], near[from])) from--
  return new Set([...near.slice(from, first), ...stamps])
}

/** Lines of one paragraph all bear its number. */
const mostApart = 3

const isNameAbove = (line: ManuscriptLine | undefined, below: ManuscriptLine | undefined): boolean =>
  line !== undefined &&
  below !== undefined &&
  below.line - line.line <= mostApart &&
  inCapitals(line.text) &&
  lookOf(line) !== 'nation'
