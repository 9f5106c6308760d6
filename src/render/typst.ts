import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Typesets a layout as tagged PDF/A-2a. The page is drawn by `page.typ`; a complaint of Typst's is our bug. */
export function renderPdf(layout: Layout, fonts: Fonts): Pdf {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts.files.map((file) => readFileSync(file)) }],
  })
  const pictures: Uint8Array[] = []
  const sections = layout.sections.map((section) => ({ ...section, blocks: section.blocks.map(byPath(pictures)) }))
  for (const [i, data] of pictures.entries())
    compiler.mapShadow(`${import.meta.dirname}/${pictureName(i)}`, Buffer.from(data))
  const compiled = compiler.compile({
    mainFilePath: `${import.meta.dirname}/page.typ`,
    inputs: { layout: JSON.stringify({ ...layout, sections }), font: fonts.family },
  })
  const document = compiled.result
  if (!document) throw new Error(`page.typ: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  return { bytes: compiler.pdf(document, { pdfStandard: 'a-2a' }), pages: document.numOfPages }
}

const pictureName = (index: number): string => `picture-${index}`

/** Pictures go to Typst beside the JSON, as files in memory. */
const byPath =
  (pictures: Uint8Array[]) =>
  (block: Block): unknown => {
    if (block.kind !== 'picture') return block
    const { data, ...rest } = block
    return { ...rest, path: pictureName(pictures.push(data) - 1) }
  }
