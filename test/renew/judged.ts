import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renew } from '../../src/renew/renew.ts'
import type { Renewal } from '../../src/renew/renewal.ts'
import { isForReview, type Spot } from '../../src/renew/spot.ts'

/** A plan of the judged file, with its lines there. */
export interface JudgedPlan {
  readonly path: string
  readonly keys: string
  readonly lines: readonly string[]
}

const root = join(import.meta.dirname, '../..')

/**
 * The file that says of every place what becomes of it, and whether that is right: `đúng`, `sai` of what was done to it, `nên đổi` of
 * what was left and should have moved.
 */
export const judgedFile = join(import.meta.dirname, 'judged.txt')

/** The plans of the file, each behind its line `== path | keys`. */
export const judgedPlans = (): JudgedPlan[] =>
  readFileSync(judgedFile, 'utf8')
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [head = '', ...lines] = part.trim().split('\n')
      const [path = '', keys = ''] = head.split(' | ')
      return { path, keys, lines }
    })

/** A plan's text: that of its file, or what follows the title of a plan as it was pasted, below the keys. */
export function planText({ path, keys }: Pick<JudgedPlan, 'path' | 'keys'>): string | undefined {
  const from = join(root, path)
  if (!existsSync(from)) return undefined
  const text = readFileSync(from, 'utf8')
  if (!from.endsWith('.txt')) return text
  const [, body = ''] = /^\**KẾ *HOẠCH\**\s*\n([\s\S]*)$/m.exec(text) ?? []
  return `---\n${keys}\n---\n\n${body}`
}

/** What becomes of a plan that can be read. */
export function renewalOf(plan: Pick<JudgedPlan, 'path' | 'keys'>, text: string): Renewal {
  const [, oldYear] = /^nam-cu: (\d{4})$/.exec(plan.keys) ?? []
  const file = plan.path.endsWith('.txt') ? 'plan.md' : plan.path
  const renewal = renew(text, { file, ...(oldYear && { oldYear: Number(oldYear) }) }, () => {})
  if (!renewal) throw new Error(`no year: ${plan.path}`)
  return renewal
}

/** A place as the file has it, without the verdict: sentences and titles of real plans are left out. */
export function spotLine(spot: Spot): string {
  const { kind, lines, before, after, moved } = spot
  const said = years.has(kind) ? `${before}${after === undefined ? '' : ` → ${after}`}` : ''
  const state = moved ? 'đổi' : isForReview(spot) ? 'hỏi' : 'giữ'
  return [lines.join(','), kind, state, said].join(' | ')
}

/** Kinds whose words are but a time. */
const years: ReadonlySet<string> = new Set([
  ...['year', 'year-name', 'past', 'future', 'period', 'own-period', 'series', 'comparison', 'target', 'last-year'],
  ...['birth', 'titled', 'lunar-day', 'start-day'],
  ...['past-day', 'past-event', 'fixed-event', 'leap-day', 'weekday', 'anniversary', 'short-year', 'word-year'],
])
