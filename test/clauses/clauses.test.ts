import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleOf, type StyleId, styles } from '../../src/decree/table.ts'
import { rules } from '../../src/rules/index.ts'
import { capitalClauses } from './capitals.ts'
import type { Clause } from './clause.ts'
import { signingClauses } from './closing.ts'
import { elementClauses } from './form.ts'
import { clauses } from './index.ts'
import { cellClauses, pageClauses } from './page.ts'
import { habitClauses, planClauses, skeletonClauses } from './plans.ts'

const all = Object.values(clauses).flat()
const root = join(import.meta.dirname, '../..')

const describeClause = ({ ref, rule }: Clause) => `${ref}: ${rule}`

describe('the clauses of the decree', () => {
  it('are all there: six of the page, 42 elements, ten ways to sign and nineteen cells', () => {
    const counts = [pageClauses, elementClauses, signingClauses, cellClauses].map((list) => list.length)
    expect(counts).toEqual([6, 42, 10, 19])
  })

  it('are all there: CAP-01 to CAP-22 of capitals, 22 of plans, eight habits and the six parts of a plan', () => {
    const numbers = capitalClauses.map(({ ref }) => ref.replace(/.*\(CAP-(\d\d)\)$/, '$1'))
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, i) => String(i + 1).padStart(2, '0')))
    expect([planClauses, habitClauses, skeletonClauses].map((list) => list.length)).toEqual([22, 8, 6])
  })

  it('name every rule and no other, and each has the page that the row links to', () => {
    const ids = rules.map(({ id }) => id)
    expect([...new Set(all.flatMap((clause) => clause.rules ?? []))].sort()).toEqual(ids.toSorted())
    const pages = new Set(readdirSync(join(root, 'docs/rules')))
    expect(ids.filter((id) => !pages.has(`${id}.md`))).toEqual([])
  })

  it('each have a test, a rule or a reason for having none', () => {
    const bare = all.filter(
      ({ tests = [], rules: own = [], reason = '' }) => tests.length + own.length === 0 && !reason,
    )
    expect(bare.map(describeClause)).toEqual([])
  })

  it('name tests of files that exist, which look for them when they run', () => {
    const files = new Set(all.flatMap(({ tests = [] }) => tests.map((id) => id.split('/')[0])))
    const isThere = (path: string) => existsSync(join(root, 'test', path))
    expect([...files].filter((file) => !isThere(`outputs/${file}.test.ts`) && !isThere(`${file}.test.ts`))).toEqual([])
  })

  it('name each element of the decree table that has a clause, under that clause', () => {
    const ids = (Object.keys(styles) as StyleId[]).filter((id) => ruleOf(id).clause !== null)
    const lost = ids.filter((id) => {
      const [clause = ''] = ruleOf(id).clause?.split(' đ.') ?? []
      return !all.some(({ ref, styles: own = [] }) => own.includes(id) && ref.includes(clause))
    })
    expect(lost).toEqual([])
  })
})
