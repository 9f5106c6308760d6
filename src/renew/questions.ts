import { citationsIn } from '../vietnamese/citation.ts'
import type { Basis } from './keys-to-see.ts'
import type { Renewal } from './renewal.ts'
import { isForReview, type ReviewKind, reviewKinds, type Spot } from './spot.ts'
import { yearsIn } from './years.ts'

/** What the author has to look at or to decide, once for all places where it is the same. */
export interface YearQuestion extends Pick<Spot, 'before' | 'after' | 'moved' | 'why'> {
  readonly kind: ReviewKind
  readonly lines: readonly number[]
  readonly spots: readonly Spot[]
}

/** The questions that a renewal leaves, by kind, in the order of the file. */
export function questionsOf(spots: readonly Spot[]): YearQuestion[] {
  const questions = new Map<string, YearQuestion>()
  for (const spot of spots.filter(isForReview)) {
    const { kind, before, after, moved, why } = spot
    const key = [kind, sameWords(before), sameWords(after ?? ''), moved, why].join('\n')
    const { lines = [], spots: others = [] } = questions.get(key) ?? {}
    const known = questions.get(key) ?? { kind, before, ...(after !== undefined && { after }), moved, why }
    questions.set(key, { ...known, lines: sorted([...lines, ...spot.lines]), spots: [...others, spot] })
  }
  const order = Object.keys(reviewKinds)
  return [...questions.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** "2026 – 2031" and "2026-2031" are asked about as one. */
const sameWords = (words: string): string => words.replace(/ ?[-–—] ?/g, '-').toLowerCase()

/** Line numbers in order, each once. */
export const sorted = (lines: readonly number[]): number[] => [...new Set(lines)].sort((a, b) => a - b)

/** Whether a question can be answered by yes or no. */
export const isDecision = ({ spots }: YearQuestion): boolean => spots.every(({ edits }) => edits.length > 0)

/** A renewal with what its author answered: which of the questions are to be moved. */
export function renewalAsAnswered(renewal: Renewal, answers: ReadonlyMap<YearQuestion, boolean>): Renewal {
  const moved = new Map([...answers].flatMap(([{ spots }, answer]) => spots.map((spot) => [spot, answer] as const)))
  return {
    ...renewal,
    spots: renewal.spots.map((spot) => ({ ...spot, moved: moved.get(spot) ?? spot.moved })),
  }
}

/** Bases that come anew each year: plans and letters of the plan's year or the one before, and what names that year in its title. */
export const yearlyBases = ({ bases, from }: Renewal): Basis[] =>
  bases.filter(({ text }) => {
    const years = yearsIn(text).filter(({ year }) => year === from || year === from - 1)
    const [first] = citationsIn(text)
    return years.some(({ unit }) => unit === 'year') || (years.length > 0 && yearly.test(first?.type ?? ''))
  })
const yearly = /^(?:kế hoạch|chương trình|hướng dẫn|công văn|thông báo)/i
