import { joined } from '../bytes/joined.ts'

/** What the segments before one have defined. */
interface Defined {
  /** Tables of codes, by their kind and number as one byte. */
  readonly codes: Set<number>
  readonly steps: Set<number>
  /** Colours, by their ids; each with its table of steps. */
  readonly colours: Map<number, number>
}

/** Whether a JPEG came complete and sound: up to its end mark, with tables that can be read. Pixels are not looked at. */
export function isWholeJpeg(data: Uint8Array): boolean {
  const ends = data.subarray(-64).some((byte, i, tail) => byte === 0xff && tail[i + 1] === endMark)
  const defined: Defined = { codes: new Set(), steps: new Set(), colours: new Map() }
  let scans = 0
  for (const { marker, from, to } of segmentsOf(data, 'all')) {
    if (to < from || to > data.length || !(readers[marker]?.(data.subarray(from, to), defined) ?? true)) return false
    if (marker === pixels) scans++
  }
  return ends && scans > 0
}

/** Takes what a segment defines; false where it can't be read. */
type Reader = (contents: Uint8Array, defined: Defined) => boolean

/** A header of a frame: its size, and of each colour how it is sampled and which table it takes. */
const readFrame: Reader = (contents, { colours }) => {
  const count = contents[5] ?? 0
  for (let at = 6; at < contents.length; at += 3) {
    const [id = 0, sampling = 0, table = 0] = contents.subarray(at)
    const isSampled = [sampling >> 4, sampling & 15].every((n) => n >= 1 && n <= 4)
    if (!isSampled || table > 3) return false
    colours.set(id, table)
  }
  return contents.length === 6 + count * 3
}

/** Tables of codes, each with how many there are of every length from 1 to 16 bits; all must be told apart. */
const readCodes: Reader = (contents, { codes }) => {
  let at = 0
  while (at < contents.length) {
    const kind = contents[at] ?? 0
    const lengths = contents.subarray(at + 1, at + 17)
    const count = lengths.reduce((sum, n) => sum + n, 0)
    const taken = lengths.reduce((sum, n, i) => sum + n * 2 ** (15 - i), 0)
    if (kind >> 4 > 1 || (kind & 15) > 3 || lengths.length < 16 || count > 256 || taken > 2 ** 16) return false
    codes.add(kind)
    at += 17 + count
  }
  return at === contents.length
}

/** Tables by which samples were made coarse, 64 numbers of one byte or two, none of them 0. */
const readSteps: Reader = (contents, { steps }) => {
  let at = 0
  while (at < contents.length) {
    const kind = contents[at] ?? 0
    const size = 64 * (1 + (kind >> 4))
    if (kind >> 4 > 1 || (kind & 15) > 3) return false
    if (kind >> 4 === 0 && contents.subarray(at + 1, at + 1 + size).includes(0)) return false
    steps.add(kind & 15)
    at += 1 + size
  }
  return at === contents.length
}

/** A header of a scan, which names its colours and their tables: those of the mean of a block, and of the rest of it. */
const readScan: Reader = (contents, { codes, steps, colours }) => {
  const count = contents[0] ?? 0
  if (count < 1 || count > 4 || contents.length !== 4 + count * 2) return false
  const [first = 0, last = 0, refined = 0] = contents.subarray(1 + count * 2)
  return Array.from({ length: count }, (_, i) => contents.subarray(1 + i * 2, 3 + i * 2)).every(
    ([id = 0, tables = 0]) =>
      steps.has(colours.get(id) ?? -1) &&
      (first > 0 || refined >> 4 > 0 || codes.has(tables >> 4)) &&
      (last === 0 || codes.has(0x10 | (tables & 15))),
  )
}

const pixels = 0xda
const endMark = 0xd9

const readers: Readonly<Record<number, Reader>> = {
  192: readFrame,
  193: readFrame,
  194: readFrame,
  196: readCodes,
  219: readSteps,
  [pixels]: readScan,
}

/** What keeps a JPEG from being printed in its colours: it has those of a press, or is of a kind that hardly a program shows. */
export function jpegFault(data: Uint8Array): 'cmyk' | 'unusual' | undefined {
  for (const { marker, from } of segmentsOf(data)) {
    // The frame's header, among whose codes are those of tables.
    if (marker < 0xc0 || marker > 0xcf || marker === 0xc4 || marker === 0xc8 || marker === 0xcc) continue
    const [bits, components] = [data[from], data[from + 5]]
    if (components === 4) return 'cmyk'
    return marker <= 0xc2 && bits === 8 && (components === 1 || components === 3) ? undefined : 'unusual'
  }
  return 'unusual'
}

/** A stretch of a JPEG before its pixels. */
export interface Segment {
  /** The second byte of its mark, by which it is told from others. */
  readonly marker: number
  /** Where its contents begin and end in the file. */
  readonly from: number
  readonly to: number
}

/** The segments of a JPEG up to its pixels, or those between and behind them, too. */
export function* segmentsOf(data: Uint8Array, reach: 'head' | 'all' = 'head'): Generator<Segment> {
  for (let at = 2; at + 4 <= data.length; ) {
    const marker = data[at + 1] ?? 0
    if (data[at] !== 0xff || marker === 0xff) {
      at++
      continue
    }
    if ((marker === pixels && reach === 'head') || marker === endMark) return
    // Among pixels stand marks without contents.
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    const to = at + 2 + (data[at + 2] ?? 0) * 0x100 + (data[at + 3] ?? 0)
    yield { marker, from: at + 4, to }
    at = to
  }
}

/** The bytes of a segment. */
export const segment = (marker: number, contents: Uint8Array): Uint8Array =>
  joined([new Uint8Array([0xff, marker, (contents.length + 2) >> 8, (contents.length + 2) & 0xff]), contents])
