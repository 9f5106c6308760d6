import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Layout } from '../../layout/layout.ts'
import type { Lists } from './lists.ts'
import { sheetIds, styleSheet } from './style-sheet.ts'
import { twips } from './twips.ts'
import { escapeXml, type Written } from './written.ts'

/** The parts of a DOCX by their paths. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/** What was put aside while the blocks were written. */
interface PutAside {
  readonly lists: Lists
  readonly written: Written
}

/** Bytes from which a part is compressed; below, that costs a sixth of the whole time, because the code that does it is cold. */
const worthCompressing = 100_000

/**
 * The package, with what `docx` can't say: the document's day in place of the clock's, drawings counted from 1, the strip above footnotes, and
 * the headings that an outline numbers.
 */
export function finishDocx(parts: Parts, layout: Layout, writer: PutAside): Uint8Array {
  const files: Zippable = {}
  for (const [path, data] of parts) {
    const bytes =
      typeof data === 'string' ? strToU8(editPart({ path, xml: writer.written.fill(data) }, layout, writer)) : data
    files[path] = [bytes, { level: bytes.length < worthCompressing ? 0 : 6 }]
  }
  // ZIP keeps local time: a local date gives the same bytes in every time zone. It knows no year before 1980.
  const { year, month, day } = layout.date
  return zipSync(files, { mtime: new Date(Math.max(year, 1980), month - 1, day) })
}

function editPart({ path, xml }: { path: string; xml: string }, layout: Layout, { lists }: PutAside): string {
  const { noteLine } = layout
  switch (path) {
    case 'docProps/core.xml':
      return coreProperties(layout)
    case 'word/document.xml': {
      // The package counts drawings through all the documents it writes.
      let drawings = 0
      return xml.replace(/(<wp:docPr id=)"\d+"/g, (_, start) => `${start}"${++drawings}"`)
    }
    case 'word/endnotes.xml':
    case 'word/footnotes.xml': {
      const separator =
        /<w:spacing w:after="0" w:line="240" w:lineRule="auto"\/>(<\/w:pPr><w:r>)<w:rPr>.*?<w:(?:foot|end)noteRef\/><\/w:r><w:r>/g
      return xml.replace(separator, `<w:spacing w:after="0" w:line="${twips(noteLine.strip)}" w:lineRule="exact"/>$1`)
    }
    case 'word/numbering.xml': {
      // The package puts a list of its own before those of the file.
      const definitions = [[], ...lists.levelStyles()].values()
      const idOf = sheetIds(layout, lists)
      return xml.replace(/<w:abstractNum .*?<\/w:abstractNum>/g, (list) =>
        bindToStyles(
          list,
          (definitions.next().value ?? []).map((style) => style && idOf(style)),
        ),
      )
    }
    case 'word/styles.xml':
      return styleSheet(layout, lists)
    default:
      // The package names watermarks at random.
      return xml.replace(/(id="PowerPlusWaterMarkObject)[^"]*/g, (_, start) => start + path.replace(/\D/g, ''))
  }
}

function coreProperties({ title, author, date }: Layout): string {
  const day = [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-')
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`
  const by = escapeXml(author)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${by}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy><cp:revision>1</cp:revision>${dated('created')}${dated('modified')}</cp:coreProperties>`
}

/** Names the style of every level that has one, as Word does where a list is linked to styles. */
const bindToStyles = (list: string, levels: readonly (string | undefined)[]): string =>
  list
    .replace('w:val="hybridMultilevel"', 'w:val="multilevel"')
    .replace(/<w:lvl w:ilvl="(\d)"[^<>]*>(<w:start [^<>]*><w:numFmt [^<>]*>)/g, (_, level, start) => {
      const style = levels[Number(level)]
      return `<w:lvl w:ilvl="${level}">${start}${style ? `<w:pStyle w:val="${style}"/>` : ''}`
    })
