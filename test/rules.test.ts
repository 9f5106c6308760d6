import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../src/compile.ts'
import { applyFixes } from '../src/findings/fixes.ts'
import { rules } from '../src/rules/index.ts'
import { rulePage } from '../src/rules/page.ts'
import type { Example } from '../src/rules/rule.ts'
import { keys } from './plan.ts'

const pages = join(import.meta.dirname, '../docs/rules')

/** The least plan that builds, with an example's keys and body in place of its own. */
function sourceOf({ keys: own = '', body = 'Nắm tình hình ở các phòng.' }: Example): string {
  const given = new Set([...own.matchAll(/^(\w+):/gm)].map(([, key]) => key))
  const rest = Object.entries(keys).filter(([key]) => !given.has(key))
  const front = [...rest.map(([key, value]) => `${key}: ${value}`), ...(own ? [own] : [])].join('\n')
  return `---\n${front}\n---\n\n${/^#/m.test(body) ? body : `# Nội dung\n\n${body}`}\n`
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
    await expect(rulePage(rule)).toMatchFileSnapshot(join(pages, `${id}.md`))
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
    expect(own.length).toBeGreaterThan(0)
    for (const { place } of own) expect(place?.line).toBeGreaterThan(1)
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
