import { describe, expect, it } from 'vitest'
import { check, type Source } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/findings/diagnostic.ts'
import { textAsRead } from '../../src/findings/edits.ts'
import { applyFixes, isSure } from '../../src/findings/fixes.ts'
import { rules } from '../../src/rules/index.ts'
import { inFull, sampleOf } from '../sampling.ts'
import { type Document, isShared, ownPlans, realPlans, sharedCases } from './corpus.ts'
import { type Found, foundIn, judgementOf, verdictOf } from './judgements.ts'

const ids: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** What rules find, that which is set aside too: import sets aside what it brings along. */
async function findingsIn(document: Document): Promise<Found[]> {
  const { diagnostics } = await check(document.source)
  return foundIn(
    document,
    diagnostics.filter(({ rule }) => ids.has(rule)),
  )
}

/** Hints are given for small cases of everything, which show but a part of a plan. */
const noHints = (found: readonly Found[]): Found[] =>
  found.filter(({ document, finding }) => finding.severity !== 'hint' || document.startsWith('examples/'))

const allIn = async (documents: readonly Document[]): Promise<Found[]> =>
  (await Promise.all(documents.map(findingsIn))).flat()

/** With `JUDGE=1` what nobody has judged is printed with its words, to be judged and put into judged.txt. */
function unjudged(found: readonly Found[]): string[] {
  const open = found.filter((one) => verdictOf(one) === undefined)
  if (process.env.JUDGE)
    for (const one of open)
      process.stdout.write(`${judgementOf(one, '?')}\t${one.finding.place?.line}: ${one.finding.message}\n`)
  return [...new Set(open.map((one) => judgementOf(one, '?')))]
}

const shareOf = (found: readonly Found[], verdicts: readonly string[]): number =>
  found.filter((one) => verdicts.includes(verdictOf(one) ?? '')).length / found.length

/** As `check --fix` leaves a source: mended until nothing sure is left. */
async function mended(source: Source, chosen: (one: Diagnostic) => boolean): Promise<{ text: string; rounds: number }> {
  let { text } = source
  for (let rounds = 0; ; rounds++) {
    const { diagnostics } = await check({ ...source, text })
    const next = applyFixes(text, source.path, diagnostics.filter(chosen))
    if (next === text || rounds > 9) return { text, rounds }
    text = textAsRead(next).text
  }
}

describe('findings in plans of the project', async () => {
  const found = noHints(await allIn(sampleOf(ownPlans(), 8)))

  it('are all judged, and none is wrong', () => {
    expect(unjudged(found)).toEqual([])
    expect(shareOf(found, ['wrong'])).toBe(0)
  })
})

describe.skipIf(!isShared)('findings in real plans and in cases from outside', async () => {
  const real = isShared ? await realPlans() : []
  const inPlans = await allIn(real)
  const inCases = inFull && isShared ? await allIn(await sharedCases()) : []

  it('are all judged', () => {
    expect(unjudged([...inPlans, ...inCases])).toEqual([])
  })

  it('are right in 97 of 100, and worth acting on in 85', () => {
    expect(shareOf(inPlans, ['true', 'noise'])).toBeGreaterThanOrEqual(0.97)
    expect(shareOf(inPlans, ['true'])).toBeGreaterThanOrEqual(0.85)
  })

  it.each([
    ['sure', isSure],
    ['all', () => true],
  ] as const)('are mended in few rounds, after which there is nothing more to mend: %s', async (_, chosen) => {
    for (const { source } of sampleOf(real, 5)) {
      const { text, rounds } = await mended(source, chosen)
      expect(rounds).toBeLessThan(4)
      expect((await mended({ ...source, text }, chosen)).rounds).toBe(0)
    }
  })
})

if (!isShared) it.skip('bỏ qua: không có thư mục ../shared')
