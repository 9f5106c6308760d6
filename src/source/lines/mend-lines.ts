import type { Diagnostic, Finding, Report } from '../../findings/diagnostic.ts'
import type { TextMap } from '../../findings/text-map.ts'
import { countUnclosed } from '../../vietnamese/lines/line-edges.ts'
import { withBarTables } from './bar-tables.ts'
import { withBasesApart } from './bases-apart.ts'
import { withBlankTables } from './blank-tables.ts'
import { type AdjacentLines, type Fullness, fullnessIn } from './column.ts'
import { withBasesUndashed } from './dashed-bases.ts'
import { withPointsUndashed } from './dashed-points.ts'
import { withDrawnTables } from './drawn-tables.ts'
import { findLostLevels } from './item-levels.ts'
import { labelWithoutBlank } from './label-without-blank.ts'
import {
  looseRow,
  noBlankBehind,
  noBlankLine,
  perhapsOwn,
  perhapsSum,
  setTooFarIn,
  tooManyMarks,
} from './line-findings.ts'
import {
  breaksWithin,
  citesNumber,
  endsInBlanks,
  isBarred,
  isWithinSentence,
  mayBeCut,
  mayBeSum,
  type OpenBlock,
  verdictOn,
} from './line-verdict.ts'
import { type Mend, mended } from './mend.ts'
import { withWholeHeadings } from './parted-headings.ts'
import { withWholeTables } from './parted-tables.ts'
import { type ItemMark, itemMark, listWith, markedBy, opensWithBullet, pastedBullet } from './pasted-bullets.ts'
import { withRomanMarks } from './roman-marks.ts'
import { withSchemeMarks } from './scheme-marks.ts'
import { type LineKind, type SourceLine, sourceLines, startOf } from './source-line.ts'
import { findStarItems } from './star-items.ts'
import { withTabTables } from './tab-tables.ts'

/** Markdown with the way back to where it was typed. */
export interface TypedMarkdown extends TextMap {
  /** It was a template: what was put in has another length than its mark, and no fix can be made in it. */
  readonly filled?: boolean
  /** Khoản and điểm are printed with the marks of a scheme, not as typed. */
  readonly byScheme?: boolean
}

/** What makes tables, headings and căn cứ of lines, before each is looked at by itself. */
const wholeMends = [
  withTabTables,
  withDrawnTables,
  withWholeTables,
  withBarTables,
  withBlankTables,
  withWholeHeadings,
  withBasesUndashed,
  withBasesApart,
  withPointsUndashed,
]

/**
 * Gives Markdown the lines as they were meant: what it would run on into the paragraph or table above gets an empty line before
 * it, and a mark the blank that lacks behind it. What the language has otherwise is told.
 */
export function mendLines(typed: TypedMarkdown, tell: Report): TextMap {
  const report = ({ fix, ...found }: Finding | Diagnostic) => tell({ ...found, ...(fix && !typed.filled && { fix }) })
  const piped = wholeMends.reduce<TextMap>((text, mend) => mend(text, report), typed)
  const source: TypedMarkdown = { ...piped, filled: typed.filled ?? false }
  const lines = sourceLines(source.text)
  findLostLevels(source, lines, report)
  findStarItems(source, lines, report)
  const fullness = fullnessOf(lines, source)
  const mends: Mend[] = []
  let open: OpenBlock | undefined
  let list: readonly ItemMark[] = []
  const begin = (line: SourceLine, kind: OpenBlock['kind'] | undefined) => {
    open = kind && {
      kind: opensWithBullet(line.text) ? 'item' : kind,
      first: line,
      last: line,
      unclosed: countUnclosed(line.text),
    }
    const item = itemMark(line, list)
    if (line.kind !== 'blank') list = item ? listWith(list, item) : []
    mends.push(...mendStart(source, line, { item, report }))
  }
  for (const [i, line] of lines.entries()) {
    const goesOn = open && !source.filled && isWithinSentence(line, open) && fullness(open.last, line) === 'full'
    const isCited = open && !goesOn && citesNumber(lines, i)
    const opens = !goesOn && !isCited && opensByItself(line, open)
    if (longRun.test(line.raw) || farIn.test(line.raw)) {
      leftOut(source, line, lines[i - 1]).forEach(report)
      mends.push({ from: line.at, to: line.at + line.raw.length, text: '' })
      open = undefined
    } else if (open && (goesOn || isCited)) {
      if (isCited && fullness(open.last, line) !== 'full') report(perhapsOwn(source, line))
      mends.push(...withoutBreak(open.last), joint(line))
      open = below(open, line)
    } else if (opens) {
      if (open && (mayBeSum(line, open, lines[i + 1]) || mayBeCut(line, open, fullness)))
        report(perhapsSum(source, line))
      if (isBarred(line) && !isBarred(lines[i + 1])) report(looseRow(source, line))
      begin(line, blockOf.get(line.kind))
    } else {
      const above = open
      const isBroken = !above || (source.filled && endsInBlanks(above.last))
      const verdict = isBroken ? 'standsAlone' : verdictOn(line, above, () => fullness(above.last, line))
      if (verdict === 'standsAlone' && labelWithoutBlank(line.text) === 0) report(noBlankLine(source, line))
      if (verdict === 'seemsToGoOn') report(perhapsOwn(source, line))
      if (verdict === 'opens' || verdict === 'standsAlone') {
        mends.push({ from: line.at, to: line.at, text: '\n' })
        begin(line, isSetIn(line) ? above?.kind : blockOf.get(line.kind))
      } else if (above) {
        mends.push(...withoutBreak(above.last), ...(line.kind === 'numbered' ? [joint(line)] : []))
        open = below(above, line)
      }
    }
  }
  const whole = mended(source, mends)
  // Where no heading is marked yet, the scheme isn't settled: numbers that are put right may have to stay as typed.
  const settled = lines.some(({ kind, text }) => kind === 'alone' && text.startsWith('#'))
  const tellMark = ({ fix, ...found }: Finding) => report({ ...found, ...(fix && settled && { fix }) })
  return typed.byScheme ? withRomanMarks(withSchemeMarks(whole, tellMark), tellMark) : whole
}

/** A block with one line more. */
const below = (block: OpenBlock, line: SourceLine): OpenBlock => ({
  ...block,
  last: line,
  unclosed: countUnclosed(line.text, block.unclosed),
})

/** A line put behind the one above, where Markdown can't take what it begins with for the mark of a list. */
const joint = ({ at }: SourceLine): Mend => ({ from: at - 1, to: at, text: ' ' })

/** The blanks at the end of a line that another goes on. */
const withoutBreak = (line: SourceLine): Mend[] =>
  endsInBlanks(line) ? [{ from: line.at + line.raw.trimEnd().length, to: line.at + line.raw.length, text: '' }] : []

/** Whether a line may stand below the words of an item as its own. */
const isSetIn = ({ kind, raw }: SourceLine): boolean => kind === 'text' && /^ {2}/.test(raw)

/** What a line opens; nothing where no line goes on it. */
const blockOf: ReadonlyMap<LineKind, OpenBlock['kind']> = new Map([
  ['text', 'paragraph'],
  ['underTable', 'paragraph'],
  ['item', 'item'],
  ['numbered', 'numbered'],
  ['note', 'note'],
  ['loneRow', 'paragraph'],
])

/** Whether Markdown needs no empty line before it. */
function opensByItself({ kind, text, raw }: SourceLine, above: OpenBlock | undefined): boolean {
  if (kind === 'underTable') return false
  if (!above) return true
  if (kind === 'loneRow') return false
  if (kind === 'numbered') return /^1[.)]/.test(text) || (above.kind === 'numbered' && !year.test(text))
  // At the margin below an item a table would go on its words.
  if (kind === 'row') return above.kind === 'paragraph' || /^ {2}/.test(raw)
  return kind !== 'text' && kind !== 'directive'
}

/** A year that a sentence begins with is no number of a list. */
const year = /^(?:1[89]|2[01])\d\d(?=\.(?:\s|$))/

/** What is known at the beginning of a block. */
interface AtStart {
  readonly item: ItemMark | undefined
  readonly report: (found: Finding) => void
}

/** What Markdown needs there. */
function mendStart(source: TextMap, line: SourceLine, { item, report }: AtStart): Mend[] {
  const number = line.kind === 'numbered' ? year.exec(line.text)?.[0].length : undefined
  if (item && line.kind !== 'numbered' && opensWithBullet(line.text)) {
    for (const found of pastedBullet(source, line, item)) report(found)
    return [{ from: startOf(line), to: startOf(line) + 1, text: markedBy(item, line) }]
  }
  if (number) return [{ from: startOf(line) + number, to: startOf(line) + number, text: '\\' }]
  const length = line.kind === 'text' || line.kind === 'underTable' ? labelWithoutBlank(line.text) : 0
  if (length === 0) return []
  report(noBlankBehind(source, line, length))
  const behind = startOf(line) + length
  return [{ from: behind, to: behind, text: ' ' }]
}

/** Marks of lists and quotations in a row that no one types; the time to parse them grows with their square. */
const longRun = /^[ \t]*(?:[-+*][ \t]+|>[ \t]?|\d+[.)][ \t]+){33}/
/** An item set in by a hundred columns, below whose like the parser takes as much. */
const farIn = /^(?: {4}|\t){25}[ \t]*(?:[-+*•–]|\d+[.)])[ \t]/

/** What is told of such a line, of items set in too far only for the first. */
const leftOut = (source: TextMap, line: SourceLine, above: SourceLine | undefined): Finding[] => {
  if (longRun.test(line.raw)) return [tooManyMarks(source, line)]
  return farIn.test(above?.raw ?? '') ? [] : [setTooFarIn(source, line)]
}

const ofParagraphs: ReadonlySet<LineKind> = new Set([...blockOf.keys()].filter((kind) => kind !== 'loneRow'))

/** How full a line is above another, by all lines of the text; in what was a template nothing is told by them. */
function fullnessOf(lines: readonly SourceLine[], source: TypedMarkdown) {
  const words = lines.filter(({ kind }) => ofParagraphs.has(kind))
  let stretch = 0
  const pairs = lines.flatMap((line, i): AdjacentLines[] => {
    const before = lines[i - 1]
    if (!before || !ofParagraphs.has(before.kind)) stretch = line.at
    if (!before || stretch === line.at || line.kind !== 'text') return []
    return breaksWithin(before) ? [] : [{ before, line, stretch }]
  })
  const longest = words.reduce((most, { raw }) => Math.max(most, raw.trimEnd().length), 0)
  const fullness = fullnessIn(pairs, longest)
  const stretchOf = new Map(pairs.map((pair) => [pair.line, pair.stretch]))
  return (before: SourceLine, line: SourceLine): Fullness =>
    source.filled ? 'full' : fullness({ before, line, stretch: stretchOf.get(line) ?? line.at })
}
