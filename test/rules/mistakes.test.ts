import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { check } from '../../src/compile.ts'
import { tell } from '../import/plan-files.ts'

const folder = join(import.meta.dirname, '../../../shared/cases/rules')

/** What is to be told of a plan with one kind of mistake: `line:column rule`, with a `+` where it is mended too. */
interface Mistake {
  readonly name: string
  readonly expected: readonly string[]
}

/** From `mistakes.txt`: the name of a plan, and below it, set in, a line for each place. */
const mistakes: readonly Mistake[] = readFileSync(join(import.meta.dirname, 'mistakes.txt'), 'utf8')
  .split(/\n(?=\d)/)
  .slice(1)
  .map((part) => {
    const [name = '', ...expected] = part.trimEnd().split(/\n +/)
    return { name, expected }
  })

async function toldOf(name: string): Promise<readonly string[]> {
  const loaded = loadSource(join(folder, name, 'plan.md'))
  if ('problem' in loaded) throw new Error(loaded.problem.message)
  const { diagnostics } = await check(loaded.source)
  return diagnostics.flatMap(({ rule, place, fix, related = [] }) =>
    [{ place, fix }, ...related].map((one) => `${one.place?.line}:${one.place?.column} ${rule}${one.fix ? ' +' : ''}`),
  )
}

describe.skipIf(!existsSync(folder))('plans with one kind of mistake each', async () => {
  const table = await Promise.all(
    (existsSync(folder) ? mistakes : []).map(async (mistake) => ({ ...mistake, told: await toldOf(mistake.name) })),
  )
  const missing = table.flatMap(({ name, expected, told }) => {
    const left = expected.filter((one) => !told.includes(one))
    tell(
      `${left.length === 0 ? 'whole' : 'part '} ${name}: ${expected.join(', ')}${left.length ? ` — missing ${left}` : ''}`,
    )
    return left.length > 0 ? [name] : []
  })

  it('are told whole, nine of ten at least', () => {
    expect(mistakes.length).toBe(59)
    expect(missing.length / mistakes.length).toBeLessThanOrEqual(0.1)
  })

  it('find nothing in the plan without a mistake', () => {
    expect(table.find(({ name }) => name.startsWith('00'))?.told).toEqual([])
  })
})

if (!existsSync(folder)) it.skip('bỏ qua: không có thư mục ../shared/cases/rules')
