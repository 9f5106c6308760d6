import { openZip, type Zip } from '../../files/zip.ts'
import type { Element } from './element.ts'
import { isZip, otherKind } from './other-file-kind.ts'
import { readElement } from './read-element.ts'
import { type Relation, readRelations, relationsPath } from './relations.ts'
import type { Failures, WordFault } from './word-faults.ts'

/** The parts of a Word file; what can't be read was reported. */
export interface Package {
  readonly bytes: (path: string) => Uint8Array | undefined
  readonly tree: (path: string) => Element | undefined
  /** What the part at `path` refers to, by id; the file itself is ``. */
  readonly related: (path: string) => ReadonlyMap<string, Relation>
}

/** A Word file and its main part. */
export interface WordFile extends Package {
  readonly path: string
  readonly document: Element
}

/** Opens the container and finds the document in it. */
export function openWordFile(bytes: Uint8Array, failures: Failures): WordFile | undefined {
  const { fail } = failures
  if (!isZip(bytes)) return fail(otherKind(bytes))
  const zip = openZip(bytes)
  if (zip === 'broken') return fail(zip)
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
function kindOfZip(zip: Zip): WordFault {
  const type = zip.read('mimetype')
  const words = typeof type === 'object' ? new TextDecoder().decode(type) : ''
  if (words.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  if (words.startsWith('application/vnd.oasis.opendocument')) return 'opendocument'
  return zip.read('[Content_Types].xml') === undefined ? 'zip' : 'broken'
}

function readParts(zip: Zip, { fail }: Failures): Package {
  const bytes: Package['bytes'] = (path) => {
    const content = zip.read(path)
    return typeof content === 'string' ? fail(content) : content
  }
  return {
    bytes,
    tree: (path) => {
      const part = bytes(path)
      const element = part && readElement(part)
      return typeof element === 'string' ? fail(element) : element
    },
    related: (path) => {
      const part = bytes(relationsPath(path))
      const relations = part ? (readRelations(part, path) ?? fail('broken')) : []
      return new Map(relations?.map((one) => [one.id, one]))
    },
  }
}
