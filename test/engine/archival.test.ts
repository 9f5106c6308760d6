import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { typstOf } from '../../src/render/set-pages.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { issueOf } from '../issue.ts'
import { examples, sourceOf } from '../outputs/documents.ts'
import { nightlyOf, sampleOf } from '../sampling.ts'
import { objectsOf } from './pdf-objects.ts'
import { native, wasm } from './typst.ts'

const inBrowser = typstOf(wasm)

function expectSame(layout: Layout) {
  const [here, there] = [native.typeset(native.split(layout)), inBrowser.typeset(inBrowser.split(layout))]
  expect(there.pages).toBe(here.pages)
  expect(there.add).toEqual(here.add)
  const [wanted, made] = [objectsOf(here.bytes), objectsOf(there.bytes)]
  expect(made.length).toBe(wanted.length)
  for (const [i, object] of wanted.entries()) expect(made[i]).toBe(object)
}

describe('the PDF/A-2a of browsers is that of Node, object by object', () => {
  test.each(sampleOf(examples, 4).map((it) => [it.path, it] as const))('%s', async (_, example) => {
    const { files = [] } = await compile(sourceOf(example))
    for (const { layout } of files) expectSame(layout)
  })

  test.each(nightlyOf(sampleOf(casesThatBuild, 8), 3).map((it) => [it.name, it.folder] as const))(
    'case %s',
    async (_, folder) => {
      const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? ''
      const loaded = loadSource(join(folder, input))
      const { files = [] } = 'source' in loaded ? await compile(loaded.source, issueOf(folder)) : {}
      for (const { layout } of files) expectSame(layout)
    },
  )
})
