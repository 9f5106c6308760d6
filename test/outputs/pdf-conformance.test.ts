import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { issueOf } from '../issue.ts'
import { type PdfObjects, readObjects } from '../readers/pdf-objects.ts'
import { renderers } from './documents.ts'
import { conditions } from './pdf-conditions.ts'

const examples = join(import.meta.dirname, '../../examples')
const folders = [
  ...casesThatBuild.map(({ folder }) => folder),
  ...readdirSync(examples).map((name) => join(examples, name)),
]

/** The PDFs of a folder's source; with the pages of other PDFs in it a file makes no such claim. */
async function pdfsOf(folder: string): Promise<{ name: string; objects: PdfObjects }[]> {
  const input = readdirSync(folder).find((file) => /^(?:input|plan)\.(?:md|yaml)$/.test(file))
  const loaded = input && loadSource(join(folder, input))
  const { files = [] } = loaded && 'source' in loaded ? await compile(loaded.source, issueOf(folder)) : {}
  const own = files.filter(({ layout }) => !layout.sections.some(({ attachment }) => attachment))
  return Promise.all(
    own.map(async ({ suffix, layout }) => ({
      name: folder.slice(folder.lastIndexOf('/') + 1) + suffix,
      objects: await readObjects((await renderers.pdf(layout)).bytes),
    })),
  )
}

const pdfs = (await Promise.all(folders.map(pdfsOf))).flat()

/**
 * Of ISO 19005-2 and 14289-1 only what stands in objects. Not seen here: whether fonts have every glyph and width that they say,
 * profiles and XMP by their own standards, limits of numbers and names, colours of transparent groups; and what a person has to
 * judge: whether the order of tags is that of reading, words for pictures tell what these show, and contrast.
 */
describe('PDFs of all cases and examples', () => {
  test('are many', () => {
    expect(pdfs.length).toBeGreaterThan(200)
  })

  for (const { clause, asks, faults } of conditions)
    test(`${clause}: ${asks}`, () => {
      const found = pdfs.flatMap(({ name, objects }) => faults(objects).map((fault) => `${name}: ${fault}`))
      expect(found).toEqual([])
    })
})
