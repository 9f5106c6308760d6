import { compile, type Gate, type Issue } from '../../compile.ts'
import { type Diagnostic, open } from '../../findings/diagnostic.ts'
import type { ComposedFile } from '../../layout/compose.ts'
import type { OutputFormat, Renderers } from '../../render/index.ts'
import { clashesIn, type FileUse, type RunFiles } from '../disk/run-files.ts'
import { type OutputFile, writeAll } from '../disk/write-files.ts'
import { type FileSource, type SourceText, withReads } from '../source-file.ts'
import { hash } from './hash.ts'

/** How documents are made; plain data, for threads. */
export interface Order extends Gate {
  readonly formats: readonly OutputFormat[]
  readonly issue: Issue
  /** Where Times New Roman is looked for instead of the system's folders. */
  readonly fontDir?: string
  /** The profile of `--ho-so`. */
  readonly profileFile?: string
}

/** What has to be left alone, and read the same way, by all documents of a run; plain data, for threads. */
export interface RunOrder extends Order {
  readonly files: RunFiles
  /** Sources as they were when the run began, by path; others are read when it is their turn. */
  readonly seen?: ReadonlyMap<string, Uint8Array>
  /** What is filled in, as it was when the run began. */
  readonly template?: SourceText
}

/** An order with what carries it out: renderers that stay warm from one document to the next. */
export interface Workshop extends RunOrder {
  readonly renderers: Renderers
}

/** A file written, and what stands for its bytes. */
export interface WrittenFile {
  readonly path: string
  readonly hash: string
}

/** What came of a source. */
export type Outcome =
  | {
      readonly state: 'built'
      readonly outputs: readonly WrittenFile[]
      /** Of all its files, where a format that has pages was asked for. */
      readonly pages?: number
    }
  /** It has errors, or under `strict` no more than warnings. */
  | { readonly state: 'failed'; readonly strictOnly: boolean }
  | { readonly state: 'unwritten'; readonly obstacle: string }

/** Where the files of a document go. */
export interface OutputPlace {
  /** Their path without endings. */
  readonly stem: string
  /** What they are made of, as messages name it: a source, a row. */
  readonly of: string
}

/** Findings and outcome; plain data, for threads. */
export interface Produced {
  /** Errors and warnings the author hasn't set aside. Advice is for `check`. */
  readonly found: readonly Diagnostic[]
  readonly outcome: Outcome
}

/** The one way from a source to its files, which stand at a stem with their endings: all are written whole, or none is. */
export async function produce(given: FileSource, place: OutputPlace, workshop: Workshop): Promise<Produced> {
  const { source, reads } = withReads(given)
  const { files, diagnostics } = await compile(source, workshop.issue, workshop)
  const found = open(diagnostics).filter(({ severity }) => severity !== 'hint')
  const warned = found.some(({ severity }) => severity === 'warning')
  if (!files || (workshop.strict && warned))
    return { found, outcome: { state: 'failed', strictOnly: files !== undefined } }
  const { outputs, pages } = await renderAll(files, place.stem, workshop)
  const writes = outputs.map(({ path }) => outputUse(path, place))
  const [clash] = clashesIn(workshop.files, reads(), writes)
  const obstacle = clash ?? writeAll(outputs)
  if (obstacle !== undefined) return { found, outcome: { state: 'unwritten', obstacle } }
  const written = outputs.map(({ path, bytes }): WrittenFile => ({ path, hash: hash(bytes) }))
  return { found, outcome: { state: 'built', outputs: written, ...(pages !== undefined && { pages }) } }
}

/** An output as a run knows it. */
export const outputUse = (path: string, { of }: OutputPlace): FileUse => ({ path, role: 'văn bản', of })

/** The outputs of a document that are known before it is read. */
export const outputsAt = (place: OutputPlace, { formats }: Order): FileUse[] =>
  formats.map((format) => outputUse(`${place.stem}.${format}`, place))

/** All formats of a file at once: another thread may typeset the PDF while this one writes the DOCX. */
async function renderAll(files: readonly ComposedFile[], stem: string, { formats, renderers }: Workshop) {
  const outputs: OutputFile[] = []
  let pages: number | undefined
  for (const { suffix, layout: composed } of files) {
    const layout = await renderers.split(composed)
    const rendered = await Promise.all(
      formats.map(async (format) => ({ ending: `${suffix}.${format}`, ...(await renderers[format](layout)) })),
    )
    for (const { ending, bytes, pages: its } of rendered) {
      outputs.push({ path: `${stem}${ending}`, bytes, isBuilt: true })
      if (its !== undefined) pages = (pages ?? 0) + its
    }
  }
  return { outputs, pages }
}
