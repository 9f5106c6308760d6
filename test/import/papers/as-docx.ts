import { para, run, wordFile } from '../word/word-file.ts'
import type { Paper, PaperCell, PaperTable } from './paper.ts'
import { type SheetBlock, type SheetColumns, type SheetLine, sheetOf, typedLine } from './sheet.ts'

const tag = (name: string, inside: string): string => `<w:${name}>${inside}</w:${name}>`

const borders = tag(
  'tblBorders',
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
    .join(''),
)

/** A paper as a file of Word, header and closing in tables without lines, its notes kept by Word. */
export function asDocx(paper: Paper): Uint8Array {
  const body = sheetOf(paper).map(blockXml).join('')
  const footnotes = paper.notes
    .map((text, at) => `<w:footnote w:id="${at + 1}">${para(run(text))}</w:footnote>`)
    .join('')
  return wordFile({ body, ...(footnotes && { footnotes }) })
}

function blockXml(block: SheetBlock): string {
  switch (block.kind) {
    case 'line':
      return lineXml(block)
    case 'table':
      return tableXml(block.table)
    case 'columns':
      return block.rows.length > 0 ? columnsXml(block.rows) : ''
    default:
      return para('<w:r><w:br w:type="page"/></w:r>')
  }
}

function lineXml(line: SheetLine): string {
  const look = `${line.bold ? '<w:b/>' : ''}${line.italic ? '<w:i/>' : ''}`
  const runs = typedLine(line)
    .split(/(\[\d\])/)
    .map((part) =>
      /^\[\d\]$/.test(part) ? `<w:r><w:footnoteReference w:id="${part[1]}"/></w:r>` : part && run(part, look),
    )
  return para(runs.join(''), line.centred ? '<w:jc w:val="center"/>' : '')
}

const cellXml = (inside: string, properties = ''): string =>
  tag('tc', `${properties && tag('tcPr', properties)}${inside}`)

const columnsXml = (rows: readonly SheetColumns[]): string =>
  tag(
    'tbl',
    rows
      .map(({ left, right }) =>
        tag('tr', [left, right].map((lines) => cellXml(lines.map(lineXml).join('') || para(''))).join('')),
      )
      .join(''),
  ) + para('')

function tableXml({ rows, headRows, columns }: PaperTable): string {
  const grid = tag('tblGrid', `<w:gridCol w:w="${Math.floor(9000 / columns)}"/>`.repeat(columns))
  const typed = rows.map((_, at) =>
    tag(
      'tr',
      rowCells(rows, at, columns)
        .map((cell) => cellOf(cell, at < headRows))
        .join(''),
    ),
  )
  return tag('tbl', tag('tblPr', borders) + grid + typed.join('')) + para('')
}

/** A cell as Word has it: one that goes on from the row above is there, and empty. */
interface WordCell extends PaperCell {
  readonly merge?: 'restart' | 'continue'
}

/** The cells of a row, with those that merged cells of the rows above cover. */
function rowCells(rows: PaperTable['rows'], at: number, columns: number): WordCell[] {
  const own = (rows[at] ?? []).map((cell): WordCell => ((cell.height ?? 1) > 1 ? { ...cell, merge: 'restart' } : cell))
  const above = rows.slice(0, at).flatMap((row, i) => row.filter(({ height = 1 }) => i + height > at))
  const covered = above.map((cell): WordCell => ({ ...cell, text: '', merge: 'continue' }))
  return [...own, ...covered].filter(({ column }) => column < columns).sort((a, b) => a.column - b.column)
}

function cellOf({ text, span = 1, merge }: WordCell, head: boolean): string {
  const properties = [
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === 'restart' ? '<w:vMerge w:val="restart"/>' : merge ? '<w:vMerge/>' : '',
  ].join('')
  return cellXml(text === '' ? para('') : para(run(text, head ? '<w:b/>' : '')), properties)
}
