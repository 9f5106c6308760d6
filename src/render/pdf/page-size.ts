import { PDFName, PDFNumber, type PDFPage } from 'pdf-lib'

/** Width and height of a page in pt, as displayed: cut, turned and enlarged. */
export function displayedSize(page: PDFPage): { readonly width: number; readonly height: number } {
  const [sheet, crop] = [page.getMediaBox(), page.getCropBox()]
  const unit = page.node.lookupMaybe(PDFName.of('UserUnit'), PDFNumber)?.asNumber() ?? 1
  const width = unit * overlap([sheet.x, sheet.width], [crop.x, crop.width])
  const height = unit * overlap([sheet.y, sheet.height], [crop.y, crop.height])
  return page.getRotation().angle % 180 === 0 ? { width, height } : { width: height, height: width }
}

type Span = readonly [start: number, length: number]

/** Of two spans; a box may be given from any of its corners, so lengths may be negative. */
function overlap([a, lengthA]: Span, [b, lengthB]: Span): number {
  const start = Math.max(Math.min(a, a + lengthA), Math.min(b, b + lengthB))
  const end = Math.min(Math.max(a, a + lengthA), Math.max(b, b + lengthB))
  return Math.max(0, end - start)
}
