import { crc32, deflateSync } from 'node:zlib'

/** A PNG of one colour that lets half the page show through; it may say how many pixels it has to the metre. */
export function png(
  width: number,
  height: number,
  [red, green, blue]: readonly [number, number, number],
  perMetre?: number,
): Uint8Array {
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 4, Buffer.of(red, green, blue, 128))])
  const size = (across: number, down: number) => {
    const bytes = Buffer.alloc(8)
    bytes.writeUInt32BE(across, 0)
    bytes.writeUInt32BE(down, 4)
    return bytes
  }
  const rows = Array.from({ length: height }, () => row)
  return new Uint8Array(
    Buffer.concat([
      Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      // 8 bits for each of red, green, blue and opacity.
      chunk('IHDR', Buffer.concat([size(width, height), Buffer.of(8, 6, 0, 0, 0)])),
      ...(perMetre ? [chunk('pHYs', Buffer.concat([size(perMetre, perMetre), Buffer.of(1)]))] : []),
      chunk('IDAT', deflateSync(Buffer.concat(rows))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
