import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleOf, type StyleId, styles } from '../src/decree/table.ts'
import { authorityClauses, type Clause, cellClauses, clauses, elementClauses, pageClauses } from './clauses.ts'

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
