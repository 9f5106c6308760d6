import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Draws an SVG as a PNG; letters of families that aren't among the font files are set in that of the first one. */
export async function rasterise(svg: Uint8Array, pixelsWide: number, fonts: readonly string[]): Promise<Uint8Array> {
  const { Resvg } = await start()
  const fontBuffers = await Promise.all(fonts.map((file) => readFile(file)))
  const drawing = new Resvg(svg, { font: { fontBuffers }, fitTo: { mode: 'width', value: pixelsWide } })
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}

type Program = typeof import('@resvg/resvg-wasm')

let started: Promise<Program> | undefined

/** The program, which can be started once only. */
function start(): Promise<Program> {
  started ??= (async () => {
    const require = createRequire(import.meta.url)
    const program: Program = require('@resvg/resvg-wasm')
    await program.initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
    return program
  })()
  return started
}
