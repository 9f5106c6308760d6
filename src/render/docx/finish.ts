import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Layout } from '../../layout/layout.ts'
import { twips } from './twips.ts'

/** What the `docx` package can't say: the file's day, which it takes from the clock, and the strip above footnotes. */
export function finish(docx: Uint8Array, { date, noteLine }: Layout): Uint8Array {
  const day = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-')
  const files = unzipSync(docx)
  const edit = (name: string, change: (xml: string) => string) => {
    if (files[name]) files[name] = strToU8(change(strFromU8(files[name])))
  }
  edit('docProps/core.xml', (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`))
  edit('word/footnotes.xml', (xml) =>
    xml.replace(
      /<w:spacing w:after="0" w:line="240" w:lineRule="auto"\/>(<\/w:pPr><w:r>)<w:rPr>.*?<w:footnoteRef\/><\/w:r><w:r>/g,
      `<w:spacing w:after="0" w:line="${twips(noteLine.strip)}" w:lineRule="exact"/>$1`,
    ),
  )
  // ZIP keeps local time: a local date gives the same bytes in every time zone.
  const mtime = new Date(Math.max(date.year, 1980), date.month - 1, date.day)
  return zipSync(files, { level: 6, mtime })
}
