import { isSchoolYear, type Mention } from './mentions.ts'
import { figuresByYear, stepsOfWork } from './own-words.ts'
import { isAlone, type YearReading } from './reading.ts'
import type { Years } from './verdict.ts'
import { worksOver } from './works.ts'

/** A mention and where it was read. */
export interface PlacedMention {
  readonly reading: YearReading
  readonly mention: Mention
}

/**
 * Years that are said as a row, of which the plan's would move on while others stay: those of a row of cells, of a sentence,
 * of a paragraph that goes back year by year, of items or cells below each other. Each row in the order of the text; rows that
 * share a mention are one.
 */
export function rowsOfYears(readings: readonly YearReading[], plan: Years): (readonly PlacedMention[])[] {
  const rows = [
    ...readings.map(alongRow),
    ...downPage(readings),
    ...worksOver(readings, plan),
    ...readings.flatMap((reading) => [
      ...inClauses(reading, plan),
      ...oneByOne(reading, plan),
      ...inOwnWords(reading, plan),
    ]),
  ]
  return joined(rows.filter((row) => row.length > 1 && isMixed(row, plan))).map((row) => inOrder(row, readings))
}

/** Whether some of the years would move on, and others not. */
function isMixed(row: readonly PlacedMention[], { from }: Years): boolean {
  const isNear = row.flatMap(({ mention }) =>
    yearsOf(mention).map((year) => !isBare(mention) && Math.abs(year - from) <= 1),
  )
  return isNear.includes(true) && isNear.includes(false)
}

/** Rows that share a mention put together. */
function joined(rows: readonly (readonly PlacedMention[])[]): (readonly PlacedMention[])[] {
  const found = new Map<Mention, Map<Mention, PlacedMention>>()
  for (const row of rows) {
    const whole = new Map(row.map((one) => [one.mention, one]))
    for (const { mention } of row) for (const [other, one] of found.get(mention) ?? []) whole.set(other, one)
    for (const mention of whole.keys()) found.set(mention, whole)
  }
  return [...new Set(found.values())].map((whole) => [...whole.values()])
}

function inOrder(row: readonly PlacedMention[], readings: readonly YearReading[]): readonly PlacedMention[] {
  const at = new Map(readings.map((reading, i) => [reading, i]))
  const place = ({ reading }: PlacedMention) => at.get(reading) ?? 0
  return [...row].sort((a, b) => place(a) - place(b) || a.mention.from - b.mention.from)
}

/** Mentions that have a cell for themselves; in the row that names the columns, beside words too. */
function alongRow(reading: YearReading): PlacedMention[] {
  const { passage, cells, free } = reading
  if (!passage.columns) return []
  const alone = free.filter((mention) => {
    const cell = cells.find(({ from, to }) => from <= mention.from && to >= mention.to)
    return cell && !isSpan(mention) && (passage.head ? isYear(mention) : isAlone(mention, cell) && !isBare(mention))
  })
  return alone.length > 1 ? alone.map((mention) => ({ reading, mention })) : []
}

const isYear = ({ years }: Mention) => years.every(({ unit }) => unit === 'year')
const isDate = ({ years }: Mention) => years.every(({ unit }) => unit === 'day' || unit === 'month')
const isBare = ({ years }: Mention) => years.some(({ unit }) => unit === 'bare')
const isSpan = (mention: Mention) =>
  (mention.kind === 'range' && !isSchoolYear(mention)) || mention.years.some(({ period }) => period)
/** The years a row is measured by: of a school year its first. */
const yearsOf = (mention: Mention): number[] =>
  mention.years.slice(0, isSchoolYear(mention) ? 1 : undefined).map(({ year }) => year)
const firstYear = ({ mention }: PlacedMention) => mention.years[0]?.year ?? 0

/**
 * Years that open items, headings or paragraphs, or stand alone in cells below each other: one behind the other wherever they
 * stand, any that rise where nothing stands between them.
 */
function downPage(readings: readonly YearReading[]): PlacedMention[][] {
  const lanes = new Map<string, (PlacedMention & { readonly at: number })[][]>()
  for (const [at, reading] of readings.entries())
    for (const { lane, mention } of openersOf(reading)) {
      const runs = lanes.get(lane) ?? []
      lanes.set(lane, runs)
      const run = runs.at(-1)
      const found = { reading, mention, at }
      const last = run?.at(-1) ?? found
      const step = firstYear(found) - firstYear(last)
      if (run && (step === 1 || (step > 0 && at === last.at + 1))) run.push(found)
      else runs.push([found])
    }
  const runs = [...lanes.values()].flat().filter(({ length }) => length > 1)
  return runs.map((run) => run.flatMap((opener) => [opener, ...below(opener, readings)]))
}

/** Times of the year that opens an item, in that item; of one that opens a heading, down to the next. */
function below(
  { reading, mention, at }: PlacedMention & { readonly at: number },
  readings: readonly YearReading[],
): PlacedMention[] {
  if (reading.passage.columns) return []
  const rest = readings.slice(at + 1)
  const end = isHeading(reading) ? rest.findIndex(isHeading) : 0
  const [year] = yearsOf(mention)
  return [reading, ...rest.slice(0, end < 0 ? undefined : end)].flatMap((one) =>
    one.free
      .filter((other) => other !== mention && !isSpan(other) && yearsOf(other).every((typed) => typed === year))
      .map((other) => ({ reading: one, mention: other })),
  )
}

const isHeading = ({ passage }: YearReading): boolean => /^\s*#/.test(passage.text)

function openersOf({ passage, cells, free }: YearReading): { lane: string; mention: Mention }[] {
  const years = free.filter((mention) => isYear(mention) && !isSpan(mention) && mention.kind !== 'list')
  if (passage.head) return []
  if (passage.columns)
    return years.flatMap((mention) => {
      const cell = cells.find((one) => isAlone(mention, one))
      return cell ? [{ lane: `${passage.columns?.join('|')} ${cell.column}`, mention }] : []
    })
  const [first] = years
  return first && opening.test(passage.text.slice(0, first.from)) ? [{ lane: '', mention: first }] : []
}

const opening =
  /^[\s\-+•–#>]*(?:[a-zđ\d.]{1,6}[.)/]? ?)?(?:(?:Giai đoạn|Đợt|Bước) [IVX\d]{1,4}[:,.]? ?)?(?:\(|Trong |Đến (?:hết )?|Từ |Riêng )?$/i

/** Of a clause its years, and apart from them its days and months. */
const inClauses = (reading: YearReading, plan: Years): PlacedMention[][] =>
  sentencesOf(reading, /[.;!?|](?= |$)/g).flatMap((clause) =>
    [isYear, isDate].flatMap((isOfKind) =>
      [-1, 1].map((side) => onOneSide(clause.filter(isOfKind), side, plan).map((mention) => ({ reading, mention }))),
    ),
  )

function sentencesOf({ passage, free }: YearReading, stops: RegExp): Mention[][] {
  const ends = [...passage.text.matchAll(stops)].map(({ index }) => index)
  const sentences = new Map<number, Mention[]>()
  for (const mention of free.filter((one) => !isSpan(one))) {
    const number = ends.filter((end) => end < mention.from).length
    sentences.set(number, [...(sentences.get(number) ?? []), mention])
  }
  return [...sentences.values()]
}

/** The years before the plan's, or those after it; the plan's own goes with them where they go on from it. */
function onOneSide(sentence: readonly Mention[], side: number, { from }: Years): Mention[] {
  const steps = (mention: Mention) => yearsOf(mention).map((year) => (year - from) * side)
  const all = new Set(sentence.flatMap(steps))
  const least = all.has(1) && Math.max(...all) > 1 ? 0 : 1
  return sentence.filter((mention) => steps(mention).some((step) => step >= least))
}

/** Figures and steps that each have their year, in a paragraph and in a sentence. */
const inOwnWords = (reading: YearReading, plan: Years): PlacedMention[][] =>
  [
    figuresByYear(reading, plan),
    ...sentencesOf(reading, /[.!?|](?= |$)/g).map((sentence) => stepsOfWork(sentence, reading.passage, plan)),
  ].map((row) => row.map((mention) => ({ reading, mention })))

/** Years that go on one by one from the plan's in a sentence, over its semicolons; those that go back, in a paragraph. */
function oneByOne(reading: YearReading, plan: Years): PlacedMention[][] {
  const sentences = sentencesOf(reading, /[.!?|](?= |$)/g).map((sentence) => sentence.filter(isYear))
  const each = sentences.map((sentence) => [sentence])
  return [
    ...each.map((sentence) => stepByStep(sentence, 1, plan)),
    ...(reading.passage.columns ? each : [sentences]).map((paragraph) => stepByStep(paragraph, -1, plan)),
  ].map((row) => row.map((mention) => ({ reading, mention })))
}

/** The plan's own year goes with the others in their sentences. */
function stepByStep(sentences: readonly (readonly Mention[])[], side: number, { from }: Years): Mention[] {
  const steps = (mention: Mention) => yearsOf(mention).map((year) => (year - from) * side)
  const all = new Set(sentences.flat().flatMap(steps))
  let last = 0
  while (all.has(last + 1)) last++
  if (last < 2) return []
  const isIn = (mention: Mention) => steps(mention).some((step) => step > 0 && step <= last)
  return sentences
    .filter((sentence) => sentence.some(isIn))
    .flat()
    .filter((mention) => isIn(mention) || steps(mention).every((step) => step === 0))
}
