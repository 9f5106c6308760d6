import type { Issue } from '../compile.ts'
import type { Diagnostic, Place } from '../findings/diagnostic.ts'
import type { PageKey } from './pager.ts'

/** What whoever shows a document asks of the engine; plain data, for workers and for HTTP. */
export type EngineQuestion =
  | { readonly kind: 'edit'; readonly rev: number; readonly text: string }
  | { readonly kind: 'page'; readonly key: string }
  | { readonly kind: 'export'; readonly rev: number; readonly format: ExportFormat; readonly issue?: Issue }
  | { readonly kind: 'locate'; readonly rev: number; readonly place: LinePlace }
  | { readonly kind: 'source'; readonly rev: number; readonly spot: PageSpot }
  | { readonly kind: 'explain'; readonly rule: string }
  | { readonly kind: 'keys' }
  /** Where `can.write`: puts the text into its file; `over` also where that one was changed since. */
  | { readonly kind: 'save'; readonly rev: number; readonly text: string; readonly over: boolean }

/** What the engine answers. */
export type EngineAnswer =
  | ({ readonly kind: 'ready' } & Housing)
  /** Of a file that is also written elsewhere: its text, also as it was at the start; `rev` counts on from the last one known. */
  | { readonly kind: 'changed'; readonly rev: number; readonly text: string }
  | ({ readonly kind: 'revision' } & Revision)
  | { readonly kind: 'page'; readonly key: string; readonly body?: string }
  /** Without files where the text has errors. */
  | {
      readonly kind: 'exported'
      readonly rev: number
      readonly format: ExportFormat
      readonly files: readonly ExportedFile[]
    }
  | { readonly kind: 'located'; readonly rev: number; readonly boxes: readonly PageBox[] }
  | { readonly kind: 'source'; readonly rev: number; readonly place?: Place }
  /** What is to be known of a rule, as Markdown. */
  | { readonly kind: 'explained'; readonly rule: string; readonly text: string }
  /** What keys there are, as JSON Schema. */
  | { readonly kind: 'keys'; readonly schema: string }
  /** Nothing was written where the file was changed since it was read, or is gone. */
  | { readonly kind: 'saved'; readonly rev: number; readonly state: 'written' | 'changed' | 'gone' }
  /** `lost` where nothing will be answered any more. */
  | { readonly kind: 'fault'; readonly message: string; readonly lost?: true }

/** Where the engine runs, and what it can do there. */
export interface Housing {
  /** Of the program. */
  readonly version: string
  /** Of the source, as findings name it. */
  readonly name: string
  readonly can: {
    /** Pages and PDF; without them there are findings and DOCX. */
    readonly pdf: boolean
    /** The file is watched: `changed` tells of it. */
    readonly watch: boolean
    /** The text may be written into the file it came from. */
    readonly write: boolean
  }
}

/** A text as it is understood, and the pages it makes. */
export interface Revision {
  /** The number that the text came with. */
  readonly rev: number
  readonly findings: readonly Diagnostic[]
  /** With errors, those of the last text that had none. */
  readonly pages: readonly PageKey[]
  /** Whether the pages are those of an older text. */
  readonly older: boolean
  /** Those of the pages, in their order. */
  readonly headings: readonly PrintedHeading[]
}

/** A heading as it is printed, its number before it. */
export interface PrintedHeading {
  readonly words: string
  /** In the outline, from 1. */
  readonly level: number
  /** Of the source, from 1; absent where nobody typed its words. */
  readonly line?: number
}

/** The room of a printed line, pt from the page's left and upper edge. */
export interface PageBox {
  /** From 0. */
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Formats a document is handed out in. */
export type ExportFormat = 'docx' | 'pdf'

/** A file of a document. */
export interface ExportedFile {
  /** Put behind the name of the source, before its ending. */
  readonly suffix: string
  readonly bytes: Uint8Array
}

/** A spot on a page, from its left and upper edge, pt. */
export interface PageSpot {
  /** From 0. */
  readonly page: number
  readonly x: number
  readonly y: number
}

/** A line of the source, from 1. */
export interface LinePlace {
  readonly line: number
}
