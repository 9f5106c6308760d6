import type { ExportFormat } from '../engine/messages.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'

/** A file that the reader chose, by its path from the folder that was chosen, or its name. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** An office's `kehoach.yml`. */
export interface ChosenProfile {
  readonly file: string
  readonly text: string
}

/** A document with all that belongs to it, but its text. */
export interface DocumentFiles {
  /** Of the source; files are named from its folder. */
  readonly name: string
  readonly files: readonly ChosenFile[]
  readonly profile?: ChosenProfile
  /** The file with which the marks of a template are filled in, and which of its rows, from 1. */
  readonly data?: { readonly name: string; readonly row: number }
}

/** Where a document lies: in files of the reader's, all in one (an archive, a built-in template), or nowhere yet, as it was made here. */
export type LiesIn = 'files' | 'one' | 'here'

/** What was made of files. */
export interface Opened {
  /** Absent where they only belong to a document: pictures, data, an office's profile. */
  readonly document?: { readonly name: string; readonly text: string; readonly origin: LiesIn }
  readonly files: readonly ChosenFile[]
  readonly profile?: ChosenProfile
  /** What was taken for what, line by line, where a document was imported. */
  readonly report: readonly string[]
  /** Whether numbers were made other than they are there. */
  readonly renumbered?: boolean
  /** With an error among them nothing was opened. */
  readonly findings: readonly Diagnostic[]
}

/** A plan to begin with, and what is asked beforehand. */
export interface TemplateCard {
  readonly id: string
  readonly about: string
  readonly fields: readonly FormField[]
}

/** Something to be typed, with what stands there where it isn't. */
export interface FormField {
  readonly key: string
  readonly asks: string
  /** Typed already. */
  readonly value: string
  /** How an answer may look, where none is typed already. */
  readonly sample: string
}

/** What is typed into a form, by key. */
export type Typed = Readonly<Record<string, string>>

/** The rows of a document's data, by the names of their files; with an error among the findings there are none. */
export interface DataRows {
  readonly names: readonly string[]
  readonly findings: readonly Diagnostic[]
}

/** The files of a row; none where it has errors, which are told. */
export interface MadeRow {
  readonly files: readonly ChosenFile[]
  readonly findings: readonly Diagnostic[]
}

/** How a document of another program becomes a source. */
export interface Importing {
  /** Its numbers stay as they are typed there. */
  readonly verbatim?: boolean
}

/** What is asked of a desk. */
export type DeskRequest =
  | ({ readonly kind: 'open'; readonly files: readonly ChosenFile[] } & Importing)
  | ({ readonly kind: 'paste'; readonly text: string } & Importing)
  | { readonly kind: 'templates' }
  | { readonly kind: 'begin'; readonly id: string; readonly typed: Typed }
  | { readonly kind: 'rows'; readonly text: string }
  | { readonly kind: 'row'; readonly text: string; readonly row: number; readonly formats: readonly ExportFormat[] }

/** What a desk answers. */
export type DeskAnswer =
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'templates'; readonly cards: readonly TemplateCard[] }
  /** What is wrong with an answer, by its key. */
  | { readonly kind: 'faults'; readonly faults: Typed }
  | { readonly kind: 'rows'; readonly rows: DataRows }
  | { readonly kind: 'row'; readonly made: MadeRow }
  | { readonly kind: 'fault'; readonly message: string }

/** Opens documents, where they are not given from outside. */
export interface Desk {
  readonly ask: (request: DeskRequest) => Promise<DeskAnswer>
  /** The document that texts are of from now on. */
  readonly show: (document: DocumentFiles) => void
  /** Files that come to it, or are other than before; its pages stay until a text makes others. */
  readonly put: (changed: Omit<DocumentFiles, 'name'>) => void
}

/** A document with files that come to it, or take the place of others. */
export function withFiles(document: DocumentFiles, { files, ...rest }: Omit<DocumentFiles, 'name'>): DocumentFiles {
  const added = new Set(files.map(({ name }) => name))
  return { ...document, ...rest, files: [...document.files.filter(({ name }) => !added.has(name)), ...files] }
}
