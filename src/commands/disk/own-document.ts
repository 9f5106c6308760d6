import { openZip } from '../../files/zip.ts'

/**
 * Whether what stands where a document is to go was built by this program and is as it was built: another program that
 * saves a DOCX leaves its name in it, and one that signs or annotates a PDF writes that behind it, with a table of its own.
 */
export function isOwnDocument(path: string, bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true
  return path.endsWith('.pdf') ? isOwnPdf(Buffer.from(bytes).toString('latin1')) : isOwnDocx(bytes)
}

/** The typesetter's name stands in the metadata, which is never packed; a table of what is where ends the file, and each addition to it. */
const isOwnPdf = (text: string): boolean =>
  /Typst \d/.test(text) && !text.includes('/ByteRange') && text.split('\nstartxref').length <= 2

function isOwnDocx(bytes: Uint8Array): boolean {
  const zip = openZip(bytes)
  if (typeof zip === 'string') return false
  const part = (name: string) => {
    const content = zip.read(name)
    return content instanceof Uint8Array ? Buffer.from(content).toString() : ''
  }
  return part('word/styles.xml').includes('w:styleId="KHNation"') && !part('docProps/app.xml').includes('<Application>')
}
