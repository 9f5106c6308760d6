import type { Mention } from './mentions.ts'
import { isAlone, type YearReading } from './reading.ts'
import type { Years } from './verdict.ts'

/** A mention and where it was read. */
export interface PlacedMention {
  readonly reading: YearReading
  readonly mention: Mention
}

/**
 * Years that are said as a row, of which the plan's would move on while others stay: those of a row of cells, of a sentence,
 * of items or cells below each other. Each row in the order of the text; no mention is in two.
 */
export function rowsOfYears(readings: readonly YearReading[], plan: Years): (readonly PlacedMention[])[] {
  const rows: (readonly PlacedMention[])[] = []
  const taken = new Set<Mention>()
  const take = (row: readonly PlacedMention[]) => {
    const left = row.filter(({ mention }) => !taken.has(mention))
    if (!isMixed(left, plan)) return
    for (const { mention } of left) taken.add(mention)
    rows.push(left)
  }
  for (const reading of readings) take(alongRow(reading))
  for (const row of downPage(readings)) take(row)
  for (const reading of readings) for (const row of inSentences(reading, plan)) take(row)
  return rows
}

/** Whether some of the years would move on, and others not. */
function isMixed(row: readonly PlacedMention[], plan: Years): boolean {
  const isNear = row.flatMap(({ mention }) => mention.years.map(({ year }) => Math.abs(year - plan.from) <= 1))
  return isNear.includes(true) && isNear.includes(false)
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
const isSpan = ({ kind, years }: Mention) => kind !== 'one' || years.some(({ period }) => period)
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
  return [...lanes.values()].flat().filter(({ length }) => length > 1)
}

function openersOf({ passage, cells, free }: YearReading): { lane: string; mention: Mention }[] {
  const years = free.filter((mention) => isYear(mention) && !isSpan(mention))
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

/** Of a sentence its years, and apart from them its days and months. */
function inSentences(reading: YearReading, plan: Years): PlacedMention[][] {
  const { passage, free } = reading
  const ends = [...passage.text.matchAll(/[.;!?|](?= |$)/g)].map(({ index }) => index)
  const sentences = new Map<number, Mention[]>()
  for (const mention of free.filter((one) => !isSpan(one))) {
    const number = ends.filter((end) => end < mention.from).length
    sentences.set(number, [...(sentences.get(number) ?? []), mention])
  }
  return [...sentences.values()].flatMap((sentence) =>
    [isYear, isDate].flatMap((isOfKind) =>
      [-1, 1].map((side) => onOneSide(sentence.filter(isOfKind), side, plan).map((mention) => ({ reading, mention }))),
    ),
  )
}

/** The years before the plan's, or those after it; the plan's own goes with them where they go on from it. */
function onOneSide(sentence: readonly Mention[], side: number, { from }: Years): Mention[] {
  const steps = new Set(sentence.map(({ years: [year] }) => ((year?.year ?? from) - from) * side))
  const least = steps.has(1) && steps.has(2) ? 0 : 1
  return sentence.filter(({ years: [year] }) => ((year?.year ?? from) - from) * side >= least)
}
