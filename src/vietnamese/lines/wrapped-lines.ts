import { isSignatureTrace } from '../signature-trace.ts'
import { followsEntry } from './entries.ts'
import { labelOf } from './label.ts'
import { beginsWithin, endsSentence } from './line-edges.ts'
import type { TextLine } from './text-line.ts'

/** A line and the one directly below it. */
export interface LinePair {
  /** Place of the first among the lines of text. */
  readonly at: number
  /** Sure to be one paragraph. */
  readonly sure: boolean
  readonly reach: number
  readonly length: number
  /** The first of its lines opens a stretch between blank lines. */
  readonly opens: boolean
}

/** Characters of a line, with the blanks that set in the first of a paragraph, and the first word of the next. */
export const reachOf = (line: TextLine, next: TextLine): number =>
  indentOf(line) + line.text.length + 1 + firstWord(next.text)

/** Blanks that set a paragraph in; more set a line in the middle. */
const widestIndent = 12

/** Blanks in front of a line; none where it stands in the middle or behind a tab. */
export function indentOf({ raw }: TextLine): number {
  const indent = raw.length - raw.trimStart().length
  return indent > widestIndent || raw.startsWith('\t') ? 0 : indent
}

const firstWord = (text: string): number => {
  const end = text.search(/\s/)
  return end < 0 ? text.length : end
}

/** The pairs among lines of text; `follows` are those with a line directly above. */
export function linePairs(texts: readonly TextLine[], follows: ReadonlySet<TextLine>): LinePair[] {
  return texts.flatMap((line, at) => {
    const next = texts[at + 1]
    if (!next || !follows.has(next)) return []
    return [
      {
        at,
        sure: brokenWithin(line, next),
        reach: reachOf(line, next),
        length: indentOf(line) + line.text.length,
        opens: !follows.has(line),
      },
    ]
  })
}

/** Whether the end of a line stands within a sentence: nobody ends a paragraph there. */
export const brokenWithin = (line: Pick<TextLine, 'text'>, next: Pick<TextLine, 'text'>): boolean =>
  beginsWithin(next.text) &&
  !isSignatureTrace(next.text) &&
  !opensWithLabel(next) &&
  !endsSentence(line.text) &&
  followsEntry(next.text, line.text) === undefined

/** Whether a line opens with a label, emphasised or not. */
export const opensWithLabel = ({ text }: Pick<TextLine, 'text'>): boolean =>
  labelOf(text.replace(/^[*_]+/, '')) !== undefined

/** Lines on either side that tell how one is broken. */
const window = 12

/** Whether the lines around are wrapped; where they don't tell, the whole does. */
export function judgeLines(
  texts: readonly TextLine[],
  pairs: readonly LinePair[],
): { readonly whole: boolean; readonly verdicts: readonly boolean[] } {
  const count = texts.length
  const widest = widestOf(pairs.filter((pair) => pair.sure))
  const whole = wrappedAsWhole(texts, pairs, widest)
  const pairsUpTo = new Uint32Array(count + 1)
  const sureUpTo = new Uint32Array(count + 1)
  const byPlace = new Map(pairs.map((pair) => [pair.at, pair]))
  for (let at = 0; at < count; at++) {
    const pair = byPlace.get(at)
    pairsUpTo[at + 1] = (pairsUpTo[at] ?? 0) + (pair ? 1 : 0)
    sureUpTo[at + 1] = (sureUpTo[at] ?? 0) + (pair?.sure ? 1 : 0)
  }
  const between = (sums: Uint32Array, from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0)
  const verdicts = Array.from({ length: count }, (_, at) => {
    const from = Math.max(0, at - window)
    const to = Math.min(count, at + window)
    const near = between(pairsUpTo, from, to)
    const sure = between(sureUpTo, from, to)
    // Where no line passes the width of the others, those that end short of it are no sign of another way.
    const within = () => texts.slice(from, to).every(({ text }) => text.length <= widest + 2)
    if (near >= 6) return whole ? sure / near >= 0.08 || within() : sure >= 2 && sure / near >= 0.3
    return whole || (near > 0 && sure >= 2 && sure / near >= 0.4)
  })
  return { whole, verdicts }
}

const widestOf = (pairs: readonly LinePair[]): number =>
  quantile(
    pairs.map(({ length }) => length).sort((a, b) => a - b),
    0.98,
  ) ?? 0

/** Most texts have lines of a width that none passes; in one that is not wrapped, hardly a line begins within a sentence. */
function wrappedAsWhole(texts: readonly TextLine[], pairs: readonly LinePair[], widest: number): boolean {
  const sure = pairs.filter((pair) => pair.sure)
  const part = sure.length / Math.max(1, pairs.length)
  if (sure.length < 2) return false
  if (allForWantOfRoom(texts, sure)) return true
  if (part < 0.08) return false
  if (part >= 0.3) return true
  const longer = texts.filter(({ text }) => text.length > widest + 8).length
  return sure.length >= 3 && longer <= texts.length * 0.03
}

/** Whether hardly a line is as long as those had to be that were broken, however many others there are: nothing else makes them so. */
function allForWantOfRoom(texts: readonly TextLine[], sure: readonly LinePair[]): boolean {
  const shortest = Math.min(...sure.map(({ reach }) => reach))
  const longer = texts.filter((line) => indentOf(line) + line.text.length >= shortest).length
  return sure.length >= 3 && longer <= texts.length * 0.02
}

/** The value that this part of the others stands below. */
export const quantile = (sorted: readonly number[], part: number): number | undefined =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
