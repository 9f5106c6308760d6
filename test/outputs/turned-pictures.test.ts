import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chunk } from '../../src/files/png.ts'
import type { Axes } from '../readers/axes.ts'
import { findings, type Issued, issued, source, wordsOf } from './issued.ts'

const folder = join(import.meta.dirname, '../cases/hinh-xoay-theo-exif')

/** EXIF's tag “Orientation” (TIFF 6.0, tag 274): which side the first row and the first column of the pixels are seen at. */
const orientations: readonly (readonly [value: number, seen: Axes])[] = [
  [1, { across: 'right', down: 'down' }],
  [2, { across: 'left', down: 'down' }],
  [3, { across: 'left', down: 'up' }],
  [4, { across: 'right', down: 'up' }],
  [5, { across: 'down', down: 'right' }],
  [6, { across: 'down', down: 'left' }],
  [7, { across: 'up', down: 'left' }],
  [8, { across: 'up', down: 'right' }],
]

/** Both outputs show the only picture along these axes in a box of this size, pt, and no program finds a turn in its bytes. */
function expectSeen(file: Issued, seen: Axes, size: { readonly width: number; readonly height: number }): void {
  const [inPdf] = file.pdf.pages[0]?.pictures ?? []
  expect(inPdf).toMatchObject(seen)
  expect([inPdf?.width, inPdf?.height].map((side) => Math.round(side ?? 0))).toEqual([size.width, size.height])
  const [inWord] = wordsOf(file).flatMap(({ drawings }) => drawings)
  expect(inWord?.axes).toEqual(seen)
  expect([inWord?.width, inWord?.height].map((side) => Math.round(side ?? 0))).toEqual([size.width, size.height])
}

describe.each(orientations)('a photo whose EXIF says %i', async (value, seen) => {
  const name = `huong-${value}.jpg`
  const data = readFileSync(join(folder, name))
  const file = await issued(source({}, `# Nội dung\n\n![Ảnh](${name})\n\nHết.`), { files: { [name]: data } })

  test('stands upright in both outputs, in a box of the turned size', () => {
    expectSeen(file, seen, { width: 36, height: 18 })
  })

  test('is the same file afterwards, however often it is asked for', () => {
    expect(Buffer.from(data).equals(readFileSync(join(folder, name)))).toBe(true)
  })
})

test('a PNG whose EXIF says that it lies on its side stands upright as well', async () => {
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 8, 8, 0, 0, 0, 0])
  const exif = Buffer.from('49492a0008000000010012010300010000000600000000000000', 'hex')
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('eXIf', exif),
    chunk('IDAT', deflateSync(Buffer.alloc(8 * 5))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const file = await issued(source({}, '# Nội dung\n\n![Ảnh](a.png)\n\nHết.'), { files: { 'a.png': png } })
  expectSeen(file, { across: 'down', down: 'left' }, { width: 6, height: 3 })
})

describe('a JPEG that does not print in its colours', () => {
  const check = (name: string, data: Uint8Array) =>
    findings(source({}, `# Nội dung\n\n![Ảnh](${name})\n\nHết.`), { files: { [name]: data } })
  const usual = new Uint8Array(readFileSync(join(folder, 'huong-1.jpg')))
  /** The same with other bytes in the header of its frame, counted from its mark. */
  const changed = (changes: Readonly<Record<number, number>>): Uint8Array => {
    const data = usual.slice()
    const at = data.findIndex((byte, i) => byte === 0xff && data[i + 1] === 0xc0)
    for (const [offset, byte] of Object.entries(changes)) data[at + Number(offset)] = byte
    return data
  }

  test('is an error where it has the colours of a press, with or without Adobe’s mark', async () => {
    const press = new Uint8Array(readFileSync(join(folder, '../hinh-cmyk/anh-in.jpg')))
    expect(await check('a.jpg', press)).toEqual(['error cu-phap'])
    const adobe = press.findIndex((byte, i) => byte === 0xff && press[i + 1] === 0xee)
    expect(adobe).toBeGreaterThan(0)
    const length = (press[adobe + 2] ?? 0) * 0x100 + (press[adobe + 3] ?? 0)
    const plain = Buffer.concat([press.subarray(0, adobe), press.subarray(adobe + 2 + length)])
    expect(await check('a.jpg', plain)).toEqual(['error cu-phap'])
  })

  test('is an error where its samples have 12 bits or it is coded arithmetically', async () => {
    expect(await check('a.jpg', usual)).toEqual([])
    expect(await check('a.jpg', changed({ 4: 12 }))).toEqual(['error cu-phap'])
    expect(await check('a.jpg', changed({ 1: 0xc9 }))).toEqual(['error cu-phap'])
  })
})
