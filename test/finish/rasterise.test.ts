import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { rasteriserOf } from '../../src/render/svg/rasterise.ts'
import { pixelsOf } from './pixels.ts'

const { resolve } = createRequire(import.meta.url)
const regular = resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const bold = resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf')

const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'

const rasteriserIn = (fonts: readonly string[]) =>
  rasteriserOf(async () => ({
    program: await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    faces: await Promise.all(fonts.map((file) => readFile(file))),
  }))

const draw = (content: string, fonts: readonly string[] = [regular, bold], pixelsWide = 200) =>
  rasteriserIn(fonts)(new TextEncoder().encode(`<svg ${names} width="100" height="50">${content}</svg>`), pixelsWide)

const words = (attributes: string) => `<text x="5" y="30" font-size="20" ${attributes}>Sở Nội vụ</text>`

describe('an SVG becomes a PNG', () => {
  test('of the width asked for, in its own proportions', async () => {
    const png = await draw('')
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const { width, height } = pixelsOf(png)
    expect([width, height]).toEqual([200, 100])
    expect(pixelsOf(await draw('', [], 333)).width).toBe(333)
  })

  test('with its colours in their places, and clear where nothing is drawn', async () => {
    const { at } = pixelsOf(await draw('<rect x="50" width="50" height="25" fill="#c00"/>'))
    expect(at(150, 20)).toEqual([0xcc, 0, 0, 255])
    for (const [x, y] of [
      [50, 20],
      [150, 80],
    ] as const)
      expect(at(x, y)[3]).toBe(0)
  })

  test('the same each time', async () => {
    const [first, second] = [await draw(words('')), await draw(words(''))]
    expect(Buffer.from(first).equals(second)).toBe(true)
  })
})

describe('letters', () => {
  const inked = async (...args: Parameters<typeof draw>) => pixelsOf(await draw(...args)).inked

  test('are drawn in the font given, of whatever family they are', async () => {
    const named = await draw(words('font-family="Tinos"'))
    expect(pixelsOf(named).inked).toBeGreaterThan(300)
    for (const family of ['Times New Roman', 'Arial, sans-serif', 'serif', 'monospace'])
      expect(Buffer.from(await draw(words(`font-family="${family}"`))).equals(named), family).toBe(true)
    expect(Buffer.from(await draw(words(''))).equals(named)).toBe(true)
  })

  test('are bold in the bold face', async () => {
    expect(await inked(words('font-weight="bold"'))).toBeGreaterThan((await inked(words(''))) * 1.1)
  })

  test('come from no font of the system', async () => {
    expect(await inked(words(''), [])).toBe(0)
  })
})

test('nothing outside the SVG is read', async () => {
  for (const address of [`file://${regular}`, resolve('pdfjs-dist/package.json'), 'http://localhost/a.png'])
    expect(pixelsOf(await draw(`<image width="100" height="50" xlink:href="${address}"/>`)).inked).toBe(0)
})

test('what is no SVG is refused', async () => {
  await expect(rasteriserIn([regular])(new TextEncoder().encode('no SVG'), 100)).rejects.toThrow()
})
