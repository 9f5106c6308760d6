import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { isDigitalStamp, opensDigitalStamp } from '../../vietnamese/signature-trace.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { type LineLook, lookOf } from './line-look.ts'
import { linesOfParagraph, wholeLine } from './manuscript-lines.ts'
import type { LeftOut, ManuscriptLine } from './recognised.ts'

/** Why traces of a digital signature are not in the source. */
export const stampedCopy = 'dấu chữ ký số của bản đã phát hành'

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
  const last = near.findLastIndex((line) => lookOf(line) === 'stamp')
  const within = near.slice(first, last).filter((line) => goesOnStamp.has(lookOf(line)) && !inCapitals(line.text))
  return new Set([...near.slice(from, first), ...stamps, ...within])
}

/** The name of a unit over two lines of a stamp. */
const goesOnStamp: ReadonlySet<LineLook> = new Set(['text', 'name'])

/** Lines of one paragraph all bear its number. */
const mostApart = 3

const isNameAbove = (line: ManuscriptLine | undefined, below: ManuscriptLine | undefined): boolean =>
  line !== undefined &&
  below !== undefined &&
  below.line - line.line <= mostApart &&
  inCapitals(line.text) &&
  lookOf(line) !== 'nation'

/** The entries without what a digital signature left among the lines of a closing, from one place to another, and that line by line. */
export function withoutStamps(entries: readonly ManuscriptEntry[], from: number, to: number) {
  const lines = entries.map((entry) => (isLine(entry) ? linesOfParagraph({ ...entry.line, type: 'paragraph' }) : []))
  const all = lines.flat()
  const stamps = stampsIn(all)
  const left = new Set(lines.slice(from, to).flatMap((some) => some.filter((line) => stamps.has(line))))
  return {
    entries: entries.flatMap((entry, at): ManuscriptEntry[] => {
      const kept = (lines[at] ?? []).filter((line) => !left.has(line))
      if (!isLine(entry) || kept.length === lines[at]?.length) return [entry]
      const runs = kept.flatMap((line, i) => (i === 0 ? line.runs : [{ text: '\n' }, ...line.runs]))
      return kept.length === 0 ? [] : [{ ...entry, line: wholeLine({ ...entry.line, runs, type: 'paragraph' }) }]
    }),
    leftOut: [...left].map(({ text, line }): LeftOut => ({ text, line, why: stampedCopy })),
  }
}

/** What a stamp stands beside in a closing. */
const closes: ReadonlySet<LineLook> = new Set(['authority', 'post', 'name', 'trace', 'recipients', 'archive'])

/** Runs of lines of which one tells by itself that it is a stamp, beside a line of a closing or at the end of all. */
function stampsIn(lines: readonly ManuscriptLine[]): ReadonlySet<ManuscriptLine> {
  const found: ManuscriptLine[] = []
  const stands = (line: ManuscriptLine | undefined) => line !== undefined && closes.has(lookOf(line))
  for (let at = 0; at < lines.length; at++) {
    const until = endOfRun(lines, at)
    const run = lines.slice(at, until)
    const told = run.some(({ text }) => opensDigitalStamp(text))
    if (told && (until === lines.length || stands(lines[at - 1]) || stands(lines[until]))) found.push(...run)
    at = Math.max(at, until - 1)
  }
  return new Set(found)
}

/** Where the lines that may be of a stamp end; one that goes on a unit's name may stand between two of them. */
function endOfRun(lines: readonly ManuscriptLine[], start: number): number {
  let at = start
  while (isStamp(lines[at]) || (at > start && goesOn(lines[at - 1], lines[at]) && isStamp(lines[at + 1]))) at++
  return at
}

const isStamp = (line: ManuscriptLine | undefined): boolean => line !== undefined && isDigitalStamp(line.text)

/** What looks like a name goes on one only where that is a unit's. */
const goesOn = (above: ManuscriptLine | undefined, line: ManuscriptLine | undefined): boolean =>
  line !== undefined &&
  line.text.length < 60 &&
  (lookOf(line) === 'text' || (lookOf(line) === 'name' && opensAsAgency(above?.text.replace(/^[^:]*:\s*/, '') ?? '')))
