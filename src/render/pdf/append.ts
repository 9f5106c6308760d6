import { PDFDict, type PDFDocument, PDFName, PDFNull, PDFObjectCopier, PDFRef } from 'pdf-lib'
import { carryLayers } from './layers.ts'
import { loadPdf } from './load.ts'
import { makePassive } from './passive.ts'

/** A PDF whose pages go in after a page of the typeset one. */
export interface AppendedPdf {
  /** Pages of the typeset PDF that stand before it. */
  readonly after: number
  readonly data: Uint8Array
  /** Whether it is PDF/A-1 or PDF/A-2, as `inspectPdf` tells. */
  readonly conforms: boolean
}

/** Puts the pages of other PDFs between those of a typeset one; several at one place in their order. */
export async function appendPages(file: PDFDocument, attachments: readonly AppendedPdf[]): Promise<void> {
  const { catalog, context } = file
  let added = 0
  for (const { after, data } of attachments.toSorted((a, b) => a.after - b.after)) {
    const source = await loadPdf(data)
    makePassive(source)
    const copier = PDFObjectCopier.for(source.context, context)
    for (const page of source.getPages()) {
      // By reference, so that links between the copied pages lead to the copies.
      const ref = copier.copy(page.ref)
      const parent = catalog.insertLeafNode(ref, after + added)
      context.lookup(ref, PDFDict).set(PDFName.of('Parent'), parent)
      added += 1
    }
    carryLayers(source, file, copier)
  }
  // What an attached PDF refers to and doesn't have would leave gaps in the table of objects.
  for (let number = 1; number <= context.largestObjectNumber; number++) {
    const ref = PDFRef.of(number)
    if (!context.lookup(ref)) context.assign(ref, PDFNull)
  }
}
