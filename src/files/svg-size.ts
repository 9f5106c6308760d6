import { asDrawn, readXml } from './xml.ts'

/** The size at which an SVG is drawn, in its own units. */
export interface SvgSize {
  readonly width: number
  readonly height: number
}

/** CSS pixels in each unit of length; those of a font or a window say nothing of a picture on paper. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/**
 * The size that the root of an SVG says: `width` and `height`, else those of its `viewBox`. `none` where it says none that a
 * picture can have, nothing where the root is not called `svg`.
 */
export function svgSize(svg: Uint8Array): SvgSize | 'none' | undefined {
  let found: SvgSize | 'none' | undefined
  readXml(svg, {
    ...asDrawn,
    open: (name, attributes) => {
      if (/^(?:svg:)?svg$/.test(name)) found = sizeOf(attributes())
      return false
    },
  })
  return found
}

function sizeOf({ width, height, viewBox }: Readonly<Record<string, string>>): SvgSize | 'none' {
  const box = viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const [, , boxWidth = 0, boxHeight = 0] = box ?? []
  const isBox = box?.length === 4 && box.every(Number.isFinite) && boxWidth > 0 && boxHeight > 0
  // A box that is none is an error to programs that draw, whatever else is said.
  if (box && !isBox) return 'none'
  const [across, down] = [lengthIn(width), lengthIn(height)]
  if (across !== undefined && down !== undefined) return positive(across, down)
  if (!isBox) return 'none'
  if (across !== undefined) return positive(across, (across * boxHeight) / boxWidth)
  if (down !== undefined) return positive((down * boxWidth) / boxHeight, down)
  return positive(boxWidth, boxHeight)
}

const positive = (width: number, height: number): SvgSize | 'none' =>
  width > 0 && height > 0 ? { width, height } : 'none'

/** In pixels; nothing for shares of a window, which leave it to the box. */
function lengthIn(text: string | undefined): number | undefined {
  const [, digits, unit = ''] =
    /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?)(px|pt|pc|mm|cm|in)?\s*$/i.exec(text ?? '') ?? []
  return digits === undefined ? undefined : Number(digits) * (pixels[unit.toLowerCase()] ?? 1)
}
