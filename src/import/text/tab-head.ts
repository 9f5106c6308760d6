import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import type { GridRow } from './text-grid.ts'

/** A head of two rows, and the columns it has. */
export interface TabHead {
  readonly columns: number
  readonly rows: readonly GridRow[]
}

/**
 * The head that two rows of tabs make: cells of the second stand under some of the first only, which go over them, and the
 * others go down. A worksheet leaves the columns beside such a cell empty, Word leaves them out. Nothing of other rows.
 */
export function tabHead(lines: readonly TextLine[], start: number): TabHead | undefined {
  const [first, second] = [lines[start], lines[start + 1]]
  const [above, below] = [cellsOf(first), cellsOf(second)]
  if (!first || !second || above.length < 2 || below[0] !== '' || below.length < above.length) return undefined
  const spans = above.length === below.length ? spansOfFilled(above, below) : spansOfShort(above, below)
  if (!spans) return undefined
  const names = above.filter(Boolean)
  const upper = spans.map(({ column, span }, at) => ({
    lines: [lineOf(first.number, names[at] ?? '')],
    column,
    span,
    ...(below[column] === '' && { height: 2 }),
  }))
  const lower = below.flatMap((text, column) =>
    text ? [{ lines: [lineOf(second.number, text)], column, span: 1 }] : [],
  )
  return { columns: below.length, rows: [upper, lower] }
}

const cellsOf = (line: TextLine | undefined): string[] => line?.raw.split('\t').map((cell) => cell.trim()) ?? []

interface Span {
  readonly column: number
  readonly span: number
}

/** Of a row with an empty cell in each column that is gone over. */
function spansOfFilled(above: readonly string[], below: readonly string[]): Span[] | undefined {
  const starts = above.flatMap((text, at) => (text ? [at] : []))
  const spans = starts.map((column, at) => ({ column, span: (starts[at + 1] ?? above.length) - column }))
  const fits = ({ column, span }: Span) =>
    span === 1 ? below[column] === '' : below.slice(column, column + span).every(Boolean)
  return starts[0] === 0 && spans.length < above.length && spans.every(fits) ? spans : undefined
}

/** Of a row without these cells: those that have others below them share these out alike. */
function spansOfShort(above: readonly string[], below: readonly string[]): Span[] | undefined {
  const from = below.findIndex(Boolean)
  const inside = below.slice(from, below.findLastIndex(Boolean) + 1)
  const groups = above.length - (below.length - inside.length)
  if (from < 1 || groups < 1 || !above.every(Boolean) || !inside.every(Boolean) || inside.length % groups > 0)
    return undefined
  const span = inside.length / groups
  if (span < 2) return undefined
  return above.map((_, at) => {
    if (at < from) return { column: at, span: 1 }
    return at < from + groups
      ? { column: from + (at - from) * span, span }
      : { column: at + groups * (span - 1), span: 1 }
  })
}
