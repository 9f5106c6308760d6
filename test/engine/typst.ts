import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { typstIn } from '../../src/render/typst.ts'
import { wasmSetter } from '../../src/render/typst-wasm.ts'
import { tinos } from '../outputs/documents.ts'

const { resolve } = createRequire(import.meta.url)

/** A package's program in WebAssembly. */
export const wasmOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(resolve(`${name}/wasm`)))

/** Typst as browsers run it, in Tinos. */
export const wasm = await wasmSetter({
  program: wasmOf('@myriaddreamin/typst-ts-web-compiler'),
  faces: tinos.files.map((file) => readFileSync(file)),
  family: tinos.family,
  page: readFileSync(join(import.meta.dirname, '../../src/render/page.typ'), 'utf8'),
})

/** Typst as Node runs it, in Tinos. */
export const native = typstIn(tinos)
