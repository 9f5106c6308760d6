import type { circulations, secrecies, urgencies, wordProcessors } from '../decree/names.ts'
import type { HeadingElement, Scheme } from '../decree/numbering.ts'
import type { BodySize } from '../decree/table.ts'
import type { Turn } from '../files/orientation.ts'
import type { Place } from '../findings/diagnostic.ts'
import type { PartialDate } from '../vietnamese/date.ts'

/** What a document means: no sizes, no fonts, every part with its place. */
export interface Doc {
  /** Name of the document type in sentence case, e.g. `Kế hoạch`. */
  readonly type: string
  /** Abbreviation in the symbol, e.g. `KH`. */
  readonly typeSymbol: string
  /** One, or for a joint document several in order. */
  readonly agencies: readonly Agency[]
  /** The agencies' part of the symbol, without the type: `BV` of `62/KH-BV`. */
  readonly symbol?: string
  readonly number?: number
  readonly place?: string
  readonly date: PartialDate
  readonly abstract: readonly string[]
  readonly marks: Marks
  /** Words of the mark on a draft; absent where the document may be signed. */
  readonly draft?: string
  /** Who is named under “Kính gửi”. */
  readonly addressees: readonly string[]
  /** The document this one is issued with; it then has no number, date and signature of its own (MẪU 1.3). */
  readonly issuedWith?: Reference | string
  readonly legalBases: readonly LegalBasis[]
  readonly body: readonly Block[]
  readonly appendices: readonly Appendix[]
  /** One, or for a joint document as many as agencies. */
  readonly signers: readonly Signer[]
  readonly recipients: readonly Recipient[]
  /** What follows "Lưu:". */
  readonly archive: string
  /** Symbol of the drafter with the number of copies: `PL.(300)`. */
  readonly drafter?: string
  /** Lines at the foot of page 1. */
  readonly address: readonly string[]
  /** Issued electronically: what refers to its number and date is left blank. */
  readonly electronic: boolean
  readonly format: Format
}

/** An agency that issues the document; a name may take several lines. */
export interface Agency {
  readonly parent: readonly string[]
  readonly name: readonly string[]
}

/** Marks of the records office (M.III k.2). */
export interface Marks {
  readonly urgency?: keyof typeof urgencies
  readonly secrecy?: keyof typeof secrecies
  readonly circulation?: keyof typeof circulations
}

/** A document as another one points to it. */
export interface Reference {
  readonly type: string
  readonly number?: number
  /** The whole symbol, e.g. `QĐ-UBND`. */
  readonly symbol?: string
  readonly date: PartialDate
  readonly issuer: string
}

/** A căn cứ, with the word it opens with and without the mark at its end. */
export interface LegalBasis {
  readonly content: readonly Inline[]
  readonly place: Place
}

/** One who signs. */
export interface Signer {
  /** Lines of authority and post, outermost first, in sentence case: `KT. Bộ trưởng`, `Thứ trưởng`. */
  readonly posts: readonly string[]
  /** Post in the agency of one who signs for an advisory body; it stands above the name (cell 7b). */
  readonly ownPost?: string
  readonly degree?: string
  readonly name: string
  readonly signature?: Image
  readonly seal?: Seal
}

/** The picture of a seal, which is printed at its real size. */
export interface Seal extends Image {
  /** Real width in mm. */
  readonly realWidth: number
}

/** One recipient, or a group that shares a purpose. */
export interface Recipient {
  readonly names: readonly string[]
  readonly purpose?: string
}

/** A phụ lục, its headings counted anew (M.III k.1). */
export interface Appendix {
  /** `Phụ lục`, or `Phụ lục I` where there are more. */
  readonly label: string
  readonly title: readonly Inline[]
  readonly body: readonly Block[]
  readonly landscape: boolean
  /** A PDF that is the appendix, or the rest of it. */
  readonly attachment?: Attachment
  readonly place: Place
}

/** A PDF that goes in page by page, as it is. */
export interface Attachment {
  readonly name: string
  readonly data: Uint8Array
  /** Known once it has been looked into. */
  readonly pages?: number
  /** Whether it says that it is PDF/A-1 or PDF/A-2. */
  readonly conforms?: boolean
  readonly place: Place
}

/** `trinh_bay`: the author's choices inside the legal ranges. Lengths in mm. */
export interface Format {
  readonly bodySize: BodySize
  readonly indent: number
  readonly lineSpacing: number
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  /** The program whose lines the PDF has. */
  readonly wordProcessor: keyof typeof wordProcessors
  /** Where it is undefined, numbers stay exactly as typed. */
  readonly scheme: Scheme | undefined
}

/** What stands in a text, in order. */
export type Block = Section | Paragraph | Point | List | Table | Picture

/** A heading with all that stands under it. */
export interface Section {
  readonly kind: 'section'
  readonly element: HeadingElement
  /** The printed number, e.g. `II.`; empty where the author typed none under `nguyen_van`. */
  readonly label: string
  /** The number typed, where it is another. */
  readonly typed?: string
  readonly title: readonly Inline[]
  readonly body: readonly Block[]
  readonly place: Place
}

/** Body text, as one paragraph. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
  readonly place: Place
}

/** A điểm that is one paragraph; those with titles are sections. */
export interface Point {
  readonly kind: 'point'
  /** `a)` to `y)`. */
  readonly label: string
  /** The letter typed, where it is another. */
  readonly typed?: string
  readonly content: readonly Inline[]
  readonly place: Place
}

/** Khoản (`1.`) or dashes (`-`, `+`, `•` by depth). */
export interface List {
  readonly kind: 'list'
  readonly style: 'clause' | 'dash'
  readonly items: readonly Item[]
  readonly place: Place
}

/** One khoản or dash of a list. */
export interface Item {
  readonly label: string
  /** The number typed, where it is another. */
  readonly typed?: string
  /** The first block carries the label. */
  readonly body: readonly Block[]
  readonly place: Place
}

/** A table, typed or from a data file. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  /** The first `headRows` are its head. */
  readonly rows: readonly Row[]
  readonly headRows: number
  /** Printed above: `triệu đồng`. */
  readonly unit?: string
  /** Printed below: the amount of a total in words. */
  readonly inWords?: string
  readonly place: Place
}

/** How a column is set, where the author says so. */
export interface Column {
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** mm; shared out by the text where absent. */
  readonly width?: number
}

/** Cells from left to right, without those that a merged cell covers. */
export interface Row {
  readonly cells: readonly Cell[]
  /** The row of totals. */
  readonly total?: true
}

/** A cell; a merged one stands where its upper left corner is. */
export interface Cell {
  readonly content: readonly Inline[]
  /** Columns and rows a merged cell takes, itself included. */
  readonly columns?: number
  readonly rows?: number
  readonly place: Place
}

/** A picture between paragraphs. */
export interface Picture extends Image {
  readonly kind: 'picture'
  readonly place: Place
}

/** The file of a picture. */
export interface Image {
  readonly data: Uint8Array
  readonly format: 'png' | 'jpg' | 'svg'
  /** Natural size in pixels, once it stands upright. */
  readonly width: number
  readonly height: number
  /** How it is turned to stand upright, where its pixels don't lie so. */
  readonly turn?: Turn
  /** Read aloud in place of the picture. */
  readonly alt: string
}

/** How a stretch of text differs from what is around it. */
export interface TextLook {
  readonly bold?: true
  readonly italic?: true
  /** Smaller, above the line of the others or below it: the 2 of m² and of H₂O. */
  readonly shift?: 'raised' | 'lowered'
}

/** A stretch of text of one look, a line break, or a footnote where it is called. */
export type Inline =
  | ({ readonly kind: 'text'; readonly text: string } & TextLook)
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly content: readonly Inline[] }
