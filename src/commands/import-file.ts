import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { collectFindings, hasErrors } from '../findings/diagnostic.ts'
import { importDocument } from '../import/import-document.ts'
import { importReport, importReportJson } from '../import/import-report.ts'
import type { WrittenSource } from '../import/write/write-source.ts'
import { limits } from '../limits.ts'
import { isOwnDocument } from './disk/own-document.ts'
import { readStdin } from './disk/read-stdin.ts'
import { readWhole } from './disk/read-whole.ts'
import { lookAt } from './disk/stat.ts'
import type { OutputFile } from './disk/write-files.ts'
import { libreOffice } from './libre-office.ts'
import { give, tell } from './print.ts'
import { printFindings } from './print-findings.ts'
import { stdin } from './source-file.ts'
import { hiddenEndings, notThere } from './source-paths.ts'
import { exit, UsageError } from './usage.ts'
import { pathFromHere, quotedPath, writeNew } from './write-new.ts'

/** The flags of `kehoach import` as typed. */
export interface ImportCommandOptions {
  readonly out?: string
  readonly nguyenVan?: boolean
  readonly ghiDe?: boolean
  readonly tach?: boolean
  readonly quaLibreoffice?: boolean
  readonly baoCao?: string
}

/** Far more than any plan; a larger file is a mistake. */
const mostBytes = limits.importBytes.most

/** `kehoach import`: a source from a DOCX or a text, and on stderr what was taken for what. */
export async function importFile(path: string, options: ImportCommandOptions): Promise<number> {
  checkEndings(options)
  const bytes = options.quaLibreoffice ? throughLibreOffice(path) : documentBytes(path)
  const out = options.out ?? (path === stdin ? undefined : join(dirname(path), `${basename(path, extname(path))}.md`))
  if (out !== undefined && out !== stdin && !options.ghiDe && existsSync(out))
    throw new UsageError(`Đã có tệp “${out}”. Chọn tên khác bằng -o, hoặc thêm --ghi-de để thay tệp đó.`)
  const { found, report } = collectFindings()
  const stem = out && out !== stdin ? basename(out, extname(out)) : 'ke-hoach'
  const file = path === stdin ? 'stdin.txt' : path
  const { source, found: recognised } = await importDocument(
    bytes,
    { file, stem, verbatim: options.nguyenVan === true, apart: options.tach === true },
    report,
  )
  if (recognised && source) tell(...importReport(recognised, file))
  if (found.length > 0) printFindings(found)
  if (!source || hasErrors(found)) {
    tell(`${file}: chưa ghi tệp nào.`)
    return exit.errors
  }
  const from = path === stdin ? [] : [{ path, role: 'tệp cần nhập' }]
  const overwrite = options.ghiDe === true
  const reports =
    options.baoCao !== undefined && recognised
      ? [{ path: options.baoCao, bytes: Buffer.from(importReportJson(recognised, found, file)) }]
      : []
  if (out === undefined || out === stdin) {
    if (reports.length > 0) writeNew(reports, { overwrite, from })
    give(source.text)
    if (source.files.length > 0)
      tell(`Không ghi ${source.files.map(({ name }) => name).join(', ')}: thêm -o để ghi cùng tệp nguồn.`)
    return exit.clean
  }
  const outputs = [...sourceFiles(source, out), ...reports]
  writeNew(outputs, { overwrite, from })
  tell(outputs.map((output) => relative('.', output.path)).join(', '), ...nextSteps(path, out))
  return exit.clean
}

/** What to do with a new source; a document that lies where its own would be built stays. */
function nextSteps(path: string, out: string): string[] {
  const check = `Tiếp theo: kehoach check ${quotedPath(out)}`
  const isWhereBuilt = /\.docx$/i.test(path) && resolve(path) === resolve(withEnding(out, extname(path)))
  if (!isWhereBuilt || isOwnDocument(path, readWhole(path))) return [check]
  const [document, source] = [path, out].map(pathFromHere)
  return [
    check,
    `“${document}” là bản gốc, build không ghi đè: đổi tên “${source}” trước khi dựng, hoặc dựng sang thư mục khác bằng -o.`,
  ]
}

/** A source is Markdown and a report JSON, whatever files are named: under another ending they would be taken for a table. */
function checkEndings({ out, baoCao }: ImportCommandOptions): void {
  if (out !== undefined && out !== stdin && !/\.(?:md|markdown)$/i.test(out))
    throw new UsageError(
      `“${out}” không phải tên tệp .md, mà tệp nguồn ghi ra là Markdown. Gõ như \`-o ${quotedPath(withEnding(out, '.md'))}\`.`,
    )
  if (baoCao !== undefined && !/\.json$/i.test(baoCao))
    throw new UsageError(
      `“${baoCao}” không phải tên tệp .json, mà báo cáo của import là JSON. Gõ như \`--bao-cao ${quotedPath(withEnding(baoCao === stdin ? 'bao-cao' : baoCao, '.json'))}\`.`,
    )
}

const withEnding = (path: string, ending: string): string => join(dirname(path), basename(path, extname(path)) + ending)

/** A source and what lies beside it, as they are written. */
export const sourceFiles = ({ text, files }: WrittenSource, out: string): OutputFile[] => [
  ...files.map(({ name, content }) => ({
    path: join(dirname(out), name),
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  })),
  { path: out, bytes: Buffer.from(text) },
]

/** The bytes of a document to import; why there are none is a usage error. */
export function documentBytes(path: string): Uint8Array {
  const tooLarge = () => new UsageError(`Tệp “${path}” lớn hơn ${mostBytes / 1_000_000} MB. Bỏ bớt hình rồi nhập lại.`)
  if (path === stdin) {
    const bytes = readStdin(mostBytes)
    if (!bytes) throw tooLarge()
    return bytes
  }
  const stat = lookAt(path)
  if (typeof stat === 'string') throw new UsageError(stat)
  if (!stat) throw new UsageError(notThere(path, ['.docx', ...hiddenEndings]))
  if (stat.isDirectory()) throw new UsageError(`“${path}” là thư mục. Gõ tên tệp .docx, .txt hoặc .md.`)
  if (!stat.isFile()) throw new UsageError(`“${path}” là thiết bị hoặc ống dẫn. Đọc chữ từ ống dẫn thì gõ “-”.`)
  if (stat.size > mostBytes) throw tooLarge()
  return readWhole(path)
}

/** A `.doc` as LibreOffice, where it is installed, makes a `.docx` of it. */
function throughLibreOffice(path: string): Uint8Array {
  if (path === stdin) throw new UsageError('--qua-libreoffice cần tên tệp, không đọc từ đầu vào chuẩn.')
  documentBytes(path)
  const office = libreOffice()
  if (office === undefined)
    throw new UsageError('Máy không có LibreOffice. Cài LibreOffice, hoặc mở tệp bằng Word và lưu lại dạng .docx.')
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'))
  try {
    execFileSync(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        '--headless',
        '--convert-to',
        'docx',
        '--outdir',
        folder,
        resolve(path),
      ],
      {
        stdio: 'ignore',
        timeout: 120_000,
      },
    )
    const made = join(folder, `${basename(path, extname(path))}.docx`)
    if (!existsSync(made))
      throw new UsageError(`LibreOffice không đọc được “${path}”. Mở bằng Word và lưu lại dạng .docx.`)
    return readFileSync(made)
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    throw new UsageError(`Không chạy được LibreOffice (${office}). Mở tệp bằng Word và lưu lại dạng .docx.`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
