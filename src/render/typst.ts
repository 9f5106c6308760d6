import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Cell, Layout, Overlay, Paragraph, Picture, Row, Run, Section, Table } from '../layout/layout.ts'
import { splitByPages } from '../layout/split-by-pages.ts'
import { mayBeSplit } from '../layout/split-cells.ts'
import type { Fonts } from './fonts.ts'
import type { Additions, SignaturePlace } from './pdf/finish-pdf.ts'
import { mendTags } from './pdf/mend-tags.ts'
import { showTitle } from './pdf/show-title.ts'
import { verifyLetters } from './pdf/verify.ts'

/** A PDF as Typst made it. */
export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** What is still to be added; absent where the PDF is complete. */
  readonly add?: Additions
}

/** Typst in one font: it is started once and stays warm. */
export interface Typst {
  /** Typesets a layout as tagged PDF/A-2a. */
  readonly typeset: (layout: Layout) => Pdf
  /** Splits merged cells where pages end. */
  readonly split: (layout: Layout) => Layout
}

/** Starts Typst. */
export function typstIn(fonts: Fonts): Typst {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts.files.map((file) => readFileSync(file)) }],
    inputs: { font: fonts.family },
  })
  const setPages = (layout: Layout): NodeTypstDocument => {
    const { pictures, ...told } = forTypst(layout)
    for (const [i, data] of pictures.entries())
      compiler.mapShadow(join(import.meta.dirname, pictureName(i)), Buffer.from(data))
    // As a file in memory: inputs that change would have Typst make a library for each document, and keep it.
    compiler.mapShadow(
      join(import.meta.dirname, 'layout.json'),
      Buffer.from(JSON.stringify({ ...layout, ...told }).replaceAll('\u2011', '-')),
    )
    const compiled = compiler.compile({ mainFilePath: join(import.meta.dirname, 'page.typ') })
    // The source holds no Typst, so its complaints are about page.typ.
    if (!compiled.result) throw new Error(`page.typ: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
    return compiled.result
  }
  const typeset = (layout: Layout): Pdf => {
    const document = setPages(layout)
    const bytes = mendTags(showTitle(compiler.pdf(document, { pdfStandard: 'a-2a' })))
    verifyLetters(bytes, layout)
    const add = additionsTo(layout, document, compiler)
    compiler.resetShadow()
    compiler.evictCache(mostDocumentsRemembered)
    return { bytes, pages: document.numOfPages, ...(add && { add }) }
  }
  return { typeset, split: (layout) => splitByPages(layout, (tried) => rowsAtTop(setPages(tried), compiler)) }
}

/** The rows that begin a page, of every table whose rows are marked. */
function rowsAtTop(document: NodeTypstDocument, compiler: NodeCompiler): Set<number>[] {
  const [found]: { value: [table: number, row: number, page: number][] }[] = compiler.query(document, {
    selector: '<rows>',
  })
  const tops: Set<number>[] = []
  let [lastTable, lastPage] = [-1, 0]
  for (const [table, row, page] of found?.value ?? []) {
    tops[table] ??= new Set()
    if (table === lastTable && page > lastPage) tops[table].add(row)
    ;[lastTable, lastPage] = [table, page]
  }
  return tops
}

/** Documents after which what Typst remembers of one is let go. */
const mostDocumentsRemembered = 3

/** Where page.typ put the places to sign in, and after which pages other PDFs go in. */
function additionsTo(layout: Layout, document: NodeTypstDocument, compiler: NodeCompiler): Additions | undefined {
  const marks = <T>(label: string): T[] =>
    compiler.query(document, { selector: `<${label}>` }).map(({ value }: { value: T }) => value)
  const attached = layout.sections.some(({ attachment }) => attachment)
  const signed = layout.sections.some(({ blocks }) => blocks.some(isSigned))
  if (!attached && !signed) return undefined
  return {
    signatures: signed ? marks<SignaturePlace>('signature') : [],
    attachments: attached
      ? marks<{ section: number; page: number }>('attachment').flatMap(({ section, page }) => {
          const attachment = layout.sections[section]?.attachment
          return attachment ? [{ after: page, ...attachment }] : []
        })
      : [],
  }
}

const isSigned = (block: Block): boolean =>
  block.kind === 'columns'
    ? block.rows.some((row) => row.some((cell) => cell.some(isSigned)))
    : block.kind === 'paragraph' && block.signature !== undefined

const pictureName = (index: number): string => `picture-${index}`

/** The sections as page.typ takes them: pictures beside the JSON as files in memory, plain cells as their text. */
function forTypst({ sections, styles }: Layout) {
  const pictures: Uint8Array[] = []
  const byPath = <T extends Picture | Overlay>({ data, ...rest }: T) => ({
    ...rest,
    path: pictureName(pictures.push(data) - 1),
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
      ...it,
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
