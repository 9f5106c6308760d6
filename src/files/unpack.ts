/** Node's own; loaded when there is something to unpack, since most plans have nothing. */
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

/** Whether a zlib stream is sound and holds at least this many bytes. */
export function unpacksTo(packed: readonly Uint8Array[], size: number): boolean {
  try {
    return zlib().inflateSync(Buffer.concat(packed), { maxOutputLength: size }).length === size
  } catch (cause) {
    return cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
  }
}
