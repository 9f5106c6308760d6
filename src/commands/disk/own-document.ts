import { extname } from 'node:path'
import { openZip } from '../../files/zip.ts'

/**
 * Whether what stands where a document is to go was built by this program and is as it was built: another program that
 * saves a DOCX leaves its name in it, and one that signs or annotates a PDF writes that behind it, with a table of its own.
 */
export function isOwnDocument(path: string, bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true
  const isOwn = own[extname(path).toLowerCase()] ?? isOwnDocx
  return isOwn(bytes)
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** By the ending; reports of a merge and archives of its documents are told by what they begin with. */
const own: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  '.pdf': (bytes) => isOwnPdf(textOf(bytes)),
  '.csv': (bytes) => textOf(bytes).startsWith(`\xef\xbb\xbf${reportColumns.join()}\r\n`),
  '.json': (bytes) => /^\{\s*"version": 1,\s*"rows": \[/.test(textOf(bytes)),
  '.zip': isOwnZip,
}

/** The columns of a merge's report. */
export const reportColumns = ['hang', 'ten', 'ket_qua', 'so_trang', 'so_loi', 'so_canh_bao', 'tep', 'ghi_chu']

function isOwnZip(bytes: Uint8Array): boolean {
  const zip = openZip(bytes)
  const [first] = typeof zip === 'string' ? [] : zip.names
  const content = first !== undefined && typeof zip === 'object' ? zip.read(first) : undefined
  return (
    first !== undefined &&
    content instanceof Uint8Array &&
    /\.(?:docx|pdf)$/i.test(first) &&
    isOwnDocument(first, content)
  )
}

/** The typesetter's name stands in the metadata, which is never packed, or that of who bound several (“kehoach”); a table of what is where ends the file, and each addition to it. */
const isOwnPdf = (text: string): boolean =>
  /Typst \d|\/Producer <FEFF006B00650068006F006100630068>/.test(text) &&
  !text.includes('/ByteRange') &&
  text.split('\nstartxref').length <= 2

function isOwnDocx(bytes: Uint8Array): boolean {
  const zip = openZip(bytes)
  if (typeof zip === 'string') return false
  const part = (name: string) => {
    const content = zip.read(name)
    return content instanceof Uint8Array ? Buffer.from(content).toString() : ''
  }
  return part('word/styles.xml').includes('w:styleId="KHNation"') && !part('docProps/app.xml').includes('<Application>')
}
