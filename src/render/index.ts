import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'

/** Every output format, by its file ending. */
export const formats = ['docx', 'pdf'] as const

export type Format = (typeof formats)[number]

export interface Rendered {
  readonly bytes: Uint8Array
  /** Where the format has pages of its own. */
  readonly pages?: number
}

export type Renderer = (layout: Layout) => Promise<Rendered>

/** The renderer of each format, loaded when it is first asked for. */
export function renderersIn(fonts: () => Fonts): Readonly<Record<Format, Renderer>> {
  let typeset: ((layout: Layout) => Rendered) | undefined
  return {
    docx: async (layout) => ({ bytes: (await import('./docx/index.ts')).renderDocx(layout) }),
    pdf: async (layout) => {
      const { typesetIn } = await import('./typst.ts')
      typeset ??= typesetIn(fonts())
      return typeset(layout)
    },
  }
}
