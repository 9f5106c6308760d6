import type { Block, Layout } from '../layout/layout.ts'
import { fitToPages } from '../layout/split-by-pages.ts'
import { filesFor } from './for-typst.ts'
import type { Rendered } from './index.ts'
import type { Additions, SignaturePlace } from './pdf/finish-pdf.ts'
import { mendTags } from './pdf/mend-tags.ts'
import { showTitle } from './pdf/show-title.ts'
import { verifyLetters } from './pdf/verify.ts'

/** A PDF as Typst made it. */
export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** What is still to be added; absent where the PDF is complete. */
  readonly add?: Additions
}

/** Typst in one font: it is started once and stays warm. */
export interface Typst {
  /** Typesets a layout as tagged PDF/A-2a. */
  readonly typeset: (layout: Layout) => Pdf
  /** Fits a layout to its pages. */
  readonly split: (layout: Layout) => Layout
}

/** The pages of a layout as a build of Typst has set them. */
export interface SetPages {
  readonly pages: () => number
  /** As tagged PDF/A-2a. */
  readonly pdf: () => Uint8Array
  /** The values of page.typ's metadata that have this label, in their order. */
  readonly marked: <T>(label: string) => readonly T[]
}

/** Pages with all that Typst knows of how they look, as its renderer takes it. */
export interface DrawnPages extends SetPages {
  readonly vector: () => Uint8Array
}

/** A build of Typst with page.typ and a font. */
export interface PageSetter<Set extends SetPages = SetPages> {
  /** Sets pages by the files beside page.typ; what it gives is good until it sets others. */
  readonly set: (files: ReadonlyMap<string, Uint8Array>) => Set
  /** Lets go of the files, and of what is remembered of all but the last documents. */
  readonly forget: () => void
}

/** A warning of Typst about fonts is an error: what it draws then is in another one, or not at all. */
export function refuseOtherFonts(warnings: unknown): void {
  const told = JSON.stringify(warnings ?? [])
  if (/\bfonts?\b/i.test(told)) throw new Error(`page.typ: ${told}`)
}

/** What is made of layouts, by any build of Typst. */
export function typstOf({ set, forget }: PageSetter): Typst {
  const setPages = (layout: Layout) => set(filesFor(layout))
  const typeset = (layout: Layout): Pdf => {
    const made = pdfOf(setPages(layout), layout)
    forget()
    return made
  }
  const split = (layout: Layout): Layout =>
    fitToPages(layout, {
      rowsAtTop: (tried) => rowsAtTop(setPages(tried)),
      notesAstray: (tried) => notesAstray(setPages(tried)),
    })
  return { typeset, split }
}

/** The PDF of pages that were set, compared letter by letter with their layout. */
export function pdfOf(set: SetPages, layout: Layout): Pdf {
  const bytes = mendTags(showTitle(set.pdf()))
  verifyLetters(bytes, layout)
  const add = additionsTo(layout, set)
  return { bytes, pages: set.pages(), ...(add && { add }) }
}

/** A typeset PDF with what can only be added to it afterwards. */
export async function completePdf({ bytes, pages, add }: Pdf): Promise<Rendered> {
  return add ? (await import('./pdf/finish-pdf.ts')).finishPdf(bytes, add) : { bytes, pages }
}

/** The rows that begin a page, of every table whose rows are marked. */
export function rowsAtTop({ marked }: SetPages): Set<number>[] {
  const [found = []] = marked<[table: number, row: number, page: number][]>('rows')
  const tops: Set<number>[] = []
  let [lastTable, lastPage] = [-1, 0]
  for (const [table, row, page] of found) {
    tops[table] ??= new Set()
    if (table === lastTable && page > lastPage) tops[table].add(row)
    ;[lastTable, lastPage] = [table, page]
  }
  return tops
}

const notesAstray = ({ marked }: SetPages): number[] =>
  marked<[number: number, mark: number, page: number]>('note').flatMap(([number, mark, page]) =>
    mark === page ? [] : [number],
  )

/** Where page.typ put the places to sign in, and after which pages other PDFs go in. */
function additionsTo(layout: Layout, { marked }: SetPages): Additions | undefined {
  const attached = layout.sections.some(({ attachment }) => attachment)
  const signed = layout.sections.some(({ blocks }) => blocks.some(isSigned))
  if (!attached && !signed) return undefined
  return {
    signatures: signed ? marked<SignaturePlace>('signature') : [],
    attachments: attached
      ? marked<{ section: number; page: number }>('attachment').flatMap(({ section, page }) => {
          const attachment = layout.sections[section]?.attachment
          return attachment ? [{ after: page, ...attachment }] : []
        })
      : [],
  }
}

const isSigned = (block: Block): boolean =>
  block.kind === 'columns'
    ? block.rows.some((row) => row.some((cell) => cell.some(isSigned)))
    : block.kind === 'paragraph' && block.signature !== undefined
