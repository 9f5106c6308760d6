import type { Block, Table } from './doc.ts'

/** Every table among blocks, those in sections and lists too. */
export const tablesIn = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return [block]
    if (block.kind === 'section') return tablesIn(block.body)
    return block.kind === 'list' ? block.items.flatMap(({ body }) => tablesIn(body)) : []
  })
