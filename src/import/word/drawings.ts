import type { Turn } from '../../files/orientation.ts'
import { child, descendants, type Element } from './element.ts'

/** What a drawing, in the old form (`pict`, `object`) or the new, holds. */
export interface Drawing {
  readonly pictures: readonly PlacedPicture[]
  /** Contents of its text boxes. */
  readonly boxes: readonly Element[]
  /** Text drawn as a shape, as watermarks are. */
  readonly shapedTexts: readonly string[]
  /** A chart or diagram is another part, whose words are not read. */
  readonly chart: boolean
}

/** In mm. */
interface Size {
  readonly width?: number
  readonly height?: number
}

/** A picture where a drawing places it. */
export interface PlacedPicture extends Size {
  /** Of the relation; absent where the picture lies outside the file. */
  readonly id?: string
  readonly alt?: string
  /** Within its box, where that is a whole number of right angles. */
  readonly turn?: Turn
}

/** Reads all that is drawn but the contents of text boxes, which are blocks. */
export function readDrawing(drawing: Element): Drawing {
  const pictures: PlacedPicture[] = []
  const boxes: Element[] = []
  const shapedTexts: string[] = []
  let chart = false
  let whole: Size | undefined
  let own: Size = {}
  let turn: Turn | undefined
  let alt: { readonly alt?: string } = {}
  for (const element of descendants(drawing, 'txbxContent')) {
    const { name, attributes } = element
    if (name === 'extent') whole = sizeOf(mmOfEmu(attributes.cx), mmOfEmu(attributes.cy))
    else if (name === 'docPr') alt = altOf(attributes.descr)
    else if (name === 'pic') {
      own = sizeInShape(element)
      turn = turnOf(element)
    } else if (name === 'shape' || name === 'rect') {
      own = sizeInStyle(attributes.style ?? '')
      alt = altOf(attributes.alt)
    } else if (name === 'blip' || name === 'imagedata') {
      const id = attributes.embed ?? attributes.id ?? attributes.relid
      if (id || attributes.link || attributes.href)
        pictures.push({ ...(id && { id }), ...own, ...alt, ...(turn && { turn }) })
    } else if (name === 'svgBlip' && attributes.embed && pictures.length > 0) {
      // The drawing itself; the picture before it is its stand-in for older programs.
      pictures[pictures.length - 1] = { ...pictures.at(-1), id: attributes.embed }
    } else if (name === 'txbxContent') boxes.push(element)
    else if (name === 'textpath' && attributes.string) shapedTexts.push(attributes.string)
    else if (name === 'graphicData') chart ||= /\/(?:chart|diagram)$/.test(attributes.uri ?? '')
  }
  const only = pictures.length === 1 && whole ? pictures.map((picture) => ({ ...picture, ...whole })) : pictures
  return { pictures: only.map(uprightSize), boxes, shapedTexts, chart }
}

/** Sizes in the file are those of the box before it is turned. */
const uprightSize = (picture: PlacedPicture): PlacedPicture =>
  picture.turn && picture.turn.degrees % 180 !== 0 ? { ...picture, ...sizeOf(picture.height, picture.width) } : picture

const altOf = (text: string | undefined) => (text?.trim() ? { alt: text.trim().normalize('NFC') } : {})

/** Word mirrors the box first, across or upside down, and turns it clockwise then, by parts of 60,000 to the degree. */
function turnOf(pic: Element): Turn | undefined {
  const { rot = '0', flipH, flipV } = child(child(pic, 'spPr'), 'xfrm')?.attributes ?? {}
  const [across, down] = [flipH, flipV].map((flip) => flip === '1' || flip === 'true')
  const angle = Number(rot) / 60_000 + (down ? 180 : 0)
  const degrees = ([0, 90, 180, 270] as const).find((right) => Math.abs(((angle - right + 540) % 360) - 180) < 1)
  const mirrored = across !== down
  return degrees === undefined || (degrees === 0 && !mirrored) ? undefined : { degrees, mirrored }
}

function sizeInShape(pic: Element): Size {
  const extent = child(child(child(pic, 'spPr'), 'xfrm'), 'ext')?.attributes
  return sizeOf(mmOfEmu(extent?.cx), mmOfEmu(extent?.cy))
}

function sizeInStyle(style: string): Size {
  const length = (name: string) => {
    const [, number, unit = 'px'] = new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)([a-z]*)`).exec(style) ?? []
    return number === undefined ? undefined : Number(number) * (mmOf.get(unit) ?? inch / 96)
  }
  return sizeOf(length('width'), length('height'))
}

const inch = 25.4
const mmOf = new Map(Object.entries({ mm: 1, cm: 10, in: inch, pt: inch / 72, pc: inch / 6 }))

const mmOfEmu = (emu: string | undefined): number | undefined => (emu ? Number(emu) / 36_000 : undefined)

/** To a hundredth of a mm; nothing where a length is no number or there is none. */
function sizeOf(width: number | undefined, height: number | undefined): Size {
  const [w, h] = [width, height].map((length) => Math.round((length ?? 0) * 100) / 100)
  return w && h && w > 0 && h > 0 ? { width: w, height: h } : {}
}
