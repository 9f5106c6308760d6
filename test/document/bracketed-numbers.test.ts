import { expect, it } from 'vitest'
import { check } from '../../src/compile.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { plan } from '../plan.ts'

const fallbackDate = { year: 1980, month: 1, day: 1 }

async function mended(list: string): Promise<string> {
  const text = `${plan}\n# Việc\n\n${list}\n`
  const { diagnostics } = await check({ path: 'plan.md', text, asset: () => 'missing', root: '', fallbackDate })
  const own = diagnostics.filter(({ rule }) => rule === 'so-khoan-lech')
  expect(own.length).toBeGreaterThan(0)
  return applyFixes(text, 'plan.md', own).slice(plan.length + 9, -1)
}

it('puts a full stop behind the numbers of a list that counts on as it is printed', async () => {
  expect(await mended('1) Quét.\n2) Lau.')).toBe('1. Quét.\n2. Lau.')
  expect(await mended('- Sáng:\n  1) Quét.\n  2) Lau.')).toBe('- Sáng:\n  1. Quét.\n  2. Lau.')
})

it('leaves the brackets where the list would be numbered otherwise without them', async () => {
  for (const list of ['1. Quét.\n2. Lau.\n1) Rửa.', '1) Rửa.\n1. Quét.\n2. Lau.', '1) Quét.\n3) Lau.'])
    expect(await mended(list)).toBe(list)
})
