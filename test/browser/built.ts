import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile, type Source } from '../../src/compile.ts'
import { renderers } from '../outputs/documents.ts'

/** What the command line makes of files in a folder, the source first; marks are filled in with `fill`. */
export async function built(files: Readonly<Record<string, string | Uint8Array>>, fill?: Source['fill']) {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  const loaded = loadSource(join(folder, Object.keys(files)[0] ?? ''))
  if ('problem' in loaded) throw new Error(loaded.problem.message)
  const { files: composed, diagnostics } = await compile({ ...loaded.source, ...(fill && { fill }) })
  rmSync(folder, { recursive: true })
  const layout = composed && (await renderers.split(composed[0].layout))
  if (!layout) throw new Error(diagnostics.map(({ message }) => message).join('; '))
  return { docx: (await renderers.docx(layout)).bytes, pdf: (await renderers.pdf(layout)).bytes }
}
