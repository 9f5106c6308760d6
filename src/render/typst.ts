import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'

export interface Pdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Typesets layouts in one font as tagged PDF/A-2a: Typst is started once and stays warm. */
export function typesetIn(fonts: Fonts): (layout: Layout) => Pdf {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fonts.files.map((file) => readFileSync(file)) }],
  })
  return (layout) => {
    const pictures: Uint8Array[] = []
    const sections = layout.sections.map((section) => ({ ...section, blocks: section.blocks.map(byPath(pictures)) }))
    for (const [i, data] of pictures.entries())
      compiler.mapShadow(join(import.meta.dirname, pictureName(i)), Buffer.from(data))
    const compiled = compiler.compile({
      mainFilePath: join(import.meta.dirname, 'page.typ'),
      inputs: { layout: JSON.stringify({ ...layout, sections }), font: fonts.family },
    })
    const document = compiled.result
    // The source holds no Typst, so its complaints are about page.typ.
    if (!document) throw new Error(`page.typ: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
    const bytes = compiler.pdf(document, { pdfStandard: 'a-2a' })
    compiler.resetShadow()
    compiler.evictCache(mostDocumentsRemembered)
    return { bytes, pages: document.numOfPages }
  }
}

/** Documents after which what Typst remembers of one is let go. */
const mostDocumentsRemembered = 3

const pictureName = (index: number): string => `picture-${index}`

/** Pictures go to Typst beside the JSON, as files in memory. */
const byPath =
  (pictures: Uint8Array[]) =>
  (block: Block): unknown => {
    if (block.kind !== 'picture') return block
    const { data, ...rest } = block
    return { ...rest, path: pictureName(pictures.push(data) - 1) }
  }
