import type { EngineAnswer, EngineQuestion } from '../../engine/messages.ts'
import type { DeskAnswer, DeskRequest, DocumentFiles } from '../desk.ts'

/** What pages are set and drawn with, as plain data that goes to a worker. */
export interface WorkerParts {
  /** Absent where there is no WebAssembly. */
  readonly programs?: { readonly typst: WebAssembly.Module; readonly renderer: WebAssembly.Module }
  readonly resvg: Uint8Array
  /** Regular, bold, italic, bold italic. */
  readonly faces: readonly Uint8Array[]
  /** The text of page.typ. */
  readonly page: string
  /** The files of the built-in templates by their paths. */
  readonly templates: Readonly<Record<string, string>>
}

/** What a worker is told. */
export type ToWorker =
  | { readonly kind: 'start'; readonly parts: WorkerParts }
  | { readonly kind: 'show'; readonly document: DocumentFiles }
  | { readonly kind: 'put'; readonly changed: Omit<DocumentFiles, 'name'> }
  | { readonly kind: 'ask'; readonly question: EngineQuestion }
  | { readonly kind: 'desk'; readonly id: number; readonly request: DeskRequest }

/** What a worker tells. */
export type FromWorker =
  /** `spent` where another worker had better take over: memory is full, or a bug of Typst has broken it. */
  | { readonly kind: 'answer'; readonly answer: EngineAnswer; readonly spent: boolean }
  | { readonly kind: 'desk'; readonly id: number; readonly answer: DeskAnswer; readonly spent: boolean }
