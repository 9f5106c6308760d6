import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'

export interface Rendered {
  readonly bytes: Uint8Array
  /** Where the format has pages of its own. */
  readonly pages?: number
}

export type Renderer = (layout: Layout, fonts: () => Fonts) => Promise<Rendered>

/** Every output format by its file ending; each is loaded when it is asked for. */
export const renderers = {
  docx: async (layout) => ({ bytes: (await import('./docx/index.ts')).renderDocx(layout) }),
  pdf: async (layout, fonts) => (await import('./typst.ts')).renderPdf(layout, fonts()),
} as const satisfies Readonly<Record<string, Renderer>>

export type Format = keyof typeof renderers

export const formats = Object.keys(renderers) as Format[]
