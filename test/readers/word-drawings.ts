import { type Axes, directionOf } from './axes.ts'
import { at, descendants, elementsIn, textOf, type Xml } from './xml.ts'

/** A picture or shape of a paragraph; lengths in pt. */
export interface WordDrawing {
  readonly kind: 'picture' | 'shape'
  /** Of a shape, e.g. `rightBrace`. */
  readonly preset?: string
  /** Over the text, from the left edge and top of what `from` names; absent where it stands in the line. */
  readonly place?: {
    readonly x: number
    readonly y: number
    readonly from: readonly [across: string, down: string]
    readonly inCell: boolean
    readonly behind: boolean
  }
  /** Of a picture, once it is turned. */
  readonly width: number
  readonly height: number
  readonly axes: Axes
  /** Read aloud in place of it. */
  readonly alt: string
}

/** Words across the page, behind its text. */
export interface WordWatermark {
  /** Of the box that the word fills, pt. */
  readonly width: number
  readonly height: number
  readonly text: string
  /** As `#rrggbb`. */
  readonly colour: string
  /** Degrees, clockwise. */
  readonly rotation: number
  /** What it stands in the middle of, across and down. */
  readonly centredIn: readonly [across: string, down: string]
}

/** Units of DrawingML in a point. */
const emu = 12_700

export const drawingsIn = (paragraph: Xml): WordDrawing[] =>
  descendants(paragraph, 'w:drawing').flatMap((drawing) =>
    elementsIn(drawing).map((element): WordDrawing => {
      const extent = at(element, 'wp:extent')?.attributes
      const preset = descendants(element, 'a:prstGeom')[0]?.attributes.prst
      const across = at(element, 'wp:positionH')
      const down = at(element, 'wp:positionV')
      const offset = (position: Xml | undefined) => {
        const found = at(position, 'wp:posOffset')
        return Number(found ? textOf(found) : 0) / emu
      }
      return {
        ...(descendants(element, 'pic:pic').length > 0 ? { kind: 'picture' } : { kind: 'shape', preset: preset ?? '' }),
        ...(element.name === 'wp:anchor' && {
          place: {
            x: offset(across),
            y: offset(down),
            from: [across?.attributes.relativeFrom ?? '', down?.attributes.relativeFrom ?? ''],
            inCell: element.attributes.layoutInCell === '1',
            behind: element.attributes.behindDoc === '1',
          },
        }),
        ...turned(element, Number(extent?.cx ?? 0) / emu, Number(extent?.cy ?? 0) / emu),
        alt: at(element, 'wp:docPr')?.attributes.descr ?? '',
      }
    }),
  )

/** Word mirrors a picture first and turns it clockwise then; on its side, it takes the room of its box turned. */
function turned(drawing: Xml, width: number, height: number): Pick<WordDrawing, 'width' | 'height' | 'axes'> {
  const { rot = '0', flipH } = descendants(drawing, 'a:xfrm')[0]?.attributes ?? {}
  const angle = (Number(rot) / 60_000 / 180) * Math.PI
  const [sin, cos] = [Math.round(Math.sin(angle)), Math.round(Math.cos(angle))]
  const right = flipH === '1' || flipH === 'true' ? -1 : 1
  const axes = { across: directionOf(right * cos, right * sin), down: directionOf(-sin, cos) }
  return sin === 0 ? { width, height, axes } : { width: height, height: width, axes }
}

export const watermarksIn = (paragraph: Xml): WordWatermark[] =>
  descendants(paragraph, 'v:shape').flatMap((shape) => {
    const words = at(shape, 'v:textpath')?.attributes.string
    if (words === undefined) return []
    const style = Object.fromEntries((shape.attributes.style ?? '').split(';').map((pair) => pair.split(':')))
    const centre = (axis: string): string =>
      style[`mso-position-${axis}`] === 'center' ? (style[`mso-position-${axis}-relative`] ?? '') : ''
    return [
      {
        text: words,
        colour: shape.attributes.fillcolor ?? '',
        rotation: Number.parseFloat(style.rotation ?? '0'),
        width: Number.parseFloat(style.width ?? '0'),
        height: Number.parseFloat(style.height ?? '0'),
        centredIn: [centre('horizontal'), centre('vertical')] as const,
      },
    ]
  })
