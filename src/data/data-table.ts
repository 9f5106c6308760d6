import type { Place } from '../findings/diagnostic.ts'

/** Rows of a data file under the names of their columns. */
export interface DataTable {
  /** The header row as typed. */
  readonly columns: readonly DataCell[]
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly DataCell[])[]
}

/** One value of a data file, wherever it was typed. */
export interface DataCell {
  /** As a reader would see it: numbers with a decimal comma and without grouping, dates as dd/mm/yyyy. */
  readonly text: string
  /** Where the cell is a number by its type (XLSX, JSON); text that looks like one is left to the caller. */
  readonly number?: number
  /** Where the cell is true or false by its type: in XLSX and JSON, and without quotes in YAML. */
  readonly truth?: boolean
  /** In a workbook, line and column are those of the sheet. */
  readonly place: Place
}

/** What of a workbook is wanted; other formats have neither. */
export interface DataOptions {
  readonly sheet?: string
  /** As Excel writes it: `B3:F40`. */
  readonly range?: string
}

/** More than a table in print or a mail merge ever has. */
export const mostRows = 50_000
/** As `mostRows`; a sheet of paper holds a dozen. */
export const mostColumns = 100

/** Of a table those that are empty too, which Excel leaves by the thousand; of other data all values. */
export const mostCells = mostRows * mostColumns

/** A text file or a zipped workbook; 50,000 rows of long cells take a third of it. */
export const mostBytes = 50_000_000

/** Blanks alone print nothing. */
export const isBlankCell = (cell: DataCell): boolean => cell.text.trim() === ''

/** What is true or false by its type, as a reader would see it. */
export const truthText = (truth: boolean): string => (truth ? 'Đúng' : 'Sai')
