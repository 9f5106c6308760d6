import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { noFiles } from '../../src/commands/disk/run-files.ts'
import { produce } from '../../src/commands/produce/produce.ts'
import { check, type Issue } from '../../src/compile.ts'
import { hasErrors, open } from '../../src/findings/diagnostic.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { formats, renderersIn } from '../../src/render/index.ts'
import { caseMaker, type FuzzCase } from './cases.ts'
import { chanceOf } from './chance.ts'
import { sourcesOf } from './properties.ts'

/** How many cases are tried and by which seed: `FUZZ_CASES=5000 FUZZ_SEED=7 npx vitest run test/fuzz/clean-builds.test.ts`. */
const [count, seed] = [Number(process.env.FUZZ_CASES ?? 60), Number(process.env.FUZZ_SEED ?? 0)]

const make = caseMaker(join(import.meta.dirname, '../..'))
const kinds = ['file', 'source', 'file', 'data', 'template'] as const satisfies readonly FuzzCase['kind'][]
const folder = mkdtempSync(join(tmpdir(), 'kehoach-clean-'))
afterAll(() => rmSync(folder, { recursive: true }))

const renderers = renderersIn(systemFonts)

/** What `build` may be asked for that `check` isn't. */
const issues: readonly [Issue, ...Issue[]] = [
  {},
  { separate: true },
  { signatureFields: true },
  { wordProcessor: 'libreoffice' },
  { separate: true, signatureFields: true },
]

/** What comes of a case that `check` calls clean, unless it is built. */
async function faultOf(number: number): Promise<string[]> {
  const given = make(seed, number, kinds[number % kinds.length])
  const issue = chanceOf(seed, number).oneOf(issues)
  const faults: string[] = []
  for (const source of sourcesOf(given)) {
    if (hasErrors(open((await check(source)).diagnostics))) continue
    try {
      const place = { stem: join(folder, 'a'), of: given.from }
      const order = { formats, strict: false, issue, renderers, files: noFiles }
      const { outcome } = await produce({ ...source, pathOf: (name) => name }, place, order)
      if (outcome.state !== 'built') faults.push(`is ${outcome.state}`)
    } catch (cause) {
      faults.push(`throws ${cause instanceof Error ? cause.stack : cause}`)
    }
  }
  return faults.map((fault) => `case ${number} (${given.kind} of ${given.from}, ${JSON.stringify(issue)}): ${fault}`)
}

test('what check calls clean, build builds', { timeout: 60_000 + count * 1000 }, async () => {
  const faults: string[] = []
  for (let number = 0; number < count; number++) faults.push(...(await faultOf(number)))
  expect(faults).toEqual([])
})
