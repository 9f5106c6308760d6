import {
  BorderStyle,
  type FileChild,
  ImageRun,
  type ITableBordersOptions,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Paragraph as WordParagraph,
  Table as WordTable,
} from 'docx'
import type { Block, Columns, Picture, Table } from '../../layout/layout.ts'
import { paragraph, type Writer } from './paragraph.ts'
import { alignment, styleId } from './styles.ts'
import { twips } from './twips.ts'

/** A block as Word's paragraphs and tables, in a column `width` pt wide. */
export function block(it: Block, width: number, writer: Writer): (WordParagraph | WordTable)[] {
  switch (it.kind) {
    case 'paragraph':
      return paragraph(it, width, writer)
    case 'columns':
      return [columns(it, writer)]
    case 'table':
      return [table(it, writer), spacer(it.after, it.hold !== undefined)]
    case 'picture':
      return [picture(it, writer)]
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

/** Widths stand in the grid and in every cell, so that all programs agree on them. */
const fixed = (widths: readonly number[]) => ({
  width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
  columnWidths: widths.map(twips),
  layout: TableLayoutType.FIXED,
})

const cellWidth = (width: number | undefined) => ({ size: twips(width ?? 0), type: WidthType.DXA })

function columns({ widths, rows, before, split }: Columns, writer: Writer): WordTable {
  const margin = (row: number) => ({
    marginUnitType: WidthType.DXA,
    top: row === 0 ? twips(before) : 0,
    bottom: 0,
    left: 0,
    right: 0,
  })
  return new WordTable({
    ...fixed(widths),
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
                children: filled(cell.flatMap((inner) => block(inner, widths[c] ?? 0, writer))),
              }),
          ),
        }),
    ),
  })
}

function table({ widths, rows, header, hold }: Table, writer: Writer): WordTable {
  const { line, padding } = writer.layout.grid
  const edge = { style: BorderStyle.SINGLE, size: line * 8, color: '000000' } as const
  const side = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: twips(padding), right: twips(padding) }
  return new WordTable({
    ...fixed(widths),
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: rows.map(
      (cells, r) =>
        new TableRow({
          cantSplit: true,
          tableHeader: r < header,
          children: cells.map(
            (cell, c) =>
              new TableCell({
                width: cellWidth(widths[c]),
                margins: side,
                children: filled(
                  cell.flatMap((inner) => paragraph(hold ? { ...inner, hold } : inner, widths[c] ?? 0, writer)),
                ),
              }),
          ),
        }),
    ),
  })
}

/** A cell holds one paragraph at the least. */
const filled = <T extends FileChild>(children: readonly T[]): readonly (T | WordParagraph)[] =>
  children.length > 0 ? children : [new WordParagraph({})]

/** What separates a table from the text below it, as high as given. */
export const spacer = (height: number, keepNext = false): WordParagraph =>
  new WordParagraph({
    keepNext,
    spacing: { before: 0, after: 0, line: twips(height), lineRule: 'exact' },
    run: { size: 2 },
  })

function picture({ style, data, format, width, height, alt }: Picture, writer: Writer): WordParagraph {
  const look = writer.layout.styles[style]
  const pixels = (pt: number) => (pt * 96) / 72
  return new WordParagraph({
    style: styleId(style, look),
    alignment: alignment(look.align),
    children: [
      new ImageRun({
        type: format,
        data,
        transformation: { width: pixels(width), height: pixels(height) },
        altText: { name: alt, description: alt, title: alt },
      }),
    ],
  })
}
