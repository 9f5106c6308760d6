import type { Layout, Section } from '../../layout/layout.ts'
import { newRecall, type Recall } from '../../recall.ts'
import type { Rasterise } from '../svg/rasterise.ts'
import { blocks as blocksOf } from './block.ts'
import { drawSvg } from './drawing.ts'
import { finishDocx, type Parts } from './finish-docx.ts'
import { collectNotes } from './footnotes.ts'
import { type FileFrame, type FileSection, frameParts } from './frame.ts'
import { collectLists } from './lists.ts'
import { runs, type Writer } from './paragraph.ts'
import { styleId } from './word-styles.ts'
import { collectWritten } from './written.ts'

/** What files of one template have in common: all that the package writes. */
export interface DocxMemory {
  readonly parts: Recall<Parts>
  readonly columns: Recall<readonly string[]>
}

/** A memory with nothing in it. */
export const newDocxMemory = (): DocxMemory => ({ parts: newRecall(2), columns: newRecall(20) })

/** Writes a layout as DOCX bytes, the same for the same layout. */
export async function renderDocx(layout: Layout, rasterise: Rasterise, memory = newDocxMemory()): Promise<Uint8Array> {
  const drawn = await drawSvg(layout, rasterise)
  const { styles, watermark, footLine, sectionEnd } = layout
  const [lists, notes, written] = [collectLists(layout), collectNotes(), collectWritten()]
  const writer: Writer = { layout, lists, notes, written, drawn, columns: memory.columns }
  const sections = layout.sections.map((section) => sectionOf(section, writer))
  const frame: FileFrame = {
    sections,
    footed: layout.sections.some(({ foot }) => foot),
    notes: notes.all().map((note) => written.mark(runs([{ kind: 'text', text: ' ' }, ...note], writer))),
    numbering: lists.options(),
    watermark,
    footLine,
    sectionEnd,
    styles: {
      pageNumber: styleId('pageNumber', styles.pageNumber),
      footnote: styleId('footnote', styles.footnote),
    },
  }
  return finishDocx(frameParts(frame, memory.parts), layout, writer)
}

function sectionOf({ page, blocks, top = [], foot = [] }: Section, writer: Writer): FileSection {
  const column = page.width - page.margin.left - page.margin.right
  return {
    page,
    top: blocksOf(top, column, writer),
    body: blocksOf(blocks, column, writer),
    foot: blocksOf(foot, column, writer),
  }
}
