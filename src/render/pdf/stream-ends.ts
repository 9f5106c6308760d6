import { type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from 'pdf-lib'
import { latin1 } from '../../bytes/binary.ts'

/**
 * Gives streams back their last bytes, which pdf-lib takes for the end of a line before `endstream` where a stream's length
 * stands in an object of its own, and so isn't known while the stream is read.
 */
export function restoreEnds({ context }: PDFDocument, bytes: Uint8Array): void {
  let file: { readonly text: string; readonly objects: ReadonlyMap<string, number> } | undefined
  for (const [ref, stream] of context.enumerateIndirectObjects()) {
    if (!(stream instanceof PDFRawStream && stream.dict.get(PDFName.of('Length')) instanceof PDFRef)) continue
    const length = stream.dict.lookup(PDFName.of('Length'))
    const { dict, contents } = stream
    const lost = length instanceof PDFNumber ? length.asNumber() - contents.length : 0
    if (lost !== 1 && lost !== 2) continue
    file ??= readObjects(bytes)
    const { text, objects } = file
    const key = text.indexOf('stream', objects.get(`${ref.objectNumber} ${ref.generationNumber}`))
    const start = key + (/^stream *(?:\r\n|\r|\n)?/.exec(text.slice(key, key + 20))?.[0].length ?? 0)
    const end = start + contents.length + lost
    const whole = bytes.slice(start, end)
    const isIt = text.startsWith('endstream', end + (/^[\r\n]*/.exec(text.slice(end, end + 2))?.[0].length ?? 0))
    if (isIt && contents.every((byte, i) => byte === whole[i])) context.assign(ref, PDFRawStream.of(dict, whole))
  }
}

/** A PDF as text, and where in it objects begin, by number and generation; of several the last one counts. */
function readObjects(bytes: Uint8Array) {
  const text = latin1(bytes)
  const found = text.matchAll(/(\d{1,10})[ \r\n]{1,2}(\d{1,5})[ \r\n]{1,2}obj\b/g)
  return {
    text,
    objects: new Map(Array.from(found, ({ 1: number, 2: generation, index }) => [`${number} ${generation}`, index])),
  }
}
