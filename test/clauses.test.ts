import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleOf, type StyleId, styles } from '../src/decree/table.ts'
import { rules } from '../src/rules/index.ts'
import { type Clause, clauses } from './clauses.ts'
import { authorityClauses, cellClauses, elementClauses, pageClauses } from './clauses-form.ts'
import { capitalClauses, habitClauses, planClauses, skeletonClauses } from './clauses-rules.ts'

const all = Object.values(clauses).flat()

/** Whole names of tests and of their groups, as they are written. */
const names = (text: string): string[] =>
  [...text.matchAll(/\b(?:describe|it|test)\w*(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs)].map(
    ([, , name = '']) => name,
  )

const textOf = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')

const named = ({ ref, rule }: Clause) => `${ref}: ${rule}`

describe('the clauses of the decree', () => {
  it('are all there: six of the page, 42 elements, ten ways to sign and nineteen cells', () => {
    const counts = [pageClauses, elementClauses, authorityClauses, cellClauses].map((list) => list.length)
    expect(counts).toEqual([6, 42, 10, 19])
  })

  it('are all there: CAP-01 to CAP-22 of capitals, 22 of plans, eight habits and the six parts of a plan', () => {
    const numbers = capitalClauses.map(({ ref }) => ref.replace(/.*\(CAP-(\d\d)\)$/, '$1'))
    expect(numbers).toEqual(Array.from({ length: 22 }, (_, i) => String(i + 1).padStart(2, '0')))
    expect([planClauses, habitClauses, skeletonClauses].map((list) => list.length)).toEqual([22, 8, 6])
  })

  it('name every rule, no other, and each has the page that the row links to', () => {
    const ids = rules.map(({ id }) => id)
    expect([...new Set(all.flatMap((clause) => clause.rules ?? []))].sort()).toEqual(ids.sort())
    const links = all.flatMap(({ reason = '' }) => [...reason.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link))
    expect(new Set(links)).toEqual(new Set(ids.map((id) => `rules/${id}.md`)))
    expect(links.filter((link) => !existsSync(join(import.meta.dirname, '../docs', link)))).toEqual([])
  })

  it('each have a test or a reason for having none', () => {
    expect(all.filter(({ tests = [], reason = '' }) => tests.length === 0 && reason === '').map(named)).toEqual([])
  })

  it('name files of the program that exist', () => {
    const files = new Set(all.flatMap(({ where }) => where))
    expect([...files].filter((file) => !existsSync(join(import.meta.dirname, '../src', file)))).toEqual([])
    const nowhere = all.filter(({ where, tests = [] }) => where.length === 0 && tests.length > 0)
    expect(nowhere.map(named)).toEqual([])
  })

  it('name each element of the decree table that has a clause, under that clause', () => {
    const ids = (Object.keys(styles) as StyleId[]).filter((id) => ruleOf(id).clause !== null)
    const lost = ids.filter((id) => {
      const [clause = ''] = ruleOf(id).clause?.split(' đ.') ?? []
      return !all.some(({ ref, styles: own = [] }) => own.includes(id) && ref.includes(clause))
    })
    expect(lost).toEqual([])
  })

  it.each([...new Set(all.flatMap(({ tests = [] }) => tests.map(({ file }) => file)))])(
    'find their tests in %s',
    (file) => {
      const text = textOf(file)
      const titles = names(text)
      for (const clause of all) {
        const own = (clause.tests ?? []).filter((test) => test.file === file)
        for (const { name } of own) expect(text.includes(name), `${clause.ref}: ${name}`).toBe(true)
        // Beside a line of data stands the name that it completes.
        if (own.length > 0)
          expect(
            own.some(({ name }) => titles.some((title) => title.includes(name))),
            clause.ref,
          ).toBe(true)
      }
    },
  )
})
