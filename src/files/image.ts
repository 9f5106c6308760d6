import { imageSize } from 'image-size'
import { svgSize } from './svg-size.ts'

/** What a picture says of itself; pixels, of an SVG units, as they lie in the file. */
export interface ImageHeader {
  readonly format: 'png' | 'jpg' | 'svg'
  readonly width: number
  readonly height: number
}

/** A kind of picture that no word processor, or not every, prints as it is, by how its bytes begin. */
export type ForeignImage = 'EMF' | 'WMF' | 'TIFF' | 'BMP' | 'GIF' | 'WebP' | 'HEIC' | 'AVIF' | 'PSD' | 'PDF' | 'gzip'

/** Bytes by which each is known, and from where in the file they stand. */
const marks: readonly (readonly [kind: ForeignImage, at: number, bytes: string])[] = [
  ['EMF', 40, ' EMF'],
  ['WMF', 0, '\xd7\xcd\xc6\x9a'],
  ['WMF', 0, '\x01\0\x09\0\0'],
  ['WMF', 0, '\x02\0\x09\0\0'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['BMP', 0, 'BM'],
  ['GIF', 0, 'GIF8'],
  ['WebP', 8, 'WEBP'],
  ['AVIF', 4, 'ftypavi'],
  ...['hei', 'hev', 'mif', 'msf'].map((brand) => ['HEIC', 4, `ftyp${brand}`] as const),
  ['PSD', 0, '8BPS'],
  ['PDF', 0, '%PDF'],
  ['gzip', 0, '\x1f\x8b'],
]

/** What a picture is that isn't taken; nothing where it isn't known. */
export function foreignImage(data: Uint8Array): ForeignImage | undefined {
  const first = String.fromCharCode(...data.subarray(0, 44))
  return marks.find(([, at, bytes]) => first.startsWith(bytes, at))?.[0]
}

/** The header of a PNG, JPEG or SVG; an SVG that says no size it could be drawn in has none. */
export function imageHeader(data: Uint8Array): ImageHeader | undefined {
  const drawn = /^(?:\xef\xbb\xbf)?\s*</.test(String.fromCharCode(...data.subarray(0, 40))) ? svgSize(data) : undefined
  if (drawn) return { format: 'svg', ...(drawn === 'none' ? { width: 0, height: 0 } : drawn) }
  try {
    const { type, width, height } = imageSize(data)
    return type === 'png' || type === 'jpg' || type === 'svg' ? { format: type, width, height } : undefined
  } catch {
    return undefined
  }
}
