import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib'

/** An entry of a dictionary, looked up; none where it has none. */
export const entry = (dict: PDFDict | undefined, key: string): PDFObject | undefined => dict?.lookup(PDFName.of(key))

/** A dictionary, or that of a stream. */
export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = entry(dict, key)
  return value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined
}

/** What an array holds, looked up; one thing alone counts as an array of it. */
export function listAt(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const value = entry(dict, key)
  if (value instanceof PDFArray)
    return value
      .asArray()
      .map((_, i) => value.lookup(i))
      .filter((one) => one !== undefined)
  return value === undefined ? [] : [value]
}

/** A name without its slash, a string decoded, anything else as it is written. */
export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = entry(dict, key)
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText()
  return value instanceof PDFName ? value.decodeText() : value?.toString()
}

/** The bytes of a stream, its filters undone, a character each. */
export const bytesOf = (stream: PDFObject | undefined): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : ''

/** An element of the tree of tags. */
export interface Tagged {
  /** As a standard type, with the roles of the file followed. */
  readonly role: string
  readonly dict: PDFDict
  readonly children: readonly Tagged[]
  readonly parent?: Tagged
}

/** A stretch of a page's drawing: what it is marked as, and the operators that draw in it. */
export interface Drawing {
  /** From the outermost: a number of marked content, or an artifact. */
  readonly marks: readonly (number | 'artifact' | 'other')[]
  readonly operator: string
}

/** A PDF as a tree of objects. */
export interface PdfObjects {
  readonly catalog: PDFDict
  readonly trailer: { readonly ids: number; readonly encrypted: boolean }
  /** Every dictionary, those of streams among them. */
  readonly dicts: readonly PDFDict[]
  readonly pages: readonly { readonly dict: PDFDict; readonly drawings: readonly Drawing[] }[]
  /** In the order in which they are read. */
  readonly tags: readonly Tagged[]
  readonly xmp: string
  readonly head: string
}

/** Takes a PDF apart into its objects. */
export async function readObjects(bytes: Uint8Array): Promise<PdfObjects> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog, context } = file
  const { ID, Encrypt } = context.trailerInfo
  const roots = listAt(dictAt(catalog, 'StructTreeRoot'), 'K').filter((it) => it instanceof PDFDict)
  const roles = dictAt(dictAt(catalog, 'StructTreeRoot'), 'RoleMap')
  const tags: Tagged[] = []
  for (const root of roots) collectTags(root, roles, tags)
  const metadata = entry(catalog, 'Metadata')
  return {
    catalog,
    trailer: { ids: ID instanceof PDFArray ? ID.size() : 0, encrypted: Encrypt !== undefined },
    dicts: context.enumerateIndirectObjects().flatMap(([, object]) => nestedDicts(object)),
    pages: file.getPages().map(({ node }) => ({ dict: node, drawings: drawingsIn(contentOf(node)) })),
    tags,
    xmp: Buffer.from(bytesOf(metadata), 'latin1').toString('utf8'),
    head: Buffer.from(bytes.subarray(0, 32)).toString('latin1'),
  }
}

function nestedDicts(object: PDFObject): PDFDict[] {
  if (object instanceof PDFStream) return nestedDicts(object.dict)
  if (object instanceof PDFArray) return object.asArray().flatMap(nestedDicts)
  return object instanceof PDFDict ? [object, ...object.values().flatMap(nestedDicts)] : []
}

function collectTags(dict: PDFDict, roles: PDFDict | undefined, into: Tagged[], parent?: Tagged): Tagged {
  const typed = textAt(dict, 'S') ?? ''
  const children: Tagged[] = []
  const tagged = { role: textAt(roles, typed) ?? typed, dict, children, ...(parent && { parent }) }
  into.push(tagged)
  for (const kid of listAt(dict, 'K'))
    if (kid instanceof PDFDict && textAt(kid, 'S')) children.push(collectTags(kid, roles, into, tagged))
  return tagged
}

const contentOf = (page: PDFDict): string => listAt(page, 'Contents').map(bytesOf).join('\n')

const marksAndPaint =
  /\/(\w+)\s+(?:(<<(?:[^<>]|<<[^<>]*>>)*>>)\s+BDC|BMC)|(?<=\s|^)(EMC|TJ|Tj|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)(?=\s|$)/g

function drawingsIn(content: string): Drawing[] {
  let bare = content
  // Strings may hold anything; brackets in them stand in pairs.
  for (let last = ''; last !== bare; ) {
    last = bare
    bare = bare.replace(/\((?:\\.|[^()\\])*\)/gs, '')
  }
  bare = bare.replace(/(?<!<)<[\dA-F\s]*>/gi, '')
  const marks: Drawing['marks'][number][] = []
  return [...bare.matchAll(marksAndPaint)].flatMap(([, name, properties = '', operator]) => {
    if (name !== undefined) {
      const number = /\/MCID\s+(\d+)/.exec(properties)?.[1]
      marks.push(name === 'Artifact' ? 'artifact' : number === undefined ? 'other' : Number(number))
      return []
    }
    if (operator === 'EMC') {
      marks.pop()
      return []
    }
    return [{ marks: [...marks], operator: operator ?? '' }]
  })
}

/** A stretch of marked content that belongs to an element. */
export interface Stretch {
  readonly page: PDFDict | undefined
  readonly number: number
}

/** What an element holds itself; an element is on the page of those around it where it names none. */
export function stretchesOf(tag: Tagged): Stretch[] {
  let around: Tagged | undefined = tag
  while (around && !dictAt(around.dict, 'Pg')) around = around.parent
  const page = dictAt(around?.dict, 'Pg')
  return listAt(tag.dict, 'K').flatMap((kid) => {
    if (kid instanceof PDFNumber) return [{ page, number: kid.asNumber() }]
    if (!(kid instanceof PDFDict) || textAt(kid, 'Type') !== 'MCR') return []
    return [{ page: dictAt(kid, 'Pg') ?? page, number: Number(textAt(kid, 'MCID')) }]
  })
}
