import type { Diagnostic, Place } from './diagnostic.ts'
import type { SourceLines } from './report/text.ts'

/** What a place of a finding is recognised by after lines have moved: nothing in it counts them. */
export interface Footprint {
  readonly rule: string
  /** The message without what it quotes and counts; none for one of several places, whose message is of them all. */
  readonly says: string
  /** The short quotations of the message. */
  readonly quotes: readonly string[]
  /** What stands before the place on its line, and how the place begins. */
  readonly left: string
  /** How the place ends, and what stands behind it on its line. */
  readonly right: string
  /** How the next line above that holds something begins, and the next below; baselines of old have neither. */
  readonly before?: string
  readonly after?: string
  /** The file, where it is another than the one checked. */
  readonly file?: string
}

/** Letters of the line on either side of a place, and of the place itself, that are looked at. */
const around = 30
const within = 20
/** Lines above and below among which the next is looked for that holds something. */
const nearest = 20
/** A longer quotation is a stretch of text that the place marks anyhow. */
const longestQuote = 40

/** The footprints of a finding, a place each, in their order; `path` is the file checked. */
export function footprintsOf(one: Diagnostic, path: string, lines: SourceLines): [Place, Footprint][] {
  const { place = { file: path, line: 1, column: 1 }, related = [] } = one
  const places = [place, ...related.map((other) => other.place)]
  const said = places.length > 1 ? { says: '', quotes: [] } : saidIn(one.message)
  return places.map((at) => [
    at,
    {
      rule: one.rule,
      ...said,
      ...sidesOf(at, isWholeFile(at, path) ? undefined : lines(at.file)),
      ...(at.file !== path && { file: at.file }),
    },
  ])
}

/** What a message says whatever the document's words and numbers are, and the words that tell one such fact from another. */
function saidIn(message: string): Pick<Footprint, 'says' | 'quotes'> {
  const quotes = [...message.matchAll(/“([^“”]*)”/g)].map(([, words = '']) => words)
  return {
    says: message.replace(/“[^“”]*”/g, '“”').replace(/\d+/g, '#'),
    quotes: quotes.filter(({ length }) => length <= longestQuote),
  }
}

/** What is found in a source as a whole stands at the beginning of a line, and marks nothing there. */
const isWholeFile = ({ file, column, endColumn }: Place, path: string): boolean =>
  file === path && column === 1 && endColumn === undefined

function sidesOf(
  { line, column, endLine, endColumn }: Place,
  lines: readonly string[] | undefined,
): Pick<Footprint, 'left' | 'right' | 'before' | 'after'> {
  const first = lines?.[line - 1] ?? ''
  const last = lines?.[(endLine ?? line) - 1] ?? ''
  const start = column - 1
  const end = endColumn === undefined ? start : endColumn - 1
  const reach = endLine === undefined || endLine === line ? end : first.length
  return {
    left: first.slice(Math.max(0, start - around), Math.min(start + within, Math.max(start, reach))),
    right: last.slice(Math.max(endLine === undefined || endLine === line ? start : 0, end - within), end + around),
    ...(lines && {
      before: beginOf(lines.slice(Math.max(0, line - 1 - nearest), line - 1).reverse()),
      after: beginOf(lines.slice(endLine ?? line, (endLine ?? line) + nearest)),
    }),
  }
}

/** How the first of some lines that holds something begins. */
const beginOf = (lines: readonly string[]): string =>
  (lines.find((line) => line.trim() !== '') ?? '').trim().slice(0, around)
