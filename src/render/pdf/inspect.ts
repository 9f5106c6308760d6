import { loadPdf } from './load.ts'

/** What a document has to know of a PDF before it takes its pages in. */
export interface PdfFacts {
  /** pt, as displayed: cut and turned. */
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  /** Claims PDF/A-1 or PDF/A-2, and needs no profile of a printing press, which the file it goes into has not. */
  readonly conforms: boolean
}

/** Why its pages can't be taken in. */
export type PdfProblem = 'encrypted' | 'broken' | 'empty'

/** Looks into any bytes for a PDF. */
export async function inspectPdf(data: Uint8Array): Promise<PdfFacts | PdfProblem> {
  const text = new TextDecoder('latin1').decode(data)
  // A file that was cut off may look whole but for its end.
  if (!text.slice(-1024).includes('startxref')) return 'broken'
  try {
    const file = await loadPdf(data)
    if (file.isEncrypted) return 'encrypted'
    const pages = file.getPages()
    if (pages.length !== file.catalog.Pages().Count().asNumber()) return 'broken'
    if (pages.length === 0) return 'empty'
    const { conformsTo2b } = await import('./claim.ts')
    const { makePassive } = await import('./passive.ts')
    const { displayedSize } = await import('./page-size.ts')
    const facts = { pages: pages.map(displayedSize), conforms: conformsTo2b(file) }
    // Done to this copy only to learn whether it can be done.
    makePassive(file)
    const { hasDamagedPages } = await import('./damaged-pages.ts')
    return hasDamagedPages(file) ? 'broken' : facts
  } catch {
    // Errors come in all kinds, also from objects that make no sense because they are encrypted.
    return /\/Encrypt\s*(?:<<|\d+ \d+ R)/.test(text) ? 'encrypted' : 'broken'
  }
}
