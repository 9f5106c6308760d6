import { crc32, latin1Bytes, unpacksTo } from '../bytes/binary.ts'
import { joined } from '../bytes/joined.ts'

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

/** A stretch of a PNG that says what it is. */
export interface Chunk {
  readonly type: string
  readonly data: Uint8Array
  /** Where it begins and ends in the file, its length and checksum included. */
  readonly from: number
  readonly to: number
  /** Whether its checksum is right. */
  readonly sound: boolean
}

const viewOf = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.byteLength)

/** The chunks of a PNG in order, up to where it was cut off. */
export function* chunksOf(png: Uint8Array): Generator<Chunk> {
  const view = viewOf(png)
  const fixed = { signature: 8, length: 4, type: 4, checksum: 4 }
  for (let at = fixed.signature; at + 12 <= png.length; ) {
    const start = at + fixed.length
    const end = start + fixed.type + view.getUint32(at)
    if (end + fixed.checksum > png.length) return
    const type = String.fromCharCode(...png.subarray(start, start + fixed.type))
    const sound = crc32(png.subarray(start, end)) === view.getUint32(end)
    const to = end + fixed.checksum
    yield { type, data: png.subarray(start + fixed.type, end), from: at, to, sound }
    at = to
  }
}

/** The bytes of a chunk. */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12)
  const view = viewOf(bytes)
  view.setUint32(0, data.length)
  bytes.set(latin1Bytes(type), 4)
  bytes.set(data, 8)
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(4, -4)))
  return bytes
}

/** Samples to the pixel by the colour type of a PNG. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Whether the packed pixels of a PNG are as many as its header says; those that come in passes are at least as many. */
function holdsAll(packed: readonly Uint8Array[], header: DataView): boolean {
  const [width, height] = [header.getUint32(16), header.getUint32(20)]
  const bits = header.getUint8(24) * (samples[header.getUint8(25)] ?? 0)
  return unpacksTo(joined(packed), height * Math.ceil((width * bits) / 8))
}
