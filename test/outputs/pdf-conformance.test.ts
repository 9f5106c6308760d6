import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import { casesThatBuild } from '../cases-that-build.ts'
import { examplePlans } from '../example-plans.ts'
import { issueOf } from '../issue.ts'
import { type PdfObjects, readObjects } from '../readers/pdf-objects.ts'
import { inFull, sampleOf } from '../sampling.ts'
import { documents, renderers } from './documents.ts'
import { conditions } from './pdf-conditions.ts'

const folders = [
  ...sampleOf(casesThatBuild, 8).map(({ folder }) => folder),
  ...examplePlans.map(({ folder }) => folder),
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
    expect(pdfs.length).toBeGreaterThan(inFull ? 200 : 30)
  })

  for (const { clause, asks, faults } of conditions)
    test(`${clause}: ${asks}`, () => {
      const found = pdfs.flatMap(({ name, objects }) => faults(objects).map((fault) => `${name}: ${fault}`))
      expect(found).toEqual([])
    })
})

/** Ways to spoil a PDF, by the clause that forbids each. */
const damages: readonly (readonly [clause: string, spoil: (file: PDFDocument) => void])[] = [
  ['19005-2 6.2.3', ({ catalog }) => catalog.delete(PDFName.of('OutputIntents'))],
  ['19005-2 6.5', ({ catalog, context }) => catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'JavaScript' }))],
  ['19005-2 6.2.11.4, 14289-1 7.21.4', (file) => dropEach(file, 'FontFile2')],
  ['19005-2 6.2.11.7, 14289-1 7.21.7', (file) => dropEach(file, 'ToUnicode')],
  ['19005-2 6.7.4, 14289-1 7.2', ({ catalog }) => catalog.delete(PDFName.of('Lang'))],
  ['14289-1 7.1', ({ catalog }) => catalog.delete(PDFName.of('ViewerPreferences'))],
  ['19005-2 6.7.2, 14289-1 7.1', ({ catalog }) => catalog.delete(PDFName.of('MarkInfo'))],
  ['19005-2 6.7.3.4, 14289-1 7.1', (file) => renameEach(file, 'H1', 'Title1')],
  ['14289-1 7.3', (file) => renameEach(file, 'H1', 'Figure')],
  ['14289-1 7.4.2', (file) => renameEach(file, 'H1', 'H4')],
  ['14289-1 7.5', (file) => renameEach(file, 'Div', 'Table')],
  ['14289-1 7.6', (file) => renameEach(file, 'Div', 'L')],
  ['14289-1 7.9', (file) => renameEach(file, 'P', 'Note')],
]

const dictsOf = ({ context }: PDFDocument): PDFDict[] =>
  context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))

function dropEach(file: PDFDocument, key: string): void {
  for (const dict of dictsOf(file)) dict.delete(PDFName.of(key))
}

function renameEach(file: PDFDocument, role: string, other: string): void {
  for (const dict of dictsOf(file))
    if (dict.get(PDFName.of('S')) === PDFName.of(role)) dict.set(PDFName.of('S'), PDFName.of(other))
}

describe('a PDF that was spoilt is found out', () => {
  const pdf = documents[0]?.bytes.pdf ?? new Uint8Array()
  for (const [clause, spoil] of damages)
    test(clause, async () => {
      const file = await PDFDocument.load(pdf, { updateMetadata: false })
      spoil(file)
      const objects = await readObjects(await file.save({ useObjectStreams: false }))
      const faults = conditions.filter((it) => it.clause === clause).flatMap((it) => it.faults(objects))
      expect(faults).not.toEqual([])
    })
})
