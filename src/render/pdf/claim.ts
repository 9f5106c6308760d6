import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib'

/** Whether a PDF says it is PDF/A-1 or PDF/A-2, and its pages can be PDF/A-2b where the only profile is a screen's. */
export function conformsTo2b({ catalog }: PDFDocument): boolean {
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  if (!(metadata instanceof PDFRawStream)) return false
  const xmp = new TextDecoder().decode(decodePDFRawStream(metadata).decode())
  return /pdfaid:part\s*(?:>|=\s*["'])\s*[12]\b/.test(xmp) && !coloursOf(catalog).includes(4)
}

/** How many colours each of its profiles mixes: 3 on a screen, 4 in print. */
function coloursOf(catalog: PDFDict): (number | undefined)[] {
  const intents = catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray)?.asArray() ?? []
  return intents.map((intent) => {
    const profile = catalog.context
      .lookupMaybe(intent, PDFDict)
      ?.lookupMaybe(PDFName.of('DestOutputProfile'), PDFStream)
    return profile?.dict.lookupMaybe(PDFName.of('N'), PDFNumber)?.asNumber()
  })
}

/** Has the XMP of a PDF/A-2a that took in untagged pages claim PDF/A-2b, or nothing where these aren't. */
export function restateClaim({ catalog, context }: PDFDocument, conforms: boolean): void {
  const ref = catalog.get(PDFName.of('Metadata'))
  const metadata = context.lookup(ref)
  if (!(ref instanceof PDFRef && metadata instanceof PDFRawStream)) throw new Error('Typst wrote no metadata')
  const { dict, contents } = metadata
  const xmp = new TextDecoder('utf-8', { ignoreBOM: true }).decode(contents)
  const restated = conforms
    ? xmp.replace(/(?<=<pdfaid:conformance>)A(?=<)/, 'B')
    : xmp.replaceAll(/<(pdfaid:(?:part|conformance))>[^<]*<\/\1>/g, '')
  // The metadata counts the pages, too.
  const counted = restated.replace(/(?<=<xmpTPg:NPages>)\d+/, String(catalog.Pages().Count().asNumber()))
  context.assign(ref, PDFRawStream.of(dict, new TextEncoder().encode(counted)))
}
