import type { Scheme } from '../decree/numbering.ts'
import type { BodySize } from '../decree/table.ts'
import type { Place } from '../diagnostic.ts'
import type { PartialDate } from './date.ts'

/** What a document means: no sizes, no fonts, every part with its place. */
export interface Doc {
  /** Name of the document type in sentence case, e.g. `Kế hoạch`. */
  readonly type: string
  /** Abbreviation in the symbol, e.g. `KH`. */
  readonly typeSymbol: string
  readonly parentAgency: readonly string[]
  readonly agency: readonly string[]
  /** The agency's part of the symbol, without the type: `BV` of `62/KH-BV`. */
  readonly symbol?: string
  readonly number?: number
  readonly place?: string
  readonly date: PartialDate
  readonly abstract: readonly string[]
  readonly legalBases: readonly LegalBasis[]
  readonly body: readonly Block[]
  readonly signer?: Signer
  readonly recipients: readonly Recipient[]
  /** What follows "Lưu:". */
  readonly archive: string
  readonly format: Format
}

export interface LegalBasis {
  readonly content: readonly Inline[]
  readonly place: Place
}

export interface Signer {
  /** Lines of authority and post, outermost first, in sentence case: `KT. Bộ trưởng`, `Thứ trưởng`. */
  readonly posts: readonly string[]
  readonly degree?: string
  readonly name: string
}

/** One recipient, or a group that shares a purpose. */
export interface Recipient {
  readonly names: readonly string[]
  readonly purpose?: string
}

/** `trinh_bay`: the author's choices inside the legal ranges. Lengths in mm. */
export interface Format {
  readonly bodySize: BodySize
  readonly indent: number
  readonly lineSpacing: number
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
  /** `undefined`: numbers exactly as typed. */
  readonly scheme: Scheme | undefined
}

export type Block = Section | Paragraph | Point | List | Table | Picture

/** A heading with all that stands under it. */
export interface Section {
  readonly kind: 'section'
  /** 1 = mục, 2 = khoản with a title, 3 = the level below. */
  readonly level: 1 | 2 | 3
  /** The printed number, e.g. `II.`; empty where the author typed none under `nguyen_van`. */
  readonly label: string
  readonly title: readonly Inline[]
  readonly body: readonly Block[]
  readonly place: Place
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly content: readonly Inline[]
  readonly place: Place
}

export interface Point {
  readonly kind: 'point'
  /** `a)` to `y)`. */
  readonly label: string
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

export interface Item {
  readonly label: string
  /** The first block carries the label. */
  readonly body: readonly Block[]
  readonly place: Place
}

export interface Table {
  readonly kind: 'table'
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[]
  /** The first row is the header. */
  readonly rows: readonly (readonly Cell[])[]
  readonly place: Place
}

export interface Cell {
  readonly content: readonly Inline[]
  readonly place: Place
}

export interface Picture {
  readonly kind: 'picture'
  readonly data: Uint8Array
  readonly format: 'png' | 'jpg'
  /** Natural size in pixels. */
  readonly width: number
  readonly height: number
  /** Read aloud in place of the picture. */
  readonly alt: string
  readonly place: Place
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: true; readonly italic?: true }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly content: readonly Inline[] }
