import { expect, test } from 'vitest'
import { check } from '../../src/compile.ts'
import { fillerOf } from '../../src/merge/fill.ts'
import { plan } from '../plan.ts'

/** Where the mark of a template is told that names what no data has, in a value typed in one way or another. */
async function placeOfMissing(value: string) {
  const text = plan.replace('---\n\n', `dia_chi: ${value}\n---\n\n`)
  const asset = () => 'missing' as const
  const source = { path: 'plan.md', text, asset, root: '', fallbackDate: { year: 2026, month: 1, day: 1 } }
  const { diagnostics } = await check({ ...source, fill: fillerOf(asset)({ b: 1 }) })
  const place = diagnostics.find(({ rule }) => rule === 'mau-thieu-du-lieu')?.place
  const lines = text.split('\n')
  const { line = 0, column = 0, endLine = line, endColumn = column } = place ?? {}
  const words = lines.slice(line - 1, endLine)
  return words.map((one, i) => one.slice(i === 0 ? column - 1 : 0, line + i === endLine ? endColumn - 1 : undefined))
}

test.each<[value: string, ...words: string[]]>([
  ['Số 5 {{x}}', 'x'],
  ['"Số 5 {{x}}"', 'x'],
  ['|\n  Số 5\n  phố {{x}}', 'x'],
  ['Số 5\n  phố {{x}}', 'Số 5', '  phố {{x}}'],
  ['"Số \\" 5 {{x}}"', '"Số \\" 5 {{x}}"'],
  ['"Số 5\n  phố {{x}}"', '"Số 5', '  phố {{x}}"'],
  ['Số 5: phố {{x}}', 'Số 5: phố {{x}}'],
  ['[Số 5] phố\n  chợ {{x}}', '[Số 5] phố', '  chợ {{x}}'],
])('a mark in a value stands at its letters, or at the value where those have no places: %j', async (value, ...words) =>
  expect(await placeOfMissing(value)).toEqual(words),
)
