import type { Block, Inline, LegalBasis } from './doc.ts'

/** The words of a text, as for a bookmark or a comparison: notes have none, and a line break is a blank. */
export const plainText = (content: readonly Inline[]): string =>
  content.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('')

/** A text without the first `count` characters of its words. */
export function dropStart(content: readonly Inline[], count: number): Inline[] {
  const [first, ...rest] = content
  if (first?.kind !== 'text' || count === 0) return [...content]
  return count < first.text.length
    ? [{ ...first, text: first.text.slice(count) }, ...rest]
    : dropStart(rest, count - first.text.length)
}

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
