import { isTypeInCapitals } from '../../decree/type-names.ts'
import { endsSentence } from '../../vietnamese/lines/line-edges.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import {
  indentOf,
  judgeLines,
  type LinePair,
  linePairs,
  opensWithLabel,
  quantile,
} from '../../vietnamese/lines/wrapped-lines.ts'
import { opensLikeBasis } from '../../vietnamese/openers.ts'
import { withoutStars } from './emphasis.ts'

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
  /** First lines of paragraphs are set in, and no others are. */
  readonly setIn: boolean
}

/** The wrapping of the text around a line. */
export type WrappingAt = (line: TextLine) => Wrapping

const usualWidth = 90
/** Of lines that nothing but their author ends. */
export const unwrapped: Wrapping = {
  wrapped: false,
  mostly: false,
  apart: false,
  reach: Infinity,
  uneven: false,
  width: usualWidth,
  firstLine: Infinity,
  setIn: false,
}

/** Tells the wrapping of each line from the lengths of those around it; `isText` leaves out rows of tables and rules. */
export function wrappingsIn(lines: readonly TextLine[], isText: (line: TextLine) => boolean): WrappingAt {
  const texts = lines.filter(isText)
  const place = new Map(texts.map((line, at) => [line, at]))
  const follows = adjacency(lines, isText)
  const titles = linesOfTitle(texts)
  const pairs = linePairs(texts, follows).filter(({ at }) => !titles.has(at))
  const setIn = areSetIn(texts, pairs)
  const { whole, verdicts } = judgeLines(texts, pairs)
  const other = { ...unwrapped, mostly: whole }

  const wrappings: Wrapping[] = new Array(texts.length)
  for (let start = 0; start < texts.length; ) {
    let end = start + 1
    while (end < texts.length && verdicts[end] === verdicts[start]) end++
    const own = pairs.filter(({ at }) => at >= start && at < end)
    const telling = own.filter(({ sure }) => sure).length >= 5 ? own : pairs
    const apart = standApart(texts.slice(start, end), follows, end - start - own.length)
    wrappings.fill(verdicts[start] ? { ...wrappingOf(telling, apart), setIn } : other, start, end)
    start = end
  }
  return (line) => wrappings[place.get(line) ?? -1] ?? other
}

/** Whether most labels stand below a blank line; without enough labels, whether there are `gaps` enough. */
function standApart(texts: readonly TextLine[], follows: ReadonlySet<TextLine>, gaps: number): boolean {
  const labelled = texts.filter(opensWithLabel)
  if (labelled.length >= 4) return labelled.filter((line) => !follows.has(line)).length / labelled.length >= 0.6
  return gaps > 1 && texts.length / gaps <= 15
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

function wrappingOf(pairs: readonly LinePair[], apart: boolean): Wrapping {
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
    setIn: false,
  }
}

/** Lines that a title is broken into by hand tell nothing of the width. */
const longestTitle = 4

/** Places of the lines below the name of a type in capitals, up to one that ends as a sentence does. */
function linesOfTitle(texts: readonly TextLine[]): ReadonlySet<number> {
  return new Set(
    texts.flatMap((line, at) => {
      if (!isTypeInCapitals(withoutStars(line.text).trim())) return []
      const below = texts.slice(at + 1, at + 1 + longestTitle)
      const end = below.findIndex(
        ({ text }) => endsSentence(text) || text.length > usualWidth || opensLikeBasis(withoutStars(text)),
      )
      return below.slice(0, end < 0 ? below.length : end).map((_, i) => at + 1 + i)
    }),
  )
}

/** Whether lines that surely go on a paragraph stand at the margin, and many others don't. */
function areSetIn(texts: readonly TextLine[], pairs: readonly LinePair[]): boolean {
  const going = pairs.filter(({ sure }) => sure).flatMap(({ at }) => texts[at + 1] ?? [])
  const first = texts.filter((line) => indentOf(line) > 0).length
  return going.length > 2 && first > 4 && going.filter((line) => indentOf(line) > 0).length * 20 <= going.length
}
