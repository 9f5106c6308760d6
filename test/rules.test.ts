import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../src/compile.ts'
import type { Example } from '../src/findings/catalogue/entry.ts'
import { entryPage } from '../src/findings/catalogue/page.ts'
import type { Place } from '../src/findings/diagnostic.ts'
import { applyFixes } from '../src/findings/fixes.ts'
import { rules } from '../src/rules/index.ts'
import { keys } from './plan.ts'

const pages = join(import.meta.dirname, '../docs/rules')

/**
 * The least plan that builds, with an example's keys and body in place of its own; of each line its number in what the
 * example says, and none of those around it.
 */
function layOut({ keys: own, body }: Example): { text: string; numbers: (number | undefined)[] } {
  const given = new Set([...(own ?? '').matchAll(/^(\w+):/gm)].map(([, key]) => key))
  const rest = Object.entries(keys).filter(([key]) => !given.has(key))
  const numbers: (number | undefined)[] = []
  const lines: string[] = []
  let count = 0
  const add = (text: string, isSaid = false) => {
    for (const line of text.split('\n')) {
      lines.push(line)
      numbers.push(isSaid ? ++count : undefined)
    }
  }
  add(['---', ...rest.map(([key, value]) => `${key}: ${value}`)].join('\n'))
  if (own) add(own, true)
  add('---\n')
  if (!body || !/^#/m.test(body)) add('# Nội dung\n')
  if (body) add(body, true)
  else add('Nắm tình hình ở các phòng.')
  return { text: `${lines.join('\n')}\n`, numbers }
}

const sourceOf = (example: Example): string => layOut(example).text

/** A place as examples say it. */
function sayPlace(example: Example, { line, column, endLine, endColumn }: Place): string {
  const { text, numbers } = layOut(example)
  const words = text.split('\n')[line - 1]?.slice(column - 1, endLine === line ? (endColumn ?? column) - 1 : undefined)
  return `${numbers[line - 1] ?? 'outside'}:${column} ${words}`
}

async function findings(text: string, rule: string) {
  const source = {
    path: 'plan.md',
    text,
    asset: () => 'missing' as const,
    root: '',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  }
  const { diagnostics, bugs } = await check(source)
  expect(bugs).toEqual([])
  return { all: diagnostics, own: diagnostics.filter((one) => one.rule === rule) }
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { good, bad } = rule

  it('has its page in docs/rules', async () => {
    await expect(entryPage(id, rule)).toMatchFileSnapshot(join(pages, `${id}.md`))
  })

  it.each(good.map((example) => [example.body ?? example.keys, example] as const))(
    'finds nothing in “%s”',
    async (_, example) => {
      const { all, own } = await findings(sourceOf(example), id)
      expect(own).toEqual([])
      expect(all.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )

  it.each(bad.map((example) => [example.body ?? example.keys, example] as const))('finds “%s”', async (_, example) => {
    const text = sourceOf(example)
    const { own } = await findings(text, id)
    expect(own.map(({ place }) => place && sayPlace(example, place))).toEqual(example.at)
    if (example.fixed === undefined) return
    const mended = applyFixes(text, 'plan.md', own)
    expect(mended.split('\n')).toContain(example.fixed)
    expect((await findings(mended, id)).own).toEqual([])
  })
})

it('has no page without a rule', () => {
  expect(readdirSync(pages).sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort())
})

it('has an example of either kind for every rule, and every rule once', () => {
  for (const { good, bad } of rules) expect(Math.min(good.length, bad.length)).toBeGreaterThan(0)
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})
