import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import type { Manuscript } from '../manuscript.ts'
import { headsForm } from './appendix-head.ts'
import { appendicesOf, appendixStarts, formStarts } from './below-signature.ts'
import { closingOf } from './closing.ts'
import { closingSpan } from './closing-span.ts'
import { withoutStamps } from './digital-stamp.ts'
import { entriesOf, isLine, type ManuscriptEntry } from './entries.ts'
import { fittedClosing } from './fitted-closing.ts'
import { bodyIn } from './found-body.ts'
import { headOf } from './head.ts'
import { belowHead, linesOfHead } from './head-lines.ts'
import { withoutLaterMarks } from './later-marks.ts'
import { recipientsOpening } from './line-look.ts'
import { appendixFacts, footnoteFact, nestedNotes, placedTables, tableFacts } from './listed-facts.ts'
import { withoutPageRests } from './page-rests.ts'
import type { PlaceDate } from './place-date.ts'
import type { AgencyPart, Fact, Recognised } from './recognised.ts'
import { recogniseRunning } from './running-text.ts'

/** What the author asks for. */
export interface RecogniseOptions {
  /** Numbers are kept as typed. */
  readonly verbatim: boolean
}

/** Finds out what each part of a manuscript is: head, closing, body and appendices, each read by itself. Nothing is dropped unsaid. */
export function recognise(manuscript: Manuscript, { verbatim }: RecogniseOptions): Recognised {
  const typed = entriesOf(manuscript.blocks)
  const running = recogniseRunning(manuscript.running)
  const headLines = linesOfHead(typed)
  const top = headOf(headLines.map(({ line }) => line))
  const { entries: whole, bodyStart } = belowHead(typed, headLines, top.length)
  const { entries: own, leftOut: rests } = withoutPageRests(whole, bodyStart)
  const { entries: below, leftOut: later } = withoutLaterMarks(own, bodyStart)
  const { entries, leftOut: stamps } = withoutStamps(below, bodyStart, firstAppendix(below, bodyStart))
  const until = firstAppendix(entries, bodyStart)
  const span = closingSpan(entries, bodyStart, until) ?? { from: until, to: until }
  const bottom = closingOf(entries.slice(span.from, span.to), top.head.date !== undefined)
  const words = entries.map((entry) => (isLine(entry) ? entry.line.text : '')).join(' ')
  const { agencies, closing, ...fitted } = fittedClosing(bottom, top, words)
  const body = bodyIn(entries.slice(bodyStart, span.from), verbatim)
  const appended = appendicesOf(entries, span.to, body.scheme)
  const tables = placedTables(body.parts, appended.appendices)
  return {
    head: { ...known(bottom.placeDate), ...top.head, ...running.marks, agencies, address: running.address },
    bases: body.bases,
    body: body.parts,
    outline: body.outline,
    appendices: appended.appendices,
    closing,
    scheme: body.scheme,
    facts: [
      ...top.facts,
      ...agencyFacts(agencies, top.agencyLines[0]?.line),
      ...body.facts,
      ...bottom.facts,
      ...fitted.facts,
      ...tableFacts(tables),
      ...appendixFacts(appended.appendices),
      footnoteFact(manuscript.footnotes.size),
    ],
    leftOut: [
      ...running.others.map((text) => ({ text, line: 0, why: 'đầu trang, chân trang của bản gốc' })),
      ...top.leftOut,
      ...stamps,
      ...bottom.leftOut,
      ...fitted.leftOut,
      ...appended.leftOut,
      ...later,
      ...rests,
    ],
    notes: [...top.notes, ...body.notes, ...fitted.notes, ...appended.notes, ...nestedNotes(tables)],
  }
}

const known = ({ place, date }: Partial<PlaceDate> = {}) => ({ ...(place && { place }), ...(date && { date }) })

function agencyFacts(agencies: readonly AgencyPart[], line: number | undefined): Fact[] {
  if (line === undefined) return []
  const names = agencies.map(({ parents, name }) => [...parents, name].map((lines) => lines.join(' ')).join(' / '))
  const sure = agencies
    .flatMap(({ parents, name }) => [...parents, name])
    .every(([first = '']) => inCapitals(first) && opensAsAgency(first))
  return [{ what: 'cơ quan ban hành', value: names.join('; '), confidence: sure ? 'chắc' : 'khá chắc', line }]
}

/** The first appendix that a closing stands before, or the end. */
function firstAppendix(entries: readonly ManuscriptEntry[], from: number): number {
  const starts = [...appendixStarts(entries, from), ...formStarts(entries, from)].sort((a, b) => a - b)
  const isClosing = (entry: ManuscriptEntry) => isLine(entry) && recipientsOpening.test(entry.line.text)
  const last = entries.findLastIndex(isClosing)
  // A form in an appendix may have recipients of its own below a header of its own.
  const form = starts.find((start) => start < last && headsForm(entries.slice(start, last)))
  const closing = form === undefined ? last : entries.slice(0, form).findLastIndex(isClosing)
  if (form !== undefined && closing > from) return starts.find((start) => start > closing) ?? form
  return starts.find((start) => start > last && (last > 0 || start > entries.length / 3)) ?? entries.length
}
