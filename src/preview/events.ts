import type { EngineOnly } from '../engine/answer.ts'
import type { EngineAnswer, EngineQuestion } from '../engine/messages.ts'

/** What the server tells a page by itself. */
export type ServerEvent =
  | Extract<EngineAnswer, { readonly kind: 'ready' | 'fault' }>
  /** The text on the disk, and which one it is: it is told at the start and whenever it is another. */
  | { readonly kind: 'text'; readonly version: number; readonly text: string }
  /** A file that the document is made of is another: what a page asks of its text may be answered otherwise now. */
  | { readonly kind: 'again' }
  /** Too many pages are open: this one is told no more until somebody looks at it, and it listens again. */
  | { readonly kind: 'parked' }

/** What a page asks; `base` is the version of the text that is to be replaced. */
export type HttpQuestion = EngineOnly | (Extract<EngineQuestion, { readonly kind: 'save' }> & { readonly base: number })

/** What the server answers: pages as they are, files as the parts of a form by their suffixes, all else as JSON. */
export type HttpAnswer =
  | EngineAnswer
  | { readonly kind: 'saved'; readonly rev: number; readonly state: 'written'; readonly version: number }
