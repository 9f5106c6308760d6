import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  type ParagraphChild,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import type { Image, Layout, Overlay, Picture } from '../../layout/layout.ts'
import type { Rasterise } from '../svg/rasterise.ts'

/** PNG by the SVG it shows. */
export type Drawn = ReadonlyMap<Uint8Array, Uint8Array>

/** Pixels to the point that an SVG is drawn with: 300 to the inch. */
const density = 300 / 72

/** Draws the SVG pictures of a layout. */
export async function drawSvg({ sections }: Layout, rasterise: Rasterise): Promise<Drawn> {
  const pictures = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture'))
  const drawn = new Map<Uint8Array, Uint8Array>()
  for (const { data, format, width } of pictures)
    if (format === 'svg') drawn.set(data, await rasterise(data, Math.round(width * density)))
  return drawn
}

/** The package takes pixels, of which screens count 96 to the inch. */
const pixels = (pt: number): number => (pt * 96) / 72

/** Units of DrawingML in a point. */
export const emu = (pt: number): number => Math.round(pt * 12_700)

/** The box of a picture as its pixels lie, which is what programs turn about its middle, pt. */
const lying = ({ width, height, turn }: Image) =>
  turn && turn.degrees % 180 !== 0 ? { width: height, height: width } : { width, height }

/** What all pictures have. */
function looks(it: Image) {
  const { width, height } = lying(it)
  const { turn, alt } = it
  return {
    transformation: {
      width: pixels(width),
      height: pixels(height),
      ...(turn && { rotation: turn.degrees, flip: { horizontal: turn.mirrored } }),
    },
    altText: { name: alt, description: alt, title: alt },
  }
}

/** A picture in the line. */
export function image(it: Picture, drawn: Drawn): ImageRun {
  const { data, format } = it
  const rest = looks(it)
  if (format !== 'svg') return new ImageRun({ type: format, data, ...rest })
  const fallback = { type: 'png', data: drawn.get(data) ?? new Uint8Array() } as const
  return new ImageRun({ type: 'svg', data, fallback, ...rest })
}

/** Placed from the left edge of the column and the top of the paragraph, over the text and taking no room. */
const floatingAt = (x: number, y: number) => ({
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: emu(x) },
  verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: emu(y) },
  wrap: { type: TextWrappingType.NONE },
  layoutInCell: true,
  allowOverlap: true,
})

/** A picture laid over the page, which takes no room in the text. */
export function overlay(it: Overlay): ParagraphChild {
  const { width, height } = lying(it)
  return new ImageRun({
    type: it.format === 'svg' ? 'png' : it.format,
    data: it.data,
    ...looks(it),
    floating: floatingAt(it.x + (it.width - width) / 2, it.y + (it.height - height) / 2),
  })
}
