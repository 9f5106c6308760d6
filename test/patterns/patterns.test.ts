import { expect, test } from 'vitest'
import { attacksOn } from './attacks.ts'
import { dynamics, literals, type Pattern } from './patterns-of.ts'

const letters = 8000
/** ms of the processor's time, which other programs don't make longer: what is linear takes a hundredth of this for so many letters. */
const suspicious = 4

function duration({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`)
  const start = process.cpuUsage()
  text.replace(pattern, '')
  return process.cpuUsage(start).user / 1000
}

const least = (pattern: Pattern, text: string): number => Math.min(...[1, 2, 3].map(() => duration(pattern, text)))

/** What makes the time of a pattern grow faster than the text: twice as long takes more than twice the time. */
function growthOf(pattern: Pattern): string[] {
  for (const attack of attacksOn(pattern.source)) {
    if (duration(pattern, attack(letters)) < suspicious) continue
    const [once, twice] = [least(pattern, attack(letters)), least(pattern, attack(2 * letters))]
    if (once >= suspicious && twice > 2.6 * once)
      return [
        `${pattern.at} /${pattern.source}/${pattern.flags}: ${once.toFixed(0)} ms, ${twice.toFixed(0)} ms for ${JSON.stringify(attack(40))}`,
      ]
  }
  return []
}

const each = (patterns: readonly Pattern[]): Pattern[] => [
  ...new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one])).values(),
]

test('every pattern takes time in proportion to the text', { timeout: 600_000 }, () => {
  const patterns = each(literals())
  expect(patterns.length).toBeGreaterThan(500)
  expect(patterns.flatMap(growthOf)).toEqual([])
})

test('so does every pattern that is put together at run time', { timeout: 600_000 }, () => {
  const patterns = each(dynamics())
  expect(patterns.length).toBeGreaterThan(100)
  expect(patterns.flatMap(growthOf)).toEqual([])
})

test('one that does not is found', () => {
  for (const source of ['\\s+$', '<!--(?:.|\\n)*?-->', '^Số\\s*:?\\s*\\d', '\\d+/x', '(?<=\\S +) {2,}x'])
    expect(growthOf({ source, flags: '', at: '' }), source).toHaveLength(1)
})
