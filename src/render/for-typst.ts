import type { Block, Cell, Layout, Overlay, Paragraph, Picture, Row, Run, Section, Table } from '../layout/layout.ts'
import { mayBeSplit } from '../layout/split-cells.ts'

/** The files beside page.typ that say what it draws, by their names. */
export function filesFor(layout: Layout): ReadonlyMap<string, Uint8Array> {
  const { pictures, ...told } = partsOf(layout)
  const json = JSON.stringify({ ...layout, ...told }).replaceAll('\u2011', '-')
  return new Map([
    ...pictures.map((data, i) => [nameOf(i), data] as const),
    ['layout.json', new TextEncoder().encode(json)],
  ])
}

const nameOf = (picture: number): string => `picture-${picture}`

/** The sections as page.typ takes them: pictures beside the JSON, plain cells as their text. */
function partsOf({ sections, styles }: Layout) {
  const pictures: Uint8Array[] = []
  const byPath = <T extends Picture | Overlay>({ data, ...rest }: T) => ({
    ...rest,
    path: nameOf(pictures.push(data) - 1),
  })
  let heads = 0
  let marked = 0
  /** Notes in repeated heads have a name of their own, by which page.typ finds the first of each. */
  const withKey = (run: Run) => (run.kind === 'note' ? { ...run, key: heads++ } : run)
  /** The headings that one stands below, itself last, by their levels in the outline. */
  let above: number[] = []
  /** The level of a heading's tag, which passes none over on the way down (ISO 14289-1, 7.4.2). */
  const levelBelow = (outline: number): number => {
    above = [...above.filter((level) => level < outline), outline]
    return above.length
  }
  const paragraph = (it: Paragraph) => {
    const { outline } = styles[it.style]
    return {
      ...leanParagraph(it),
      ...(it.overlays && { overlays: it.overlays.map(byPath) }),
      ...(outline && { level: levelBelow(outline) }),
    }
  }
  const block = (it: Block): unknown => {
    switch (it.kind) {
      case 'picture':
        return byPath(it)
      case 'paragraph':
        return paragraph(it)
      case 'columns':
        return { ...it, rows: it.rows.map((row) => row.map((cell) => cell.map(block))) }
      case 'table': {
        const isMarked = mayBeSplit(it)
        return {
          ...it,
          ...(isMarked && { key: marked++ }),
          rows: it.rows.map((row, r) => ({
            ...row,
            ...(isMarked && r >= it.header && { mark: markedCell(row) }),
            cells: row.cells.map((cell) =>
              leanCell(r < it.header ? { ...cell, runs: cell.runs.map(withKey) } : cell, it),
            ),
          })),
        }
      }
      case 'brace':
        return it
    }
  }
  const part = ({ attachment, ...rest }: Section) => ({
    ...rest,
    blocks: rest.blocks.map(block),
    ...(attachment && { attachment: true }),
  })
  return { sections: sections.map(part), marked: marked > 0, pictures }
}

/** Where its lines are told, nothing more is asked of the runs, and every letter told costs time. */
function leanParagraph({ runs, number, ...rest }: Paragraph) {
  const askedFor = !rest.lines || rest.box || runs[0]?.kind === 'break'
  return { ...rest, ...(askedFor && { runs }), ...(number && { number: { level: number.level, text: number.text } }) }
}

/** The cell that tells where its row begins: one that is not merged with those below. */
const markedCell = ({ cells }: Row): number =>
  Math.max(
    0,
    cells.findIndex(({ rows }) => rows === undefined),
  )

function leanCell(cell: Cell, { columns }: Table): Cell | string {
  const [only, ...others] = cell.runs
  const plain =
    cell.style === 'tableCell' &&
    !cell.lines &&
    !cell.columns &&
    !cell.rows &&
    others.length === 0 &&
    !columns.some(isJustified)
  if (plain && !only) return ''
  return plain && only?.kind === 'text' && !only.bold && !only.italic && !only.shift ? only.text : cell
}

const isJustified = ({ align }: Table['columns'][number]): boolean => align === 'justify'
