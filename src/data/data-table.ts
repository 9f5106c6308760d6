import type { Place } from '../findings/diagnostic.ts'
import { limits } from '../limits.ts'
import type { Decimal } from '../vietnamese/decimal.ts'
import type { NumberFormat } from './number-format.ts'

/** Rows of a data file under the names of their columns. */
export interface DataTable {
  /** The header row as typed. */
  readonly columns: readonly DataCell[]
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly DataCell[])[]
}

/** One value of a data file, wherever it was typed. */
export interface DataCell {
  /** As a reader would see it: numbers as their cell has them, else with a decimal comma and without grouping, dates as dd/mm/yyyy. */
  readonly text: string
  /** Where the cell is a number by its type (XLSX, JSON); text that looks like one is left to the caller. */
  readonly number?: Decimal
  /** How the cell shows its number, where the workbook says so. */
  readonly format?: NumberFormat
  /** Where the cell is true or false by its type: in XLSX and JSON, and without quotes in YAML. */
  readonly truth?: boolean
  /** Where YAML's word for nothing stands in the cell, without quotes. */
  readonly isNothing?: boolean
  /** One with the cell above, whose text it has, or with the one at its left: merged in the workbook. */
  readonly merged?: 'up' | 'left'
  /** Why the cell has nothing to show; told where it is used. */
  readonly fault?: CellFault
  /** In a workbook, line and column are those of the sheet. */
  readonly place: Place
}

/** What is wrong with a cell by itself, which names it, and what to do. */
export interface CellFault {
  readonly message: string
  readonly hint: string
}

/** What of a workbook is wanted; other formats have neither. */
export interface DataOptions {
  readonly sheet?: string
  /** As Excel writes it: `B3:F40`, or `B3:F` down to the last row. */
  readonly range?: string
  /** Rows become documents, of which there must be one; without it they become a table. */
  readonly merged?: boolean
}

/** How a sheet is asked for by who reads the file. */
export const askForSheet = (name: string, { merged }: DataOptions): string =>
  merged ? `--trang-tinh "${name}"` : `bang_tinh="${name}"`

/** As `askForSheet`, a stretch of its cells. */
export const askForRange = (range: string, { merged }: DataOptions): string =>
  merged ? `--vung ${range}` : `vung="${range}"`

/** More than a table in print or a mail merge ever has. */
export const mostRows = limits.dataRows.most
/** As `mostRows`; a sheet of paper holds a dozen. */
export const mostColumns = limits.dataColumns.most

/** Of a table those that are empty too, which Excel leaves by the thousand; of other data all values. */
export const mostCells = mostRows * mostColumns

/** A text file or a zipped workbook; 50,000 rows of long cells take a third of it. */
export const mostBytes = limits.dataBytes.most

/** Blanks alone print nothing; a cell with a fault may be used. */
export const isBlankCell = ({ text, fault }: Pick<DataCell, 'text' | 'fault'>): boolean =>
  text.trim() === '' && fault === undefined

/** What is true or false by its type, as a reader would see it. */
export const truthText = (truth: boolean): string => (truth ? 'Đúng' : 'Sai')
