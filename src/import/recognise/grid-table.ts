import { authorityStart } from '../../decree/authority.ts'
import { isPost } from '../../vietnamese/posts.ts'
import type { Cell, Row, Table } from '../manuscript.ts'
import { manuscriptLines } from './manuscript-lines.ts'

/** Whether a table without lines is a table still: below a row of heads, or with a column that counts its rows. */
export const isGrid = ({ rows }: Table): boolean => {
  const [head, ...below] = rows
  if (!head || below.length === 0 || head.cells.length < 2) return false
  return head.header === true || counts(below) || (namesColumns(head) && below.every((row) => isUnlike(row, head)))
}

const textOfCell = ({ blocks }: Cell): string =>
  manuscriptLines(blocks)
    .map(({ text }) => text)
    .join(' ')

/** 1, 2, 3 in the first column. */
function counts(rows: readonly Row[]): boolean {
  const numbers = rows.flatMap(({ cells }) => /^(\d{1,3})[.)]?$/.exec(cells[0] ? textOfCell(cells[0]) : '')?.[1] ?? [])
  return numbers.length > 0 && numbers.every((number, at) => Number(number) === at + 1)
}

const isBold = ({ blocks }: Cell): boolean => {
  const lines = manuscriptLines(blocks)
  return lines.length > 0 && lines.every(({ bold }) => bold)
}

/** All bold, and none of it the first line of a signature or the header. */
const namesColumns = ({ cells }: Row): boolean =>
  cells.every((cell) => isBold(cell) && !isPost(textOfCell(cell)) && !authorityStart.test(textOfCell(cell)))

/** A row of as many cells as the head, not all bold as its are. */
const isUnlike = ({ cells }: Row, head: Row): boolean => cells.length === head.cells.length && !cells.every(isBold)
