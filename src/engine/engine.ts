import { compile, type Issue, newMemory, type Source } from '../compile.ts'
import type { Place } from '../findings/diagnostic.ts'
import type { Layout } from '../layout/layout.ts'
import { dependsOnPages } from '../layout/split-by-pages.ts'
import { renderDocx } from '../render/docx/index.ts'
import { filesFor } from '../render/for-typst.ts'
import { completePdf, type DrawnPages, type PageSetter, typstOf } from '../render/set-pages.ts'
import type { Rasterise } from '../render/svg/rasterise.ts'
import type { ExportedFile, ExportFormat, PageBox, PageSpot, PrintedHeading, Revision } from './messages.ts'
import { type PageKey, type Pager, startPager } from './pager.ts'
import { linesTyped, type PrintedLine, printedLines } from './places.ts'
import { headingsOf } from './printed-headings.ts'
import { sampleOfFaces } from './sample.ts'

/** A document being written: its findings and pages text by text, and what is handed out of it. */
export interface Engine {
  /** The document that texts are of from now on, with its files; no text of it is known yet. */
  readonly open: (source: Omit<Source, 'text'>) => void
  /** The same document, of whose files some are other than before: its pages stay until a text makes others. */
  readonly renew: (source: Omit<Source, 'text'>) => void
  /** Takes a text, when the one before it is done. */
  readonly edit: (rev: number, text: string) => Promise<Revision>
  /** A page as SVG, by a key of the last revisions. */
  readonly page: (key: string) => string | undefined
  /** The files of the last text; nothing where it has errors. */
  readonly export: (format: ExportFormat, issue?: Issue) => Promise<readonly ExportedFile[] | undefined>
  /** What was typed of the printed line that is nearest to a spot; nothing where nobody typed it. */
  readonly sourceAt: (spot: PageSpot) => Place | undefined
  /** Where the words of a line of the source, or of the last one before it that is printed, stand on the pages. */
  readonly locate: (line: number) => readonly PageBox[]
}

/** What the engine needs, as nothing is read here. */
export interface EngineParts {
  readonly setter: PageSetter<DrawnPages>
  /** The program of Typst's renderer. */
  readonly renderer: WebAssembly.Module | Uint8Array<ArrayBuffer>
  /** Of the font that pages are set in, as browsers are to call it. */
  readonly family: string
  readonly rasterise: Rasterise
}

/** Starts the engine; its parts stay warm. */
export async function startEngine({ setter, renderer, family, rasterise }: EngineParts): Promise<Engine> {
  const typst = typstOf(setter)
  const ready = (layout: Layout): Layout => (dependsOnPages(layout) ? typst.split(layout) : layout)
  const vectorOf = (layout: Layout): Uint8Array => setter.set(filesFor(ready(layout))).vector()
  const pager = await startPager({ program: renderer, family, faces: vectorOf(await sampleOfFaces()) })
  let document: Omit<Source, 'text'> | undefined
  let newest: string | undefined
  let shown: Shown | undefined
  const sourceOf = (text: string): Source => {
    if (!document) throw new Error('A text came before its document')
    return { ...document, text }
  }
  const edit = async (rev: number, text: string): Promise<Revision> => {
    newest = text
    const { files, diagnostics } = await compile(sourceOf(text))
    if (files) {
      const [{ layout }] = files
      shown = { text, pages: pager.turnTo(vectorOf(layout)), headings: headingsOf(layout, text) }
    }
    const { pages = [], headings = [] } = shown ?? {}
    return { rev, findings: diagnostics, pages, headings, older: files === undefined }
  }
  const made = async (layout: Layout, format: ExportFormat): Promise<Uint8Array> => {
    const split = ready(layout)
    return format === 'docx' ? renderDocx(split, rasterise) : (await completePdf(typst.typeset(split))).bytes
  }
  const linesShown = (): readonly ShownLine[] => (shown ? linesOf(shown, pager) : [])
  return {
    edit,
    open: (source) => {
      document = { memory: newMemory(), ...source }
      newest = undefined
      shown = undefined
    },
    renew: (source) => {
      // What was read with files is not remembered.
      document = { memory: document?.memory ?? newMemory(), ...source }
    },
    page: (key) => pager.body(key)?.svg,
    export: async (format, issue) => {
      const { files } = newest !== undefined ? await compile(sourceOf(newest), issue) : {}
      const exported: ExportedFile[] = []
      for (const { suffix, layout } of files ?? []) exported.push({ suffix, bytes: await made(layout, format) })
      return files && exported
    },
    sourceAt: (spot) => {
      const line = nearest(linesShown(), spot)?.line
      return line === undefined || !document ? undefined : { file: document.path, line, column: 1 }
    },
    locate: (line) => {
      const before = linesShown().filter((it) => it.line !== undefined && it.line <= line)
      const last = Math.max(...before.map((it) => it.line ?? 0))
      return before.filter((it) => it.line === last).map(boxOf)
    },
  }
}

/** The last text without errors, and its pages. */
interface Shown {
  readonly text: string
  readonly pages: readonly PageKey[]
  readonly headings: readonly PrintedHeading[]
  lines?: readonly ShownLine[]
}

interface ShownLine extends PrintedLine {
  readonly page: number
  /** Of the source, from 1. */
  readonly line: number | undefined
}

/** The last letter of a line is about half as wide as it is high. */
const boxOf = ({ page, left, right, y, size }: ShownLine): PageBox => ({
  page,
  left,
  top: y - size,
  right: right + size / 2,
  bottom: y + size / 4,
})

/** Worked out once for a text, when it is first asked for. */
function linesOf(shown: Shown, pager: Pager): readonly ShownLine[] {
  if (shown.lines) return shown.lines
  const printed = shown.pages.flatMap(({ key }, page) =>
    printedLines(pager.body(key)?.texts ?? []).map((line) => ({ ...line, page })),
  )
  const typed = linesTyped(printed, shown.text)
  shown.lines = printed.map((line, i) => ({ ...line, line: typed[i] }))
  return shown.lines
}

function nearest(lines: readonly ShownLine[], { page, x, y }: PageSpot): ShownLine | undefined {
  const far = ({ left, right, y: base, size }: ShownLine): number => {
    const middle = base - size / 3
    return Math.abs(y - middle) + Math.max(0, left - x, x - right - size)
  }
  return lines.filter((it) => it.page === page).sort((a, b) => far(a) - far(b))[0]
}
