import { crc32, latin1Bytes, unpackedTo } from '../bytes/binary.ts'
import { joined } from '../bytes/joined.ts'

/** Whether a PNG came complete and is as its format has it, so that every program can draw it. */
export function isSoundPng(png: Uint8Array): boolean {
  const chunks = [...chunksOf(png)]
  const whole = chunks.slice(0, chunks.findIndex(({ type }) => type === 'IEND') + 1)
  const header = headerOf(whole[0])
  return (
    header !== undefined &&
    whole.every(({ sound }) => sound) &&
    inOrder.test(whole.map(letterOf).join('')) &&
    hasPalette(whole, header) &&
    whole.every((one) => one.type !== 'fcTL' || showsSomething(one)) &&
    holdsRows(joined(whole.filter(({ type }) => type === 'IDAT').map(({ data }) => data)), header)
  )
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

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colourType: number
  readonly interlaced: boolean
}

/** By the colour type of a PNG: samples to the pixel, and bits that each may have. */
const colourTypes: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
}

/** What the first chunk says, where a PNG may say so. */
function headerOf(first: Chunk | undefined): Header | undefined {
  if (first?.type !== 'IHDR' || first.data.length !== 13) return undefined
  const view = viewOf(first.data)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 0, colourType = 0, packing, filter, interlace = 0] = first.data.subarray(8)
  const isKnown = colourTypes[colourType]?.depths.includes(depth) && packing === 0 && filter === 0 && interlace < 2
  return isKnown && width > 0 && height > 0
    ? { width, height, depth, colourType, interlaced: interlace === 1 }
    : undefined
}

/** The chunks that every program must know; of others those in capitals must be known too, and none here are. */
const letters: Readonly<Record<string, string>> = { IHDR: 'H', PLTE: 'P', IDAT: 'D', IEND: 'E' }
const letterOf = ({ type }: Chunk): string => letters[type] ?? (/^[A-Z]/.test(type) ? '?' : '.')

/** One header, at most one palette, the pixels in one row. */
const inOrder = /^H\.*(?:P\.*)?D+\.*E$/

/** Pixels that are numbers of colours need those; a palette has at most 256, of three bytes each. */
function hasPalette(chunks: readonly Chunk[], { colourType }: Header): boolean {
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data
  return palette ? palette.length % 3 === 0 && palette.length <= 768 : colourType !== 3
}

/** A frame of a moving picture, whose width and height follow its number. */
const showsSomething = ({ data }: Chunk): boolean =>
  data.length === 26 && viewOf(data).getUint32(4) > 0 && viewOf(data).getUint32(8) > 0

/** The passes of an interlaced picture: the first column and row of each, and how many lie from one to the next. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Whether pixels unpack to all the rows that the header tells, each behind the number of a filter; what follows them is passed over. */
function holdsRows(packed: Uint8Array, { width, height, depth, colourType, interlaced }: Header): boolean {
  const bits = depth * (colourTypes[colourType]?.samples ?? 0)
  const stripes = (interlaced ? passes : ([[0, 0, 1, 1]] as const))
    .map(([x, y, across, down]) => ({ rows: Math.ceil((height - y) / down), columns: Math.ceil((width - x) / across) }))
    .filter(({ rows, columns }) => rows > 0 && columns > 0)
    .map(({ rows, columns }) => ({ rows, length: 1 + Math.ceil((columns * bits) / 8) }))
  const content = unpackedTo(
    packed,
    stripes.reduce((sum, { rows, length }) => sum + rows * length, 0),
  )
  if (content === 'longer') return true
  if (content === undefined) return false
  let at = 0
  for (const { rows, length } of stripes)
    for (let row = 0; row < rows; row++, at += length) if ((content[at] ?? 0) > 4) return false
  return true
}
