import type { AppendedPdf } from './append.ts'
import { loadPdf } from './load.ts'
import type { SignaturePlace } from './signature-field.ts'

/** The two are handed on, so that who typesets needs no other file of this folder. */
export type { AppendedPdf, SignaturePlace }

/** What a typeset PDF is to get besides its own pages. */
export interface Additions {
  readonly signatures: readonly SignaturePlace[]
  readonly attachments: readonly AppendedPdf[]
}

/** Adds places for signatures, and the pages of other PDFs, to a tagged PDF/A-2a as Typst writes it. */
export async function finishPdf(
  pdf: Uint8Array,
  { signatures, attachments }: Additions,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const file = await loadPdf(pdf)
  if (signatures.length > 0) {
    const { addSignatureFields } = await import('./signature-field.ts')
    addSignatureFields(file, signatures)
  }
  if (attachments.length > 0) {
    const { appendPages } = await import('./append.ts')
    const { restateClaim } = await import('./claim.ts')
    const allConform = attachments.every(({ conforms }) => conforms)
    await appendPages(file, attachments)
    restateClaim(file, allConform)
  }
  const bytes = await file.save({
    // As Typst writes it: objects one by one, and a table of them.
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return { bytes, pages: file.catalog.Pages().Count().asNumber() }
}
