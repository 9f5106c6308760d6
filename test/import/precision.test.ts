import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compared, type Expectation } from './expectation.ts'
import { absent, importOf, nameOf, planFiles, tell } from './plan-files.ts'
import { type Point, shareRight } from './points.ts'

const pointsOf = async (path: string): Promise<Point[]> => {
  const expected = parse(
    readFileSync(join(import.meta.dirname, 'expected', `${nameOf(path)}.yml`), 'utf8'),
  ) as Expectation
  const { found } = await importOf(path)
  if (!found) throw new Error(`${path} was not recognised`)
  return compared(expected, found)
}

const all = await Promise.all(planFiles.map(async (path) => ({ path, points: await pointsOf(path) })))

describe.skipIf(planFiles.length === 0)('what is recognised in real plans is what a person found', () => {
  const wrong = (points: readonly Point[]) =>
    points.filter(({ right }) => !right).map(({ field, expected, found }) => `${field}: “${expected}” → “${found}”`)

  it.each(all.filter(({ path }) => path.includes('seeds')))('all of it in $path', ({ points }) => {
    expect(wrong(points)).toEqual([])
  })

  it('at least 97 % of it in the others', () => {
    const others = all.filter(({ path }) => !path.includes('seeds'))
    for (const { path, points } of all)
      tell(
        `${nameOf(path).padEnd(64)} ${points.filter(({ right }) => right).length}/${points.length}  ${wrong(points).join('; ')}`,
      )
    expect(shareRight(others.flatMap(({ points }) => points))).toBeGreaterThanOrEqual(0.97)
  })
})

if (planFiles.length === 0) it.skip(absent)
