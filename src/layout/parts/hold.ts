import { linesAboveSignature } from '../../decree/table.ts'
import type { Frame } from '../frame.ts'
import { countLines } from '../heights.ts'
import type { Block, Paragraph, Table } from '../layout.ts'

/** A longer paragraph may be split, and so may a table taller than this share of a page: they would leave too much of one empty. */
const mostHeld = { lines: 12, share: 0.4 } as const

const holdFor = (lines: number): NonNullable<Paragraph['hold']> => (lines > mostHeld.lines ? 'end' : 'whole')

/** Marks the last lines of text so that the page that carries the signature carries them too. */
export function holdLast(blocks: readonly Block[], { styles, textWidth, textHeight }: Frame): Block[] {
  const held = [...blocks]
  let lines = 0
  for (let i = held.length - 1; i >= 0 && lines < linesAboveSignature; i--) {
    const block = held[i]
    if (block?.kind === 'table' && mayBeWhole(block, textHeight)) {
      held[i] = { ...block, hold: 'whole' }
      lines += block.rows.length
      continue
    }
    if (block?.kind !== 'paragraph') break
    const own = countLines(block.runs, styles[block.style], textWidth)
    held[i] = { ...block, hold: holdFor(own) }
    lines += own
  }
  return held
}

/** Holds lines that introduce a table or a picture to it, and it to the line below that belongs to it. */
export function holdToTables(blocks: readonly Block[], { styles, textWidth, textHeight }: Frame): Block[] {
  const held = [...blocks]
  for (const [i, it] of blocks.entries()) {
    if (it.kind !== 'table' && it.kind !== 'picture') continue
    const below = blocks[i + 1]
    const belongs = it.kind === 'table' ? endsTable : caption
    if (below?.kind === 'paragraph' && belongs.test(textOf(below)))
      held[i] = it.kind === 'table' ? heldToEnd(it, textHeight) : { ...it, hold: 'whole' }
    for (let above = i - 1; above >= i - mostLeads; above--) {
      const lead = blocks[above]
      if (lead?.kind !== 'paragraph' || !introduces.test(textOf(lead))) break
      held[above] = { ...lead, hold: holdFor(countLines(lead.runs, styles[lead.style], textWidth)) }
    }
  }
  return held
}

/** As a whole, unless it is tall: LibreOffice may let go of the last rows of a table that is held at both ends. */
function heldToEnd(table: Table, textHeight: number): Table {
  if (mayBeWhole(table, textHeight)) return { ...table, hold: 'whole' }
  return table.end > 0 ? { ...table, foot: table.end, hold: 'end' } : table
}

const mayBeWhole = ({ height, rows }: Table, textHeight: number): boolean =>
  height <= mostHeld.share * textHeight && !rows.some(({ split }) => split)

/** Of lines above a table or a picture. */
const mostLeads = 3

/** A line that ends in a colon, or that names what is below it. */
const introduces = /:\s*$|^[^A-Za-zÀ-ỹ\d]*(?:đơn vị(?: tính)?\s*:|(?:đvt|bảng|biểu|phụ biểu)(?![A-Za-zÀ-ỹ\d]))/i

/** A line that says a total in words, or but ends the text. */
const endsTable = /^[^A-Za-zÀ-ỹ\d]*(?:bằng chữ(?![A-Za-zÀ-ỹ\d])|$)/i

/** A line that says what a picture shows. */
const caption = /^[^A-Za-zÀ-ỹ\d]*(?:ảnh|hình|sơ đồ|biểu đồ|bản đồ|lược đồ|đồ thị)(?: ảnh| vẽ)?(?: [\dIVX]+)?\s*[.:]/i

const textOf = ({ runs }: Paragraph): string => runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')

/**
 * Blocks whose last stays with the strip that ends their section and leaves no space above it: else that strip alone would make
 * one more page where they are full.
 */
export function withEnd(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  return last ? [...blocks.slice(0, -1), heldToStrip(last)] : []
}

function heldToStrip(it: Block): Block {
  switch (it.kind) {
    case 'paragraph':
      return { ...it, hold: it.hold ?? 'end', last: true }
    case 'table':
      return { ...it, ...(it.end > 0 && !it.hold && { foot: it.end, hold: 'end' }), after: 0 }
    case 'columns':
      return it.split ? it : { ...it, hold: 'whole' }
    default:
      return it
  }
}
