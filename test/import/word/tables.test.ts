import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/import/manuscript.ts'
import { para, run, tableOf } from './word-file.ts'

const cell = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : para(inside)}</w:tc>`
const row = (cells: string, properties = '') => `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`
const table = (rows: string, properties = '', widths: readonly number[] = []) =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${rows}</w:tbl>`

/** Cells as `text@column`, with their spans where they have any. */
const shape = (body: string) =>
  tableOf(body).rows.map(({ cells }) =>
    cells.map(({ blocks, column, colSpan, rowSpan }) => {
      const text = blocks.map((block) => (block.type === 'paragraph' ? textOf(block.runs) : '[bảng]')).join('/')
      return `${text}@${column}${colSpan > 1 ? ` ngang ${colSpan}` : ''}${rowSpan > 1 ? ` dọc ${rowSpan}` : ''}`
    }),
  )

const span = (count: number) => `<w:gridSpan w:val="${count}"/>`
const restart = '<w:vMerge w:val="restart"/>'
const goOn = '<w:vMerge/>'

describe('Tables of Word', () => {
  it('have the grid, spans and headers', () => {
    const body = table(
      row(cell('STT', restart) + cell('Nội dung', span(2)), '<w:tblHeader/>') +
        row(cell('', goOn) + cell('Việc') + cell('Hạn'), '<w:tblHeader w:val="0"/>') +
        row(cell('', `${goOn}`) + cell('x') + cell('y')),
      '',
      [600, 2400, 1000],
    )
    expect(shape(body)).toEqual([
      ['STT@0 dọc 3', 'Nội dung@1 ngang 2'],
      ['Việc@1', 'Hạn@2'],
      ['x@1', 'y@2'],
    ])
    const { rows, widths, line } = tableOf(para('a') + body)
    expect({ widths, line, headers: rows.map(({ header }) => header) }).toEqual({
      widths: [30, 120, 50],
      line: 2,
      headers: [true, undefined, undefined],
    })
  })

  it('keep merges apart that follow each other, or begin elsewhere', () => {
    const body = table(
      row(cell('a', restart) + cell('1')) + row(cell('b', restart) + cell('2')) + row(cell('', goOn) + cell('3', goOn)),
    )
    expect(shape(body)).toEqual([['a@0', '1@1'], ['b@0 dọc 2', '2@1'], ['3@1']])
  })

  it('may begin a row further in, and merge cells the old way', () => {
    const body = table(
      row(cell('a') + cell('b') + cell('c')) +
        row(cell('x') + cell('y'), '<w:gridBefore w:val="1"/>') +
        row(cell('rộng', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge/>') + cell('z')),
    )
    expect(shape(body)).toEqual([
      ['a@0', 'b@1', 'c@2'],
      ['x@1', 'y@2'],
      ['rộng@0 ngang 2', 'z@2'],
    ])
  })

  it('stand in cells, and rows and cells in content controls', () => {
    const inner = table(row(cell('trong')))
    const body = table(
      `<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell(inner + para('x'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
    )
    expect(shape(body)).toEqual([['[bảng]/x@0']])
  })

  it('drop deleted rows', () => {
    expect(shape(table(row(cell('a')) + row(cell('b'), '<w:del/>')))).toEqual([['a@0']])
  })

  it('have the widths of cells where the grid has none', () => {
    const wide = (w: number) => `<w:tcW w:w="${w}" w:type="dxa"/>`
    expect(tableOf(table(row(cell('a', wide(1000)) + cell('b', wide(2000))))).widths).toEqual([50, 100])
    expect(tableOf(table(row(cell('a') + cell('b', wide(2000))))).widths).toBeUndefined()
  })

  it('pass a page break on to their first words', () => {
    const body = para('<w:r><w:br w:type="page"/></w:r>') + table(row(cell('') + cell('a')))
    expect(tableOf(body).rows[0]?.cells[1]?.blocks[0]).toMatchObject({ pageBreak: true })
  })

  it('don’t believe spans that no table has', () => {
    const { rows } = tableOf(table(row(cell('a', span(1_000_000_000)), '<w:gridBefore w:val="999999999"/>')))
    expect(rows[0]?.cells[0]).toMatchObject({ column: 200, colSpan: 200 })
  })
})

describe('Lines of tables', () => {
  const side = (name: string, value = 'single', more = '') => `<w:${name} w:val="${value}"${more}/>`
  const all = (value: string, more = '') =>
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => side(name, value, more)).join('')
  const grid = (properties: string, cells = '') =>
    table(row(cell('a', cells) + cell('b', cells)) + row(cell('c', cells) + cell('d', cells)), properties)
  const inCells = (inside: string) => `<w:tcBorders>${inside}</w:tcBorders>`
  const inTable = (inside: string) => `<w:tblBorders>${inside}</w:tblBorders>`
  const styles = [
    `<w:style w:type="table" w:styleId="Luoi"><w:tblPr>${inTable(all('single'))}</w:tblPr></w:style>`,
    '<w:style w:type="table" w:styleId="Con"><w:basedOn w:val="Luoi"/></w:style>',
  ].join('')

  it.each<[string, string, boolean]>([
    ['nothing', grid(''), false],
    ['lines of the table', grid(inTable(all('single'))), true],
    ['no lines', grid(inTable(all('none'))), false],
    ['nil lines', grid(inTable(all('nil'))), false],
    ['white lines', grid(inTable(all('single', ' w:color="FFFFFF"'))), false],
    ['a style', grid('<w:tblStyle w:val="Luoi"/>'), true],
    ['a style based on another', grid('<w:tblStyle w:val="Con"/>'), true],
    ['a style, and none of its own', grid(`<w:tblStyle w:val="Luoi"/>${inTable(all('none'))}`), false],
    ['a style, and none in its cells', grid('<w:tblStyle w:val="Luoi"/>', inCells(all('nil'))), false],
    ['lines of cells', grid('', inCells(side('top') + side('start') + side('bottom'))), true],
    ['a line below', grid('', inCells(side('top', 'nil') + side('left', 'nil'))), false],
    ['lines around only', grid(inTable(side('top') + side('left') + side('bottom') + side('right'))), false],
    ['one cell with lines around', table(row(cell(para(run('x')))), inTable(all('single'))), true],
    ['one cell without', table(row(cell('x'))), false],
  ])('are told with %s', (_, body, ruled) => {
    expect(tableOf({ body, styles }).ruled).toBe(ruled)
  })
})
