import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadSource } from '../src/commands/source-file.ts'
import { check } from '../src/compile.ts'

const folder = join(import.meta.dirname, '../examples')
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const plans = folders.flatMap(({ name }) =>
  readdirSync(join(folder, name)).flatMap((file) => (/^plan\.(md|yaml)$/.test(file) ? [join(folder, name, file)] : [])),
)

/** One stands for a plan that waits for its number. */
const allowed = new Set(['chua-co-so-ngay'])

it.each(plans)('nothing is found in %s', async (path) => {
  const loaded = loadSource(path)
  if (!('source' in loaded)) throw new Error(loaded.problem.message)
  const { diagnostics } = await check(loaded.source)
  expect(diagnostics.filter(({ rule }) => !allowed.has(rule))).toEqual([])
})
