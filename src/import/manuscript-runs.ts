import type { Block, Paragraph, Run } from './manuscript.ts'

/** Every paragraph of a block, those in cells too, in the order of reading. */
export function paragraphsIn(block: Block): Paragraph[] {
  if (block.type === 'section') return []
  if (block.type === 'paragraph') return [block]
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn)))
}

/** The runs of each line of a paragraph; a mark or picture stands on the line it was met on. */
export function linesOfRuns(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]]
  for (const run of runs)
    for (const [i, text] of run.text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (text !== '' || run.footnote || run.picture) lines.at(-1)?.push({ ...run, text })
    }
  return lines
}

/** The same block with other runs in its paragraphs. */
export function mapRuns<B extends Block>(block: B, change: (runs: readonly Run[]) => readonly Run[]): B {
  if (block.type === 'section') return block
  if (block.type === 'paragraph') return { ...block, runs: change(block.runs) }
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((one) => mapRuns(one, change)) })),
    })),
  }
}
