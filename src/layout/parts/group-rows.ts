import type { Cell, Row, Table } from '../../document/doc.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { namesTotal } from '../../vietnamese/total-words.ts'

/** Of rows on end, each heading the one below; where there are more, they are no headings. */
const mostOnEnd = 3

/** The rows of a table that head those below them, as “II. Nhóm việc thứ hai” does: none is the last of a page. */
export function groupRows(table: Table): ReadonlySet<number> {
  const heads = table.rows.map((_, r) => headsNext(table, r))
  const startOf = (r: number): number => (heads[r - 1] ? startOf(r - 1) : r)
  const lengthFrom = (r: number): number => (heads[r] ? 1 + lengthFrom(r + 1) : 0)
  return new Set(heads.flatMap((head, r) => (head && lengthFrom(startOf(r)) <= mostOnEnd ? [r] : [])))
}

function headsNext({ rows, columns, headRows }: Table, r: number): boolean {
  const [row, next] = [rows[r], rows[r + 1]]
  if (r < headRows || !row || !next || row.total || row.cells.some(({ rows: merged }) => merged)) return false
  const filled = row.cells.filter((cell) => textOf(cell) !== '')
  if (filled.length === 0 || isTotalRow(row)) return false
  if (row.cells.reduce((sum, cell) => sum + (cell.columns ?? 1), 0) !== columns.length) return false
  const last = row.cells.at(-1)
  const spans = row.cells.length <= 2 && last !== undefined && last === filled.at(-1) && (last.columns ?? 1) > 1
  return spans || countsWider(row, next) || (filled.every(isBold) && !next.cells.every(isBold))
}

/** A row that adds up others, by its first words. */
export const isTotalRow = ({ cells, total }: Row): boolean =>
  total === true ||
  cells
    .map(textOf)
    .filter((text) => text !== '')
    .slice(0, 2)
    .some(namesTotal)

const textOf = ({ content }: Cell): string =>
  content
    .map((inline) => (inline.kind === 'text' ? inline.text : ' '))
    .join('')
    .trim()

const isBold = ({ content }: Cell): boolean =>
  content.every((inline) => inline.kind !== 'text' || inline.bold || inline.text.trim() === '')

/** Counted as `A` above `I`, `I` above `1`, `1` above `1.1`. */
function countsWider({ cells: [first] }: Row, { cells: [below] }: Row): boolean {
  if (!first || !below) return false
  const [own, next] = [textOf(first), textOf(below)].map((text) => text.replace(/[.)]$/, ''))
  if (!own || !next) return false
  if (/^\d+(?:\.\d+)*$/.test(own)) return next.startsWith(`${own}.`)
  const isRoman = /^[IVXLC]+$/
  if (!isRoman.test(own) && !(own.length === 1 && isCapital(own))) return false
  return /^(?:\d|-|[a-zđ]$)/.test(next) || (own.length === 1 && next === 'I')
}
