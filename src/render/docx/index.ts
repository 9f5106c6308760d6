import {
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Block, Layout, Section, Watermark } from '../../layout/layout.ts'
import type { Fonts } from '../fonts.ts'
import { blocks as blocksOf } from './block.ts'
import { drawSvg } from './drawing.ts'
import { finishDocx } from './finish-docx.ts'
import { collectNotes } from './footnotes.ts'
import { collectLists } from './lists.ts'
import { emptyParagraph, runs, type Writer } from './paragraph.ts'
import { twips } from './twips.ts'
import { emptyStyles, family, styleId } from './word-styles.ts'
import { collectWritten } from './written.ts'

/** Word 2013 and later lay a document out by the newest rules under this mode. */
const compatibilityMode = 15

/** Writes a layout as DOCX bytes, the same for the same layout. */
export async function renderDocx(layout: Layout, fonts: () => Fonts): Promise<Uint8Array> {
  const drawn = await drawSvg(layout, () => fonts().files)
  const writer: Writer = {
    layout,
    lists: collectLists(layout),
    notes: collectNotes(layout),
    written: collectWritten(),
    drawn,
  }
  const sections = layout.sections.map((section) => sectionOf(section, writer))
  const document = new Document({
    title: layout.title,
    creator: layout.author,
    lastModifiedBy: layout.author,
    compatibility: { version: compatibilityMode, doNotExpandShiftReturn: true },
    sections,
    footnotes: writer.notes.options((note) => writer.written.mark(runs(note, writer))),
    numbering: writer.lists.options(),
  })
  writer.lists.enter(document)
  // Before they are zipped: the package's own `pack` zips with the clock's time, and takes half the time of the whole.
  // biome-ignore lint/complexity/useLiteralKeys: brackets reach the parts, which the package keeps private.
  return finishDocx(Packer['compiler'].compile(document), layout, writer)
}

function sectionOf({ page, blocks, top = [], foot = [] }: Section, writer: Writer): ISectionOptions {
  const { width, height, margin, numberOffset } = page
  const { layout } = writer
  const column = width - margin.left - margin.right
  const style = styleId('pageNumber', layout.styles.pageNumber)
  const mark = layout.watermark ? [watermark(layout.watermark)] : []
  const number = new TextRun({ children: [PageNumber.CURRENT] })
  const above = blocksOf(top, column, writer)
  const children = blocksOf(blocks, column, writer)
  return {
    properties: {
      page: {
        size: {
          width: twips(Math.min(width, height)),
          height: twips(Math.max(width, height)),
          orientation: width > height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margin.top),
          right: twips(margin.right),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          header: twips(numberOffset),
          footer: foot.length > 0 ? twips(margin.bottom) : twips(numberOffset),
        },
        pageNumbers: { start: 1 },
      },
      titlePage: true,
    },
    headers: {
      default: new Header({ children: [new Paragraph({ style, children: [...mark, number] })] }),
      first: new Header({
        children: [...above, above.length > 0 ? emptyParagraph(1, mark) : new Paragraph({ style, children: mark })],
      }),
    },
    // A section without a foot of its own would take that of the one before.
    ...(layout.sections.some((section) => section.foot) && {
      footers: {
        first: new Footer({ children: foot.length > 0 ? footer(foot, column, writer) : [emptyParagraph(1)] }),
      },
    }),
    // Where a body ends in a table, Word adds an empty line of its own; where one with footnotes begins with a table,
    // LibreOffice does. A hair's breadth of paragraph stands in for either.
    children: [...(writer.notes.any() ? [emptyParagraph(1)] : []), ...children, emptyParagraph(1)],
  }
}

/** Lines at the foot of a page under one as long as the text is wide. */
function footer(foot: readonly Block[], column: number, writer: Writer) {
  const { thickness, strip: gap } = writer.layout.footLine
  const line = new Paragraph({
    style: emptyStyles.rule,
    border: { top: { style: BorderStyle.SINGLE, size: thickness * 8, space: 0, color: '000000' } },
    spacing: { before: twips(gap), after: 0, line: twips(gap), lineRule: LineRuleType.EXACT },
  })
  return [line, ...blocksOf(foot, column, writer)]
}

/** Programs stretch the word over the box that is given, whatever size is named. */
const watermark = ({ text, size, width, colour, angle }: Watermark): TextWatermark =>
  new TextWatermark({
    text,
    font: family,
    fontSize: size,
    width,
    height: size,
    color: colour,
    opacity: 1,
    rotation: 360 + angle,
  })
