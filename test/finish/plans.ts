import { finishPdf } from '../../src/render/pdf/finish-pdf.ts'
import { build, documents } from '../outputs/documents.ts'
import { plan } from '../plan.ts'

/** The PDF of the least plan, on one page. */
export const short = (await build({ path: 'plan.md', text: plan })).bytes.pdf

const example = documents.find(({ name }) => name === 'bo-bao-ton-di-san')
if (!example) throw new Error('no examples/bo-bao-ton-di-san')

/** The PDF of a plan of several pages, with bookmarks, a table and notes linked to their numbers. */
export const long = example.bytes.pdf

/** The least plan with a PDF behind its page. */
export async function withAttached(data: Uint8Array): Promise<Uint8Array> {
  return (await finishPdf(short, { signatures: [], attachments: [{ after: 1, data, conforms: false }] })).bytes
}
