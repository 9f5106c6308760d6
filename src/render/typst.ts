import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Fonts } from './fonts.ts'
import { type DrawnPages, type PageSetter, refuseOtherFonts, type Typst, typstOf } from './set-pages.ts'

/** Starts the Typst of Node's prebuilt module. */
export const typstIn = (fonts: Fonts): Typst => typstOf(nativeSetter(fonts))

/** Documents after which what Typst remembers of one is let go. */
const mostDocumentsRemembered = 3

/** Page.typ in the Typst of Node's prebuilt module. */
export function nativeSetter(fonts: Fonts): PageSetter<DrawnPages> {
  const folder = import.meta.dirname
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fonts.files.map((file) => readFileSync(file)) }],
    inputs: { font: fonts.family },
  })
  const pagesOf = (document: NodeTypstDocument): DrawnPages => ({
    pages: () => document.numOfPages,
    pdf: () => compiler.pdf(document, { pdfStandard: 'a-2a' }),
    vector: () => compiler.vector(document),
    marked: <T>(label: string) =>
      compiler.query(document, { selector: `<${label}>` }).map(({ value }: { value: T }) => value),
  })
  return {
    set: (files) => {
      // As files in memory: inputs that change would have Typst make a library for each document, and keep it.
      for (const [name, data] of files) compiler.mapShadow(join(folder, name), Buffer.from(data))
      const compiled = compiler.compile({ mainFilePath: join(folder, 'page.typ') })
      // The source holds no Typst, so its complaints are about page.typ.
      if (!compiled.result) throw new Error(`page.typ: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
      refuseOtherFonts(compiled.takeWarnings()?.shortDiagnostics)
      return pagesOf(compiled.result)
    },
    forget: () => {
      compiler.resetShadow()
      compiler.evictCache(mostDocumentsRemembered)
    },
  }
}
