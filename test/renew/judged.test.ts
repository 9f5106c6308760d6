import { describe, expect, it } from 'vitest'
import { reportLines } from '../../src/commands/new/renewal-report.ts'
import { textAsRead } from '../../src/findings/edits.ts'
import { judgedPlans, planText, renewalOf, spotLine } from './judged.ts'

const plans = judgedPlans().map((plan) => ({ ...plan, text: planText(plan) }))
const present = plans.flatMap(({ text, ...plan }) =>
  text === undefined ? [] : [{ ...plan, text, renewal: renewalOf(plan, text) }],
)
const absent = plans.length - present.length

describe(`the judged plans${absent > 0 ? ` (bỏ qua ${absent}: không có thư mục ../shared/plans)` : ''}`, () => {
  it.each(present)('$path: every place is judged', ({ renewal, lines }) => {
    expect(renewal.spots.map(spotLine)).toEqual(lines.map((line) => line.replace(/ \| [^|]*$/, '')))
  })

  it.each(present)('$path: no year of the plan is passed over', ({ text, renewal }) => {
    const { spots, bases, from } = renewal
    const unlisted = textAsRead(text)
      .text.split('\n')
      .flatMap((line, i) =>
        [...line.matchAll(/(?<![\d/.,-])(?:19|20)\d\d(?![\d])|(?<=[/-])20\d\d(?!\d)/g)]
          .filter(([year]) => Math.abs(Number(year) - from) <= 1)
          .map(([year]) => ({ year, line: i + 1 })),
      )
      .filter(({ year, line }) => {
        // What is read as one may begin some lines above.
        const isSaid = (lines: readonly number[], words: string) =>
          words.includes(year) && lines.some((at) => at <= line && at > line - 12)
        return (
          !spots.some(({ lines, before }) => isSaid(lines, before)) &&
          !bases.some((basis) => isSaid([basis.line], basis.text))
        )
      })
    expect(unlisted).toEqual([])
  })

  it.each(present)('$path: has a screen to review', ({ renewal }) => {
    const lines = reportLines(renewal, { path: 'cu.md', target: 'moi.md' }, new Set())
    const review = lines.slice(lines.findIndex((line) => line.startsWith('Cần xem lại')) + 1)
    expect(review.indexOf('')).toBeLessThanOrEqual(15)
  })

  it('are right in 98 of a hundred changes, and move 90 of a hundred that should', () => {
    const all = plans.flatMap(({ lines }) => lines.map((line) => line.split(' | ')))
    const verdicts = new Set(all.map((parts) => parts.at(-1)))
    expect([...verdicts].filter((one) => !['đúng', 'sai', 'nên đổi'].includes(one ?? ''))).toEqual([])
    const changes = all.filter(([, , state]) => state === 'đổi')
    const right = changes.filter((parts) => parts.at(-1) === 'đúng').length
    const missed = all.filter((parts) => parts.at(-1) === 'nên đổi').length
    expect(right / changes.length).toBeGreaterThanOrEqual(0.98)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.9)
  })
})
