import type { PDFPage } from 'pdf-lib'
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
    const facts = { pages: pages.map(displayedSize), conforms: conformsTo2b(file) }
    // Done to this copy only to learn whether it can be done.
    makePassive(file)
    const { hasDamagedStreams } = await import('./damaged-streams.ts')
    return hasDamagedStreams(file) ? 'broken' : facts
  } catch {
    // Errors come in all kinds, also from objects that make no sense because they are encrypted.
    return /\/Encrypt\s*(?:<<|\d+ \d+ R)/.test(text) ? 'encrypted' : 'broken'
  }
}

function displayedSize(page: PDFPage): PdfFacts['pages'][number] {
  const [sheet, crop] = [page.getMediaBox(), page.getCropBox()]
  const width = overlap([sheet.x, sheet.width], [crop.x, crop.width])
  const height = overlap([sheet.y, sheet.height], [crop.y, crop.height])
  return page.getRotation().angle % 180 === 0 ? { width, height } : { width: height, height: width }
}

type Span = readonly [start: number, length: number]

/** Of two spans; a box may be given from any of its corners, so lengths may be negative. */
function overlap([a, lengthA]: Span, [b, lengthB]: Span): number {
  const start = Math.max(Math.min(a, a + lengthA), Math.min(b, b + lengthB))
  const end = Math.min(Math.max(a, a + lengthA), Math.max(b, b + lengthB))
  return Math.max(0, end - start)
}
