import type { Cell, Doc, Table } from '../../document/doc.ts'
import { tablesIn } from '../../document/tables-in.ts'
import { plainText } from '../../document/words.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { namesTotal } from '../../vietnamese/total-words.ts'

/** A place of a table's grid with the cell that covers it. */
export interface Slot {
  readonly cell: Cell
  readonly text: string
  /** The cell begins here. */
  readonly own: boolean
}

export interface TableGrid {
  readonly table: Table
  readonly head: readonly Slot[]
  /** Rows below the header, every one as wide as the table. */
  readonly rows: readonly (readonly Slot[])[]
}

/** Rows and columns of a table, merged cells in each place they cover. */
export function readGrid(table: Table): TableGrid {
  const width = table.columns.length
  const grid: Slot[][] = table.rows.map(() => [])
  for (const [r, { cells }] of table.rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (grid[r]?.[column]) column++
      const text = plainText(cell.content).trim()
      for (let down = 0; down < (cell.rows ?? 1); down++)
        for (let right = 0; right < (cell.columns ?? 1); right++) {
          const row = grid[r + down]
          if (row && column + right < width) row[column + right] = { cell, text, own: down + right === 0 }
        }
    }
  }
  const head = grid[table.headRows - 1] ?? []
  const rows = grid.slice(table.headRows)
  return { table, head, rows: rows.filter((row) => isFull(row, width)) }
}

const isFull = (row: readonly Slot[], width: number): boolean =>
  Array.from({ length: width }, (_, i) => row[i]).every((slot) => slot !== undefined)

/** Every table of a document and its appendices; read once for all rules. */
export function gridsIn(doc: Doc): readonly TableGrid[] {
  const before = known.get(doc)
  if (before) return before
  const grids = [doc.body, ...doc.appendices.map((appendix) => appendix.body)].flatMap(tablesIn).map(readGrid)
  known.set(doc, grids)
  return grids
}
const known = new WeakMap<Doc, readonly TableGrid[]>()

/** Whether the first column counts the rows. */
export const isCounted = ({ head }: TableGrid): boolean => isCountHead(head[0]?.text ?? '')

/** Whether such words head a column that counts. */
export const isCountHead = (text: string): boolean => /^(?:s?tt|số tt|số thứ tự|thứ tự)\.?$/i.test(text)

/** A row that numbers the columns: `(1)`, `(2)`, `(3) = (1) x (2)`, or `A`, `B`, `1`, `2`. */
export function isColumnNumbers(row: readonly Slot[]): boolean {
  const texts = row.filter(({ own, text }) => own && text !== '').map(({ text }) => text)
  const numbers = texts.flatMap((text) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? [])
  const letters = texts.filter((text) => /^\(?[A-ZĐ]\)?$/.test(text))
  return (
    texts.length > 1 &&
    numbers.length > 1 &&
    numbers.length + letters.length === texts.length &&
    numbers.every((n, i) => i === 0 || Number(n) === Number(numbers[i - 1]) + 1)
  )
}

/** A row that adds up others. */
export const isTotal = (row: readonly Slot[]): boolean =>
  row
    .filter(({ own, text }) => own && text !== '')
    .slice(0, 2)
    .some(({ text }) => namesTotal(text))

/** How a row is counted: `I`, `A`, `1`, `1.1`, `a`, `-`; empty for a row without. */
export function numberKindOf(number: string): string {
  const typed = number.replace(/[.)]$/, '')
  if (/^[IVX]+$/.test(typed)) return 'I'
  if (typed.length === 1 && isCapital(typed)) return 'A'
  if (/^\d+$/.test(typed)) return '1'
  if (/^\d+(?:\.\d+)+$/.test(typed)) return `1${'.1'.repeat(typed.split('.').length - 1)}`
  return /^[a-zđ]$/.test(typed) ? 'a' : typed === '' ? '' : '-'
}
