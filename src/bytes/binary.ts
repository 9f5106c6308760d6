/**
 * What Node does several times as fast as a program can: checksums, unpacking, bytes as letters. A bundle for browsers has
 * `binary-browser.ts` in its place (package.json, "browser"), which gives the same.
 */

/** Loaded when there is something to unpack, since most plans have nothing. */
const zlib = () => process.getBuiltinModule('node:zlib')

/** The checksum of ZIP and PNG. */
export const crc32 = (data: Uint8Array): number => zlib().crc32(data)

/** A deflated member of an archive, if it is sound and has just this size. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    const content = zlib().inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
    return content.length === size ? content : undefined
  } catch {
    return undefined
  }
}

/** What a zlib stream holds, where it is sound and that is this many bytes; `longer` where it holds more. */
export function unpackedTo(packed: Uint8Array, size: number): Uint8Array | 'longer' | undefined {
  try {
    const content = zlib().inflateSync(packed, { maxOutputLength: size })
    return content.length === size ? content : undefined
  } catch (cause) {
    return isTooLong(cause) ? 'longer' : undefined
  }
}

/** How many bytes a sound zlib stream holds, whatever follows it; of one with more than `most`, only these are seen. */
export function soundLength(packed: Uint8Array, most: number): number | undefined {
  try {
    return zlib().inflateSync(packed, { maxOutputLength: most }).length
  } catch (cause) {
    return isTooLong(cause) ? most : undefined
  }
}

const isTooLong = (cause: unknown): boolean =>
  cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'

/** What a zlib stream of our own programs holds; throws where it is not sound. */
export const unpack = (packed: Uint8Array): Uint8Array => zlib().inflateSync(packed)

/** Bytes as letters of the same codes, as formats that mix text and bytes are read. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')

/** Letters up to U+00FF as bytes of the same codes. */
export const latin1Bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** What a text in base64 stands for; signs that don't belong to it are passed over. */
export const base64Bytes = (text: string): Uint8Array => Buffer.from(text, 'base64')
