import { plainText } from './body/inline.ts'
import type { Block, LegalBasis } from './doc.ts'

/** All words of a stretch of text, those of headings, lists and tables included. */
export const documentWords = (blocks: readonly (Block | LegalBasis)[]): string => blocks.map(wordsIn).join('\n')

function wordsIn(block: Block | LegalBasis): string {
  if (!('kind' in block)) return plainText(block.content)
  switch (block.kind) {
    case 'section':
      return `${plainText(block.title)}\n${documentWords(block.body)}`
    case 'paragraph':
    case 'point':
      return plainText(block.content)
    case 'list':
      return block.items.map((item) => documentWords(item.body)).join('\n')
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => plainText(cell.content)).join('\t')).join('\n')
    case 'picture':
      return ''
  }
}
