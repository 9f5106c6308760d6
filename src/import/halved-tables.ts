import { type AsideText, type Block, type Row, type Table, textOf } from './manuscript.ts'
import { paragraphsIn } from './manuscript-runs.ts'

/** Blocks in which tables that a page's number was typed between are one, and the numbers by themselves. */
export function withTablesWhole(blocks: readonly Block[]): {
  readonly blocks: readonly Block[]
  readonly aside: readonly AsideText[]
} {
  const read: Block[] = []
  const aside: AsideText[] = []
  for (let at = 0; at < blocks.length; at++) {
    const [above, block, below] = [read.at(-1), blocks[at], blocks[at + 1]]
    const number = block?.type === 'paragraph' ? textOf(block.runs).trim() : ''
    const whole = /^\d{1,3}$/.test(number) ? tableOfHalves(above, below) : undefined
    if (whole && block?.type === 'paragraph') {
      aside.push({ text: number, line: block.line, why: 'số trang gõ giữa hai nửa của một bảng' })
      read.splice(-1, 1, whole)
      at++
    } else if (block) read.push(block)
  }
  return { blocks: read, aside }
}

/** One table of two, of which the second repeats the head of the first. */
function tableOfHalves(above: Block | undefined, below: Block | undefined): Table | undefined {
  if (above?.type !== 'table' || below?.type !== 'table') return undefined
  const [head, again] = [wordsOf(above.rows[0]), wordsOf(below.rows[0])]
  const repeats = head.length > 1 && head.join('|') === again.join('|')
  return repeats ? { ...above, rows: [...above.rows, ...below.rows.slice(1)] } : undefined
}

const wordsOf = (row: Row | undefined): string[] =>
  (row?.cells ?? []).map(({ blocks }) =>
    blocks
      .flatMap(paragraphsIn)
      .map(({ runs }) => textOf(runs).trim())
      .join(' '),
  )
