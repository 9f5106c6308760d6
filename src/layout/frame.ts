import type { StyleId } from '../decree/table.ts'
import type { Style } from './layout.ts'

/** What the parts of a page are laid out in. */
export interface Frame {
  readonly styles: Readonly<Record<StyleId, Style>>
  /** Between the margins, pt. */
  readonly textWidth: number
  readonly textHeight: number
  /** Empty places for digital signatures are wanted. */
  readonly signatureFields: boolean
}
