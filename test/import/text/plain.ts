import { collectFindings, type Diagnostic } from '../../../src/findings/diagnostic.ts'
import { type Block, type Manuscript, type Run, textOf } from '../../../src/import/manuscript.ts'
import { readText } from '../../../src/import/text/read-text.ts'

export const read = (text: string): Manuscript => readText(text, () => undefined, 'vb.txt')

export function reported(text: string): readonly Diagnostic[] {
  const { found, report } = collectFindings()
  readText(text, report, 'vb.txt')
  return found
}

/** Text of the paragraphs, those in cells after one another. */
export const paragraphsOf = ({ blocks }: Pick<Manuscript, 'blocks'>): string[] => blocks.flatMap(inBlock)

function inBlock(block: Block): string[] {
  if (block.type === 'paragraph') return [textOf(block.runs)]
  if (block.type === 'section') return []
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(inBlock)))
}

const runShown = ({ text, bold, italic, footnote }: Run): string => {
  if (footnote !== undefined) return `[^${footnote}]`
  return (bold ? '<b>' : '') + (italic ? '<i>' : '') + text + (italic ? '</i>' : '') + (bold ? '</b>' : '')
}

/** Paragraphs with tags for their looks, tables as rows of cells. */
export const shown = ({ blocks }: Pick<Manuscript, 'blocks'>): unknown[] => blocks.map(blockShown)

function blockShown(block: Block): unknown {
  if (block.type === 'paragraph') return block.runs.map(runShown).join('')
  if (block.type === 'section') return 'section'
  return block.rows.map(({ cells }) =>
    cells.map(({ blocks, colSpan }) => blocks.map(blockShown).join(' / ') + (colSpan > 1 ? ` ×${colSpan}` : '')),
  )
}

/** Letters and digits in their order, footnotes behind the rest. */
export const lettersOf = (manuscript: Manuscript): string =>
  letters([...paragraphsOf(manuscript), ...[...manuscript.footnotes.values()].map(textOf)].join(' '))

export const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '')
