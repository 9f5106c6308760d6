import { authorityStart } from '../../decree/authority.ts'
import { isWholeNationOrMotto } from '../../decree/nation.ts'
import { isTypeInCapitals } from '../../decree/type-names.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { followsEntry } from '../../vietnamese/lines/entries.ts'
import type { Label } from '../../vietnamese/lines/label.ts'
import {
  beginsWithin,
  closesBefore,
  countUnclosed,
  endsCiting,
  endsInName,
  endsOpen,
  endsSentence,
  opensBasis,
  opensBlock,
  opensInnerName,
} from '../../vietnamese/lines/line-edges.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import { indentOf, reachOf } from '../../vietnamese/lines/wrapped-lines.ts'
import { opensLikeBasis } from '../../vietnamese/openers.ts'
import { isSignatureTrace, opensDigitalStamp } from '../../vietnamese/signature-trace.ts'
import type { MarkedLine } from './emphasis.ts'
import type { LabelCounter } from './label-counter.ts'
import type { TextReading } from './text-reading.ts'
import type { Wrapping } from './wrapping.ts'

/** A line of text, its marks read. */
export interface ReadLine {
  readonly source: TextLine
  readonly marked: MarkedLine
  /** Of the text without marks. */
  readonly label: Label | undefined
  readonly heading?: number
  /** What stands between it and the line of text before. */
  readonly behind: 'nothing' | 'blank' | 'page' | 'rule'
}

/** A paragraph as far as it has been read. */
export interface Begun {
  readonly text: string
  /** Stands below the name of a type, as an abstract does. */
  readonly titled: boolean
  /** Stands below “Nơi nhận”, where no mark opens what is listed. */
  readonly listed: boolean
  readonly lines: readonly ReadLine[]
}

/** A line below a paragraph. */
interface Joint {
  readonly begun: Begun
  readonly previous: ReadLine
  readonly next: ReadLine
  readonly wrapping: Wrapping
}

/** Whether a line goes on a paragraph. */
export function continues(begun: Begun, next: ReadLine, { wrappingAt, numbering }: TextReading): boolean {
  const previous = begun.lines.at(-1)
  const before = previous?.marked.text ?? ''
  const text = next.marked.text
  if (!previous || next.behind === 'rule' || previous.heading || next.heading) return false
  if (next.behind === 'blank') return joinsOverBlank(begun, before, next)
  if (
    opensBlock(text) ||
    signs(text) ||
    standsAlone(before) ||
    (standsAlone(text) && !endsHeading(begun, previous, text))
  )
    return false
  if (begun.titled && opensLikeBasis(text)) return false
  if (begun.listed && /[,;.]$/.test(before) && isCapital(text)) return false
  // The mark at the end of a document, and the end of what points to one.
  if (before.endsWith('./.') || isWholePointer(begun.text)) return false
  const joint = { begun, previous, next, wrapping: wrappingAt(next.source) }
  if (joint.wrapping.setIn && indentOf(next.source) > 0) return false
  if (next.label) return labelGoesOn(joint, next.label, numbering)
  if (previous.marked.crosses) return true

  const capitals = inCapitalWords(text)
  if (inCapitalWords(before)) {
    if (/^[\d\s–/-]+$/.test(text)) return !bareName(begun)
    if (capitals) return !bareName(begun)
    if (begun.lines.every(({ marked }) => inCapitalWords(marked.text))) return false
  }
  const entry = followsEntry(text, begun.text) ?? followsEntry(text, before)
  if (entry === 'surely' || (entry && roomAt(joint) === 'some')) return false
  if (beginsWithin(text)) return joint.wrapping.apart || !endsSentence(before) || roomAt(joint) === 'none'
  const anew = endsInName(before) || endsLastBasis(begun, before, text)
  if (anew && isCapital(text) && roomAt(joint) === 'some') return false
  return goesOnByItself(begun, before, text) || goesOnForWantOfRoom(joint, capitals)
}

/** Whether a line that could begin a sentence was cut from the one before it. */
function goesOnForWantOfRoom(joint: Joint, capitals: boolean): boolean {
  const { previous, next, wrapping } = joint
  const before = previous.marked.text
  const room = roomAt(joint)
  if (!wrapping.wrapped) return false
  if (next.behind === 'page') return room === 'none' && (!endsSentence(before) || wrapping.setIn)
  if (capitals && room !== 'none') return false
  if (room === 'none') return wrapping.apart || !startsAnew(before, next, previous)
  return room === 'unknown' && !endsSentence(before)
}

const standsAlone = (text: string): boolean =>
  isWholeNationOrMotto(text) ||
  isTypeInCapitals(text) ||
  isSignatureTrace(text) ||
  opensDigitalStamp(text) ||
  /^_+$/.test(text) ||
  /^DỰ THẢO(?: LẦN \d+)?$/.test(text)

/** `T/M BAN THƯỜNG VỤ`, which no sentence goes on with. */
const signs = (text: string): boolean => authorityStart.test(text) && inCapitalWords(text)

/** The name of a type may end a heading that was begun on the line above, in bold or in capitals. */
const endsHeading = ({ lines }: Begun, { marked }: ReadLine, text: string): boolean =>
  isTypeInCapitals(text) && (marked.crosses || (lines[0]?.label !== undefined && inCapitalWords(marked.text)))

/** `(Kèm theo Kế hoạch số …)`. */
const isWholePointer = (text: string): boolean =>
  /^\([^()]*kèm theo\s/i.test(text) && text.endsWith(')') && countUnclosed(text) === 0

/** PHỤ LỤC I, Chương II: a name and number without a title. */
const bareName = ({ text, lines }: Begun): boolean => {
  const label = lines[0]?.label
  if (/^PHỤ LỤC \d{1,2}[A-DĐ]$/i.test(text.trimEnd())) return true
  return label !== undefined && label.length >= text.trimEnd().length
}

function joinsOverBlank({ text, lines }: Begun, before: string, next: ReadLine): boolean {
  if (next.label || !beginsWithin(next.marked.text) || endsSentence(before)) return false
  if (lines.every(({ marked }) => inCapitalWords(marked.text))) return false
  return !opensBlock(text) || endsOpen(before)
}

const nearlyFull = 0.85

/** Whether the next line's first word had room on the line before: unknown where letters are of unequal width, or unseen marks counted. */
function roomAt({ begun, previous, next, wrapping }: Joint): 'none' | 'some' | 'unknown' {
  if (!wrapping.wrapped) return 'some'
  const reach = reachOf(previous.source, next.source)
  if (reach >= wrapping.reach) return 'none'
  if (reach >= wrapping.reach * nearlyFull && (wrapping.apart || wrapping.uneven)) return 'unknown'
  const [first] = begun.lines
  // Only the first line of a paragraph is set in.
  if (wrapping.setIn && first && indentOf(first.source) > 0 && indentOf(next.source) === 0) return 'unknown'
  return wrapping.apart && begun.lines.length === 1 && reach >= wrapping.firstLine ? 'unknown' : 'some'
}

/** The last basis ends in a comma, as the Party has it, where the agency that plans stands below. */
const endsLastBasis = ({ text }: Begun, before: string, next: string): boolean =>
  before.endsWith(',') && opensBasis(text.replace(/^[-–—+•*]\s+/, '')) && opensAsAgency(next)

function goesOnByItself({ text, lines }: Begun, before: string, next: string): boolean {
  if (/^\d/.test(next) && endsCiting(before)) return true
  if (endsOpen(before)) return !(endsInName(before) && isCapital(next))
  return lines.length < 8 && countUnclosed(text) > 0 && closesBefore(next)
}

/** A full line may end a paragraph too: what follows a semicolon or colon is another, and an indented line, or a sentence of one line that brings in what stands below. */
const startsAnew = (before: string, next: ReadLine, previous: ReadLine): boolean =>
  /[;:]$/.test(before) ||
  (endsSentence(before) &&
    (indent(next) > indent(previous) || opensBasis(next.marked.text) || next.marked.text.endsWith(':')))

const indent = ({ source }: ReadLine): number => source.raw.length - source.raw.trimStart().length

/** Whether what looks like a label goes on a sentence: 30. or - in the middle of one that was cut. */
function labelGoesOn(joint: Joint, label: Label, numbering: LabelCounter): boolean {
  const { begun, previous, next, wrapping } = joint
  const before = previous.marked.text
  if (endsSentence(before)) return false
  const after = next.marked.text.slice(label.length)
  const room = roomAt(joint)
  if (label.kind === 'bullet') {
    if (room === 'some') return false
    const own = begun.lines[0]?.label
    if (/^[\p{Ll}\d]/u.test(after)) return own?.typed !== label.typed || /^\P{Ll}/u.test(begun.text.slice(own.length))
    return room === 'none' && (opensInnerName(after) || countUnclosed(begun.text) > 0)
  }
  const citing = endsCiting(before)
  if (!wrapping.wrapped) return citing && !numbering.fits(label)
  if (room === 'some') return false
  if (citing && !(numbering.fits(label) && /^\p{Lu}/u.test(after))) return true
  if (!numbering.fits(label)) return true
  if (label.value.at(-1) !== 1) return false
  return /^[\p{Ll}\d]/u.test(after) && !inCapitalWords(begun.text)
}
