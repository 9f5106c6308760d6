import type { Block, Layout, Paragraph, Run, Table } from './layout.ts'

/** How many blocks are moved at most: pages are set anew for each. */
const mostMoved = 12

/** The least lines of a paragraph that stand on a page. */
const leastLines = 2

/** The numbers of notes that begin on another page than their marks are on, as a layout's pages are set. */
export type NotesAstray = (layout: Layout) => readonly number[]

/**
 * Whether Typst may set a note of a block on another page than its mark, so that only who sets the pages can tell: it moves
 * rows, and what is held to what follows, without the notes; and of notes in one line it looks at the first alone.
 */
export function mayLeaveNotes(it: Block, styles: Layout['styles']): boolean {
  if (it.kind === 'table')
    return it.rows.some(({ cells }, r) => r >= it.header && cells.some(({ runs }) => notesIn(runs).length > 0))
  if (it.kind !== 'paragraph') return false
  const notes = notesIn(it.runs).length
  return notes > 1 || (notes > 0 && isHeld(it, styles))
}

const isHeld = (it: Block | undefined, styles: Layout['styles']): boolean =>
  it !== undefined && (('hold' in it && it.hold !== undefined) || ('style' in it && styles[it.style].keepNext))

/** Has rows and lines begin a page whose notes would else stand on another: each moves what is behind it. */
export function keepNotes(layout: Layout, notesAstray: NotesAstray): Layout {
  let kept = layout
  for (let moved = 0; moved < mostMoved; moved++) {
    const next = withFirstMoved(kept, new Set(notesAstray(kept)))
    if (!next) break
    kept = next
  }
  return kept
}

/** With the first block that has such a note and can be moved at the beginning of a page. */
function withFirstMoved(layout: Layout, astray: ReadonlySet<number>): Layout | undefined {
  for (const [s, section] of layout.sections.entries()) {
    const blocks = firstMoved(section.blocks, astray, layout.styles)
    if (blocks) return { ...layout, sections: layout.sections.with(s, { ...section, blocks }) }
  }
  return undefined
}

function firstMoved(
  blocks: readonly Block[],
  astray: ReadonlySet<number>,
  styles: Layout['styles'],
): Block[] | undefined {
  const isAstray = (runs: readonly Run[]) => notesIn(runs).some((number) => astray.has(number))
  /** A block that others are held to goes along with them. */
  const firstHeld = (b: number): number => (isHeld(blocks[b - 1], styles) ? firstHeld(b - 1) : b)
  for (const [b, it] of blocks.entries()) {
    if (it.kind === 'table') {
      const row = it.hold === 'whole' ? undefined : rowToMove(it, isAstray)
      if (row !== undefined) return blocks.with(b, { ...it, begins: [...(it.begins ?? []), row].sort((i, j) => i - j) })
    } else if (it.kind === 'paragraph' && isAstray(it.runs)) {
      const line = lineToMove(it, isAstray)
      const first = line > 0 ? b : firstHeld(b)
      const moved = blocks[first]
      if (moved?.kind === 'paragraph' && moved.begins === undefined)
        return blocks.with(first, { ...moved, begins: line })
    }
  }
  return undefined
}

type IsAstray = (runs: readonly Run[]) => boolean

/** The line that begins a page so that a paragraph's note stands on it; 0 where the whole paragraph has to. */
function lineToMove({ lines = [], hold }: Paragraph, isAstray: IsAstray): number {
  const line = Math.min(
    lines.findIndex(({ runs }) => isAstray(runs)),
    lines.length - leastLines,
  )
  return hold === 'whole' || line < leastLines ? 0 : line
}

function rowToMove(table: Table, isAstray: IsAstray): number | undefined {
  const foot = table.rows.length - table.foot
  for (const [r, { cells, split }] of table.rows.entries()) {
    if (r < table.header || split || !cells.some(({ runs }) => isAstray(runs))) continue
    if (r >= foot && table.hold === 'end') return undefined
    const at = firstOfGroup(table, Math.min(r, foot))
    if (at > table.header && !table.begins?.includes(at) && !isCovered(table, at)) return at
  }
  return undefined
}

const firstOfGroup = (table: Table, row: number): number =>
  row > table.header && table.rows[row - 1]?.keepNext ? firstOfGroup(table, row - 1) : row

/** A merged cell of a row above runs into it. */
const isCovered = ({ rows }: Table, row: number): boolean =>
  rows.slice(0, row).some(({ cells }, r) => cells.some((cell) => r + (cell.rows ?? 1) > row))

const notesIn = (runs: readonly Run[]): number[] =>
  runs.flatMap((run) => (run.kind === 'note' && run.number !== undefined ? [run.number] : []))
