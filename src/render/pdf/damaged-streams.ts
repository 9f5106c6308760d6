import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib'
import { soundLength } from '../../bytes/binary.ts'

/** Bytes that are unpacked to look through a stream, and all streams of a file; what lies behind isn't looked at. */
const most = { stream: 50_000_000, file: 200_000_000 }

const nameOf = (name: string): unknown => PDFName.of(name)

/** How pictures are packed that only a reader of PDF unpacks. */
const ofPictures = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'].map(nameOf)

/** Whether something on a PDF's pages can't be unpacked: readers leave it out. */
export function hasDamagedStreams(file: PDFDocument): boolean {
  let left = most.file
  for (const stream of streamsOfPages(file)) {
    if (left <= 0) return false
    const length = unpackedLength(stream, Math.min(left, most.stream))
    if (length === undefined) return true
    left -= length
  }
  return false
}

function* streamsOfPages(file: PDFDocument): Generator<PDFRawStream> {
  const found = new Set<PDFObject>(file.getPages().map(({ node }) => node))
  // This comes to what is added on the way, too.
  for (const object of found) {
    for (const part of partsOf(object, file)) found.add(part)
    if (object instanceof PDFRawStream) yield object
  }
}

function partsOf(object: PDFObject, { context }: PDFDocument): readonly PDFObject[] {
  if (object instanceof PDFArray) return object.asArray()
  if (object instanceof PDFStream) return [object.dict]
  if (object instanceof PDFDict) return object.entries().flatMap(([key, value]) => (key === parent ? [] : [value]))
  const referred = object instanceof PDFRef ? context.lookup(object) : undefined
  return referred ? [referred] : []
}

const parent = PDFName.of('Parent')

/** Bytes of a stream's content, up to as many; nothing where it is damaged, or packed in a way that nobody knows. */
function unpackedLength(stream: PDFRawStream, upTo: number): number | undefined {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  const filters: unknown[] = filter instanceof PDFArray ? filter.asArray().map((_, i) => filter.lookup(i)) : [filter]
  if (filters[0] === nameOf('FlateDecode')) {
    const length = soundLength(stream.contents, upTo)
    if (length === undefined || filters.length === 1) return length
  }
  if (stream.dict.lookup(PDFName.of('Subtype')) === nameOf('Image') && filters.some((one) => ofPictures.includes(one)))
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
