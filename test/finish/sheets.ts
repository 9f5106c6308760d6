import { degrees, PDFDocument, StandardFonts } from 'pdf-lib'

/** Width and height of an upright sheet, pt. */
export const a4 = [595, 842] as const

/** A PDF with a word on each page, changed before it is written; pages in pt, turned clockwise by degrees. */
export async function sheets(
  words: readonly string[],
  change: (file: PDFDocument) => unknown = () => undefined,
  { size = a4, turned = 0 }: { readonly size?: readonly [number, number]; readonly turned?: number } = {},
): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.Helvetica)
  for (const word of words) {
    const page = file.addPage([...size])
    page.setRotation(degrees(turned))
    page.drawText(word, { x: 100, y: 300, size: 20, font })
  }
  await change(file)
  return file.save()
}
