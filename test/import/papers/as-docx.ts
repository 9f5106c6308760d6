import type { Chance } from '../../fuzz/chance.ts'
import { para, run, wordFile } from '../word/word-file.ts'
import type { Paper, PaperCell, PaperTable } from './paper.ts'
import { type SheetBlock, type SheetColumns, type SheetLine, sheetOf, typedLine, typedRest } from './sheet.ts'

const tag = (name: string, inside: string): string => `<w:${name}>${inside}</w:${name}>`

const borders = tag(
  'tblBorders',
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
    .join(''),
)

/** How a paper was made in Word. */
export interface WordManner {
  /** Numbers and dashes are counted by Word. */
  readonly counted: boolean
  /** Mục and khoản have the styles of headings. */
  readonly styled: boolean
  /** Lines of a cell of the header are one paragraph. */
  readonly broken: boolean
  /** Header and closing are set with tabs, no table. */
  readonly tabbed: boolean
  /** Words of one look stand in many runs, as editing leaves them. */
  readonly shredded: boolean
  /** Empty paragraphs stand between others. */
  readonly spaced: boolean
}

/** A manner of working in Word. */
export const drawWordManner = (chance: Chance): WordManner => ({
  counted: chance.onceIn(3),
  styled: chance.onceIn(3),
  broken: chance.onceIn(3),
  tabbed: chance.onceIn(5),
  shredded: chance.onceIn(3),
  spaced: chance.onceIn(3),
})

/** A paper as a file of Word, header and closing in tables without lines, its notes kept by Word. */
export function asDocx(paper: Paper, drawn: WordManner): Uint8Array {
  const manner = { ...drawn, counted: drawn.counted && isCountable(paper) }
  const body = sheetOf(paper)
    .map((block) => blockXml(block, manner) + (manner.spaced && block.kind === 'line' ? para('') : ''))
    .join('')
  const footnotes = paper.notes
    .map((text, at) => `<w:footnote w:id="${at + 1}">${para(run(text))}</w:footnote>`)
    .join('')
  return wordFile({
    body,
    ...(manner.counted && { numbering }),
    ...(manner.styled && { styles }),
    ...(footnotes && { footnotes }),
  })
}

/** What Word counts begins anew only below what it counts as well. */
const isCountable = ({ body, appendices }: Paper): boolean =>
  body.every((part) => !('label' in part && part.label.endsWith('/'))) &&
  appendices.every((one) => one.body.every(({ kind }) => kind !== 'clause'))

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

const numbering = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '-')}${level(1, 'bullet', '+')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
].join('')

/** Labels that Word counts, with their list and depth. */
const listsOfLabels: readonly (readonly [label: RegExp, list: number, level: number])[] = [
  [/^-$/, 1, 0],
  [/^\+$/, 1, 1],
  [/^[IVX]+\.$/, 2, 0],
  [/^\d+\.$/, 2, 1],
  [/^\d+\.\d+\.$/, 2, 2],
]

const styles = [1, 2, 3]
  .map(
    (depth) =>
      `<w:style w:type="paragraph" w:styleId="Heading${depth}"><w:name w:val="heading ${depth}"/><w:pPr><w:outlineLvl w:val="${depth - 1}"/></w:pPr></w:style>`,
  )
  .join('')

function blockXml(block: SheetBlock, manner: WordManner): string {
  switch (block.kind) {
    case 'line':
      return lineXml(block, manner)
    case 'table':
      return tableXml(block.table)
    case 'columns':
      return columnsXml(block.rows, manner)
    default:
      return para('<w:r><w:br w:type="page"/></w:r>')
  }
}

function lineXml(line: SheetLine, manner: WordManner): string {
  const list = manner.counted ? listsOfLabels.find(([label]) => label.test(line.label ?? '')) : undefined
  const typed = list ? line.text : typedLine(line)
  const properties = [
    manner.styled && line.depth ? `<w:pStyle w:val="Heading${line.depth}"/>` : '',
    list ? `<w:numPr><w:ilvl w:val="${list[2]}"/><w:numId w:val="${list[1]}"/></w:numPr>` : '',
    line.centred ? '<w:jc w:val="center"/>' : '',
  ]
  return para(
    runsXml(typed, line, manner) + runsXml(typedRest(line), { kind: 'line', text: '' }, manner),
    properties.join(''),
  )
}

/** The runs of a text, with the marks of its notes. */
function runsXml(typed: string, line: SheetLine, { shredded }: WordManner): string {
  const look = `${line.bold ? '<w:b/>' : ''}${line.italic ? '<w:i/>' : ''}`
  const pieces = (text: string) => (shredded ? (text.match(/.{1,7}/gsu) ?? []) : [text])
  return typed
    .split(/(\[\d\])/)
    .map((part) => {
      if (/^\[\d\]$/.test(part)) return `<w:r><w:footnoteReference w:id="${part[1]}"/></w:r>`
      return (
        part &&
        pieces(part)
          .map((piece) => run(piece, look))
          .join('')
      )
    })
    .join('')
}

const cellXml = (inside: string, properties = ''): string =>
  tag('tc', `${properties && tag('tcPr', properties)}${inside}`)

function columnsXml(rows: readonly SheetColumns[], manner: WordManner): string {
  if (manner.tabbed) return rows.map((row) => tabbedXml(row, manner)).join('')
  const cell = (lines: readonly SheetLine[]) => {
    if (!manner.broken) return cellXml(lines.map((line) => lineXml(line, manner)).join('') || para(''))
    const typed = lines.map((line) => runsXml(typedLine(line), line, manner))
    return cellXml(para(typed.join('<w:r><w:br/></w:r>')))
  }
  return tag('tbl', rows.map(({ left, right }) => tag('tr', cell(left) + cell(right))).join('')) + para('')
}

/** Lines of both columns on one, with a tab between. */
function tabbedXml({ left, right }: SheetColumns, manner: WordManner): string {
  const typed = (line: SheetLine | undefined) => (line ? runsXml(typedLine(line), line, manner) : '')
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    para(`${typed(left[at])}${right[at] ? '<w:r><w:tab/></w:r>' : ''}${typed(right[at])}`),
  ).join('')
}

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
  return cellXml(
    text
      .split('\n')
      .map((line) => para(line && run(line, head ? '<w:b/>' : '')))
      .join(''),
    properties,
  )
}
