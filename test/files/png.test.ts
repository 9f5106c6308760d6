import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chunk, isSoundPng } from '../../src/files/png.ts'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const header = (depth: number, colourType: number, interlace = 0, side = 10) =>
  chunk('IHDR', Uint8Array.of(0, 0, 0, side, 0, 0, 0, side, depth, colourType, 0, 0, interlace))
const rows = (length: number, filter = 0, count = 10) =>
  deflateSync(Buffer.concat(Array.from({ length: count }, () => Buffer.of(filter, ...Buffer.alloc(length)))))
const pixels = (length: number, filter = 0) => chunk('IDAT', rows(length, filter))
const palette = (bytes: number) => chunk('PLTE', new Uint8Array(bytes))
const end = chunk('IEND', new Uint8Array())
const sound = (...chunks: readonly Uint8Array[]) => isSoundPng(Buffer.concat([signature, ...chunks]))
/** The rows of the seven passes of ten by ten pixels of a byte each. */
const passes = Buffer.concat(
  [
    [2, 2],
    [2, 1],
    [1, 3],
    [3, 2],
    [2, 5],
    [5, 5],
    [5, 10],
  ].flatMap(([count = 0, length = 0]) => Array.from({ length: count }, () => Buffer.alloc(1 + length))),
)

describe('a PNG that any program can draw', () => {
  it.each([
    ['of grey', [header(8, 0), pixels(10), end]],
    ['of one bit', [header(1, 0), pixels(2), end]],
    ['of 16 bits, seen through', [header(16, 6), pixels(80), end]],
    ['of numbered colours', [header(8, 3), palette(768), pixels(10), end]],
    ['with pixels in two chunks', [header(8, 0), ...halves(rows(10)), end]],
    ['with words before and behind its pixels', [header(8, 0), words(), pixels(10), words(), end]],
    ['that comes in passes', [header(8, 0, 1), chunk('IDAT', deflateSync(passes)), end]],
    ['with more behind its rows', [header(8, 0), chunk('IDAT', rows(10, 0, 12)), end]],
  ])('is sound: %s', (_, chunks) => {
    expect(sound(...chunks)).toBe(true)
  })

  it.each([
    ['a filter that none knows', [header(8, 0), pixels(10, 9), end]],
    ['such a filter in the last pass', [header(8, 0, 1), chunk('IDAT', deflateSync(spoilt(passes))), end]],
    ['too few rows', [header(8, 0, 0, 11), pixels(10), end]],
    ['too few passes', [header(8, 0, 1), chunk('IDAT', deflateSync(passes.subarray(11))), end]],
    ['300 numbered colours', [header(8, 3), palette(900), pixels(10), end]],
    ['colours of ten bytes', [header(8, 3), palette(10), pixels(10), end]],
    ['numbers of colours without these', [header(8, 3), pixels(10), end]],
    ['colours behind the pixels', [header(8, 3), pixels(10), palette(9), end]],
    ['bits that its colours can’t have', [header(1, 2), pixels(4), end]],
    ['passes of another kind', [header(8, 0, 2), pixels(10), end]],
    ['two headers', [header(8, 0), header(8, 0), pixels(10), end]],
    ['words amid its pixels', [header(8, 0), ...halves(rows(10), words()), end]],
    ['what every program must know', [header(8, 0), chunk('ABCD', new Uint8Array(3)), pixels(10), end]],
    ['a frame of no size', [header(8, 0), chunk('fcTL', new Uint8Array(26)), pixels(10), end]],
    ['no end', [header(8, 0), pixels(10)]],
  ])('is not: %s', (_, chunks) => {
    expect(sound(...chunks)).toBe(false)
  })
})

function words(): Uint8Array {
  return chunk('tEXt', new TextEncoder().encode('Title\0a'))
}

function halves(packed: Uint8Array, between?: Uint8Array): Uint8Array[] {
  const [one, other] = [packed.subarray(0, 5), packed.subarray(5)].map((part) => chunk('IDAT', part))
  return [one, between, other].flatMap((part) => part ?? [])
}

function spoilt(rows: Buffer): Buffer {
  const bytes = Buffer.from(rows)
  bytes[bytes.length - 11] = 7
  return bytes
}
