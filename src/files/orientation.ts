import { latin1Bytes } from '../bytes/binary.ts'
import { joined } from '../bytes/joined.ts'
import { segment, segmentsOf } from './jpeg.ts'
import { chunk, chunksOf } from './png.ts'

/** How a picture is turned from its pixels to stand upright: mirrored left to right first, then turned clockwise. */
export interface Turn {
  readonly degrees: 0 | 90 | 180 | 270
  readonly mirrored: boolean
}

/** By the value of EXIF's tag “Orientation”; 1 is upright. */
const turns: Readonly<Record<number, Turn>> = {
  2: { degrees: 0, mirrored: true },
  3: { degrees: 180, mirrored: false },
  4: { degrees: 180, mirrored: true },
  5: { degrees: 270, mirrored: true },
  6: { degrees: 90, mirrored: false },
  7: { degrees: 90, mirrored: true },
  8: { degrees: 270, mirrored: false },
}

/** A picture whose bytes say no more that it is turned, and the turn they asked for. */
export interface TakenTurn {
  readonly data: Uint8Array
  readonly turn?: Turn
}

/**
 * Takes the turn out of a picture's metadata: Typst and browsers follow it, Word and LibreOffice pass over it, so that only
 * a turn that is written out comes out alike. Pixels stay as they are.
 */
export function takeTurn(data: Uint8Array, format: 'png' | 'jpg'): TakenTurn {
  const exif = format === 'jpg' ? exifOfJpeg(data) : exifOfPng(data)
  const tag = exif && orientationIn(data.subarray(exif.start, exif.to))
  const turn = tag && turns[tag.value]
  if (!exif || !turn) return { data }
  if (format === 'png') return { data: joined([data.subarray(0, exif.from), data.subarray(exif.to)]), turn }
  // A `Buffer` cuts off no copy.
  const upright = new Uint8Array(data)
  upright.set(tag.little ? [1, 0] : [0, 1], exif.start + tag.at)
  return { data: upright, turn }
}

/** A picture whose metadata ask for this turn, or for none, whatever they said before; what is no PNG or JPEG stays as it is. */
export function withTurn(data: Uint8Array, turn: Turn | undefined): Uint8Array {
  const isJpeg = data[0] === 0xff && data[1] === 0xd8
  if (!isJpeg && !(data[0] === 0x89 && data[1] === 0x50)) return data
  const { data: upright } = takeTurn(data, isJpeg ? 'jpg' : 'png')
  const [value] =
    Object.entries(turns).find(
      ([, { degrees, mirrored }]) => degrees === turn?.degrees && mirrored === turn.mirrored,
    ) ?? []
  if (value === undefined) return upright
  const tiff = tiffOf(Number(value))
  const [header] = isJpeg ? [] : chunksOf(upright)
  const at = header?.to ?? 2
  const block = isJpeg ? segment(0xe1, joined([latin1Bytes(exifName), tiff])) : chunk('eXIf', tiff)
  return joined([upright.subarray(0, at), block, upright.subarray(at)])
}

/** A TIFF of one tag, “Orientation”. */
function tiffOf(orientation: number): Uint8Array {
  const header = [0x49, 0x49, 42, 0, 8, 0, 0, 0]
  const short = [3, 0, 1, 0, 0, 0]
  return new Uint8Array([...header, 1, 0, 0x12, 0x01, ...short, orientation, 0, 0, 0, 0, 0, 0, 0])
}

/** Where metadata stand in a file, and where in them the TIFF that they are starts. */
interface Exif {
  readonly from: number
  readonly start: number
  readonly to: number
}

const exifName = 'Exif\0\0'

function exifOfJpeg(data: Uint8Array): Exif | undefined {
  for (const { marker, from, to } of segmentsOf(data))
    if (marker === 0xe1 && String.fromCharCode(...data.subarray(from, from + exifName.length)) === exifName)
      return { from, start: from + exifName.length, to }
  return undefined
}

function exifOfPng(data: Uint8Array): Exif | undefined {
  for (const { type, from, to, data: block } of chunksOf(data))
    if (type === 'eXIf') return { from, start: block.byteOffset - data.byteOffset, to }
  return undefined
}

/** The tag “Orientation” in the first directory of a TIFF: its value, where that stands, and the order of its bytes. */
function orientationIn(tiff: Uint8Array): { value: number; at: number; little: boolean } | undefined {
  const little = tiff[0] === 0x49
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const short = (at: number): number => (at + 2 <= tiff.length ? view.getUint16(at, little) : 0)
  if (tiff.length < 8) return undefined
  const directory = view.getUint32(4, little)
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + i * 12
    if (entry + 12 > tiff.length) return undefined
    if (short(entry) === 0x112) return { value: short(entry + 8), at: entry + 8, little }
  }
  return undefined
}
