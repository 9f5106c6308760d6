import type { Layout, Section } from '../../layout/layout.ts'
import type { Rasterise } from '../svg/rasterise.ts'
import { blocks as blocksOf } from './block.ts'
import { drawSvg } from './drawing.ts'
import { finishDocx } from './finish-docx.ts'
import { collectNotes } from './footnotes.ts'
import { type FileSection, frameParts } from './frame.ts'
import { collectLists } from './lists.ts'
import { runs, type Writer } from './paragraph.ts'
import { styleId } from './word-styles.ts'
import { collectWritten } from './written.ts'

/** Writes a layout as DOCX bytes, the same for the same layout. */
export async function renderDocx(layout: Layout, rasterise: Rasterise): Promise<Uint8Array> {
  const drawn = await drawSvg(layout, rasterise)
  const { styles, watermark, footLine } = layout
  const [lists, notes, written] = [collectLists(layout), collectNotes(), collectWritten()]
  const writer: Writer = { layout, lists, notes, written, drawn }
  const sections = layout.sections.map((section) => sectionOf(section, writer))
  const parts = frameParts({
    sections,
    footed: layout.sections.some(({ foot }) => foot),
    notes: notes.all().map((note) => written.mark(runs([{ kind: 'text', text: ' ' }, ...note], writer))),
    numbering: lists.options(),
    watermark,
    footLine,
    styles: {
      pageNumber: styleId('pageNumber', styles.pageNumber),
      footnote: styleId('footnote', styles.footnote),
    },
  })
  return finishDocx(parts, layout, writer)
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
