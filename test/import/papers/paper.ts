/** What a paper says, known before it is typed; what import gives is held against it. */
export interface Paper {
  readonly head: PaperHead
  /** Each as typed, with its mark. */
  readonly bases: readonly string[]
  readonly body: readonly Part[]
  readonly appendices: readonly PaperAppendix[]
  readonly closing: PaperClosing
  /** By the number of their mark, `[1]` being the first. */
  readonly notes: readonly string[]
}

/** What stands above the text. */
export interface PaperHead {
  readonly family: string
  /** In sentence case. */
  readonly type: string
  /** Lines of the agency over the one that issues. */
  readonly parents: readonly string[]
  readonly agency: readonly string[]
  /** Left of it and of the number: stars under the agency of the Party and of Đoàn. */
  readonly stars?: string
  /** As typed: `Số: 07/KH-UBND`. */
  readonly numbered: string
  readonly number?: number
  readonly symbol: string
  /** What stands on the right: quốc hiệu and tiêu ngữ, or the name of the Party. */
  readonly regime: readonly string[]
  readonly place: string
  readonly day?: number
  readonly month: number
  readonly year: number
  readonly abstract: readonly string[]
  readonly draft: boolean
}

/** What the text consists of, in order; marks of notes stand in it as `[1]`. */
export type Part =
  | { readonly kind: 'heading'; readonly depth: number; readonly label: string; readonly text: string }
  /** One that runs in stands on the line of the heading above it. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly runIn?: true }
  | { readonly kind: 'clause' | 'point' | 'item'; readonly label: string; readonly text: string }
  | { readonly kind: 'table'; readonly table: PaperTable }

/** A kind of table that plans have. */
export type TableKind = 'plain' | 'sectioned' | 'banded' | 'twoRowHead' | 'totalled' | 'grouped' | 'listing'

/** What can be typed where a paper goes. */
export interface Means {
  /** Kinds of tables; none where columns are lost. */
  readonly tables: readonly TableKind[]
  /** Bold is seen. */
  readonly looks: boolean
}

/** Rows of cells, those that a merged one covers left out. */
export interface PaperTable {
  readonly columns: number
  readonly headRows: number
  readonly rows: readonly (readonly PaperCell[])[]
}

/** A cell, in a column of the grid. */
export interface PaperCell {
  readonly column: number
  readonly text: string
  /** Columns and rows it takes. */
  readonly span?: number
  readonly height?: number
}

/** A phụ lục; `pointer` is the line in brackets below its title. */
export interface PaperAppendix {
  /** `PHỤ LỤC I`, `Mẫu số 01`. */
  readonly mark: string
  readonly title: readonly string[]
  readonly pointer?: string
  readonly body: readonly Part[]
}

/** What stands below the text. */
export interface PaperClosing {
  readonly recipients: readonly string[]
  readonly archive: string
  readonly archiveLabel: string
  /** “(Đã ký)” or what else stands above the name. */
  readonly trace?: string
  /** Lines of authority and post. */
  readonly posts: readonly string[]
  readonly name: string
}
