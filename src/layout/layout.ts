import type { Align, StyleId } from '../decree/table.ts'

/**
 * How a document looks: the only thing a renderer sees, complete in itself. All lengths are points that are whole
 * twips (1/20 pt), so that both outputs use the same ones.
 */
export interface Layout {
  readonly title: string
  /** The agency, as the file's properties name it. */
  readonly author: string
  readonly styles: Readonly<Record<StyleId, Style>>
  readonly sections: readonly Section[]
  /** The day the files say they were made on; never the clock's. */
  readonly date: Day
  readonly ruleLine: { readonly thickness: number; readonly strip: number }
  /** The line above footnotes. */
  readonly noteLine: { readonly length: number; readonly thickness: number; readonly strip: number }
  readonly grid: { readonly line: number; readonly padding: number }
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A stretch of pages with one set-up; page numbers restart in each, hidden on its first page. */
export interface Section {
  readonly page: Page
  readonly blocks: readonly Block[]
}

export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** From the top edge of the paper to the page number. */
  readonly numberOffset: number
}

export interface Style {
  /** Vietnamese name, as Word's style pane shows it. */
  readonly name: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly align: Align
  /** Of the first line. */
  readonly indent: number
  readonly before: number
  readonly after: number
  /** Multiple of the font's own line height. */
  readonly lineSpacing: number
  readonly outline?: 1 | 2 | 3
  readonly keepNext: boolean
}

/** A counter that Word keeps itself, so that numbers follow when the text is edited. */
export interface NumberList {
  readonly levels: readonly {
    readonly format: 'upperRoman' | 'decimal'
    readonly pattern: string
    readonly style: StyleId
  }[]
  readonly start: number
}

export type Block = Paragraph | Columns | Table | Picture

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: StyleId
  readonly runs: readonly Run[]
  /** An automatic number before the text: `text` is what it comes to. Numbers of one list name the same object. */
  readonly number?: { readonly list: NumberList; readonly level: number; readonly text: string }
  /** Instead of the style's. */
  readonly align?: Align | 'right'
  /** Space above, besides the style's. */
  readonly drop?: number
  /** Length of a solid line beneath, centred. */
  readonly rule?: number
  /** Stands on the page of what follows: all of it, or its last lines. */
  readonly hold?: 'whole' | 'end'
}

/** Cells side by side without lines, for layout only; a row is not split over pages unless it is taller than one. */
export interface Columns {
  readonly kind: 'columns'
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (readonly Block[])[])[]
  readonly before: number
  readonly split?: true
}

/** A table of data, with lines; the first `header` rows repeat on every page, and no row is split. */
export interface Table {
  readonly kind: 'table'
  readonly widths: readonly number[]
  readonly header: number
  readonly rows: readonly (readonly (readonly Paragraph[])[])[]
  readonly after: number
  /** Stands whole on the page of what follows. */
  readonly hold?: 'whole'
}

export interface Picture {
  readonly kind: 'picture'
  readonly style: StyleId
  readonly data: Uint8Array
  readonly format: 'png' | 'jpg'
  readonly width: number
  readonly height: number
  readonly alt: string
}

export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: true; readonly italic?: true }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly runs: readonly Run[] }
