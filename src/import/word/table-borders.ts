import { child, type Element } from './element.ts'

/** A side of a table or a cell. */
export type Side = 'top' | 'bottom' | 'left' | 'right'

/** Lines of a table by side, and between its cells; what is not said is absent. */
export type Borders = Readonly<Partial<Record<Side | 'insideH' | 'insideV', boolean>>>

/** Of a `tblBorders` or `tcBorders`. A white line is none. */
export function bordersOf(element: Element | undefined): Borders {
  const borders: Partial<Record<string, boolean>> = {}
  for (const { name, attributes } of element?.children ?? [])
    borders[sides.get(name) ?? name] =
      !['none', 'nil', undefined].includes(attributes.val) && attributes.color?.toUpperCase() !== 'FFFFFF'
  return borders
}

const sides: ReadonlyMap<string, Side> = new Map([
  ['start', 'left'],
  ['end', 'right'],
])

/** Of a table: its own, else those of its style. */
export const tableBorders = (tblPr: Element | undefined, styles: readonly Element[]): Borders =>
  Object.assign({}, ...[...styles].reverse().map(ownBorders), ownBorders(tblPr))

const ownBorders = (tblPr: Element | undefined): Borders => bordersOf(child(tblPr, 'tblBorders'))

/** A cell's lines, and which of its sides lie between cells. */
export interface BorderedCell {
  readonly borders: Borders
  readonly inner: ReadonlySet<Side>
}

/** Whether at least half of the lines between cells are drawn; of a table of one cell, of those around it. */
export function isRuled(table: Borders, cells: readonly BorderedCell[]): boolean {
  let [drawn, all] = [0, 0]
  const only = cells.length === 1
  for (const { borders, inner } of cells)
    for (const side of only ? everySide : inner) {
      const inside = side === 'top' || side === 'bottom' ? table.insideH : table.insideV
      if (borders[side] ?? (only ? table[side] : inside)) drawn++
      all++
    }
  return drawn > 0 && drawn * 2 >= all
}

const everySide: readonly Side[] = ['top', 'bottom', 'left', 'right']
