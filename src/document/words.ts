import { plainText } from './body/inline.ts'
import type { Block, LegalBasis } from './doc.ts'

/** All words of a stretch of text, those of headings, lists and tables included. */
export const wordsOf = (blocks: readonly (Block | LegalBasis)[]): string => blocks.map(wordsIn).join('\n')

function wordsIn(block: Block | LegalBasis): string {
  if (!('kind' in block)) return plainText(block.content)
  switch (block.kind) {
    case 'section':
      return `${plainText(block.title)}\n${wordsOf(block.body)}`
    case 'paragraph':
    case 'point':
      return plainText(block.content)
    case 'list':
      return block.items.map((item) => wordsOf(item.body)).join('\n')
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => plainText(cell.content)).join('\t')).join('\n')
    case 'picture':
      return ''
  }
}
