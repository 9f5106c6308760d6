import type { Align, StyleId } from '../decree/table.ts'
import type { TextLook } from '../document/doc.ts'

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
  /** A word across every page, in the middle between the margins and behind the text. */
  readonly watermark?: Watermark
  /** The day the files say they were made on; never the clock's. */
  readonly date: Day
  readonly ruleLine: { readonly thickness: number; readonly strip: number }
  /** The line above what stands at the foot of a first page. */
  readonly footLine: { readonly thickness: number; readonly strip: number }
  readonly brace: { readonly line: number }
  /** The line above footnotes. */
  readonly noteLine: { readonly length: number; readonly thickness: number; readonly strip: number }
  /** What notes take besides: above and below that line. */
  readonly noteRoom: { readonly above: number; readonly below: number }
  /** Marks of notes in the head of a table are printed again where it is repeated. */
  readonly repeatsMarks: boolean
  readonly grid: { readonly line: number; readonly padding: number }
  /** What every section keeps free below its last block, which stays on the page of that strip. */
  readonly sectionEnd: { readonly strip: number }
  /** Raised and lowered letters: their size and how far they are moved, em of the text around them. */
  readonly shifted: { readonly size: number; readonly raised: number; readonly lowered: number }
}

/** A word that leans by an angle, in degrees. */
export interface Watermark {
  readonly text: string
  readonly size: number
  /** Of the word, pt. */
  readonly width: number
  readonly colour: string
  readonly angle: number
}

/** A day of the calendar. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A stretch of pages with one set-up; page numbers restart in each, hidden on its first page. */
export interface Section {
  readonly page: Page
  readonly blocks: readonly Block[]
  /** In the top margin of the first page, from where page numbers stand on the others. */
  readonly top?: readonly Block[]
  /** At the foot of the first page, inside the margins, under a line as long as the text is wide. */
  readonly foot?: readonly Paragraph[]
  /** A PDF whose pages follow those of the section. */
  readonly attachment?: { readonly data: Uint8Array; readonly conforms: boolean }
}

/** A sheet with its margins, pt. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  /** From the top edge of the paper to the page number. */
  readonly numberOffset: number
}

/** How paragraphs of one kind look, resolved from the decree table; lengths in pt. */
export interface Style {
  /** Vietnamese name, as Word's style pane shows it. */
  readonly name: string
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly align: Align
  /** How far the first line is indented. */
  readonly indent: number
  readonly before: number
  readonly after: number
  /** Multiple of the font's own line height. */
  readonly lineSpacing: number
  /** As `rrggbb`, where not black. */
  readonly colour?: string
  /** Level in the outline of Word and of the PDF's bookmarks, from 1. */
  readonly outline?: number
  /** One of the numbered headings of the text, which Word knows as its own. */
  readonly heading?: true
  readonly keepNext: boolean
}

/** A counter that Word keeps itself, so that numbers follow when the text is edited. */
export interface NumberList {
  readonly levels: readonly {
    readonly format: 'upperRoman' | 'decimal' | 'bullet'
    /** `%1` is the number of level 1, and so on, as in Word; a bullet is the sign itself. */
    readonly pattern: string
    readonly style: StyleId
    /** Nothing follows the number on its line: the text begins with a break. */
    readonly alone?: true
  }[]
  readonly start: number
}

/** What stands in a section, a column or a margin, from top to bottom. */
export type Block = Paragraph | Columns | Table | Picture | Brace

/** Text in one style, with what may hang on it; lengths in pt. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly style: StyleId
  readonly runs: readonly Run[]
  /** Of justified text: the runs line by line, as the program for which the pages are meant will set them. */
  readonly lines?: readonly Line[]
  /** An automatic number before the text: `text` is what it comes to. Numbers of one list name the same object. */
  readonly number?: { readonly list: NumberList; readonly level: number; readonly text: string }
  /** Takes the place of the style's. */
  readonly align?: Align
  /** Space above, besides the style's. */
  readonly drop?: number
  /** Length of a solid line beneath, centred. */
  readonly rule?: number
  /** Stands on the page of what follows: all of it, or its last lines. */
  readonly hold?: 'whole' | 'end'
  /** A line that begins a page of the PDF, whose note would else stand on another page than its mark. */
  readonly begins?: number
  /** Leaves no space below it. */
  readonly last?: true
  /** The words stand in the middle of a box of this size, in their colour. */
  readonly box?: { readonly width: number; readonly height: number; readonly line: number }
  /** Pictures over the page that take no room. */
  readonly overlays?: readonly Overlay[]
  /** An empty place for a digital signature, for the formats that have such. */
  readonly signature?: SignatureArea
}

/** Where something lies, from the left edge of the column and the top of the paragraph with its space above. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture as it comes from its file, and the size it is drawn at, pt. */
export interface Image {
  readonly data: Uint8Array
  readonly format: 'png' | 'jpg' | 'svg'
  /** Of the box it fills, once it is turned. */
  readonly width: number
  readonly height: number
  /** How its pixels are turned: mirrored left to right first, then clockwise. */
  readonly turn?: { readonly degrees: 0 | 90 | 180 | 270; readonly mirrored: boolean }
  readonly alt: string
}

/** A picture over the page. */
export interface Overlay extends Area, Image {}

/** Where a signing program may put a signature. */
export interface SignatureArea extends Area {
  /** Name of the field, unique in the document. */
  readonly name: string
  readonly label: string
}

/** Cells side by side without lines, for layout only; a row is not split over pages unless it is taller than one. */
export interface Columns {
  readonly kind: 'columns'
  readonly widths: readonly number[]
  readonly rows: readonly (readonly (readonly Block[])[])[]
  readonly before: number
  readonly split?: true
  /** Stands on the page of what follows. */
  readonly hold?: 'whole'
  /** Cells stand in the middle of their row's height. */
  readonly middle?: true
}

/** A table of data, with lines; the first `header` rows repeat on every page. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly { readonly width: number; readonly align: Align }[]
  readonly header: number
  /** The last rows that stand on one page: totals, or what is held to the lines below, and the row above where it may be held to them. */
  readonly foot: number
  /** The foot ends in totals, which the row above stays with where it can. */
  readonly totals?: true
  /** As many would be held to the lines below, if any. */
  readonly end: number
  readonly rows: readonly Row[]
  readonly after: number
  /** At the sides of its cells, where it isn't the usual one. */
  readonly padding?: number
  /** Of its head and the first row below, about: a heading stands on their page. */
  readonly start: number
  /** Of all its rows, about: what the outputs make of it may differ by a line. */
  readonly height: number
  /** Stands on the page of what follows: all of it, or its foot. */
  readonly hold?: 'whole' | 'end'
  /** Merged cells of it are split where its pages end. */
  readonly paged?: true
  /** Rows that begin a page of the PDF, as lines of paragraphs do. */
  readonly begins?: readonly number[]
}

/** Cells from left to right, without those that a merged cell covers. */
export interface Row {
  readonly cells: readonly Cell[]
  /** Given where each cell has one line only, so that nobody has to measure the row, and where it is to be higher. */
  readonly height?: number
  /** As high as a merged cell that begins in it wants. */
  readonly raised?: true
  /** Heads the rows below: never the last of a page. */
  readonly keepNext?: true
  /** Goes on over pages; any other row stands whole on one. */
  readonly split?: true
}

/** A cell of a table, its text in one style. */
export interface Cell {
  readonly style: StyleId
  readonly runs: readonly Run[]
  /** Where a word is cut that the cell can't hold: the runs line by line. */
  readonly lines?: readonly Line[]
  /** Columns and rows a merged cell takes, itself included. */
  readonly columns?: number
  readonly rows?: number
}

/** A curly brace that opens to the left, beside what it ties together. */
export interface Brace {
  readonly kind: 'brace'
  readonly width: number
  readonly height: number
}

/** A picture in the flow of the text. */
export interface Picture extends Image {
  readonly kind: 'picture'
  readonly style: StyleId
  /** Stands on the page of what follows. */
  readonly hold?: 'whole'
}

/** A stretch of text of one look, a line break, or a footnote where it is called. */
export type Run = ({ readonly kind: 'text'; readonly text: string } & TextLook) | { readonly kind: 'break' } | Footnote

/** A footnote where it is called. */
export interface Footnote {
  readonly kind: 'note'
  readonly runs: readonly Run[]
  readonly lines?: readonly Line[]
  /** Of its mark, from 1 on in each file; absent until the file is put together. */
  readonly number?: number
}

/** A line of justified text. */
export interface Line {
  readonly runs: readonly Run[]
  /** Filled to the margin, broken by the author, or the last of its paragraph. */
  readonly end: 'full' | 'broken' | 'last'
  /** The share of their width that its blanks keep, where they are shrunk. */
  readonly shrunk?: number
  /** The next line goes on with the word. */
  readonly parted?: true
}
