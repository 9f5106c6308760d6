/** resvg's program and the faces that letters are drawn in, as bytes. */
export interface ResvgParts {
  readonly program: Uint8Array
  readonly faces: readonly Uint8Array[]
}

/** Draws an SVG as a PNG; letters of families that aren't among the faces are set in the first one's. */
export type Rasterise = (svg: Uint8Array, pixelsWide: number) => Promise<Uint8Array>

/** Draws with resvg, whose parts are asked for with the first picture. */
export function rasteriserOf(parts: () => Promise<ResvgParts>): Rasterise {
  let asked: Promise<ResvgParts> | undefined
  return async (svg, pixelsWide) => {
    asked ??= parts()
    const { program, faces } = await asked
    const { Resvg } = await start(program)
    const drawing = new Resvg(svg, { font: { fontBuffers: [...faces] }, fitTo: { mode: 'width', value: pixelsWide } })
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    drawing.free()
    return png
  }
}

type Resvg = typeof import('@resvg/resvg-wasm')

let started: Promise<Resvg> | undefined

/** It can be started once only. */
function start(program: Uint8Array): Promise<Resvg> {
  started ??= (async () => {
    const resvg = await import('@resvg/resvg-wasm')
    await resvg.initWasm(new Uint8Array(program))
    return resvg
  })()
  return started
}
