import {
  BorderStyle,
  HeightRule,
  type ITableBordersOptions,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Paragraph as WordParagraph,
  Table as WordTable,
} from 'docx'
import type { Block, Columns, Paragraph, Picture } from '../../layout/layout.ts'
import { braceXml } from './brace.ts'
import { image } from './drawing.ts'
import { paragraph, strip, uncounted, type Writer, type XmlOr } from './paragraph.ts'
import { twips } from './twips.ts'
import { alignment, styleId } from './word-styles.ts'
import { cellWidth, fixedWidths, wordTable } from './word-table.ts'
import { betweenMarks, type Child, isWritten, tableXml, withMarks } from './written.ts'

/** Blocks as Word's paragraphs and tables, in a column `width` pt wide. */
export function blocks(all: readonly Block[], width: number, writer: Writer): Child[] {
  return children(
    all.flatMap((it) => block(it, width, writer)),
    writer,
  )
}

/** What is written here with a mark for each stretch of it. */
function children(contents: readonly XmlOr<Child>[], { written }: Writer): Child[] {
  const all: Child[] = []
  let xml = ''
  const close = () => {
    if (xml !== '') all.push(written.mark(xml))
    xml = ''
  }
  for (const content of contents)
    if (typeof content === 'string') xml += content
    else {
      close()
      all.push(content)
    }
  close()
  return all
}

function block(it: Block, width: number, writer: Writer): XmlOr<Child>[] {
  switch (it.kind) {
    case 'paragraph':
      return it.box ? boxTable(it, it.box, writer) : paragraph(it, width, writer)
    case 'columns':
      return [columns(it, writer)]
    case 'table':
      return [wordTable(it, writer), it.after > 0 ? strip(it.after, it.hold !== undefined) : '']
    case 'picture':
      return [picture(it, writer)]
    case 'brace':
      return [`<w:p>${braceXml(it, width, writer.layout.brace.line)}</w:p>`]
  }
}

const none = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const
const noLines: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Pictures in the cells are the package's to count; tables without are alike but for their words. */
function columns(it: Columns, writer: Writer): XmlOr<WordTable> {
  const { widths, before, split, middle, hold } = it
  const inside = (cell: readonly Block[]) => (hold ? cell.map(held) : cell)
  const cells = it.rows.map((row) => row.map((cell, c) => atLeastOneParagraph(inside(cell), widths[c] ?? 0, writer)))
  const isCentred = it.rows.map((row) => row.map((cell) => middle === true && cell[0]?.kind !== 'brace'))
  const children = cells.flat(2)
  const table = () => columnsTable(it, cells, isCentred)
  if (!isWritten(children)) return table()
  const look = JSON.stringify({
    widths,
    before,
    split,
    isCentred,
    children: cells.map((row) => row.map((cell) => cell.length)),
  })
  return withMarks(
    writer.columns(look, () => betweenMarks(tableXml(table()))),
    children,
  )
}

/** Paragraphs of a row say whether it stays on the page of the next. */
const held = (it: Block): Block => (it.kind === 'paragraph' ? { ...it, hold: 'whole' } : it)

function columnsTable(
  { widths, before, split }: Columns,
  cells: readonly (readonly (readonly Child[])[])[],
  isCentred: readonly (readonly boolean[])[],
): WordTable {
  const margin = (row: number) => ({
    marginUnitType: WidthType.DXA,
    top: row === 0 ? twips(before) : 0,
    bottom: 0,
    left: 0,
    right: 0,
  })
  const cellAt = (children: readonly Child[], r: number, c: number) =>
    new TableCell({
      width: cellWidth(widths[c]),
      margins: margin(r),
      ...(isCentred[r]?.[c] && { verticalAlign: VerticalAlignTable.CENTER }),
      children,
    })
  return new WordTable({
    ...fixedWidths(widths),
    borders: noLines,
    rows: cells.map(
      (row, r) => new TableRow({ cantSplit: !split, children: row.map((children, c) => cellAt(children, r, c)) }),
    ),
  })
}

/** A cell holds one paragraph at the least. */
function atLeastOneParagraph(cell: readonly Block[], width: number, writer: Writer): readonly Child[] {
  const children = blocks(cell, width, writer)
  return children.length > 0 ? children : [writer.written.mark('<w:p/>')]
}

/** Words in a box: a table of one cell, kept apart from another above it. */
function boxTable(it: Paragraph, { width, height, line }: NonNullable<Paragraph['box']>, writer: Writer) {
  const { colour = '000000' } = writer.layout.styles[it.style]
  const edge = { style: BorderStyle.SINGLE, size: line * 8, color: colour } as const
  const cell = new TableCell({
    width: cellWidth(width),
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [writer.written.mark(uncounted({ ...it, drop: 0 }, writer))],
  })
  const box = new WordTable({
    ...fixedWidths([width]),
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    rows: [new TableRow({ height: { value: twips(height), rule: HeightRule.EXACT }, children: [cell] })],
  })
  return [it.drop ? strip(it.drop) : '', tableXml(box), strip(1)]
}

function picture(it: Picture, writer: Writer): WordParagraph {
  const look = writer.layout.styles[it.style]
  return new WordParagraph({
    style: styleId(it.style, look),
    alignment: alignment(look.align),
    ...(it.hold && { keepNext: true }),
    children: [image(it, writer.drawn)],
  })
}
