import { strToU8, type Zippable, zipSync } from 'fflate'
import { collectFindings, type Diagnostic } from '../../../src/findings/diagnostic.ts'
import type { Block, Manuscript, Paragraph, Run, Table } from '../../../src/import/manuscript.ts'
import { readDocx } from '../../../src/import/word/read-docx.ts'

/** A Word file as hand-written XML: what stands inside the root of each part. */
export interface WordParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  /** Relations of the document besides those of these parts: `[id, type, target]`, external ones with a fourth. */
  readonly relations?: readonly (readonly [id: string, type: string, target: string, external?: true])[]
  /** Other parts, and parts instead of those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  `xmlns:m="${office}/math"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

export const root = (name: string, inside: string): string => `${head}<w:${name} ${namespaces}>${inside}</w:${name}>`

export const relationsXml = (relations: WordParts['relations'] = []): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const contentTypes = (parts: readonly string[]): string =>
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${parts
    .map(
      (name) =>
        `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name === 'document' ? 'document.main' : name}+xml"/>`,
    )
    .join('')}</Types>`

const optional = ['styles', 'numbering', 'footnotes', 'endnotes'] as const

export function wordFile({ body, relations = [], parts = {}, ...given }: WordParts): Uint8Array {
  const present = optional.filter((name) => given[name] !== undefined)
  return zipOf({
    '[Content_Types].xml': contentTypes(['document', ...present]),
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationsXml([
      ...present.map((name) => [`own-${name}`, name, `${name}.xml`] as const),
      ...relations,
    ]),
    ...Object.fromEntries(present.map((name) => [`word/${name}.xml`, root(name, given[name] ?? '')])),
    ...parts,
  })
}

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) satisfies Zippable,
    { level: 1 },
  )

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A run; `properties` is what stands in its `rPr`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** A paragraph of runs, or of a text; `properties` is what stands in its `pPr`. */
export const para = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') || runs === '' ? runs : run(runs)}</w:p>`

export const file = 'ke-hoach.docx'

/** The bytes read, with what was reported. */
export function read(bytes: Uint8Array): {
  readonly manuscript: Manuscript | undefined
  readonly found: readonly Diagnostic[]
} {
  const { found, report } = collectFindings()
  const manuscript = readDocx(bytes, file, report)
  return { manuscript, found }
}

/** A sound file. */
export function manuscriptOf(parts: WordParts | string): Manuscript {
  const { manuscript, found } = read(wordFile(typeof parts === 'string' ? { body: parts } : parts))
  if (!manuscript) throw new Error(found.map(({ message }) => message).join('; '))
  return manuscript
}

export const blocksOf = (parts: WordParts | string): readonly Block[] => manuscriptOf(parts).blocks

export const paragraphsOf = (parts: WordParts | string): Paragraph[] =>
  blocksOf(parts).filter((block) => block.type === 'paragraph')

export const runsOf = (parts: WordParts | string): readonly Run[] => paragraphsOf(parts)[0]?.runs ?? []

export const textsOf = (parts: WordParts | string): string[] =>
  paragraphsOf(parts).map(({ runs }) => runs.map(({ text }) => text).join(''))

export function tableOf(parts: WordParts | string): Table {
  const table = blocksOf(parts).find((block) => block.type === 'table')
  if (!table) throw new Error('no table')
  return table
}
