import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { followsEntry, opensEntry } from '../../vietnamese/lines/entries.ts'
import { type Label, labelOf } from '../../vietnamese/lines/label.ts'
import {
  beginsWithin,
  closesBefore,
  endsCiting,
  endsInName,
  endsOpen,
  endsSentence,
  opensInnerName,
} from '../../vietnamese/lines/line-edges.ts'
import { opensAsBasis } from '../../vietnamese/openers.ts'
import { type Fullness, narrowest } from './column.ts'
import { opensWithBullet } from './pasted-bullets.ts'
import type { SourceLine } from './source-line.ts'

/** What a line is to the one directly above it. */
export type Verdict =
  /** Both are one paragraph. */
  | 'goesOn'
  /** They are taken for one, which may not be meant. */
  | 'seemsToGoOn'
  /** It is a paragraph of its own, by a mark that is known to be one. */
  | 'opens'
  /** It is a paragraph of its own, though Markdown would join it to the one above. */
  | 'standsAlone'

/** A paragraph, item or note up to the line below it. */
export interface OpenBlock {
  readonly kind: 'paragraph' | 'item' | 'numbered' | 'note'
  readonly first: SourceLine
  readonly last: SourceLine
  /** How many “ and ( are open at its end. */
  readonly unclosed: number
}

/** A line without the marks of bold and italics it opens with. */
const withoutEmphasis = ({ text }: SourceLine): string => text.replace(/^[*_]+/, '')

/** A line that opens a điểm (`a) `), or an item by a mark Markdown doesn't know. */
const opener = /^\s*(?:[a-zđ]{1,2}\)|[•–])\s/i

/** A căn cứ on the line after another: the decree sets one on a line, each closed by a semicolon (M.II k.6 đ.a). */
const opensBasis = (line: string, before: string) => opensAsBasis(line) && /;\s*$/.test(before)

/** Markdown lets only `1.` open a list below text: a later number counts where the line above is finished. */
const opensClause = (line: string, before: string) =>
  /^\d{1,2}\.\s/.test(line) && /[.;:]\s*$/.test(before) && !/^\d{1,2}\.\s/.test(before)

/** `Thời gian: …`, `Bước 1: …` */
const labelled = /^[“"(]?[A-ZÀ-ỸĐ][^.;:]{0,40}:(?:\s|$)/u

/** The name of an appendix by itself, below which its title stands. */
const appendixAlone = /^[*_]*(?:PHỤ LỤC|Phụ lục)(?: (?:số )?(?:[IVX]{1,5}|\d{1,2}))?[*_]*$/

/** Bold from end to end, as one types a heading. */
const isAllBold = (text: string): boolean => /^(?:\*{2,3}[^*]+\*{2,3}|__[^_]+__):?$/.test(text)

/** Opens as text below a heading may: neither as the end of a sentence nor as more of the bold. */
const headsText = (text: string): boolean => !isAllBold(text) && !/^[^\p{L}\d“"(*_]/u.test(text)

/** A box to be ticked. */
const box = /^\[[ xX]?\]\s/

/** A star and a bracket, as marks of items. */
const starred = /^\*{1,3}\)\s/

/** A line to be written on. */
const dotted = /^[.…][.…\s/]*$/

/** As many as none types behind a word: `....`, `……`. */
const manyDots = /^(?:[.…][\s/]*){4}|^…\s*…/

/** A rule that belongs to the line above, where it is told. */
const drawn = /^={2,}$/

/** The mark that ends a text, by itself. */
const endOnly = /^\.?\s?\/\s?\.$/

/** The upper edge of a table that is drawn, which is told of as a whole. */
const frame = /^\+[-=]/

/** Whether a backslash at the end of a line breaks it within its paragraph. */
export const breaksWithin = ({ raw }: SourceLine): boolean => raw.endsWith('\\')

/** Two blanks at the end of a line, which Markdown breaks it by and nobody sees: the line below is taken as any other. */
export const endsInBlanks = ({ raw }: SourceLine): boolean => raw.endsWith('  ')

/** Says of a line whether it goes on the block above it. */
export function verdictOn(line: SourceLine, above: OpenBlock, fullness: () => Fullness): Verdict {
  const verdict = verdictByMarks(line, above, fullness)
  if (verdict !== 'goesOn') return verdict
  return isBarred(line) || (endsInBlanks(above.last) && fullness() !== 'full') ? 'seemsToGoOn' : verdict
}

/** Whether bars part a line of text as they do the cells of a row: two at least, with blanks around, or one that is drawn. */
export const isBarred = (line: SourceLine | undefined): boolean =>
  line?.kind === 'text' && (/[│┃║]/.test(line.text) || (line.text.match(/\s\|(?=\s)/g)?.length ?? 0) > 1)

function verdictByMarks(line: SourceLine, block: OpenBlock, fullness: () => Fullness): Verdict {
  const { first, last, unclosed } = block
  const [text, above] = [withoutEmphasis(line), last.text]
  if (line.kind === 'directive' || line.kind === 'row') return 'standsAlone'
  if (line.kind === 'loneRow' || last.kind === 'loneRow')
    return line.kind === last.kind || frame.test(first.text) ? 'goesOn' : 'standsAlone'
  if (box.test(text)) return 'standsAlone'
  if ((unclosed > 0 && closesBefore(text)) || drawn.test(text) || endOnly.test(line.text)) return 'goesOn'
  if (opener.test(line.raw) || opensWithBullet(line.text) || opensClause(line.raw, above)) return 'opens'
  if (opensBasis(line.raw, above) && (opensAsBasis(first.text) || fullness() !== 'full')) return 'opens'
  if (starred.test(line.text)) return 'standsAlone'
  if (breaksWithin(last)) return 'goesOn'
  if (dotted.test(line.text)) return byDots(line.text, fullness())
  if (/^ {2}/.test(line.raw) && hangsBelow(line, block)) return 'goesOn'
  if (last === first && appendixAlone.test(above) && !beginsWithin(text)) return 'standsAlone'
  if (last === first && isAllBold(above) && headsText(line.text) && fullness() === 'short') return 'standsAlone'
  const label = labelOf(text)
  if (label) return opensByLabel(label, { above, first: labelOf(withoutEmphasis(first)), fullness: fullness() })
  const indented = block.kind === 'paragraph' && isIndented(line) && !isIndented(last)
  return opensByWords({ text, above, first: withoutEmphasis(first) }, indented ? 'short' : fullness())
}

/** Of a line of dots, which stands alone as one of underscores does; the last word of a full line may be dots. */
const byDots = (text: string, fullness: Fullness): Verdict => {
  if (manyDots.test(text)) return fullness === 'full' ? 'seemsToGoOn' : 'standsAlone'
  return fullness === 'short' ? 'seemsToGoOn' : 'goesOn'
}

/** Whether a dash or number that Markdown takes for the mark of a list stands within the sentence of the full line above. */
export function isWithinSentence({ kind, text }: SourceLine, { first, last, unclosed }: OpenBlock): boolean {
  if (endsSentence(last.text) || last.kind === 'loneRow') return false
  if (kind === 'numbered') return endsCiting(last.text)
  if (kind !== 'item' && !opensWithBullet(text)) return false
  const after = text.replace(/^\S\s+/, '')
  if (unclosed > 0 || opensInnerName(after)) return true
  const own = first.kind === 'item' && first.text[0] === text[0] ? first.text.replace(/^[-+*]\s+/, '') : undefined
  return beginsSmall(after) && (own === undefined || !beginsSmall(own))
}

/** Whether a label is the number or letter that the line above it has no end without: `tại khoản⏎1. Điều 5`. What counts on is a list. */
export function citesNumber(lines: readonly SourceLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]]
  if (!above || (line?.kind !== 'numbered' && line?.kind !== 'text') || !endsCiting(above.text)) return false
  const label = labelOf(line.text)
  const value = label?.value.at(-1)
  if (!label || value === undefined) return false
  const next = lines.slice(at + 1, at + nearby).map(({ text }) => labelOf(text))
  const counts = next.find((other) => other?.kind === label.kind)?.value.at(-1) === value + 1
  const inCitation = ofCitation.test(line.text.slice(label.length))
  return endsInName(above.text) ? inCitation && !counts : inCitation || !counts
}

/** So many lines below a label the next of its kind is looked for. */
const nearby = 20

/** What stands behind the number of a part in a citation, and behind that of a day or month. */
const ofCitation = /^(?:(?:Điều|khoản|điểm|mục|phần|chương|phụ lục) (?:\d|[IVX]+\b)|(?:của|tháng|năm) )/i

/** Whether a number that Markdown opens a list by stands below a full line that ends within a sentence. */
export const mayBeCut = (
  line: SourceLine,
  { kind, last }: OpenBlock,
  fullness: (above: SourceLine, line: SourceLine) => Fullness,
): boolean =>
  line.kind === 'numbered' && kind === 'paragraph' && !endsSentence(last.text) && fullness(last, line) === 'full'

/** Whether a mark before a number, below one, may be that of a sum or a stretch: `15⏎+ 20 cuốn`. Two of a kind are a list. */
export const mayBeSum = ({ kind, text }: SourceLine, { last }: OpenBlock, below: SourceLine | undefined): boolean =>
  kind === 'item' &&
  /^[-+*]\s+\d/.test(text) &&
  (/\d[%)]?$/.test(last.text) || endsCiting(last.text)) &&
  last.kind !== 'item' &&
  below?.text[0] !== text[0]

const beginsSmall = (text: string): boolean => /^\d/.test(text) || (beginsWithin(text) && /^\p{L}/u.test(text))

/** Below the words of an item or điểm, and opening as no paragraph does. */
const hangsBelow = ({ text }: SourceLine, { kind, first }: OpenBlock): boolean =>
  kind === 'paragraph' ? opener.test(first.raw) && beginsSmall(text) : beginsWithin(text)

const isIndented = ({ raw }: SourceLine): boolean => /^(?:\t| {3,}\S)/.test(raw)

/** A label opens a paragraph, but not in the middle of a sentence that was cut at a column. */
function opensByLabel(
  label: Label,
  {
    above,
    first,
    fullness,
  }: { readonly above: string; readonly first: Label | undefined; readonly fullness: Fullness },
): Verdict {
  if (fullness !== 'short' && !endsSentence(above) && endsCiting(above)) return 'goesOn'
  const [value, last] = [label.value.at(-1), first?.value.at(-1)]
  const counts = first?.kind === label.kind && value !== undefined && last !== undefined && value === last + 1
  return fullness === 'full' && !counts ? 'goesOn' : 'standsAlone'
}

/**
 * Of a line below one that was ended early by a word no sentence ends with: `đến hết năm` takes its number from it, and
 * `Thời gian, địa điểm` is the whole of a name.
 */
function byOpenEnd(text: string, above: string): Verdict {
  if (/^\d/.test(text)) return endsCiting(above) ? 'goesOn' : 'seemsToGoOn'
  return endsInName(above) ? 'standsAlone' : 'seemsToGoOn'
}

/** The rest of a line to be filled in by hand: `_/_`. */
const fewMarks = /^[^\p{L}\d]{1,3}$/u

interface Words {
  readonly text: string
  readonly above: string
  /** The first line of the block above. */
  readonly first: string
}

function opensByWords({ text, above, first }: Words, fullness: Fullness): Verdict {
  const [ended, short] = [endsSentence(above), fullness === 'short']
  const entry = followsEntry(text, first) ?? followsEntry(text, above)
  if (entry === 'surely' || (entry && fullness !== 'full')) return 'standsAlone'
  if (entry === 'perhaps') return 'seemsToGoOn'
  if (fullness === 'full' || (fullness === 'unknown' && fewMarks.test(text))) return 'goesOn'
  if (beginsWithin(text)) return short ? belowShort(text, { above, first }) : ended ? 'seemsToGoOn' : 'goesOn'
  if (ended || (short && inCapitalWords(above) && inCapitalWords(text))) return 'standsAlone'
  if (endsOpen(above) || endsCiting(above)) return short ? byOpenEnd(text, above) : 'goesOn'
  if (/^\d/.test(text))
    return short ? (countsOn(text, above) || areAmounts(text, above) ? 'standsAlone' : 'seemsToGoOn') : 'goesOn'
  if (short || (labelled.test(above) && labelled.test(text))) return 'standsAlone'
  return endsSentence(text) ? 'goesOn' : 'seemsToGoOn'
}

/** Whether both lines open with a number before a capital, one after the other: `1 Lập …`, `2 Gửi …`. */
function countsOn(text: string, above: string): boolean {
  const [number, last] = [text, above].map((line) => Number(/^\d{1,2}(?=\s\p{Lu})/u.exec(line)?.[0] ?? Number.NaN))
  return number !== undefined && last !== undefined && number === last + 1
}

/** Whether both lines open with a number, the one above no longer than that of a list: `2.000 cuốn sách`, `85% học sinh`. */
const areAmounts = (text: string, above: string): boolean =>
  /^\d/.test(text) && /^\d.*\p{L}/u.test(above) && above.length < narrowest

/** Of a line in small letters below one that had room for its first word: clerks type lists so, too, of short lines. */
function belowShort(text: string, { above, first }: Omit<Words, 'text'>): Verdict {
  if (endsSentence(above)) return opensEntry(text) ? 'standsAlone' : 'seemsToGoOn'
  const isListed = /^\p{L}/u.test(text) && (above === first || above.length < narrowest) && !endsOpen(above)
  return isListed ? 'seemsToGoOn' : 'goesOn'
}
