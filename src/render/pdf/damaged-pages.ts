import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib'
import { latin1, soundLength } from '../../bytes/binary.ts'

/** Bytes that are unpacked to look through a stream, and all streams of a file; what lies behind isn't looked at. */
const most = { stream: 50_000_000, file: 200_000_000 }

const nameOf = (name: string): PDFName => PDFName.of(name)

/** How pictures are packed that only a reader of PDF unpacks. */
const ofPictures: readonly unknown[] = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'].map(nameOf)

/** Whether something on a PDF's pages is missing or can't be unpacked: readers leave it out. */
export function hasDamagedPages(file: PDFDocument): boolean {
  const pages = file.getPages()
  if (new Set(pages.map(({ node }) => node)).size < pages.length || !pages.every(isDrawn)) return true
  let left = most.file
  for (const object of objectsOf(pages)) {
    if (object instanceof PDFDict && !hasItsResources(object)) return true
    if (!(object instanceof PDFRawStream) || left <= 0) continue
    if (object.dict.lookup(nameOf('Subtype')) === nameOf('Form') && !beginsAsDrawing(object)) return true
    const length = unpackedLength(object, Math.min(left, most.stream))
    if (length === undefined) return true
    left -= length
  }
  return false
}

/** Whether what a page is drawn by is there, and begins with signs of which drawings are made. */
function isDrawn({ node }: PDFPage): boolean {
  const contents = node.lookup(nameOf('Contents'))
  if (!node.has(nameOf('Contents')) || contents === PDFNull) return true
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => node.context.lookup(part)) : [contents]
  return parts.every((part) => part instanceof PDFStream && (!(part instanceof PDFRawStream) || beginsAsDrawing(part)))
}

function beginsAsDrawing(stream: PDFRawStream): boolean {
  try {
    const [plain = ''] = latin1(Uint8Array.from(decodePDFRawStream(stream).getBytes(16))).split(/[(<%]/)
    return /^[\0\t\n\f\r -~]*$/.test(plain)
  } catch {
    return false
  }
}

/** Whether the fonts and pictures that a dictionary of resources names are there; others name none. */
function hasItsResources(resources: PDFDict): boolean {
  const all = (name: string, kind: typeof PDFDict | typeof PDFStream) => {
    const named = resources.lookup(nameOf(name))
    return !(named instanceof PDFDict) || named.keys().every((key) => named.lookup(key) instanceof kind)
  }
  return all('Font', PDFDict) && all('XObject', PDFStream)
}

function* objectsOf(pages: readonly PDFPage[]): Generator<PDFObject> {
  // What a page has of its parents, too.
  const found = new Set<PDFObject>(pages.flatMap(({ node }) => [node, node.Resources() ?? PDFNull]))
  // This comes to what is added on the way.
  for (const object of found) {
    for (const part of partsOf(object, pages)) found.add(part)
    yield object
  }
}

const parent = nameOf('Parent')

function partsOf(object: PDFObject, [page]: readonly PDFPage[]): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  if (object instanceof PDFStream) return [object.dict]
  if (object instanceof PDFDict) return object.entries().flatMap(([key, value]) => (key === parent ? [] : [value]))
  const referred = object instanceof PDFRef ? page?.doc.context.lookup(object) : undefined
  return referred ? [referred] : []
}

/** Bytes of a stream's content, up to as many; nothing where it is damaged, or packed in a way that nobody knows. */
function unpackedLength(stream: PDFRawStream, upTo: number): number | undefined {
  const filter = stream.dict.lookup(nameOf('Filter'))
  const filters: unknown[] = filter instanceof PDFArray ? filter.asArray().map((_, i) => filter.lookup(i)) : [filter]
  if (filters[0] === nameOf('FlateDecode')) {
    const length = soundLength(stream.contents, upTo)
    if (length === undefined || filters.length === 1) return length
  }
  if (filters[0] === nameOf('DCTDecode') && !(stream.contents[0] === 0xff && stream.contents[1] === 0xd8))
    return undefined
  if (stream.dict.lookup(nameOf('Subtype')) === nameOf('Image') && filters.some((one) => ofPictures.includes(one)))
    return 0
  try {
    return lengthOf(decodePDFRawStream(stream), upTo)
  } catch {
    return undefined
  }
}

function lengthOf(content: ReturnType<typeof decodePDFRawStream>, upTo: number): number {
  const step = 0x10000
  for (let length = 0; ; length += step) {
    const read = content.getBytes(step).length
    if (read < step || length + step >= upTo) return length + read
  }
}
