import type { Edit } from '../findings/diagnostic.ts'
import { placeAt, placeOf } from '../findings/text-map.ts'
import { type Held, heldIn } from './held.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { remindersIn } from './reminders.ts'
import type { Change, Kept } from './renewal.ts'
import { isTold, whyChanged, whyKept, type Years } from './verdict.ts'
import type { YearPassage } from './year-passages.ts'

/** What becomes of the years in a passage. */
export interface YearMove {
  readonly edits: readonly Edit[]
  readonly changes: readonly Change[]
  readonly kept: readonly Kept[]
}

/** Moves the years of a passage on, but for those that are not the plan's own. */
export function moveYears(passage: YearPassage, plan: Years): YearMove {
  const { text } = passage
  const held = heldIn(text)
  const edits: Edit[] = []
  const changes: Change[] = []
  const left = new Map<number, Kept>()
  for (const mention of mentionsIn(text)) {
    const around = held.find((stretch) => mention.years.some(({ at }) => at >= stretch.from && at < stretch.to))
    const why = around?.why ?? (namesColumn(passage, mention, plan) ? undefined : whyKept(mention, plan))
    if (why === undefined) {
      edits.push(...editsOf(passage, mention, plan))
      changes.push(changeOf(passage, mention, plan))
    } else if (around || isTold(mention, plan)) {
      const stretch = around ?? { ...withNeighbours(text, mention), why }
      if (!left.has(stretch.from)) left.set(stretch.from, keptAt(passage, stretch))
    }
  }
  const reminders = remindersIn(text, plan).map((reminder) => keptAt(passage, reminder))
  return { edits, changes, kept: [...left.values(), ...reminders] }
}

/** The mentions of years in a passage that nothing is done to. */
export const leftAlone = (passage: YearPassage, plan: Years, why: string): Kept[] =>
  mentionsIn(passage.text)
    .filter((mention) => isTold(mention, plan))
    .map((mention) => keptAt(passage, { ...withNeighbours(passage.text, mention), why }))

/** A bare number with the words beside it. */
function withNeighbours(text: string, { years, from, to }: Mention): Pick<Held, 'from' | 'to'> {
  if (years.length > 1 || years.some(({ unit }) => unit !== 'bare')) return { from, to }
  const [before = ''] = /(?:[^ |]* )?[^ |]*$/.exec(text.slice(Math.max(0, from - 40), from)) ?? []
  const [after = ''] = /^[^ |]*(?: [^ |]*)?/.exec(text.slice(to, to + 40)) ?? []
  return { from: from - before.length, to: to + after.length }
}

const keptAt = (passage: YearPassage, { from, to, why }: Held): Kept => ({
  line: placeAt(passage, from).line,
  text: shortWords(passage.text.slice(from, to)),
  why,
})

/** A column that a year alone names. */
const namesColumn = ({ text, head }: YearPassage, { years, from, to }: Mention, plan: Years): boolean =>
  head &&
  years.every(({ year }) => Math.abs(year - plan.from) <= 1) &&
  /^$|\|$/.test(text.slice(0, from).trimEnd().slice(-1)) &&
  /^ ?(?:\||$)/.test(text.slice(to))

/** An edit for each digit: marks of emphasis may stand between them. */
const editsOf = (passage: YearPassage, { years }: Mention, plan: Years): Edit[] =>
  years.flatMap(({ year, at }) =>
    [...String(year + plan.to - plan.from)].map((text, i) => ({ place: placeOf(passage, at + i, at + i + 1), text })),
  )

function changeOf(passage: YearPassage, mention: Mention, plan: Years): Change {
  const { years, from, to } = mention
  const before = passage.text.slice(from, to)
  const after = years.reduce(
    (words, { year, at }) =>
      words.slice(0, at - from) + String(year + plan.to - plan.from) + words.slice(at - from + 4),
    before,
  )
  return { line: placeAt(passage, years[0]?.at ?? from).line, before, after, why: whyChanged(mention, plan) }
}

/** Words for a list: the first 90 letters at most. */
export const shortWords = (text: string): string => {
  const trimmed = text.trim()
  return trimmed.length > 90 ? `${trimmed.slice(0, 89)}…` : trimmed
}
