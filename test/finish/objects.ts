import { type PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getDocument } from '../readers/pdfjs.ts'

/** A PDF as objects, as it stands in the file. */
export const open = (bytes: Uint8Array) =>
  PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })

export const key = (name: string) => PDFName.of(name)

/** A value of a dictionary as text, e.g. `/Sig` or `4`. */
export const textOf = (dict: PDFDict, name: string) => dict.lookup(key(name))?.toString()

/** A PDF as a reader sees it, for as long as it is asked something. */
export async function asReader<T>(bytes: Uint8Array, ask: (file: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    return await ask(await task.promise)
  } finally {
    await task.destroy()
  }
}
