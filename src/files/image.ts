import { imageSize } from 'image-size'

/** What a picture says of itself; pixels, of an SVG units, as they lie in the file. */
export interface ImageHeader {
  readonly format: 'png' | 'jpg' | 'svg'
  readonly width: number
  readonly height: number
}

/** The header of a PNG, JPEG or SVG. */
export function imageHeader(data: Uint8Array): ImageHeader | undefined {
  try {
    const { type, width, height } = imageSize(data)
    return type === 'png' || type === 'jpg' || type === 'svg' ? { format: type, width, height } : undefined
  } catch {
    return undefined
  }
}
