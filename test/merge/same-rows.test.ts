import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../../src/compile.ts'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { fillerOf } from '../../src/merge/fill.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import type { TemplateData } from '../../src/template/value.ts'
import { type TestCell, xlsxFile } from '../data/xlsx-file.ts'
import { frontMatter } from '../plan.ts'
import { countOf } from '../sampling.ts'

/** A value as each format has it. */
interface Cell {
  readonly csv: string
  readonly xlsx: TestCell
  readonly yaml: unknown
  readonly json: unknown
}

const alike = (value: string): Cell => ({ csv: value, xlsx: value, yaml: value, json: value })

const words = fc.constantFrom(
  'Văn phòng',
  'Phòng “A”',
  'a, b; c',
  '- gạch',
  '# thăng',
  '007',
  'x|y',
  '*sao*',
  'Sở\nNội vụ',
)
const text = words.map(alike)
const blank = fc.constant<Cell>({ csv: '', xlsx: null, yaml: null, json: null })
const truth = fc.boolean().map<Cell>((one) => ({ csv: one ? 'TRUE' : 'FALSE', xlsx: one, yaml: one, json: one }))
const whole = fc
  .integer({ min: -999_999_999, max: 999_999_999 })
  .map<Cell>((n) => ({ csv: String(n), xlsx: n, yaml: n, json: n }))
/** Three decimals would be thousands to a clerk, and 12.2025 a month. */
const decimal = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(1, 2, 4), fc.boolean())
  .map(([units, places, comma]) => ({ n: Number((units / 10 ** places).toFixed(places)), comma }))
  .filter(({ n }) => !/\.\d{3}$|^(?:[1-9]|1[0-2])\.(?:19|20)\d\d$/.test(String(n)))
  .map<Cell>(({ n, comma }) => {
    const typed = comma ? String(n).replace('.', ',') : String(n)
    return { csv: typed, xlsx: n, yaml: n, json: n }
  })
const percent = fc.tuple(fc.integer({ min: 0, max: 999 }), fc.boolean()).map<Cell>(([n, comma]) => {
  const typed = `${(n / 10).toFixed(1)}%`
  const shown = comma ? typed.replace('.', ',') : typed
  return { csv: shown, xlsx: { v: String(n / 1000), format: '0.0%' }, yaml: shown, json: typed }
})
const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
const serial = (date: Date) => Math.floor(date.getTime() / 86_400_000) + 25_569
const date = day.map<Cell>((one) => {
  const iso = one.toISOString().slice(0, 10)
  return { csv: iso.split('-').reverse().join('/'), xlsx: { v: serial(one), format: 14 }, yaml: iso, json: iso }
})
const moment = fc.tuple(day, fc.integer({ min: 1, max: 1439 })).map<Cell>(([one, minutes]) => {
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const iso = one.toISOString().slice(0, 10)
  const xlsx = { v: String(serial(one) + minutes / 1440), format: 22 }
  return { csv: `${iso} ${clock}`, xlsx, yaml: `${iso} ${clock}:00`, json: `${iso}T${clock}:00` }
})

const column = fc.constantFrom(text, truth, whole, decimal, percent, date, moment)
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(column, { minLength: 1, maxLength: 4 }))
  .chain(([count, columns]) =>
    fc.array(
      fc.tuple(text, ...columns.map((one) => fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: blank }))),
      { minLength: count, maxLength: count },
    ),
  )

const names = ['Tên', 'A', 'B b', 'C', 'D']
const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`

const files: Readonly<Record<string, (rows: readonly (readonly Cell[])[]) => string | Uint8Array>> = {
  'a.csv': (rows) =>
    [names.slice(0, rows[0]?.length), ...rows.map((row) => row.map(({ csv }) => csv))]
      .map((row) => `${row.map(quoted).join(';')}\n`)
      .join(''),
  'a.xlsx': (rows) =>
    xlsxFile({
      sheets: [{ rows: [names.slice(0, rows[0]?.length), ...rows.map((row) => row.map(({ xlsx }) => xlsx))] }],
    }),
  'a.yaml': (rows) => stringify(rows.map((row) => Object.fromEntries(row.map(({ yaml }, i) => [names[i], yaml])))),
  'a.json': (rows) => JSON.stringify(rows.map((row) => Object.fromEntries(row.map(({ json }, i) => [names[i], json])))),
}

function rowsOf(rows: readonly (readonly Cell[])[], file: string): readonly TemplateData[] {
  const { found, report } = collectFindings()
  const content = files[file]?.(rows) ?? ''
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const read = readRows({ bytes, file }, report)
  // A last row of bare figures is asked about.
  expect(found.filter(({ rule }) => rule !== 'du-lieu-hang-tong')).toEqual([])
  return (read ?? []).map(({ data }) => data)
}

const renderers = renderersIn(systemFonts)
const asset = () => 'missing' as const
const filler = fillerOf(asset)

async function hashOf(data: TemplateData): Promise<string> {
  const marks = names.filter((name) => name in data)
  const body = marks
    .map((name) => `Giá trị {{[${name}]}}: {{#if [${name}]}}có {{[${name}]}}{{else}}không{{/if}}.`)
    .join('\n\n')
  const text = `${frontMatter.replace(/trich_yeu: .*/, `trich_yeu: "Gửi ${marks.map((name) => `{{[${name}]}}`).join(', ')}"`)}# Mục đích\n\n${body}\n`
  const source = { path: 'mau.md', text, asset, root: '', fallbackDate: { year: 2026, month: 1, day: 1 } }
  const { files: composed, diagnostics } = await compile({ ...source, fill: filler(data) })
  const [first] = composed ?? []
  if (!first) return JSON.stringify(diagnostics.map(({ rule, message }) => [rule, message]))
  const { bytes } = await renderers.docx(first.layout)
  return createHash('sha256').update(bytes).digest('hex')
}

describe('the same rows', () => {
  it('give the same bytes from CSV, XLSX, YAML and JSON', { timeout: 600_000 }, async () => {
    const property = fc.asyncProperty(table, async (rows) => {
      const all = Object.keys(files).map((file) => rowsOf(rows, file))
      const hashes = await Promise.all(all.map((one) => Promise.all(one.map(hashOf))))
      for (const one of hashes) expect(one).toEqual(hashes[0])
    })
    const noMonths = [-3.1901, 0.1901, 13.2025].map((n) => [
      alike('Văn phòng'),
      { csv: String(n), xlsx: n, yaml: n, json: n },
    ])
    await fc.assert(property, { numRuns: countOf(10, 500), examples: [[noMonths]] })
  })
})
