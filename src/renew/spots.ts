import type { Edit } from '../findings/diagnostic.ts'
import { placeAt, placeOf } from '../findings/text-map.ts'
import { fixedEvent } from './fixed-events.ts'
import { lunarSpots } from './lunar-spots.ts'
import { isSchoolYear, type Mention } from './mentions.ts'
import type { YearReading } from './reading.ts'
import { keptKinds, type Spot } from './spot.ts'
import { type PlacedMention, rowsOfYears } from './together.ts'
import { isComparison, nearYears, type Years, type YearVerdict, yearVerdict } from './verdict.ts'
import type { YearPassage } from './year-passages.ts'
import { writtenYear } from './years.ts'

/** What is known of the whole plan. */
export interface PlanFacts extends Years {
  /** Periods that the abstract names, as `2026-2030`. */
  readonly own: ReadonlySet<string>
  /** Anniversaries that the text gives the first day of, by their number: 70 of "(27/2/1955 - 27/2/2025)". */
  readonly anniversaries: ReadonlySet<number>
}

/** All that becomes of the years of passages, in no order. */
export function yearSpots(readings: readonly YearReading[], plan: PlanFacts): Spot[] {
  const series = rowsOfYears(readings, plan).map((row) => asRow(row, plan))
  const inSeries = mentionsOf(series)
  const rows = [...series, ...comparisonsIn(readings, plan, inSeries), ...birthsIn(readings, plan, inSeries)]
  const taken = mentionsOf(rows)
  return [
    ...rows.map(({ spot }) => spot),
    ...readings.flatMap((reading) => [
      ...heldSpots(reading),
      ...reading.free.filter((mention) => !taken.has(mention)).flatMap((mention) => spotOf(reading, mention, plan)),
      ...lunarSpots(reading, plan),
    ]),
  ]
}

const mentionsOf = (rows: readonly { readonly row: readonly PlacedMention[] }[]): ReadonlySet<Mention> =>
  new Set(rows.flatMap(({ row }) => row.map(({ mention }) => mention)))

function spotOf({ passage, cells }: YearReading, mention: Mention, plan: PlanFacts): Spot[] {
  const { from, to } = mention
  if (countedSince(mention, passage.text, plan) !== undefined) return [anniversaryOf(passage, mention, plan)]
  const cell = cells.find((one) => one.from <= from && one.to >= to)
  const before = passage.text.slice(Math.max(cell?.from ?? 0, from - 160), from)
  const after = passage.text.slice(to, Math.min(cell?.to ?? to, to + 80)).split(/[.;](?= |$)/)[0] ?? ''
  const verdict = yearVerdict(mention, plan, { said: passage.text.slice(from, to), before, after, own: plan.own })
  if (!isTold(mention, plan)) return []
  const decided = (verdict.moved && fixedEvent(mention, passage.text)) || verdict
  return [asSpot(passage, mention, { ...decided, plan })]
}

/** Numbers that look like years of long ago or far ahead are told only where words make them years. */
export const isTold = ({ years }: Mention, { from }: Pick<Years, 'from'>): boolean =>
  years.length > 1 || years.some(({ year, unit }) => unit !== 'bare' || Math.abs(year - from) <= nearYears)

interface Decided extends YearVerdict {
  readonly plan: Years
}

/** What surely stays has nothing proposed. */
const asSpot = (passage: YearPassage, mention: Mention, { plan, ...verdict }: Decided): Spot =>
  Object.hasOwn(keptKinds, verdict.kind)
    ? { ...verdict, ...wordsAt(passage, mention), edits: [] }
    : { ...verdict, ...wordsOf([{ reading: { passage }, mention }], plan) }

type Said = { readonly reading: Pick<YearReading, 'passage'>; readonly mention: Mention }

/** Lines, words and edits of mentions that are one spot. */
function wordsOf(row: readonly Said[], plan: Years): Pick<Spot, 'lines' | 'before' | 'after' | 'edits'> {
  const said = row.map(({ reading: { passage }, mention }) => withNeighbours(passage.text, mention))
  const words = (shift: number) =>
    row.map(({ reading: { passage }, mention }, i) => {
      const { from = 0, to = 0 } = said[i] ?? {}
      return mention.years.reduce(
        (text, year) =>
          text.slice(0, year.at - from) + writtenYear(year, shift) + text.slice(year.at - from + year.digits),
        passage.text.slice(from, to),
      )
    })
  return {
    lines: [...new Set(row.map(({ reading, mention }) => placeAt(reading.passage, mention.years[0]?.at ?? 0).line))],
    before: words(0).join(' … '),
    after: words(plan.to - plan.from).join(' … '),
    edits: row.flatMap(({ reading: { passage }, mention }) => editsOf(passage, mention, plan)),
  }
}

/** The line and words of a mention. */
export const wordsAt = (passage: YearPassage, mention: Mention): Pick<Spot, 'lines' | 'before'> => {
  const { from, to } = withNeighbours(passage.text, mention)
  return { lines: [placeAt(passage, from).line], before: passage.text.slice(from, to).trim() }
}

/** A bare number with the words beside it. */
function withNeighbours(text: string, { years, from, to }: Mention): { readonly from: number; readonly to: number } {
  if (years.length > 1 || years.some(({ unit }) => unit !== 'bare')) return { from, to }
  const [before = ''] = /(?:[^ |]* )?[^ |]*$/.exec(text.slice(Math.max(0, from - 40), from)) ?? []
  const [after = ''] = /^[^ |]*(?: [^ |]*)?/.exec(text.slice(to, to + 40)) ?? []
  return { from: from - before.length, to: to + after.length }
}

/** An edit for each digit: marks of emphasis may stand between them. */
const editsOf = (passage: YearPassage, { years }: Pick<Mention, 'years'>, plan: Years): Edit[] =>
  years.flatMap((year) =>
    [...writtenYear(year, plan.to - plan.from)].map((text, i) => ({
      place: placeOf(passage, year.at + i, year.at + i + 1),
      text,
    })),
  )

function asRow(row: readonly PlacedMention[], plan: Years) {
  const verdict = { kind: 'series', moved: false, why: 'dãy nhiều năm: dời cả dãy hay giữ cả dãy?' } as const
  return { row, spot: { ...verdict, ...wordsOf(row, plan) } }
}

/** Two years, the plan's and the one before it, of a sentence that weighs them. */
const comparisonsIn = (readings: readonly YearReading[], plan: Years, taken: ReadonlySet<Mention>) =>
  readings.flatMap((reading) => {
    const { passage, free } = reading
    return sentencesOf(passage.text).flatMap(({ from, to }) => {
      const row = free
        .filter((one) => one.from >= from && one.to <= to && !taken.has(one))
        .filter((one) => one.kind === 'one' || isSchoolYear(one))
        .filter(({ years: [year] }) => year?.unit === 'year' && !year.period && Math.abs(year.year - plan.from) <= 1)
        .map((mention) => ({ reading, mention }))
      const years = new Set(row.map(({ mention }) => mention.years[0]?.year))
      if (!years.has(plan.from - 1) || years.size < 2 || !isComparison(passage.text.slice(from, to))) return []
      const verdict = { kind: 'comparison', moved: true, why: 'so sánh hai năm: cập nhật số liệu đi kèm' } as const
      return [{ row, spot: { ...verdict, ...wordsOf(row, plan) } }]
    })
  })

/** The years of birth of all that is said of who is how old: one question, as the ages stay only where they all move. */
function birthsIn(readings: readonly YearReading[], plan: Years, taken: ReadonlySet<Mention>) {
  const row = readings.flatMap((reading) =>
    reading.free
      .filter((one) => !taken.has(one) && born.test(reading.passage.text.slice(Math.max(0, one.from - 40), one.from)))
      .map((mention) => ({ reading, mention })),
  )
  const verdict = {
    kind: 'birth',
    moved: false,
    why: 'năm sinh và độ tuổi: dời năm sinh để giữ độ tuổi, hay giữ cả?',
  } as const
  return row.length === 0 ? [] : [{ row, spot: { ...verdict, ...wordsOf(row, plan) } }]
}
const born =
  /(?<!(?<!(?:nông|công|nhân) )dân )(?<!(?:(?<!đại )học|vệ|ký|phát|hy|thí|tuyển|khai) )(?<![A-Za-zÀ-ỹ])sinh (?:(?:từ|trong|vào|đến|trước|sau|ngày)(?: |$)){0,3}$/i

const sentencesOf = (text: string) =>
  [...text.matchAll(/[^.;|]+(?:[.;](?! |$)[^.;|]*)*/g)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }))

/** What stands within citations, addresses and the like: a spot for each of these. */
function heldSpots({ passage, held }: YearReading): Spot[] {
  const arounds = [...new Set(held.map(({ around }) => around))]
  return arounds.map(({ from, to, kind, why }) => ({
    kind,
    lines: [placeAt(passage, from).line],
    before: passage.text.slice(from, to).trim(),
    moved: false,
    why,
    edits: [],
  }))
}

/** The year since when something is counted up to the plan's: 1955 of "kỷ niệm 70 năm … (27/2/1955 - 27/2/2025)". */
export function countedSince(
  { years, kind, from }: Mention,
  text: string,
  plan: Pick<Years, 'from'>,
): number | undefined {
  const [first, last, more] = years
  if (kind !== 'range' || !first || !last || more || last.year - first.year < 5) return undefined
  if (last.year !== plan.from && last.year !== plan.from + 1) return undefined
  const isOfDays = first.unit === 'day' && last.unit === 'day'
  return isOfDays || anniversary.test(text.slice(Math.max(0, from - 150), from)) ? first.year : undefined
}
const anniversary = /kỷ niệm|năm (?:ngày|thành lập|truyền thống) /i

/** It ends in the new year; so do the anniversaries that are counted from it. */
function anniversaryOf(passage: YearPassage, mention: Mention, plan: Years): Spot {
  const last = mention.years.slice(-1)
  const { text } = passage
  const before = text.slice(mention.from, mention.to)
  const at = (last[0]?.at ?? 0) - mention.from
  return {
    kind: 'anniversary',
    lines: [placeAt(passage, mention.from).line],
    before,
    after: `${before.slice(0, at)}${(last[0]?.year ?? 0) + plan.to - plan.from}${before.slice(at + 4)}`,
    moved: true,
    why: 'số năm kỷ niệm: có phải năm tròn?',
    edits: editsOf(passage, { years: last }, plan),
  }
}
