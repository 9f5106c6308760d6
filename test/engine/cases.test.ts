import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import { startEngine } from '../../src/engine/engine.ts'
import { rasteriserIn } from '../../src/render/svg/installed-resvg.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { renderers, tinos } from '../outputs/documents.ts'
import { nightlyOf, sampleOf } from '../sampling.ts'
import { wasm, wasmOf } from './typst.ts'

const engine = await startEngine({
  setter: wasm,
  renderer: wasmOf('@myriaddreamin/typst-ts-renderer'),
  family: 'Tinos',
  rasterise: rasteriserIn(() => tinos),
})

describe('the engine in browsers', () => {
  test.each(nightlyOf(sampleOf(casesThatBuild, 7), 3).map(({ name, folder }) => [name, folder] as const))(
    'takes case %s',
    async (_, folder) => {
      const loaded = loadSource(join(folder, readdirSync(folder).find((file) => file.startsWith('input.')) ?? ''))
      if (!('source' in loaded)) throw new Error('the case has no source')
      const { source } = loaded
      engine.open(source)
      const revision = await engine.edit(1, source.text)
      const { files, diagnostics } = await compile(source)
      expect(revision?.findings).toEqual(diagnostics)
      expect(revision?.older).toBe(files === undefined)
      for (const { key } of revision?.pages ?? []) {
        const svg = engine.page(key) ?? ''
        expect(svg).toMatch(/^<svg .*<\/svg>$/s)
        // No run of glyphs was drawn as outlines.
        expect(svg).not.toContain('<path transform="translate')
      }
      const exported = await engine.export('docx')
      for (const [i, { layout }] of (files ?? []).entries()) {
        const { bytes } = await renderers.docx(await renderers.split(layout))
        expect(Buffer.compare(exported?.[i]?.bytes ?? Buffer.of(), bytes)).toBe(0)
      }
    },
  )
})
