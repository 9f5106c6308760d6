/** A document before anything is known of what it means: what readers of formats give, and recognition takes. */
export interface Manuscript {
  readonly blocks: readonly Block[]
  /** Text of footnotes by the id their marks carry. */
  readonly footnotes: ReadonlyMap<string, readonly Run[]>
  readonly pictures: ReadonlyMap<string, Picture>
  /** Text of page headers and footers; page numbers are not among them. */
  readonly running: readonly string[]
  /** Words that are none of the document, by the line they stand on; 0 where that is none of the text. */
  readonly aside?: readonly AsideText[]
}

/** Words that the reader of a format leaves out, and why. */
export interface AsideText {
  readonly text: string
  readonly why: string
  readonly line: number
}

/** What a manuscript consists of, in order. */
export type Block = Paragraph | Table | Section

/** One paragraph; numbers and bullets that a word processor counts by itself stand in its text as if typed, with one blank behind. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly runs: readonly Run[]
  /** 1-based: a line of a text, a paragraph of a DOCX counted through the file, tables and boxes included. */
  readonly line: number
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** Depth of the outline the word processor keeps, 1 being the top. */
  readonly heading?: number
  /** Stands in a text box or shape that is laid over the page. */
  readonly boxed?: boolean
  /** Begins on a page of its own. */
  readonly pageBreak?: boolean
}

/** Characters of one look, as they are seen: capitals that come from formatting are capitals here. Lines within a paragraph end in `\n`. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly shift?: 'raised' | 'lowered'
  /** Crossed out, so that it is no part of the text. */
  readonly struck?: boolean
  /** A mark without text of its own. */
  readonly footnote?: string
  readonly picture?: string
}

/** A grid; a cell stands where it begins, and cells it covers are absent. */
export interface Table {
  readonly type: 'table'
  readonly line: number
  readonly rows: readonly Row[]
  /** Of the grid's columns, in pt; absent where the format has none. */
  readonly widths?: readonly number[]
  /** Lines are drawn between its cells: a table that only arranges text has none. */
  readonly ruled: boolean
  /** The input doesn't tell which cells stand where. */
  readonly guessed?: true
}

/** Its cells from left to right. */
export interface Row {
  readonly cells: readonly Cell[]
  /** Repeated on each page. */
  readonly header?: boolean
}

/** A cell, which may span rows and columns. */
export interface Cell {
  readonly blocks: readonly (Paragraph | Table)[]
  /** 0-based column of the grid it begins in. */
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
}

/** Begins a part with a page set-up of its own; the first one is not told. */
export interface Section {
  readonly type: 'section'
  readonly landscape: boolean
}

/** A picture as it stands in the file, with how it is placed. */
export interface Picture {
  readonly bytes: Uint8Array
  /** Without dot: `png`. */
  readonly extension: string
  /** In mm, as placed. */
  readonly width?: number
  readonly height?: number
  readonly alt?: string
}

/** The characters of runs, marks left out. */
export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')
