import { expect, it } from 'vitest'
import { loadSource } from '../src/commands/source-file.ts'
import { check } from '../src/compile.ts'
import { examplePlans } from './example-plans.ts'

/** One stands for a plan that waits for its number. */
const allowed = new Set(['chua-co-so-ngay'])

it.each(examplePlans)('nothing is found in $name', async ({ path }) => {
  const loaded = loadSource(path)
  if (!('source' in loaded)) throw new Error(loaded.problem.message)
  const { diagnostics } = await check(loaded.source)
  expect(diagnostics.filter(({ rule }) => !allowed.has(rule))).toEqual([])
})
