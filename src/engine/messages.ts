import type { Diagnostic, Place } from '../findings/diagnostic.ts'
import type { PageKey } from './pager.ts'

/** What whoever shows a document asks of the engine; plain data, for workers and for HTTP. */
export type EngineQuestion =
  | { readonly kind: 'edit'; readonly rev: number; readonly text: string }
  | { readonly kind: 'page'; readonly key: string }
  | { readonly kind: 'export'; readonly rev: number; readonly format: ExportFormat }
  | { readonly kind: 'locate'; readonly rev: number; readonly place: LinePlace }
  | { readonly kind: 'source'; readonly rev: number; readonly spot: PageSpot }

/** What the engine answers. */
export type EngineAnswer =
  | ({ readonly kind: 'revision' } & Revision)
  | { readonly kind: 'page'; readonly key: string; readonly body?: string }
  | { readonly kind: 'exported'; readonly rev: number; readonly files: readonly ExportedFile[] }
  | { readonly kind: 'located'; readonly rev: number; readonly spot?: PageSpot }
  | { readonly kind: 'source'; readonly rev: number; readonly place?: Place }
  | { readonly kind: 'fault'; readonly message: string }

/** A text as it is understood, and the pages it makes. */
export interface Revision {
  /** The number that the text came with. */
  readonly rev: number
  readonly findings: readonly Diagnostic[]
  /** With errors, those of the last text that had none. */
  readonly pages: readonly PageKey[]
  /** Whether the pages are those of an older text. */
  readonly older: boolean
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
