import type { DataTable } from '../../data/data-table.ts'
import { meant } from '../../findings/meant.ts'
import { readAmount } from '../../vietnamese/amount.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import type { Column } from '../doc.ts'

/** A column of a data file as the table shows it. */
export interface ShownColumn extends Column {
  /** Its place in the file, from 0. */
  readonly index: number
  readonly title: string
}

/** What is wrong with the names of columns, and what to type. */
export interface BadSpec {
  readonly message: string
  readonly hint: string
}

/** Names typed in one attribute: by semicolons where there are any, as names may hold commas. */
export const columnNames = (typed = ''): string[] =>
  typed
    .split(typed.includes(';') ? ';' : ',')
    .map((name) => name.trim())
    .filter(Boolean)

/** The place of a column, from 0, by its name in any spelling; what to say where there is none. */
export function columnNamed(name: string, { columns }: DataTable): number | BadSpec {
  const index = columns.findIndex(({ text }) => normalKey(text) === normalKey(name))
  if (index >= 0) return index
  const names = columns.map(({ text }) => text)
  const guess = meant(name, names)
  return {
    message: `Tệp số liệu không có cột “${name}”`,
    hint: `${guess ? `có phải là “${guess}”? Các cột` : 'các cột'}: ${names.join('; ')}`,
  }
}

const aligns: ReadonlyMap<string, NonNullable<Column['align']>> = new Map([
  ['trai', 'left'],
  ['giua', 'center'],
  ['phai', 'right'],
  ['deu', 'justify'],
])

/** `cot="STT:giữa 12mm; Tên cột = Tên in ra; Kinh phí:phải"`: the columns wanted, in order; all where nothing is typed. */
export function shownColumns(typed: string | undefined, data: DataTable): (ShownColumn | BadSpec)[] {
  if (!typed) return data.columns.map(({ text }, index) => ({ index, title: text }))
  return columnNames(typed).map((spec) => {
    const colon = spec.lastIndexOf(':')
    const look = colon < 0 ? {} : lookOf(spec.slice(colon + 1))
    const [name = '', title] = (colon < 0 ? spec : spec.slice(0, colon)).split('=').map((part) => part.trim())
    const index = columnNamed(name, data)
    if (typeof index !== 'number') return index
    return 'message' in look ? look : { index, title: title || (data.columns[index]?.text ?? name), ...look }
  })
}

/** mm; a column narrower holds no word, one wider no page. */
const widthRange = { least: 5, most: 240 }

function lookOf(typed: string): Pick<Column, 'align' | 'width'> | BadSpec {
  const look: { align?: NonNullable<Column['align']>; width?: number } = {}
  for (const word of typed
    .trim()
    .replace(/(?<=\d)\s+(?=mm$)/, '')
    .split(/\s+/)) {
    const align = aligns.get(normalKey(word))
    const width = Number(/^(\d+(?:[.,]\d+)?)(?:mm)?$/.exec(word)?.[1]?.replace(',', '.'))
    if (align) look.align = align
    else if (width >= widthRange.least && width <= widthRange.most) look.width = width
    else
      return {
        message: `“${word}” không phải là cách căn hay bề rộng của cột`,
        hint: 'gõ sau dấu hai chấm: `trái`, `giữa`, `phải`, `đều`, hoặc bề rộng như `25mm`',
      }
  }
  return look
}

/** How a column stands by its head and texts: ordinals in the middle, numbers and amounts of money at the right. */
export function usualAlign(head: string, texts: readonly string[]): Column {
  if (/^(stt|tt|so_tt)\.?$/.test(normalKey(head))) return { align: 'center' }
  const isNumeric = (text: string) => text.trim() === '' || readAmount(text) !== undefined
  return texts.length > 0 && texts.some((text) => text.trim() !== '') && texts.every(isNumeric)
    ? { align: 'right' }
    : {}
}
