import { imageSize } from 'image-size'
import { crc32, unpacksTo } from './unpack.ts'

/** What a picture says of itself; pixels, of an SVG units. */
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

/** Whether a JPEG came complete: up to its end mark. */
export const isWholeJpeg = (data: Uint8Array): boolean =>
  data.subarray(-64).some((byte, i, tail) => byte === 0xff && tail[i + 1] === 0xd9)

/** Whether a PNG came complete: every chunk with its checksum, and as many pixels as its header says. */
export function isWholePng(png: Uint8Array): boolean {
  const pixels: Uint8Array[] = []
  for (const { type, data, sound } of chunksOf(png)) {
    if (!sound) return false
    if (type === 'IDAT') pixels.push(data)
    if (type === 'IEND') return holdsAll(pixels, viewOf(png))
  }
  return false
}

/** From the chunk "pHYs" of a PNG, where its unit is the metre. */
export function pixelsPerMetre(png: Uint8Array): number | undefined {
  for (const { type, data } of chunksOf(png)) {
    if (type !== 'pHYs' || data.length < 9) continue
    const view = viewOf(data)
    return view.getUint8(8) === 1 && view.getUint32(0) > 0 ? view.getUint32(0) : undefined
  }
  return undefined
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** Whether its checksum is right. */
  readonly sound: boolean
}

const viewOf = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.byteLength)

/** The chunks of a PNG in order, up to where it was cut off. */
function* chunksOf(png: Uint8Array): Generator<Chunk> {
  const view = viewOf(png)
  const fixed = { signature: 8, length: 4, type: 4, checksum: 4 }
  for (let at = fixed.signature; at + 12 <= png.length; ) {
    const start = at + fixed.length
    const end = start + fixed.type + view.getUint32(at)
    if (end + fixed.checksum > png.length) return
    const type = String.fromCharCode(...png.subarray(start, start + fixed.type))
    const sound = crc32(png.subarray(start, end)) === view.getUint32(end)
    yield { type, data: png.subarray(start + fixed.type, end), sound }
    at = end + fixed.checksum
  }
}

/** Samples to the pixel by the colour type of a PNG. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Whether the packed pixels of a PNG are as many as its header says; those that come in passes are at least as many. */
function holdsAll(packed: readonly Uint8Array[], header: DataView): boolean {
  const [width, height] = [header.getUint32(16), header.getUint32(20)]
  const bits = header.getUint8(24) * (samples[header.getUint8(25)] ?? 0)
  return unpacksTo(packed, height * Math.ceil((width * bits) / 8))
}
