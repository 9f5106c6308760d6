import { basename, dirname, extname } from 'node:path'
import { collectFindings } from '../../findings/diagnostic.ts'
import { importDocument } from '../../import/import-document.ts'
import { importReport } from '../../import/import-report.ts'
import type { ImportAsked, ToolAnswer } from '../../mcp/toolbox.ts'
import { documentBytes, sourceFiles } from '../import-file.ts'
import { UsageError } from '../usage.ts'
import { writeNew } from '../write-new.ts'
import { toldVerdict } from './check-tool.ts'
import { pathWithin } from './reach.ts'

/** `nhap`: a source from a document, written where the assistant says so. */
export async function importGiven({ tep, noi_dung: text, ra, ghi_de = false }: ImportAsked): Promise<ToolAnswer> {
  if ((tep === undefined) === (text === undefined))
    throw new UsageError('Nêu một trong hai: `tep` là tệp cần nhập, hoặc `noi_dung` là chữ của văn bản.')
  const file = tep === undefined ? 'van-ban.txt' : pathWithin(tep)
  const out = ra === undefined ? undefined : markdownWithin(ra)
  const { found, report } = collectFindings()
  const stem = out === undefined ? 'ke-hoach' : basename(out, extname(out))
  const bytes = text === undefined ? documentBytes(file) : Buffer.from(text)
  const { source, found: recognised } = await importDocument(bytes, { file, stem, verbatim: false }, report)
  const { texts, data } = toldVerdict(found, {})
  const told = [...(recognised ? [importReport(recognised, file).join('\n')] : []), ...(found.length > 0 ? texts : [])]
  if (!source || !data.ok) return { texts: [...told, 'Chưa ghi tệp nào.'], data: { ...data, files: [] } }
  if (out === undefined) {
    const left =
      source.files.length > 0 ? [`Còn ${source.files.map(({ name }) => name).join(', ')}: nêu \`ra\` để ghi.`] : []
    return { texts: [...told, ...left, source.text], data: { ...data, files: [] } }
  }
  const outputs = sourceFiles(source, out)
  writeNew(outputs, {
    overwrite: ghi_de,
    overwriteBy: '`ghi_de: true`',
    from: tep === undefined ? [] : [{ path: file, role: 'tệp cần nhập' }],
  })
  const paths = outputs.map(({ path }) => path)
  return { texts: [...told, `Đã ghi ${paths.join(', ')}.`, source.text], data: { ...data, files: paths } }
}

function markdownWithin(typed: string): string {
  const path = pathWithin(typed)
  if (/\.(?:md|markdown)$/i.test(path)) return path
  throw new UsageError(
    `“${typed}” không phải tên tệp .md. Đặt tên như \`${dirname(path) === '.' ? '' : `${dirname(path)}/`}ke-hoach.md\`.`,
  )
}
