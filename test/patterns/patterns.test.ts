import { expect, test } from 'vitest'
import { type Attack, attacksOn } from './attacks.ts'
import { dynamics, literals, type Pattern } from './patterns-of.ts'

const letters = 4000
/** ms of the processor's time, which other programs don't make longer: what is linear takes a hundredth of this for so many letters. */
const suspicious = 2

function duration({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`)
  const start = process.cpuUsage()
  text.replace(pattern, '')
  return process.cpuUsage(start).user / 1000
}

/** The least of three times with so many letters and with four times as many, by turns: a processor changes its pace. */
function leastOf(pattern: Pattern, attack: Attack): readonly [number, number] {
  const times = [1, 2, 3].map(() => [letters, 4 * letters].map((many) => duration(pattern, attack(many))))
  return [Math.min(...times.map(([once = 0]) => once)), Math.min(...times.map(([, more = 0]) => more))]
}

/** What makes the time of a pattern grow faster than the text: four times as long takes more than eight times the time. */
function growthOf(pattern: Pattern): string[] {
  for (const attack of attacksOn(pattern.source)) {
    if (duration(pattern, attack(letters)) < suspicious) continue
    const [once, more] = leastOf(pattern, attack)
    if (once >= suspicious && more > 8 * once)
      return [
        `${pattern.at} /${pattern.source}/${pattern.flags}: ${once.toFixed(0)} ms, ${more.toFixed(0)} ms for ${JSON.stringify(attack(40))}`,
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
  const slow = patterns.flatMap(growthOf)
  expect(slow, slow.join('; ')).toEqual([])
})

test('so does every pattern that is put together at run time', { timeout: 600_000 }, () => {
  const patterns = each(dynamics())
  expect(patterns.length).toBeGreaterThan(100)
  const slow = patterns.flatMap(growthOf)
  expect(slow, slow.join('; ')).toEqual([])
})

test('one that does not is found', () => {
  for (const source of ['\\s+$', '<!--(?:.|\\n)*?-->', '^Số\\s*:?\\s*\\d', '\\d+/x', '(?<=\\S +) {2,}x'])
    expect(growthOf({ source, flags: '', at: '' }), source).toHaveLength(1)
})
