import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Layout } from '../../layout/layout.ts'
import { twips } from './twips.ts'

/** The file's properties with the document's day in place of the clock's, as a part that replaces the package's own. */
export function properties({ title, author, date }: Layout): { readonly path: string; readonly data: string } {
  const day = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-')
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>vi-VN</dc:language>`,
    `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `${time('created')}${time('modified')}</cp:coreProperties>`,
  ]
  return { path: 'docProps/core.xml', data: data.join('') }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The strip above footnotes, which the `docx` package writes as a full line. */
export function withNoteLine(docx: Uint8Array, { noteLine }: Layout): Uint8Array {
  const files = unzipSync(docx)
  const part = 'word/footnotes.xml'
  const xml = strFromU8(files[part] ?? new Uint8Array())
  const separator =
    /<w:spacing w:after="0" w:line="240" w:lineRule="auto"\/>(<\/w:pPr><w:r>)<w:rPr>.*?<w:footnoteRef\/><\/w:r><w:r>/g
  const strip = `<w:spacing w:after="0" w:line="${twips(noteLine.strip)}" w:lineRule="exact"/>$1`
  return zipSync({ ...files, [part]: strToU8(xml.replace(separator, strip)) })
}

const signature = { central: 0x02014b50, end: 0x06054b50 } as const

/** Sets the time of every entry of a ZIP to midnight of `date`, in place. MS-DOS time knows no zone and no year before 1980. */
export function setEntryTimes(zip: Uint8Array, { year, month, day }: Layout['date']): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const time = (((Math.max(year, 1980) - 1980) << 25) | (month << 21) | (day << 16)) >>> 0
  let end = zip.byteLength - 22
  while (view.getUint32(end, true) !== signature.end) end--
  let entry = view.getUint32(end + 16, true)
  while (view.getUint32(entry, true) === signature.central) {
    view.setUint32(entry + 12, time, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, time, true)
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
  }
  return zip
}
