import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib'
import { type PdfPage, type PdfParagraph, readPage } from './pdf-page.ts'
import { getDocument } from './pdfjs.ts'

/** A heading in the list beside the pages, with those below it. */
export interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

/** What a PDF says about itself outside its pages. */
export interface PdfFacts {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly marked: boolean
  /** It has a tree of tags. */
  readonly tagged: boolean
  /** XMP metadata as it stands in the file. */
  readonly xmp: string
  readonly bookmarks: readonly Bookmark[]
  /** PostScript names of the fonts, and whether the font itself is in the file. */
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[]
}

export interface Pdf extends PdfFacts {
  readonly pages: readonly PdfPage[]
  /** Of all pages. */
  readonly paragraphs: readonly PdfParagraph[]
}

/** Takes a PDF apart into a plain value. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const file = await task.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= file.numPages; number++) pages.push(await readPage(await file.getPage(number)))
  const bookmarks = ((await file.getOutline()) ?? []).map(bookmark)
  await task.destroy()
  return { pages, paragraphs: pages.flatMap((page) => page.paragraphs), bookmarks, ...(await readFacts(bytes)) }
}

interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

const bookmark = ({ title, items }: OutlineNode): Bookmark => ({ title, items: items.map(bookmark) })

async function readFacts(bytes: Uint8Array): Promise<Omit<PdfFacts, 'bookmarks'>> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = file
  const language = catalog.lookup(PDFName.of('Lang'))
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  const mark = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
  const descriptors = dictionaries.filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of('FontDescriptor'))
  return {
    title: file.getTitle() ?? '',
    author: file.getAuthor() ?? '',
    language: language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '',
    marked: mark?.get(PDFName.of('Marked'))?.toString() === 'true',
    tagged: catalog.lookup(PDFName.of('StructTreeRoot')) !== undefined,
    xmp: metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.getContents()) : '',
    fonts: descriptors.map((dict) => ({
      name: String(dict.get(PDFName.of('FontName'))).replace(/^\/(?:[A-Z]{6}\+)?/, ''),
      embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => dict.has(PDFName.of(key))),
    })),
  }
}
