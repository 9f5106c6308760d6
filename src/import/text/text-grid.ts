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
  /** What of it the text doesn't tell. */
  readonly doubts?: readonly TableDoubt[]
}

/** What a text doesn't tell of a table, and what to do about it. */
export interface TableDoubt {
  readonly message: string
  readonly hint: string
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

/** Lines of a table that can't be told apart into rows, and the line behind them: they stay as they are. */
export interface FoundLines {
  readonly doubt: TableDoubt
  readonly end: number
  /** A row each, where rows are told. */
  readonly lines?: readonly TextLine[]
}

/** Rows are told, and nobody can tell which words make a cell. */
export const columnsLost: TableDoubt = {
  message: 'Bảng chép từ PDF không còn dấu vết của cột nên mỗi hàng được giữ một dòng như bản gốc',
  hint: 'gõ lại bảng trong tệp vừa ghi, mỗi hàng một dòng: `| TT | Việc |`, dưới hàng đầu là `| --- | --- |`',
}

/** Nobody can tell which cells make a row. */
export const keptAsLines: TableDoubt = {
  message: 'Bảng có mỗi ô một dòng, chưa rõ những ô nào thành một hàng nên các dòng được giữ như bản gốc',
  hint: 'gõ lại bảng trong tệp vừa ghi, mỗi hàng một dòng: `| TT | Việc |`, dưới hàng đầu là `| --- | --- |`',
}

/** Nothing names the columns. */
export const keptBlanks: TableDoubt = {
  message: 'Các dòng đánh số có cột cách nhau bằng nhiều dấu cách mà không có đầu bảng, nên được giữ thành các khoản',
  hint: 'nếu là bảng thì gõ lại trong tệp vừa ghi, mỗi hàng một dòng: `| TT | Việc |`, dưới hàng đầu là `| --- | --- |`',
}

/** Cells reach over the lines that part others. */
export const keptDrawn: TableDoubt = {
  message: 'Bảng vẽ bằng các dấu kẻ khung có ô gộp, chưa rõ ô nào trùm ô nào nên các dòng được giữ như bản gốc',
  hint: 'gõ lại bảng trong tệp vừa ghi, mỗi hàng một dòng: `| TT | Việc |`, dưới hàng đầu là `| --- | --- |`; ô trùm sang phải thì ô bên phải gõ `<`, xuống dưới thì ô dưới gõ `^`',
}

/** Nobody can tell which cells of the upper row of a head go over those of the lower. */
export const doubtfulHead = (lower: readonly string[]): TableDoubt => ({
  message: `Bảng có hai hàng đầu, chưa rõ ${lower.map((cell) => `“${cell}”`).join(', ')} thuộc ô nào của hàng trên`,
  hint: 'sửa hai hàng đầu của bảng trong tệp vừa ghi: ô trùm sang phải thì ô bên phải gõ `<`, ô trùm xuống dưới thì ô dưới gõ `^`',
})

/** Cells of a column each; what lacks at the end is empty. */
export const plainRow = (cells: readonly (readonly TextLine[])[], columns: number): GridRow =>
  Array.from({ length: columns }, (_, column) => ({ lines: cells[column] ?? [], column, span: 1 }))

/** Opens the row that sums up others. */
export const opensTotal = (text: string): boolean => /^[*_]*(?:tổng|cộng)/i.test(text)
