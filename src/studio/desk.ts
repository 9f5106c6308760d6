import type { Diagnostic } from '../findings/diagnostic.ts'

/** A file that the reader chose, by its path from the folder that was chosen, or its name. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A document with all that belongs to it, but its text. */
export interface DocumentFiles {
  /** Of the source; files are named from its folder. */
  readonly name: string
  readonly files: readonly ChosenFile[]
  readonly profile?: { readonly file: string; readonly text: string }
}

/** What was made of files. */
export interface Opened {
  /** Absent where they only belong to a document: pictures, data, an office's profile. */
  readonly document?: { readonly name: string; readonly text: string }
  readonly files: readonly ChosenFile[]
  readonly profile?: { readonly file: string; readonly text: string }
  /** What was taken for what, line by line, where a document was imported. */
  readonly report: readonly string[]
  /** With an error among them nothing was opened. */
  readonly findings: readonly Diagnostic[]
}

/** What is asked of a desk. */
export type DeskRequest =
  | { readonly kind: 'open'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'frame' }

/** Opens documents, where they are not given from outside. */
export interface Desk {
  readonly open: (files: readonly ChosenFile[]) => Promise<Opened>
  /** A document that was copied out of another program. */
  readonly paste: (text: string) => Promise<Opened>
  /** A plan to be filled in. */
  readonly frame: () => Promise<Opened>
  /** The document that texts are of from now on. */
  readonly show: (document: DocumentFiles) => void
  /** The same document with other files; its pages stay until a text makes others. */
  readonly renew: (document: DocumentFiles) => void
}
