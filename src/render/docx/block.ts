import {
  BorderStyle,
  type FileChild,
  HeightRule,
  type ITableBordersOptions,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Paragraph as WordParagraph,
  Table as WordTable,
} from 'docx'
import type { Block, Brace, Columns, Paragraph, Picture } from '../../layout/layout.ts'
import { drawBrace } from './brace.ts'
import { image } from './drawing.ts'
import { type Content, paragraph, strip, type Writer } from './paragraph.ts'
import { twips } from './twips.ts'
import { alignment, styleId } from './word-styles.ts'
import { cellWidth, fixedWidths, wordTable } from './word-table.ts'

/** Blocks as Word's paragraphs and tables, in a column `width` pt wide. */
export function blocks(all: readonly Block[], width: number, writer: Writer): Child[] {
  return children(
    all.flatMap((it) => block(it, width, writer)),
    writer,
  )
}

/** A paragraph or table of the package's. */
type Child = WordParagraph | WordTable

/** What is written here with a mark for each stretch of it. */
function children(contents: readonly Content<Child>[], { written }: Writer): Child[] {
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

function block(it: Block, width: number, writer: Writer): Content<Child>[] {
  switch (it.kind) {
    case 'paragraph':
      return it.box ? boxTable(it, it.box, writer) : paragraph(it, width, writer)
    case 'columns':
      return [columns(it, writer)]
    case 'table':
      return [wordTable(it, writer), strip(it.after, it.hold !== undefined)]
    case 'picture':
      return [picture(it, writer)]
    case 'brace':
      return [braceParagraph(it, width, writer)]
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

function columns({ widths, rows, before, split, middle }: Columns, writer: Writer): WordTable {
  const margin = (row: number) => ({
    marginUnitType: WidthType.DXA,
    top: row === 0 ? twips(before) : 0,
    bottom: 0,
    left: 0,
    right: 0,
  })
  return new WordTable({
    ...fixedWidths(widths),
    borders: noLines,
    rows: rows.map(
      (cells, r) =>
        new TableRow({
          cantSplit: !split,
          children: cells.map(
            (cell, c) =>
              new TableCell({
                width: cellWidth(widths[c]),
                margins: margin(r),
                ...(middle && cell[0]?.kind !== 'brace' && { verticalAlign: VerticalAlignTable.CENTER }),
                children: atLeastOneParagraph(blocks(cell, widths[c] ?? 0, writer)),
              }),
          ),
        }),
    ),
  })
}

/** Words in a box: a table of one cell, kept apart from another above it. */
function boxTable(it: Paragraph, { width, height, line }: NonNullable<Paragraph['box']>, writer: Writer) {
  const { colour = '000000' } = writer.layout.styles[it.style]
  const edge = { style: BorderStyle.SINGLE, size: line * 8, color: colour } as const
  const { box: _, drop = 0, ...words } = it
  const cell = new TableCell({
    width: cellWidth(width),
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: children(paragraph(words, width, writer), writer),
  })
  const box = new WordTable({
    ...fixedWidths([width]),
    borders: { top: edge, bottom: edge, left: edge, right: edge },
    rows: [new TableRow({ height: { value: twips(height), rule: HeightRule.EXACT }, children: [cell] })],
  })
  return [...(drop > 0 ? [strip(drop)] : []), box, strip(1)]
}

/** A cell holds one paragraph at the least. */
const atLeastOneParagraph = <T extends FileChild>(children: readonly T[]): readonly (T | WordParagraph)[] =>
  children.length > 0 ? children : [new WordParagraph({})]

function picture(it: Picture, writer: Writer): WordParagraph {
  const look = writer.layout.styles[it.style]
  return new WordParagraph({
    style: styleId(it.style, look),
    alignment: alignment(look.align),
    children: [image(it, writer.drawn)],
  })
}

function braceParagraph(it: Brace, width: number, { layout }: Writer): WordParagraph {
  const paragraph = new WordParagraph({})
  paragraph.addChildElement(drawBrace(it, width, layout.brace.line))
  return paragraph
}
