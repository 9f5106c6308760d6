import { inflateSync } from 'node:zlib'

type Pixel = readonly [red: number, green: number, blue: number, opacity: number]

/** A PNG of 8-bit colours with opacity, taken apart. */
export function pixelsOf(png: Uint8Array) {
  const file = Buffer.from(png)
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const packed: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  const rows = inflateSync(Buffer.concat(packed))
  const bytes = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    const from = y * (width * 4 + 1)
    for (let i = 0; i < width * 4; i++) {
      const to = y * width * 4 + i
      const left = i < 4 ? 0 : (bytes[to - 4] ?? 0)
      const up = bytes[to - width * 4] ?? 0
      const corner = i < 4 ? 0 : (bytes[to - width * 4 - 4] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][rows[from] ?? 0] ?? 0
      bytes[to] = (rows[from + 1 + i] ?? 0) + guess
    }
  }
  const at = (x: number, y: number): Pixel => [...bytes.slice((y * width + x) * 4).slice(0, 4)] as unknown as Pixel
  /** Pixels where anything is drawn. */
  const inked = bytes.filter((value, i) => i % 4 === 3 && value > 0).length
  return { width, height, at, inked }
}

/** Which of three neighbours a pixel is guessed to be like (PNG's filter 4). */
function nearest(left: number, up: number, corner: number): number {
  const slope = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(slope - value)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
