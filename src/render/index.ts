import type { Layout } from '../layout/layout.ts'
import { dependsOnPages } from '../layout/split-by-pages.ts'
import type { DocxMemory } from './docx/index.ts'
import type { Fonts } from './fonts.ts'
import { completePdf, type Typst } from './set-pages.ts'
import { rasteriserIn } from './svg/installed-resvg.ts'

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

/** The renderer of each format, and what has to be done to a layout before. */
export interface Renderers extends Readonly<Record<OutputFormat, Renderer>> {
  /** Splits merged cells where pages end; a layout that has none comes back as it is, without a page being set. */
  readonly split: (layout: Layout) => Promise<Layout>
}

/** The renderers in some fonts, each loaded when it is first asked for. */
export function renderersIn(fonts: () => Fonts): Renderers {
  let started: Typst | undefined
  let memory: DocxMemory | undefined
  const typst = async () => {
    const { typstIn } = await import('./typst.ts')
    started ??= typstIn(fonts())
    return started
  }
  const rasterise = rasteriserIn(fonts)
  return {
    docx: async (layout) => {
      const { renderDocx, newDocxMemory } = await import('./docx/index.ts')
      memory ??= newDocxMemory()
      return { bytes: await renderDocx(layout, rasterise, memory) }
    },
    pdf: async (layout) => completePdf((await typst()).typeset(layout)),
    split: async (layout) => (dependsOnPages(layout) ? (await typst()).split(layout) : layout),
  }
}
