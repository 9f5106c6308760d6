import { expect, test } from 'vitest'
import { check } from '../../src/compile.ts'
import { open } from '../../src/findings/diagnostic.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { frontMatter, plan } from '../plan.ts'

const sourceOf = (text: string) => ({
  path: 'plan.md',
  text,
  asset: () => 'missing' as const,
  root: '',
  fallbackDate: { year: 2026, month: 1, day: 1 },
})

/** The places of one kind of findings, and the text that their fixes make. */
async function mended(text: string) {
  const found = open((await check(sourceOf(text))).diagnostics).filter(({ rule }) => rule === 'ky-tu-an')
  return { found, text: applyFixes(text, 'plan.md', found) }
}

test.each(['\u001b[31m', '\u200b{', '\u0007*', '\ufeff&', '\u001b[31m*a '])(
  'what stands unseen before a sign of YAML is told of, and kept, since the sign would open a list without it: %j',
  async (signs) => {
    const text = plan.replace('---\n\n', `${signs}nguoi_soan: An\n---\n\n`)
    const { found, text: after } = await mended(text)
    expect(found).toHaveLength(1)
    expect(after).toBe(text)
  },
)

test('other lines of the file are mended all the same', async () => {
  const { text } = await mended(
    `${frontMatter.replace('---\n\n', '\u001b[31mnguoi_soan: An\n---\n\n')}# Mục\n\nViệc\u200b này.\n`,
  )
  expect(text).toContain('\u001b[31mnguoi_soan')
  expect(text).toContain('Việc này.')
})

test.each(['\u200b---', '--\u200b-', '\u2060---\u00ad', '\u2060-\u200b--\u200b'])(
  'a fence of keys with what nobody sees in it is one: %j',
  async (fence) => {
    const close = plan.replace('\n---\n\n', `\n${fence}\n\n`)
    for (const text of [close, plan.replace(/^---/, fence)]) {
      const errors = (await check(sourceOf(text))).diagnostics.filter(({ severity }) => severity === 'error')
      expect(errors).toEqual([])
      expect((await mended(text)).text).toBe(plan)
    }
  },
)
