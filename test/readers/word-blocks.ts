import { drawingsIn, type WordDrawing, type WordWatermark, watermarksIn } from './word-drawings.ts'
import {
  type Border,
  bordersOf,
  isOn,
  type ParagraphLook,
  paragraphLook,
  properties,
  type RunLook,
  runLook,
  type WordStyle,
} from './word-looks.ts'
import type { Counter } from './word-numbers.ts'
import { at, descendants, elementsIn, textOf, type Xml } from './xml.ts'

export interface WordRun extends RunLook {
  readonly text: string
}

/** Where a paragraph may stand, in twips from the left margin. */
export interface Column {
  readonly left: number
  readonly width: number
}

export interface WordParagraph extends ParagraphLook {
  readonly kind: 'paragraph'
  /** Id of the style; empty for the default one. */
  readonly style: string
  /** The automatic number with the blank behind it; empty where there is none or it is typed. */
  readonly number: string
  /** With the automatic number in front, and `\n` for a line break. */
  readonly text: string
  readonly runs: readonly WordRun[]
  readonly column: Column
  /** Instructions of the fields in it, e.g. `PAGE`. */
  readonly fields: readonly string[]
  readonly drawings: readonly WordDrawing[]
  readonly watermarks: readonly WordWatermark[]
}

export interface WordCell {
  readonly width: number
  /** Where its blocks stand in the height of the row. */
  readonly vertical: string
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>
  readonly blocks: readonly WordBlock[]
}

export interface WordRow {
  readonly cantSplit: boolean
  readonly header: boolean
  /** In twips, where it is laid down; `exact` or `atLeast`. */
  readonly height?: { readonly value: number; readonly rule: string }
  readonly cells: readonly WordCell[]
}

/** Lengths in twips. */
export interface WordTable {
  readonly kind: 'table'
  /** From the left margin, as the cell it stands in has it. */
  readonly left: number
  readonly width: number
  readonly grid: readonly number[]
  readonly layout: string
  /** Kind of line by side: `single`, `nil`. */
  readonly borders: Readonly<Record<string, string>>
  /** The lines themselves, by side. */
  readonly edges: Readonly<Record<string, Border>>
  readonly rows: readonly WordRow[]
}

export type WordBlock = WordParagraph | WordTable

export interface Context {
  readonly styles: ReadonlyMap<string, WordStyle>
  readonly count: Counter
}

/** Paragraphs and tables of a body, cell, header or note, in order. */
export const readBlocks = (parent: Xml, column: Column, context: Context): WordBlock[] =>
  elementsIn(parent).flatMap((element): WordBlock[] => {
    if (element.name === 'w:p') return [readParagraph(element, column, context)]
    return element.name === 'w:tbl' ? [readTable(element, column, context)] : []
  })

/** Tables in the order they are read, each before those in its cells. */
export const tablesIn = (blocks: readonly WordBlock[]): WordTable[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => tablesIn(cell.blocks)))]
      : [],
  )

/** Paragraphs in the order they are read, those in cells included. */
export const paragraphsIn = (blocks: readonly WordBlock[]): WordParagraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  )

function readParagraph(element: Xml, column: Column, { styles, count }: Context): WordParagraph {
  const own = properties(at(element, 'w:pPr'))
  const id = own['w:pStyle@w:val'] ?? ''
  const style = styles.get(id)
  if (!style) throw new Error(`no style ${id}`)
  const list = { ...style.paragraph, ...own }
  const numId = list['w:numPr/w:numId@w:val']
  const number = numId ? count(numId, Number(list['w:numPr/w:ilvl@w:val'] ?? 0)) : undefined
  const numberRun = number && { text: number.text, ...runLook({ ...style.run, ...number.run }) }
  const runs = descendants(element, 'w:r').map((run): WordRun => {
    const direct = properties(at(run, 'w:rPr'))
    const character = styles.get(direct['w:rStyle@w:val'] ?? ' ')
    return { text: words(run), ...runLook({ ...style.run, ...character?.run, ...direct }) }
  })
  const all = [...(numberRun ? [numberRun] : []), ...runs]
  return {
    kind: 'paragraph',
    style: id,
    number: number?.text ?? '',
    text: all.map((run) => run.text).join(''),
    runs: all,
    column,
    fields: descendants(element, 'w:instrText').map((field) => textOf(field).trim()),
    drawings: drawingsIn(element),
    watermarks: watermarksIn(element),
    ...paragraphLook({ ...style.paragraph, ...number?.paragraph, ...own }),
  }
}

const characters: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:noBreakHyphen': '-',
}

const words = (run: Xml): string =>
  elementsIn(run)
    .map((child) => (child.name === 'w:t' ? textOf(child) : (characters[child.name] ?? '')))
    .join('')

function readTable(element: Xml, { left }: Column, context: Context): WordTable {
  const table = properties(at(element, 'w:tblPr'))
  const grid = elementsIn(at(element, 'w:tblGrid'), 'w:gridCol').map((column) => Number(column.attributes['w:w']))
  const leftOf = (index: number) => grid.slice(0, index).reduce((sum, width) => sum + width, left)
  const readCell = (cell: Xml, index: number): WordCell => {
    const own = properties(at(cell, 'w:tcPr'))
    // What neither cell nor table says is taken from Word's "Normal Table": 0 above and below, 108 at the sides.
    const margin = (side: string, otherwise: number) =>
      Number(own[`w:tcMar/w:${side}@w:w`] ?? table[`w:tblCellMar/w:${side}@w:w`] ?? otherwise)
    const margins = {
      top: margin('top', 0),
      bottom: margin('bottom', 0),
      left: margin('left', 108),
      right: margin('right', 108),
    }
    const width = Number(own['w:tcW@w:w'])
    const inside = { left: leftOf(index) + margins.left, width: width - margins.left - margins.right }
    const vertical = own['w:vAlign@w:val'] ?? 'top'
    return { width, margins, vertical, blocks: readBlocks(cell, inside, context) }
  }
  return {
    kind: 'table',
    left,
    width: Number(table['w:tblW@w:w']),
    grid,
    layout: table['w:tblLayout@w:type'] ?? 'autofit',
    borders: Object.fromEntries(
      ['top', 'bottom', 'left', 'right', 'insideH', 'insideV'].map((side) => [
        side,
        table[`w:tblBorders/w:${side}@w:val`] ?? 'nil',
      ]),
    ),
    edges: bordersOf(table, 'w:tblBorders'),
    rows: elementsIn(element, 'w:tr').map((row): WordRow => {
      const own = properties(at(row, 'w:trPr'))
      const height = own['w:trHeight@w:val']
      return {
        cantSplit: isOn(own, 'w:cantSplit'),
        header: isOn(own, 'w:tblHeader'),
        ...(height !== undefined && {
          height: { value: Number(height), rule: own['w:trHeight@w:hRule'] ?? 'atLeast' },
        }),
        cells: elementsIn(row, 'w:tc').map(readCell),
      }
    }),
  }
}
