import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import type { GridRow } from './text-grid.ts'

/** A row of cells by the lines typed in each; an empty cell has none. */
export type TypedRow = readonly (readonly TextLine[])[]

/** A way to read two rows as a head: so many columns a cell of the upper one, more than one where it goes over cells of the lower. */
export interface HeadWay {
  readonly upper: TypedRow
  readonly lower: TypedRow
  readonly spans: readonly number[]
}

/**
 * Every way in which the upper row can go over the lower: a cell takes one column and goes down, or two and more that each have a
 * cell below it. The first cell, which names the column of numbers, goes down always.
 */
export function headWays(upper: TypedRow, lower: TypedRow, columns: number): HeadWay[] {
  const whole = lower.length === columns
  const filled = lower.map((lines) => lines.length > 0)
  const below = filled.filter(Boolean).length
  if ((!whole && below < lower.length) || upper.length < 2 || upper.length >= columns || below < 2) return []
  const fits = (column: number, span: number) =>
    !whole || (span === 1 ? !filled[column] : filled.slice(column, column + span).every(Boolean))
  const goesDown = (at: number) => at === 0 || /^ghi chú/i.test(cellWords(upper[at]))
  const from = (spans: readonly number[], column: number, gone: number): (readonly number[])[] => {
    const at = spans.length
    if (at === upper.length) return column === columns && gone === below ? [spans] : []
    const most = goesDown(at) ? 1 : columns - column - (upper.length - at - 1)
    return Array.from({ length: most }, (_, i) => i + 1)
      .filter((span) => fits(column, span))
      .flatMap((span) => from([...spans, span], column + span, gone + (span > 1 ? span : 0)))
  }
  return from([], 0, 0).map((spans) => ({ upper, lower, spans }))
}

/** Those of some ways in which what stands below a cell of the upper row is numbers of one kind; where there are none, of any kind. */
export function waysOverNumbers(ways: readonly HeadWay[], body: readonly TypedRow[], columns: number): HeadWay[] {
  const kinds = Array.from({ length: columns }, (_, column) => kindOfColumn(body, column, columns))
  const holds = ({ spans }: HeadWay, holdsFor: (kinds: readonly ColumnKind[]) => boolean) =>
    startsOf(spans).every((start, at) => {
      const span = spans[at] ?? 1
      return span === 1 || holdsFor(kinds.slice(start, start + span))
    })
  const numbers = ways.filter((way) => holds(way, (own) => !own.includes('words')))
  const alike = numbers.filter((way) => holds(way, (own) => new Set(own.filter((kind) => kind !== 'empty')).size < 2))
  return alike.length > 0 ? alike : numbers
}

const startsOf = (spans: readonly number[]): number[] =>
  spans.map((_, at) => spans.slice(0, at).reduce((sum, span) => sum + span, 0))

type ColumnKind = 'whole' | 'decimal' | 'words' | 'empty'

/** What the cells of a column hold, in rows that have all cells. */
function kindOfColumn(body: readonly TypedRow[], column: number, columns: number): ColumnKind {
  const texts = body.flatMap((row) => (row.length < columns ? [] : [cellWords(row[column])])).filter(Boolean)
  if (texts.length === 0) return 'empty'
  if (!texts.every(isNumber)) return 'words'
  return texts.some((text) => /,\d|%|\.\d{1,2}$/.test(text)) ? 'decimal' : 'whole'
}

/** Both rows of a head read so. */
export function headRows({ upper, lower, spans }: HeadWay): GridRow[] {
  const starts = startsOf(spans)
  const goneOver = starts.flatMap((start, at) =>
    spans[at] === 1 ? [] : Array.from({ length: spans[at] ?? 0 }, (_, i) => start + i),
  )
  return [
    upper.map((lines, at) => {
      const span = spans[at] ?? 1
      return { lines, column: starts[at] ?? 0, span, ...(span === 1 && { height: 2 }) }
    }),
    lower.filter((lines) => lines.length > 0).map((lines, at) => ({ lines, column: goneOver[at] ?? 0, span: 1 })),
  ]
}

/** Digits with their marks, or a dash in their place. */
export const isNumber = (text: string): boolean => /^[\d.,%\s-]+$/.test(text)

/** The words of a cell. */
export const cellWords = (lines: readonly TextLine[] = []): string => lines.map(({ text }) => text).join(' ')
