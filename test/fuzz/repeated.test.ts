import { expect, test } from 'vitest'
import { plan } from '../plan.ts'
import { inFull } from '../sampling.ts'
import { inspection } from './inspect-outputs.ts'
import { marks } from './mutate-source.ts'
import { faultsOf } from './properties.ts'

const oneLine = (text: string): string => text.replaceAll('\n', ' ')

/** Where what is repeated may stand. */
const places = [
  (text: string) => `Xin ${text} chào.`,
  (text: string) => `| a | b | c |\n|---|---|---|\n| Xin ${oneLine(text)} chào | ${oneLine(text).slice(0, 120)} | c |`,
  (text: string) => `## Xin ${oneLine(text).slice(0, 3000)} chào`,
  (text: string) => `- Xin ${text.slice(0, 6000)} chào\n- Hết.`,
]

/** Marks, words and blanks that don't break, each for so long that it goes over lines and pages. */
const repeated = [...marks, 'Xin ', 'W ', 'WW/', '\u00a0Xin', '\u202fa'].flatMap((mark) =>
  places.map((place, at) => [mark, at, place] as const),
)

/** A row with each of some hundred marks takes minutes. */
const share = inFull ? 3 : 37
/** Of a page and more; a table in each of so many places is more than any text has. */
const times = (mark: string): number => (mark.includes('\n|') ? 40 : 1200)

test.each(repeated.filter((_, i) => i % share === 0))(
  '%j again and again, at place %i: builds or is told, with the same words in both outputs',
  { timeout: 120_000 },
  async (mark, _, place) => {
    const text = `${plan}\n${place(mark.repeat(times(mark)))}\n\nHết.\n`
    const files = { 'plan.md': new TextEncoder().encode(text) }
    const given = { kind: 'source', from: 'plan', main: 'plan.md', files } as const
    expect(await faultsOf(given, inspection(false))).toEqual([])
  },
)
