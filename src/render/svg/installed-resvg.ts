import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Fonts } from '../fonts.ts'
import { type Rasterise, rasteriserOf } from './rasterise.ts'

/** Draws with the resvg among the installed packages, in some fonts. */
export const rasteriserIn = (fonts: () => Fonts): Rasterise =>
  rasteriserOf(async () => {
    const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
    return { program: await readFile(program), faces: await Promise.all(fonts().files.map((file) => readFile(file))) }
  })
