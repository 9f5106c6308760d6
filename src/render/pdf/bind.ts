import { PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFPage, type PDFRef } from 'pdf-lib'
import { loadPdf } from './load.ts'

/** The PDFs of one document, under one bookmark. */
export interface BoundDocument {
  readonly title: string
  readonly files: readonly Uint8Array[]
}

/**
 * One PDF of many, to be printed at once, with a bookmark for each document. On two sides each file begins on a sheet of its own.
 * It claims no PDF/A and has no tags: those of several files don't go together.
 */
export async function bindPdfs(documents: readonly BoundDocument[], twoSided: boolean): Promise<Uint8Array> {
  const book = await PDFDocument.create({ updateMetadata: false })
  const marks: { readonly title: string; readonly page: PDFPage }[] = []
  for (const { title, files } of documents)
    for (const [i, bytes] of files.entries()) {
      if (twoSided && book.getPageCount() % 2 === 1) addBlank(book)
      const [first] = await addPages(book, bytes)
      if (i === 0 && first) marks.push({ title, page: first })
    }
  addBookmarks(book, marks)
  const { catalog, context } = book
  // By this a later run knows that it may replace the file.
  book.setProducer('kehoach')
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText('vi-VN'))
  if (twoSided) catalog.set(PDFName.of('ViewerPreferences'), context.obj({ Duplex: 'DuplexFlipLongEdge' }))
  return book.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
}

async function addPages(book: PDFDocument, bytes: Uint8Array): Promise<readonly PDFPage[]> {
  const source = await loadPdf(bytes)
  const pages = await book.copyPages(source, source.getPageIndices())
  for (const page of pages) {
    // They lead to the tags of the file, which stay behind.
    for (const key of ['StructParents', 'Tabs']) page.node.delete(PDFName.of(key))
    book.addPage(page)
  }
  return pages
}

function addBlank(book: PDFDocument): void {
  const last = book.getPage(book.getPageCount() - 1)
  book.addPage([last.getWidth(), last.getHeight()])
}

function addBookmarks(book: PDFDocument, marks: readonly { readonly title: string; readonly page: PDFPage }[]): void {
  const { catalog, context } = book
  const root = context.nextRef()
  const refs = marks.map(() => context.nextRef())
  const [first, last] = [refs[0], refs.at(-1)]
  if (!first || !last) return
  const link = (name: string, ref: PDFRef | undefined) => (ref ? { [name]: ref } : {})
  for (const [i, { title, page }] of marks.entries()) {
    const item = {
      Title: PDFHexString.fromText(title),
      Parent: root,
      Dest: [page.ref, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull],
      ...link('Prev', refs[i - 1]),
      ...link('Next', refs[i + 1]),
    }
    context.assign(refs[i] ?? root, context.obj(item))
  }
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: PDFNumber.of(marks.length) }))
  catalog.set(PDFName.of('Outlines'), root)
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}
