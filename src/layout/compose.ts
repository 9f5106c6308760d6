import { draftMark } from '../decree/names.ts'
import {
  addressLine,
  brace,
  grid,
  noteLine,
  noteRoom,
  ruleLine,
  sectionEnd,
  shiftedLetters,
  watermark,
} from '../decree/table.ts'
import type { Appendix, Doc } from '../document/doc.ts'
import { toCapitals } from '../vietnamese/letters.ts'
import type { Filling } from './fill-lines.ts'
import { form14 } from './form-1-4.ts'
import type { Frame } from './frame.ts'
import { headingsIn } from './headings.ts'
import type { Block, Day, Layout, Section, Watermark } from './layout.ts'
import { snap } from './length.ts'
import { lengthOf } from './measure.ts'
import { countNotes, type NoteCount } from './number-notes.ts'
import { appendix } from './parts/appendix.ts'
import { foot } from './parts/foot.ts'
import { fitPlaceDate } from './parts/header.ts'
import { withEnd } from './parts/hold.ts'
import { signingInfo, topOfPage } from './parts/top.ts'
import { type LineMemory, setLines } from './set-lines.ts'
import { resolvePage, resolveStyles, textArea } from './styles.ts'

/** What the command asks of the layout. */
export interface ComposeOptions {
  /** The day that files of a document without a date bear. */
  readonly fallbackDate: Day
  /** Each appendix is a file of its own. */
  readonly separate: boolean
  /** The program whose lines the PDF has, whatever the document says. */
  readonly wordProcessor?: Filling
  /** Of the template, whose rows share it. */
  readonly memory?: LineMemory | undefined
  /** Empty places for digital signatures. */
  readonly signatureFields: boolean
}

/** One file of a document: the text, and each appendix where they are separate. */
export interface ComposedFile {
  /** Put behind the name of the source. */
  readonly suffix: string
  readonly layout: Layout
}

/** What every layout says of lines and shifted letters. */
const drawn = { ruleLine, footLine: addressLine, brace, noteLine, grid, sectionEnd, shifted: shiftedLetters }

/** Lays a document out: its parts on the page and in the styles of the decree table. */
export function compose(doc: Doc, options: ComposeOptions): readonly [ComposedFile, ...ComposedFile[]] {
  const styles = fitPlaceDate(doc, resolveStyles(doc.format, headingsIn(doc)))
  const frameOf = (landscape: boolean) => {
    const page = resolvePage(doc.format, landscape)
    const { signatureFields } = options
    return { page, frame: { styles, signatureFields, ...textArea(page) } }
  }
  const filling = options.wordProcessor ?? doc.format.wordProcessor
  const lined = (blocks: readonly Block[], { textWidth }: Frame) =>
    setLines(blocks, { styles, textWidth, filling }, options.memory)
  const mainSection = (count: NoteCount): Section => {
    const { page, frame } = frameOf(false)
    const [above, below] = [topOfPage(doc, frame), foot(doc)]
    return {
      page,
      blocks: withEnd(lined(count(form14(doc, frame)), frame)),
      ...(above.length > 0 && { top: above }),
      ...(below.length > 0 && { foot: below }),
    }
  }
  const appendixSection = (one: Appendix, count: NoteCount): Section => {
    const { page, frame } = frameOf(one.landscape)
    return {
      page,
      blocks: withEnd(lined(count(appendix(one, doc, frame)), frame)),
      ...(options.separate && { top: [signingInfo(doc)] }),
      ...(one.attachment && {
        attachment: { data: one.attachment.data, conforms: one.attachment.conforms ?? false },
      }),
    }
  }
  const file = (suffix: string, title: string, sections: readonly Section[]): ComposedFile => ({
    suffix,
    layout: {
      title,
      author: doc.agencies.map(({ name }) => name.join(' ')).join(' - '),
      styles,
      sections,
      date: dayOf(doc, options.fallbackDate),
      ...(doc.draft && { watermark: draftWatermark() }),
      ...drawn,
      noteRoom: noteRoom[filling],
      repeatsMarks: filling === 'word',
    },
  })
  const title = [doc.type, ...doc.abstract].join(' ')
  const count = countNotes()
  const main = mainSection(count)
  if (!options.separate) return [file('', title, [main, ...doc.appendices.map((one) => appendixSection(one, count))])]
  return [
    file('', title, [main]),
    ...doc.appendices.map((one, i) =>
      file(`-phu-luc-${i + 1}`, `${one.label} ${title}`, [appendixSection(one, countNotes())]),
    ),
  ]
}

function draftWatermark(): Watermark {
  const text = toCapitals(draftMark)
  return { text, width: snap(lengthOf(text, { ...watermark, bold: false, italic: false })), ...watermark }
}

/** Missing parts of a date are filled in with the first month and day; a document without a year takes the fallback. */
function dayOf({ date: { year, month, day } }: Doc, fallback: Day): Day {
  return year === undefined ? fallback : { year, month: month ?? 1, day: day ?? 1 }
}
