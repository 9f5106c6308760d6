import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { PdfArea } from './pdf-drawings.ts'

/** A field of a form; its area in pt from the left and top edges of its page. */
export interface PdfField extends PdfArea {
  /** 1 for the first page. */
  readonly page: number
  /** `Sig` for a signature. */
  readonly type: string
  readonly name: string
  readonly label: string
  readonly signed: boolean
}

/** The fields of a PDF, page by page. */
export async function readFields(bytes: Uint8Array): Promise<PdfField[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const key = PDFName.of
  return file.getPages().flatMap((page, i) => {
    const marks = page.node.Annots()?.asArray() ?? []
    return marks.flatMap((ref): PdfField[] => {
      const mark = file.context.lookup(ref, PDFDict)
      if (mark.get(key('Subtype')) !== key('Widget')) return []
      const text = (name: string) => mark.lookupMaybe(key(name), PDFString, PDFHexString)?.decodeText() ?? ''
      const { x, y, width, height } = mark.lookup(key('Rect'), PDFArray).asRectangle()
      return [
        {
          page: i + 1,
          type: String(mark.get(key('FT'))).slice(1),
          name: text('T'),
          label: text('TU'),
          signed: mark.has(key('V')),
          x,
          y: page.getHeight() - y - height,
          width,
          height,
        },
      ]
    })
  })
}
