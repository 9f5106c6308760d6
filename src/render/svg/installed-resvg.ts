import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Fonts } from '../fonts.ts'
import { type Rasterise, rasteriserOf } from './rasterise.ts'

/** Draws with the resvg among the installed packages, in some fonts. */
export const rasteriserIn = (fonts: () => Fonts): Rasterise =>
  rasteriserOf(async () => {
    const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
    return { program: readFileSync(program), faces: fonts().files.map((file) => readFileSync(file)) }
  })
