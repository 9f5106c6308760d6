import { Inflate, strFromU8, strToU8, Unzlib, unzlibSync } from 'fflate'
import { joined } from './joined.ts'

/** The same as in `binary.ts`. */
export { base64Bytes, crc32, inflate, latin1, latin1Bytes, soundLength, unpack, unpackedTo }

/** The checksums of each byte's value. */
const checksums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = (Math.floor(sum / 2) ^ (sum % 2 === 1 ? 0xedb88320 : 0)) >>> 0
  return sum
})

/** The checksum of ZIP and PNG. */
function crc32(data: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of data) sum = (sum >>> 8) ^ (checksums[(sum ^ byte) & 0xff] ?? 0)
  return ~sum >>> 0
}

/** A deflated member of an archive, if it is sound and has just this size. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const content = unpackedUpTo(new Inflate(), packed, size)
    return content.length === size ? content : undefined
  } catch {
    return undefined
  }
}

/** What a zlib stream holds, where it is sound and that is this many bytes; `longer` where it holds more. */
function unpackedTo(packed: Uint8Array, size: number): Uint8Array | 'longer' | undefined {
  try {
    const content = unpackedUpTo(new Unzlib(), packed, size)
    if (content.length !== size) return content.length > size ? 'longer' : undefined
    const end = new DataView(packed.buffer, packed.byteOffset, packed.length)
    return end.getUint32(packed.length - 4) === adler32(content) ? content : undefined
  } catch {
    return undefined
  }
}

/** How many bytes a sound zlib stream holds, whatever follows it; of one with more than `most`, only these are seen. */
function soundLength(packed: Uint8Array, most: number): number | undefined {
  try {
    const content = unpackedUpTo(new Unzlib(), packed, most)
    if (content.length > most) return most
    return latin1(packed).includes(latin1(bigEndian(adler32(content)))) ? content.length : undefined
  } catch {
    return undefined
  }
}

function bigEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, number)
  return bytes
}

/** What a zlib stream of our own programs holds; throws where it is not sound. */
const unpack = (packed: Uint8Array): Uint8Array => unzlibSync(packed)

/** Bytes as letters of the same codes, as formats that mix text and bytes are read. */
const latin1 = (bytes: Uint8Array): string => strFromU8(bytes, true)

/** Letters up to U+00FF as bytes of the same codes. */
const latin1Bytes = (text: string): Uint8Array => strToU8(text, true)

/** What a text in base64 stands for; signs that don't belong to it are passed over. */
function base64Bytes(text: string): Uint8Array {
  const [signs = ''] = text.split('=')
  const known = signs
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replaceAll(/[^\w+/]|_/g, '')
  return latin1Bytes(atob(known.length % 4 === 1 ? known.slice(0, -1) : known))
}

/** Packed bytes handed over at once: what comes of them is a thousand times as much at most. */
const step = 0x1000

/** What a stream holds; unpacking ends soon after it turns out to be more than that. */
function unpackedUpTo(stream: Inflate | Unzlib, packed: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  stream.ondata = (part) => {
    parts.push(part)
    length += part.length
  }
  for (let at = 0; length <= most && at < packed.length; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  return joined(parts)
}

/** The checksum of zlib. */
function adler32(data: Uint8Array): number {
  const most = 65_521
  let [low, high] = [1, 0]
  for (const byte of data) {
    low = (low + byte) % most
    high = (high + low) % most
  }
  return ((high << 16) | low) >>> 0
}
