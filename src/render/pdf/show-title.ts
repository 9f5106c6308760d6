const preferences = '/ViewerPreferences <<'
const shown = '\n    /DisplayDocTitle true'

/**
 * Has readers show the title in their window instead of the file's name (ISO 14289-1, 7.1). In a PDF as Typst writes it the
 * catalog comes last, so that nothing but the table of objects moves.
 */
export function showTitle(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
  const start = bytes.lastIndexOf('startxref')
  const table = Number(bytes.toString('latin1', start + 'startxref'.length, bytes.length - '%%EOF'.length))
  const catalog = bytes.lastIndexOf('/Type /Catalog')
  const at = bytes.indexOf(preferences, catalog) + preferences.length
  if (catalog < 0 || at < catalog || bytes.indexOf('endobj', at) !== bytes.lastIndexOf('endobj'))
    throw new Error('Typst wrote its catalog in another way')
  return Buffer.concat([
    bytes.subarray(0, at),
    Buffer.from(shown),
    bytes.subarray(at, start),
    Buffer.from(`startxref\n${table + shown.length}\n%%EOF`),
  ])
}
