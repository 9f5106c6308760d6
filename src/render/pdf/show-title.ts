import { latin1, latin1Bytes } from '../../bytes/binary.ts'
import { joined } from '../../bytes/joined.ts'

const preferences = '/ViewerPreferences <<'
const shown = '\n    /DisplayDocTitle true'

/**
 * Has readers show the title in their window instead of the file's name (ISO 14289-1, 7.1). In a PDF as Typst writes it the
 * catalog comes last, so that nothing but the table of objects moves.
 */
export function showTitle(pdf: Uint8Array): Uint8Array {
  const text = latin1(pdf)
  const start = text.lastIndexOf('startxref')
  const table = Number(text.slice(start + 'startxref'.length, -'%%EOF'.length))
  const catalog = text.lastIndexOf('/Type /Catalog')
  const at = text.indexOf(preferences, catalog) + preferences.length
  if (catalog < 0 || at < catalog || text.indexOf('endobj', at) !== text.lastIndexOf('endobj'))
    throw new Error('Typst wrote its catalog in another way')
  return joined([
    pdf.subarray(0, at),
    latin1Bytes(shown),
    pdf.subarray(at, start),
    latin1Bytes(`startxref\n${table + shown.length}\n%%EOF`),
  ])
}
