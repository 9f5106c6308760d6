import type { FoundPlace, Near, Place } from '../../findings/diagnostic.ts'
import { foldLetters } from '../../vietnamese/fold.ts'
import { type Manuscript, type Paragraph, textOf } from '../manuscript.ts'
import { paragraphsIn } from '../manuscript-runs.ts'
import type { Recognised } from '../recognise/recognised.ts'
import type { WrittenSource } from '../write/write-source.ts'
import { closingStart, partNames } from './paper-headings.ts'
import { quoteAround } from './quote-around.ts'

/** A document that became a source. */
export interface Paper {
  /** Its name in findings, and the source's. */
  readonly file: string
  readonly manuscript: Manuscript
  readonly found: Recognised
  readonly source: WrittenSource
}

/** A paragraph by its letters, without marks of any kind, each with where it stands in the text. */
interface Lettered {
  readonly line: number
  readonly text: string
  readonly letters: string
  readonly offsets: readonly number[]
}

/** Words of a source around a place, as letters. */
interface Words {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** Letters on either side of a place by which a paragraph is looked for, the most first. */
const reaches = [Number.POSITIVE_INFINITY, 60, 30, 15, 6, 0]

/** The way from a source back to the document that it was made from. */
export interface PaperPlaces {
  /** Where a place of the source, or of a table beside it, stands in the document, if it is of a paragraph there; places of other files stay. */
  readonly placeOf: (place: Place) => FoundPlace | undefined
  /** A paragraph as one finds it. */
  readonly nearAt: (paragraph: Place) => FoundPlace | undefined
}

/** Leads places of a source back to the paragraphs of the document that it was made from. */
export function paperPlaces(paper: Paper): PaperPlaces {
  const { file, manuscript, source } = paper
  const all = manuscript.blocks.flatMap(paragraphsIn).map(lettered)
  const headingAt = partNames(paper.found)
  const lines = new Map([[file, source.text.split('\n')], ...tablesOf(paper)])
  const near = ({ text, line }: Lettered, from = 0, to = from): Near => ({
    quote: quoteAround(text, from, to),
    heading: headingAt(line),
  })
  const beginning = (one: Lettered | undefined) => one && { file, line: one.line, column: 1, near: near(one) }
  return {
    nearAt: (place) => beginning(all.find(({ line, letters }) => line >= place.line && letters !== '')),
    placeOf: (place) => {
      const ofFile = lines.get(place.file)
      if (!ofFile) return place
      const words = wordsAt(place, ofFile)
      const among = candidates(place, all, paper)
      const found = wordsFound(words, among) ?? wordsFound(words, all)
      if (!found) return beginning(blockAt(place, paper) && among.find(({ letters }) => letters !== ''))
      const { one, from, to } = found
      const { line } = one
      return { file, line, column: from + 1, endLine: line, endColumn: to + 1, near: near(one, from, to) }
    },
  }
}

/** The source lies nowhere, so that tables beside it are named as it names them. */
const tablesOf = ({ source }: Paper): [string, string[]][] =>
  source.files.flatMap(({ name, content }) => (typeof content === 'string' ? [[name, content.split('\n')]] : []))

function lettered({ line, runs }: Paragraph): Lettered {
  const text = textOf(runs).normalize('NFC')
  const offsets: number[] = []
  let letters = ''
  for (const { 0: letter, index } of foldLetters(text).matchAll(/[a-z\d]/g)) {
    letters += letter
    offsets.push(index)
  }
  return { line, text, letters, offsets }
}

/** The block of a source that a place is in; the keys are none. */
function blockAt({ file, line }: Place, { file: own, source: { origins } }: Paper) {
  if (file === own) return origins.findLast((origin) => origin.line <= line)
  return origins.find((origin) => origin.file === file)
}

/** The paragraphs that a block may have been made from; of keys those of the head, or of the closing. */
function candidates(place: Place, all: readonly Lettered[], paper: Paper): readonly Lettered[] {
  const { origins, text } = paper.source
  const block = blockAt(place, paper)
  const starts = origins.flatMap(({ from }) => from ?? []).sort((a, b) => a - b)
  if (block) {
    const { from = 0 } = block
    const next = starts.find((start) => start > from) ?? Number.POSITIVE_INFINITY
    return all.filter(({ line }) => line >= from && line < next)
  }
  const key = text
    .split('\n')
    .slice(0, place.line)
    .findLast((line) => /^[a-z]/.test(line))
  const closing = closingStart(paper.found)
  return /^(?:noi_nhan|nguoi_ky|luu)\b/.test(key ?? '')
    ? all.filter(({ line }) => line >= closing)
    : all.filter(({ line }) => line < (starts[0] ?? Number.POSITIVE_INFINITY))
}

/** What stands at a place, and on its line before and behind. */
function wordsAt({ line, column, endLine, endColumn }: Place, lines: readonly string[]): Words {
  const whole = lines[line - 1] ?? ''
  const end =
    endColumn === undefined ? column - 1 : endLine === undefined || endLine === line ? endColumn - 1 : whole.length
  const key = /^(?:[a-z_]+:|\s*- (?:[a-z_]+:)?|\s+[a-z_]+:)\s*/.exec(whole)?.[0].length ?? 0
  const start = column === 1 && endColumn === undefined ? whole.length : column - 1
  return {
    before: lettersIn(whole.slice(Math.min(key, start), start)),
    marked: lettersIn(whole.slice(start, Math.max(start, end))),
    after: lettersIn(whole.slice(Math.max(start, end))),
  }
}

const lettersIn = (text: string): string => foldLetters(text.normalize('NFC')).replace(/[^a-z\d]/g, '')

/** Where words stand among paragraphs, by as many letters around them as are found. */
function wordsFound({ before, marked, after }: Words, among: readonly Lettered[]) {
  for (const reach of reaches) {
    const left = reach === 0 ? '' : before.slice(-reach)
    const wanted = left + marked + after.slice(0, reach)
    if (wanted.length < leastFound && reach < Number.POSITIVE_INFINITY) continue
    const one = wanted === '' ? undefined : among.find(({ letters }) => letters.includes(wanted))
    if (one) return { one, ...stretchOf(one, one.letters.indexOf(wanted) + left.length, marked.length) }
  }
  return undefined
}

/** Fewer letters stand everywhere. */
const leastFound = 2

function stretchOf({ offsets, text }: Lettered, at: number, length: number): { from: number; to: number } {
  const from = length > 0 ? offsets[at] : undefined
  const behind = (offsets[at - 1] ?? -1) + 1
  return length > 0
    ? { from: from ?? 0, to: (offsets[at + length - 1] ?? text.length - 1) + 1 }
    : { from: behind, to: behind }
}
