import { dateOf } from '../template/helpers/arguments.ts'
import { bang, lonHon } from '../template/helpers/compare.ts'
import type { Result } from '../template/helpers/helper.ts'
import { isBlankValue, isFigure, type TemplateValue, valueText } from '../template/value.ts'
import { guess, valueNamed, valueNames } from '../template/value-names.ts'
import { isWholeDate } from '../vietnamese/date.ts'
import type { MergeRow } from './merge-rows.ts'

/** What is wrong with what was asked for, in a sentence or two. */
interface Problem {
  readonly problem: string
}

type Chosen = readonly MergeRow[] | Problem

/** Keeps the rows of which all conditions hold, each `cột = giá trị` or `cột != giá trị`; nothing behind the sign is an empty cell. */
export function rowsWhere(rows: readonly MergeRow[], conditions: readonly string[]): Chosen {
  let kept = rows
  for (const typed of conditions) {
    const next = rowsOf(kept, typed)
    if ('problem' in next) return next
    if (next.length === 0) return { problem: `Không hàng nào có “${typed.trim()}”. ${valuesThere(kept, typed)}` }
    kept = next
  }
  return kept
}

function rowsOf(rows: readonly MergeRow[], typed: string): Chosen {
  const { column, sign, wanted } = partsOf(typed)
  if (sign === undefined || column === '')
    return { problem: `Không hiểu điều kiện “${typed}”. Gõ như --loc "cụm = Cụm 1" hoặc --loc "cụm != Cụm 1".` }
  const faulty = faultyCells(column, rows)
  if (faulty) return faulty
  const kept: MergeRow[] = []
  for (const row of rows) {
    const value = valueNamed(column, row.data)
    if (value === undefined) return noColumn(column, row)
    const same = isSame(value, wanted)
    if ('fault' in same) return { problem: `Hàng ${row.number}, cột “${column}”: ${same.fault}. Sửa: ${same.hint}.` }
    if ((same.value === true) === (sign === '=')) kept.push(row)
  }
  return kept
}

function partsOf(typed: string) {
  const [, column = '', sign, wanted = ''] = /^([^=!≠]*)(!=|≠|==?)(.*)$/s.exec(typed) ?? []
  return { column: column.trim(), sign: sign?.startsWith('=') ? '=' : sign, wanted: wanted.trim() }
}

/** The cells of a column with an error, which can neither be compared nor put in order; nothing where all are sound. */
function faultyCells(column: string, rows: readonly MergeRow[]): Problem | undefined {
  const all = rows.flatMap(({ number, data }) => {
    const value = valueNamed(column, data) ?? null
    return isFigure(value) && value.fault ? [{ number, ...value.fault }] : []
  })
  const [first, ...others] = all.map(({ number, message, hint, place }) => ({
    at: `hàng ${number} (${place?.file}:${place?.line}:${place?.column})`,
    message,
    hint,
  }))
  if (!first) return undefined
  const more = others.slice(0, mostShown).map(({ at }) => at)
  const also = `${more.join(', ')}${others.length > mostShown ? `, … (${others.length} ô)` : ''}`
  const rest = others.length > 0 ? ` Cột này còn ô lỗi ở ${also}.` : ''
  return { problem: `Cột “${column}”, ${first.at}: ${first.message}.${rest} Cách sửa: ${first.hint}.` }
}

/** As `bang` has it; texts that differ in capitals alone are the same here. */
function isSame(value: TemplateValue, wanted: string): Result {
  const text = (valueText(value) ?? '').trim().normalize('NFC').toLowerCase()
  if (text === wanted.normalize('NFC').toLowerCase()) return { value: true }
  const [day, other] = [wholeDay(value), wholeDay(wanted)]
  return day !== undefined && other !== undefined ? { value: day === other } : bang.run([value, wanted], {})
}

/** A whole date in one form, however it is written: 5/3/2026, 05/03/2026 and 2026-03-05 are one day. */
function wholeDay(value: TemplateValue): string | undefined {
  const date = dateOf(value)
  return isWholeDate(date) ? `${date.year}-${date.month}-${date.day}` : undefined
}

const mostShown = 10

function valuesThere(rows: readonly MergeRow[], typed: string): string {
  const { column } = partsOf(typed)
  const values = new Set(rows.map(({ data }) => valueText(valueNamed(column, data) ?? null) ?? 'danh sách'))
  const shown = [...values].slice(0, mostShown).map((value) => `“${value}”`)
  return `Cột “${column}” có: ${shown.join(', ')}${values.size > mostShown ? ', …' : ''}.`
}

const noColumn = (column: string, { data }: MergeRow): Problem => ({
  problem: `Không có cột “${column}”: ${guess(column, valueNames(data), 'cột')}.`,
})

/** Puts rows in order by a column, its name perhaps followed by `giảm`: numbers, then days, then texts, and empty cells last. */
export function rowsInOrder(rows: readonly MergeRow[], typed: string): Chosen {
  const whole = typed.trim()
  const name = whole.replace(/\sgiảm$/i, '').trim()
  const descending = name !== whole && rows.some(({ data }) => valueNamed(whole, data) === undefined)
  const column = descending ? name : whole
  const faulty = faultyCells(column, rows)
  if (faulty) return faulty
  const keyed: { readonly row: MergeRow; readonly value: TemplateValue }[] = []
  for (const row of rows) {
    const value = valueNamed(column, row.data)
    if (value === undefined) return noColumn(column, row)
    keyed.push({ row, value })
  }
  const [blank, filled] = [true, false].map((wanted) => keyed.filter(({ value }) => isBlankValue(value) === wanted))
  const sorted = (filled ?? []).sort((a, b) => compare(a.value, b.value) * (descending ? -1 : 1))
  return [...sorted, ...(blank ?? [])].map(({ row }) => row)
}

const letters = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' })

/** Of two numbers or days which is more; anything else by its letters. */
function compare(a: TemplateValue, b: TemplateValue): number {
  const [more, less] = [lonHon.run([a, b], {}), lonHon.run([b, a], {})]
  if ('value' in more && 'value' in less) return Number(more.value) - Number(less.value)
  const kinds = [a, b].map((value) => ('value' in lonHon.run([value, value], {}) ? 0 : 1))
  return (kinds[0] ?? 0) - (kinds[1] ?? 0) || letters.compare(valueText(a) ?? '', valueText(b) ?? '')
}
