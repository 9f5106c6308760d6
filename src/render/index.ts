import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'
import type { Pdf } from './typst.ts'

/** Every output format, by its file ending. */
export const formats = ['docx', 'pdf'] as const

/** An output format, by its file ending. */
export type OutputFormat = (typeof formats)[number]

/** A file of one format, ready to be written. */
export interface Rendered {
  readonly bytes: Uint8Array
  /** How many there are, where the format has pages of its own. */
  readonly pages?: number
}

/** Makes the file of a layout in one format; throws only by a bug of ours. */
export type Renderer = (layout: Layout) => Promise<Rendered>

/** A typeset PDF with what can only be added to it afterwards. */
export async function completePdf({ bytes, pages, add }: Pdf): Promise<Rendered> {
  return add ? (await import('./pdf/finish-pdf.ts')).finishPdf(bytes, add) : { bytes, pages }
}

/** The renderer of each format, loaded when it is first asked for. */
export function renderersIn(fonts: () => Fonts): Readonly<Record<OutputFormat, Renderer>> {
  let typeset: ((layout: Layout) => Pdf) | undefined
  return {
    docx: async (layout) => ({ bytes: await (await import('./docx/index.ts')).renderDocx(layout, fonts) }),
    pdf: async (layout) => {
      const { typesetIn } = await import('./typst.ts')
      typeset ??= typesetIn(fonts())
      return completePdf(typeset(layout))
    },
  }
}
