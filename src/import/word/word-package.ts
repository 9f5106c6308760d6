import { compoundKind } from '../../files/content-kind.ts'
import { type OfficePackage, openPackage, type Relation } from '../../files/office-package.ts'
import type { Element } from './element.ts'
import { readElement } from './read-element.ts'
import type { Failures, WordFault } from './word-faults.ts'

/** The parts of a Word file; what can't be read was reported. */
export interface WordParts {
  readonly bytes: (path: string) => Uint8Array | undefined
  readonly tree: (path: string) => Element | undefined
  /** What the part at `path` refers to, by id; the file itself is ``. */
  readonly related: (path: string) => ReadonlyMap<string, Relation>
}

/** A Word file and its main part. */
export interface WordFile extends WordParts {
  readonly path: string
  readonly document: Element
}

/** Opens the container and finds the document in it. */
export function openWordFile(bytes: Uint8Array, failures: Failures): WordFile | undefined {
  const { fail } = failures
  const compound = compoundKind(bytes)
  if (compound) return fail(compound)
  const zip = openPackage(bytes)
  if (typeof zip === 'string') return fail(zip)
  const parts = readParts(zip, failures)
  const main = [...parts.related('').values()].find(({ type, external }) => type === 'officeDocument' && !external)
  const document = main && parts.tree(main.path)
  if (document?.name === 'document' && document.children.some(({ name }) => name === 'body'))
    return { ...parts, path: main?.path ?? '', document }
  return fail(document ? (kindOfRoot.get(document.name) ?? 'broken') : kindOfZip(zip))
}

const kindOfRoot: ReadonlyMap<string, WordFault> = new Map([
  ['workbook', 'xlsx'],
  ['presentation', 'pptx'],
])

/** An archive in which Office finds no document. */
function kindOfZip({ part }: OfficePackage): WordFault {
  const type = part('mimetype')
  const words = typeof type === 'object' ? new TextDecoder().decode(type) : ''
  if (words.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  if (words.startsWith('application/vnd.oasis.opendocument')) return 'opendocument'
  return part('[Content_Types].xml') === undefined ? 'zip' : 'broken'
}

function readParts({ part, related }: OfficePackage, { fail }: Failures): WordParts {
  const bytes: WordParts['bytes'] = (path) => {
    const content = part(path)
    return typeof content === 'string' ? fail(content) : content
  }
  return {
    bytes,
    tree: (path) => {
      const content = bytes(path)
      const element = content && readElement(content)
      return typeof element === 'string' ? fail(element) : element
    },
    related: (path) => {
      const relations = related(path)
      return new Map((typeof relations === 'string' ? (fail(relations) ?? []) : relations).map((one) => [one.id, one]))
    },
  }
}
