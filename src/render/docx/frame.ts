import {
  BorderStyle,
  Document,
  Footer,
  Header,
  type INumberingOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { Layout, Page, Watermark } from '../../layout/layout.ts'
import type { Recall } from '../../recall.ts'
import type { Parts } from './finish-docx.ts'
import { emptyParagraph } from './paragraph.ts'
import { twips } from './twips.ts'
import { emptyStyles, family } from './word-styles.ts'
import { type Child, isWritten } from './written.ts'

/** All that the package is told of a file: its words have marks. */
export interface FileFrame {
  readonly sections: readonly FileSection[]
  /** Whether the first page of a section has something at its foot. */
  readonly footed: boolean
  readonly notes: readonly Paragraph[]
  readonly numbering: INumberingOptions
  readonly watermark: Watermark | undefined
  readonly footLine: Layout['footLine']
  readonly sectionEnd: Layout['sectionEnd']
  /** Ids of styles. */
  readonly styles: { readonly pageNumber: string; readonly footnote: string }
}

/** A section, and what stands in it. */
export interface FileSection {
  readonly page: Page
  readonly top: readonly Child[]
  readonly body: readonly Child[]
  readonly foot: readonly Child[]
}

/** The parts of a file as the package writes them; files of one template, which hold nothing but marks, have them in common. */
export const frameParts = (frame: FileFrame, known: Recall<Parts>): Parts =>
  frame.sections.every(({ top, body, foot }) => isWritten([...top, ...body, ...foot]))
    ? known(JSON.stringify(frame), () => compile(frame))
    : compile(frame)

/** Word 2013 and later lay a document out by the newest rules under this mode. */
const compatibilityMode = 15

function compile(frame: FileFrame): Parts {
  const document = new Document({
    compatibility: { version: compatibilityMode, doNotExpandShiftReturn: true },
    sections: frame.sections.map((section) => sectionOf(section, frame)),
    footnotes: Object.fromEntries(frame.notes.map((words, i) => [String(i + 1), { children: [note(words, frame)] }])),
    numbering: frame.numbering,
  })
  // The first list of every definition is that of its styles.
  for (const { reference } of frame.numbering.config) document.Numbering.createConcreteNumberingInstance(reference, 0)
  // Before they are zipped: the package's own `pack` zips with the clock's time, and takes half the time of the whole.
  // biome-ignore lint/complexity/useLiteralKeys: brackets reach the parts, which the package keeps private.
  return Packer['compiler'].compile(document)
}

function note(words: Paragraph, { styles }: FileFrame): Paragraph {
  const paragraph = new Paragraph({ style: styles.footnote })
  paragraph.addChildElement(words)
  return paragraph
}

function sectionOf({ page, top, body, foot }: FileSection, frame: FileFrame): ISectionOptions {
  const { width, height, margin, numberOffset } = page
  const style = frame.styles.pageNumber
  const mark = frame.watermark ? [watermark(frame.watermark)] : []
  const number = new TextRun({ children: [PageNumber.CURRENT] })
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
        children: [...top, top.length > 0 ? emptyParagraph(1, mark) : new Paragraph({ style, children: mark })],
      }),
    },
    // A section without a foot of its own would take that of the one before.
    ...(frame.footed && {
      footers: {
        first: new Footer({ children: footer(foot, frame.footLine) }),
        // LibreOffice would keep a line free on the other pages.
        default: new Footer({ children: [emptyParagraph(1)] }),
      },
    }),
    // Where a body ends in a table, Word adds an empty line of its own; where one with footnotes begins with a table,
    // LibreOffice does. A hair's breadth of paragraph stands in for either.
    children: [...(frame.notes.length > 0 ? [emptyParagraph(1)] : []), ...body, emptyParagraph(frame.sectionEnd.strip)],
  }
}

/** Lines at the foot of a page under one as long as the text is wide. */
function footer(foot: readonly Child[], { thickness, strip: gap }: Layout['footLine']): Child[] {
  if (foot.length === 0) return [emptyParagraph(1)]
  const line = new Paragraph({
    style: emptyStyles.rule,
    border: { top: { style: BorderStyle.SINGLE, size: thickness * 8, space: 0, color: '000000' } },
    spacing: { before: twips(gap), after: 0, line: twips(gap), lineRule: LineRuleType.EXACT },
  })
  return [line, ...foot]
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
