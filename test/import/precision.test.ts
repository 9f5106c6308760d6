import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { calibrationRows, type JudgedFact, judgedFacts, shareOfSure } from './calibration.ts'
import { compared, type Expectation } from './expectation.ts'
import { absent, importOf, nameOf, planFiles, tell } from './plan-files.ts'
import { figuresByField, figuresRow, type Point, shareRight } from './points.ts'

interface ReadPlan {
  readonly path: string
  readonly points: readonly Point[]
  readonly facts: readonly JudgedFact[]
}

async function readPlan(path: string): Promise<ReadPlan> {
  const expected = parse(
    readFileSync(join(import.meta.dirname, 'expected', `${nameOf(path)}.yml`), 'utf8'),
  ) as Expectation
  const { found } = await importOf(path)
  if (!found) throw new Error(`${path} was not recognised`)
  const points = compared(expected, found)
  return { path, points, facts: judgedFacts(found.facts, points) }
}

const all = await Promise.all(planFiles.map(readPlan))
const points = all.flatMap((one) => one.points)

describe.skipIf(planFiles.length === 0)('what is recognised in real plans is what a person found', () => {
  const wrong = (some: readonly Point[]) =>
    some.filter(({ right }) => !right).map(({ field, expected, found }) => `${field}: “${expected}” → “${found}”`)

  it.each(all.filter(({ path }) => path.includes('seeds')))('all of it in $path', ({ points: own }) => {
    expect(wrong(own)).toEqual([])
  })

  it('at least 97 % of it in the others', () => {
    const others = all.filter(({ path }) => !path.includes('seeds'))
    for (const { path, points: own } of all)
      tell(
        `${nameOf(path).padEnd(64)} ${own.filter(({ right }) => right).length}/${own.length}  ${wrong(own).join('; ')}`,
      )
    expect(shareRight(others.flatMap((one) => one.points))).toBeGreaterThanOrEqual(0.97)
  })

  it.each([...figuresByField(points)])('field by field: %s', (field, figures) => {
    tell(figuresRow(field, figures))
    expect((100 * figures.right) / Math.max(1, figures.found)).toBe(100)
    expect((100 * figures.right) / figures.wanted).toBe(100)
  })

  it('and 99 % of what the report calls “chắc” is so', () => {
    const facts = all.flatMap((one) => one.facts)
    for (const row of calibrationRows(facts)) tell(row)
    expect(shareOfSure(facts)).toBeGreaterThanOrEqual(0.99)
  })
})

if (planFiles.length === 0) it.skip(absent)
