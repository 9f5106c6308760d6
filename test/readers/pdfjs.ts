// For old browsers it puts functions of its own, many times as slow, in place of some of these: for all that runs in the process.
const owners: readonly object[] = [Array.prototype, Function.prototype, JSON]
const natives = owners.map((owner) => [owner, Object.getOwnPropertyDescriptors(owner)] as const)

/** Mozilla's reader of PDFs. */
export const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')

// Else it would come with the first document, and put them there again.
// @ts-expect-error It has no types.
await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
for (const [owner, functions] of natives) Object.defineProperties(owner, functions)
