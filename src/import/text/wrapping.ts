import { labelOf } from '../form/label.ts'
import { beginsWithin, endsSentence } from './line-edges.ts'
import type { TextLine } from './text-lines.ts'

/** How a stretch of text was broken into lines. */
export interface Wrapping {
  /** Lines were cut at a width, within paragraphs. */
  readonly wrapped: boolean
  /** Lines are cut so in most of the text, if not here. */
  readonly mostly: boolean
  /** Paragraphs stand apart by blank lines. */
  readonly apart: boolean
  /** Characters of a line and the first word of the next: below it the line was not cut for want of room. */
  readonly reach: number
  /** Full lines differ in length, as letters do in width. */
  readonly uneven: boolean
  /** Of a full line, in characters. */
  readonly width: number
  /** The shortest first line of a paragraph that was cut nevertheless, where web pages count unseen marks. */
  readonly firstLine: number
}

export type WrappingAt = (line: TextLine) => Wrapping

const usualWidth = 90
const window = 12
const unwrapped: Wrapping = {
  wrapped: false,
  mostly: false,
  apart: false,
  reach: Infinity,
  uneven: false,
  width: usualWidth,
  firstLine: Infinity,
}

interface Pair {
  readonly at: number
  /** Sure to be one paragraph. */
  readonly sure: boolean
  readonly reach: number
  readonly length: number
  /** The first of its lines opens a stretch between blank lines. */
  readonly opens: boolean
}

const firstWord = (text: string): number => {
  const end = text.search(/\s/)
  return end < 0 ? text.length : end
}

export const reachOf = (line: TextLine, next: TextLine): number => line.text.length + 1 + firstWord(next.text)

const labelBehindMarks = (text: string) => labelOf(text.replace(/^[*_]+/, ''))

/** Tells the wrapping of each line from the lengths of those around it; `isText` leaves out rows of tables and rules. */
export function wrappingsIn(lines: readonly TextLine[], isText: (line: TextLine) => boolean): WrappingAt {
  const texts = lines.filter(isText)
  const place = new Map(texts.map((line, at) => [line, at]))
  const labels = texts.map((line) => labelBehindMarks(line.text) !== undefined)
  const follows = adjacency(lines, isText)
  const pairs: Pair[] = []
  texts.forEach((line, at) => {
    const next = texts[at + 1]
    if (!next || !follows.has(next)) return
    const sure = beginsWithin(next.text) && !labels[at + 1] && !endsSentence(line.text)
    pairs.push({ at, sure, reach: reachOf(line, next), length: line.text.length, opens: !follows.has(line) })
  })
  const { whole, verdicts } = judgeLines(texts, pairs)
  const other = { ...unwrapped, mostly: whole }

  const wrappings: Wrapping[] = new Array(texts.length)
  for (let start = 0; start < texts.length; ) {
    let end = start + 1
    while (end < texts.length && verdicts[end] === verdicts[start]) end++
    const own = pairs.filter(({ at }) => at >= start && at < end)
    const labelled = texts.slice(start, end).filter((_, i) => labels[start + i])
    const told = own.filter(({ sure }) => sure).length >= 5 ? own : pairs
    const wrapping = verdicts[start] ? wrappingOf(told, standApart(labelled, own, end - start, follows)) : other
    wrappings.fill(wrapping, start, end)
    start = end
  }
  return (line) => wrappings[place.get(line) ?? -1] ?? other
}

/** Lines of text that follow another without a blank line. */
function adjacency(lines: readonly TextLine[], isText: (line: TextLine) => boolean): ReadonlySet<TextLine> {
  const follows = new Set<TextLine>()
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before && isText(before) && isText(line)) follows.add(line)
  })
  return follows
}

/** Whether the lines around are wrapped; where they don't tell, the whole does. */
function judgeLines(
  texts: readonly TextLine[],
  pairs: readonly Pair[],
): { readonly whole: boolean; readonly verdicts: readonly boolean[] } {
  const count = texts.length
  const whole = wrappedAsWhole(texts, pairs)
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
    if (near >= 6) return whole ? sure / near >= 0.08 : sure >= 2 && sure / near >= 0.3
    return whole || (near > 0 && sure >= 2 && sure / near >= 0.4)
  })
  return { whole, verdicts }
}

/** Most texts have lines of a width that none passes; in one that is not wrapped, hardly a line begins within a sentence. */
function wrappedAsWhole(texts: readonly TextLine[], pairs: readonly Pair[]): boolean {
  const sure = pairs.filter((pair) => pair.sure)
  const part = sure.length / Math.max(1, pairs.length)
  if (sure.length < 2 || part < 0.08) return false
  if (part >= 0.3) return true
  const longest =
    quantile(
      sure.map(({ length }) => length).sort((a, b) => a - b),
      0.98,
    ) ?? 0
  const longer = texts.filter(({ text }) => text.length > longest + 8).length
  return sure.length >= 3 && longer <= texts.length * 0.03
}

function standApart(
  labelled: readonly TextLine[],
  pairs: readonly Pair[],
  count: number,
  follows: ReadonlySet<TextLine>,
): boolean {
  if (labelled.length >= 4) return labelled.filter((line) => !follows.has(line)).length / labelled.length >= 0.6
  const gaps = count - pairs.length
  return gaps > 1 && count / gaps <= 15
}

const quantile = (sorted: readonly number[], part: number): number | undefined =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]

function wrappingOf(pairs: readonly Pair[], apart: boolean): Wrapping {
  const sure = pairs.filter((pair) => pair.sure)
  const inner = sure.filter((pair) => !pair.opens)
  const told = inner.length >= 3 ? inner : sure
  const lengths = told.map(({ length }) => length).sort((a, b) => a - b)
  const reaches = told.map(({ reach }) => reach).sort((a, b) => a - b)
  const longest = quantile(lengths, 0.98) ?? usualWidth
  const low = quantile(reaches, 0.04) ?? usualWidth
  const firsts = sure.filter((pair) => pair.opens).map(({ reach }) => reach)
  return {
    wrapped: true,
    mostly: true,
    apart,
    uneven: low <= longest - 3,
    reach: low > longest - 3 ? Math.min(low, longest + 1) : low,
    width: longest,
    firstLine: firsts.length ? Math.min(...firsts) : low,
  }
}
