import { keepNotes, mayLeaveNotes, type NotesAstray } from './keep-notes.ts'
import type { Layout } from './layout.ts'
import { agreed, mayBeSplit, reckon, type Splitting, splitAt, splitTable, unsplit } from './split-cells.ts'

/** Sets the pages of a layout, and tells which rows begin one, of every table that may be split in its order. */
export type RowsAtTop = (layout: Layout) => readonly ReadonlySet<number>[]

/** How often pages are set anew before what isn't settled by then is left as it was. */
const mostRounds = 3

/** Whether the layout depends on where its pages end. */
export const dependsOnPages = (layout: Layout): boolean =>
  layout.sections.some(({ blocks }) => blocks.some(mayBeSplit)) || mayLeaveAny(layout)

const mayLeaveAny = ({ sections, styles }: Layout): boolean =>
  sections.some(({ blocks }) => blocks.some((it) => mayLeaveNotes(it, styles)))

/** What the pages of a layout are asked for. */
export interface AskPages {
  readonly rowsAtTop: RowsAtTop
  readonly notesAstray: NotesAstray
}

/** Fits a layout to its pages: tables that go over them, and where they end above notes. */
export const fitToPages = (layout: Layout, { rowsAtTop, notesAstray }: AskPages): Layout => {
  const split = (it: Layout) => splitByPages(it, rowsAtTop)
  return split(mayLeaveAny(layout) ? keepNotes(layout, (tried) => notesAstray(split(tried))) : layout)
}

/**
 * Splits merged cells that go over a page, so that the next one has their words as well, and totals that would stand alone
 * off the row above them. What is split moves what follows: pages are set again until they end where cells are split.
 */
export function splitByPages(layout: Layout, rowsAtTop: RowsAtTop): Layout {
  const known = layout.sections.flatMap(({ blocks, page }) =>
    blocks.filter(mayBeSplit).map((table) => reckon(table, page, layout.styles)),
  )
  if (known.length === 0) return layout
  let tried = known.map(() => unsplit)
  for (let round = 0; ; round++) {
    const set = withSplit(layout, tried)
    const tops = rowsAtTop(set)
    const wanted = known.map((it, i) => splitAt(tops[i] ?? new Set(), it, tried[i] ?? unsplit))
    const unlike = tried.findIndex((one, i) => JSON.stringify(one) !== JSON.stringify(wanted[i]))
    if (unlike < 0) return set
    if (round === mostRounds) return withSplit(layout, upTo(unlike, tried, wanted))
    tried = wanted
  }
}

/** What is settled: pages don't depend on those behind them. */
const upTo = (unlike: number, tried: readonly Splitting[], wanted: readonly Splitting[]): Splitting[] =>
  tried.map((one, i) => (i < unlike ? one : i > unlike ? unsplit : agreed(one, wanted[i] ?? unsplit)))

function withSplit(layout: Layout, splittings: readonly Splitting[]): Layout {
  if (splittings.every((one) => one === unsplit || isNone(one))) return layout
  const left = splittings.values()
  const sections = layout.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((it) => (mayBeSplit(it) ? splitTable(it, left.next().value ?? unsplit) : it)),
  }))
  return { ...layout, sections }
}

const isNone = ({ cuts, raised, heldFoot }: Splitting): boolean => cuts.length + raised.length === 0 && !heldFoot
