import { compile, type Source } from '../compile.ts'
import { dependsOnPages } from '../layout/split-by-pages.ts'
import { renderDocx } from '../render/docx/index.ts'
import type { Rasterise } from '../render/svg/rasterise.ts'
import type { Engine } from './engine.ts'
import type { ExportedFile } from './messages.ts'
import { headingsOf } from './printed-headings.ts'
import { Unable } from './unable.ts'

/** An engine without Typst, where that can't run: findings and DOCX, no pages. */
export function plainEngine(rasterise: Rasterise): Engine {
  let document: Omit<Source, 'text'> | undefined
  let newest = ''
  const sourceOf = (text: string): Source => {
    if (!document) throw new Error('A text came before its document')
    return { ...document, text }
  }
  return {
    open: (source) => {
      document = source
      newest = ''
    },
    renew: (source) => {
      document = source
    },
    edit: async (rev, text) => {
      newest = text
      const { files, diagnostics } = await compile(sourceOf(text))
      const headings = files ? headingsOf(files[0].layout, text) : []
      return { rev, findings: diagnostics, pages: [], headings, older: files === undefined }
    },
    page: () => undefined,
    export: async (format, issue) => {
      const { files } = await compile(sourceOf(newest), issue)
      if (format === 'pdf') throw new Unable(noWebAssembly('PDF'))
      // Where their pages end only Typst tells.
      if (files?.some(({ layout }) => dependsOnPages(layout)))
        throw new Unable(noWebAssembly('DOCX có bảng gộp ô nhiều hàng'))
      const exported: ExportedFile[] = []
      for (const { suffix, layout } of files ?? [])
        exported.push({ suffix, bytes: await renderDocx(layout, rasterise) })
      return files && exported
    },
    sourceAt: () => undefined,
    locate: () => [],
  }
}

const noWebAssembly = (what: string): string =>
  `Trình duyệt này không chạy WebAssembly nên không làm được ${what}. Mở bằng Edge hoặc Chrome khác, hoặc dùng lệnh kehoach build`
