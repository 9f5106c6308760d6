import type { TextLine } from '../../vietnamese/lines/text-line.ts'

/** A table as it was typed, its cells not yet read. */
export interface TextGrid {
  /** Its first line of the input. */
  readonly line: number
  readonly columns: number
  readonly rows: readonly GridRow[]
  /** A line below it marks its first row as the heading. */
  readonly headed: boolean
  /** Each cell stands on a line of its own, where paragraphs may have run together. */
  readonly flat: boolean
  /** Its columns only set text side by side. */
  readonly arranging?: boolean
}

/** Cells from left to right. */
export type GridRow = readonly TextGridCell[]

/** A cell by the lines typed in it. */
export interface TextGridCell {
  readonly lines: readonly TextLine[]
  readonly column: number
  readonly span: number
  /** Rows it takes; one unless told. */
  readonly height?: number
}

/** A grid that begins at a line, and the line behind it. */
export interface FoundGrid {
  readonly grid: TextGrid
  readonly end: number
}

/** Cells of a column each; what lacks at the end is empty. */
export const plainRow = (cells: readonly (readonly TextLine[])[], columns: number): GridRow =>
  Array.from({ length: columns }, (_, column) => ({ lines: cells[column] ?? [], column, span: 1 }))

/** Opens the row that sums up others. */
export const opensTotal = (text: string): boolean => /^[*_]*(?:tổng|cộng)/i.test(text)
