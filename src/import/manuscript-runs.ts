import type { Block, Paragraph, Run } from './manuscript.ts'

/** Every paragraph of a block, those in cells too, in the order of reading. */
export function paragraphsIn(block: Block): Paragraph[] {
  if (block.type === 'section') return []
  if (block.type === 'paragraph') return [block]
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn)))
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
