import { Document, Header, type ISectionOptions, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Layout, Section } from '../../layout/layout.ts'
import { block, spacer } from './blocks.ts'
import { finish } from './finish.ts'
import { collectLists } from './lists.ts'
import { collectNotes } from './notes.ts'
import { runs, type Writer } from './paragraph.ts'
import { styleId, wordStyles } from './styles.ts'
import { twips } from './twips.ts'

/** Word 2013 and later lay a document out by the newest rules under this mode. */
const compatibilityMode = 15

/** Writes a layout as DOCX bytes, the same for the same layout. */
export function renderDocx(layout: Layout): Uint8Array {
  const writer: Writer = { layout, lists: collectLists(layout), notes: collectNotes(layout) }
  const sections = layout.sections.map((section) => sectionOf(section, writer))
  const document = new Document({
    title: layout.title,
    creator: layout.author,
    lastModifiedBy: layout.author,
    styles: wordStyles(layout, writer.lists),
    compatibility: { version: compatibilityMode, doNotExpandShiftReturn: true },
    sections,
    footnotes: writer.notes.options((note) => runs(note, writer)),
    numbering: writer.lists.options(),
  })
  // Before they are zipped: the package's own `pack` zips with the clock's time, and takes half the time of the whole.
  // biome-ignore lint/complexity/useLiteralKeys: brackets reach the parts, which the package keeps private.
  return finish(Packer['compiler'].compile(document), layout)
}

function sectionOf({ page, blocks }: Section, writer: Writer): ISectionOptions {
  const { width, height, margin, numberOffset } = page
  const column = width - margin.left - margin.right
  const children = blocks.flatMap((it) => block(it, column, writer))
  const style = styleId('pageNumber', writer.layout.styles.pageNumber)
  const number = new Paragraph({ style, children: [new TextRun({ children: [PageNumber.CURRENT] })] })
  return {
    properties: {
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: {
          top: twips(margin.top),
          right: twips(margin.right),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          header: twips(numberOffset),
          footer: twips(numberOffset),
        },
        pageNumbers: { start: 1 },
      },
      titlePage: true,
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({ style })] }),
    },
    // Where a body ends in a table, Word adds an empty line of its own; where one with footnotes begins with a table,
    // LibreOffice does. A hair's breadth of paragraph stands in for either.
    children: [...(writer.notes.any() ? [spacer(1)] : []), ...children, spacer(1)],
  }
}
