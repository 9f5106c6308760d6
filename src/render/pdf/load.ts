import type { PDFDocument } from 'pdf-lib'

/** Takes a PDF apart as it stands; throws where it can't be read. Loads pdf-lib, which few builds need, only now. */
export async function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  const { PDFDocument } = await import('pdf-lib')
  const { restoreEnds } = await import('./stream-ends.ts')
  const file = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    // Else what can't be read is passed over, with a word to the console.
    throwOnInvalidObject: true,
    // In one go, without pauses for a window to be redrawn.
    parseSpeed: Number.POSITIVE_INFINITY,
  })
  restoreEnds(file, bytes)
  return file
}
