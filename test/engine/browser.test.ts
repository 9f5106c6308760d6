import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { examples, renderers, sourceOf } from '../outputs/documents.ts'
import { bundled } from './bundle.ts'

/** All that a browser's worker may have to do. */
const modules = [
  'compile.ts',
  'engine/engine.ts',
  'render/typst-wasm.ts',
  'render/docx/index.ts',
  'render/set-pages.ts',
  'import/import-document.ts',
  'merge/merge-rows.ts',
  'profile/profile.ts',
]

/** What a worker has besides the language, as far as it is used. */
const { TextEncoder, TextDecoder, URL, setTimeout, clearTimeout, atob, btoa, Blob } = globalThis
const worker = { TextEncoder, TextDecoder, URL, setTimeout, clearTimeout, atob, btoa, Blob }

interface Exported {
  readonly compile: typeof compile
  readonly renderDocx: typeof import('../../src/render/docx/index.ts')['renderDocx']
}

describe('in a worker of a browser', () => {
  let script = ''
  let sources: readonly string[] = []
  beforeAll(async () => ({ script, sources } = await bundled(modules)))

  test('nothing asks for Node', () => {
    const own = sources.filter((it) => it.startsWith('src/'))
    expect(own.length).toBeGreaterThan(300)
    const code = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    const asking = own.filter((it) => /\bBuffer\b|\bprocess\.|['"]node:|\bwindow\./.test(code(it)))
    expect(asking).toEqual([])
  })

  test('findings and DOCX are those of Node', async () => {
    const exported: Exported = vm.runInNewContext(`${script}; exported`, { ...worker })
    const { compile: compileThere, renderDocx } = exported
    for (const example of examples) {
      const source = sourceOf(example)
      const [here, there] = await Promise.all([compile(source), compileThere(source)])
      expect(JSON.stringify(there.diagnostics)).toBe(JSON.stringify(here.diagnostics))
      for (const [i, { layout }] of (here.files ?? []).entries()) {
        const laid = there.files?.[i]?.layout
        const docx = laid && (await renderDocx(laid, async () => new Uint8Array()))
        const { bytes } = await renderers.docx(layout)
        expect(docx && Buffer.compare(bytes, docx), example.path).toBe(0)
      }
    }
  })
})
