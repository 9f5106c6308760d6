import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isWholeJpeg, segmentsOf } from '../../src/files/jpeg.ts'

const whole = new Uint8Array(readFileSync(join(import.meta.dirname, '../cases/hinh-jpeg/so-do.jpg')))

/** The picture with a byte of its first segment of a kind changed, counted from where its contents begin. */
function spoilt(marker: number, offset: number, byte: number): Uint8Array {
  const [found] = [...segmentsOf(whole, 'all')].filter((one) => one.marker === marker)
  const changed = whole.slice()
  changed[(found?.from ?? 0) + offset] = byte
  return changed
}

describe('a JPEG', () => {
  it('is sound where all its tables are', () => {
    expect(isWholeJpeg(whole)).toBe(true)
  })

  it.each<[string, number, number, number]>([
    ['a table of codes that is not there', 0xc4, 0, 8],
    ['more codes than can be told apart', 0xc4, 1, 200],
    ['a table of steps that is not there', 0xdb, 0, 7],
    ['a step of 0', 0xdb, 5, 0],
    ['more colours than its header holds', 0xc0, 5, 9],
    ['no sampling', 0xc0, 7, 0],
    ['a scan of a colour that is not there', 0xda, 1, 77],
    ['a scan by codes that are not there', 0xda, 2, 0x33],
    ['a scan of no colour', 0xda, 0, 0],
    ['a segment that goes beyond its end', 0xdb, -2, 255],
  ])('is broken that has %s', (_, marker, offset, byte) => {
    expect(isWholeJpeg(spoilt(marker, offset, byte))).toBe(false)
  })

  it('is broken without its end, or without pixels', () => {
    expect(isWholeJpeg(whole.subarray(0, -2))).toBe(false)
    expect(isWholeJpeg(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))).toBe(false)
  })
})
