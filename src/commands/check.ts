import manifest from '../../package.json' with { type: 'json' }
import * as program from '../compile.ts'
import { type Diagnostic, hasErrors, open } from '../findings/diagnostic.ts'
import { textAsRead } from '../findings/edits.ts'
import { applyFixes } from '../findings/fixes.ts'
import { meant } from '../findings/meant.ts'
import type { Reported, Reporter } from '../findings/report/report.ts'
import { allEntries } from '../rules/index.ts'
import { linesIn, printFindings } from './print-findings.ts'
import { loadSource, stdin } from './source-file.ts'
import { sourcePaths } from './source-paths.ts'
import { exit, UsageError } from './usage.ts'
import { writeAll } from './write-files.ts'

/** The flags of `kehoach check` as typed. */
export interface CheckOptions {
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly maxWarnings?: string
  readonly format?: string
  readonly fix?: boolean
  readonly dryRun?: boolean
  readonly explain?: string
}

const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  json: async () => (await import('../findings/report/json.ts')).jsonReport,
  github: async () => (await import('../findings/report/github.ts')).githubReport,
  sarif: async () => (await import('../findings/report/sarif.ts')).sarifReport,
  junit: async () => (await import('../findings/report/junit.ts')).junitReport,
}

/** `kehoach check`: what `build` would find, without writing anything but what `--fix` asks for. */
export async function checkFiles(named: readonly string[], options: CheckOptions): Promise<number> {
  if (options.explain !== undefined) {
    process.stdout.write(await explain(options.explain))
    return exit.clean
  }
  if (named.length === 0) throw new UsageError('Thiếu tên tệp cần soát. Gõ như `kehoach check plan.md`.')
  if (options.fix && !options.dryRun && named.includes(stdin))
    throw new UsageError('--fix không sửa được đầu vào chuẩn “-”. Nêu tên tệp, hoặc thêm --dry-run để xem chỗ sẽ sửa.')
  const { format = 'text' } = options
  const reporter = reporters[format]
  if (format !== 'text' && !reporter)
    throw new UsageError(
      `Không có dạng báo cáo “${format}”. Gõ --format với một trong: text, ${Object.keys(reporters).join(', ')}.`,
    )
  const most = options.maxWarnings === undefined ? Number.POSITIVE_INFINITY : Number(options.maxWarnings)
  if (Number.isNaN(most) || most < 0) throw new UsageError('--max-warnings phải là một số, như 10.')
  const all: Reported[] = []
  let bugCount = 0
  for (const path of sourcePaths(named)) {
    const { source, found, bugs } = await checkOne(path, options)
    bugCount += bugs.length
    const shown = options.quiet ? found.filter(({ severity }) => severity === 'error') : found
    all.push({ path, found: shown })
    if (format === 'text' && open(shown).length > 0) printFindings(open(shown), source && linesIn(source))
    else if (format === 'text' && !options.quiet) process.stderr.write(`${path}: không có lỗi\n`)
    for (const { rule, cause } of bugs)
      process.stderr.write(
        `Lỗi của quy tắc “${rule}”, không phải của văn bản:\n${cause instanceof Error ? cause.stack : cause}\n`,
      )
  }
  if (reporter) process.stdout.write((await reporter())(all, { version: manifest.version, entries: allEntries() }))
  if (bugCount > 0) return exit.bug
  const found = all.flatMap((one) => open(one.found))
  const warnings = found.filter(({ severity }) => severity === 'warning').length
  return hasErrors(found) || (options.strict && warnings > 0) || warnings > most ? exit.errors : exit.clean
}

interface CheckedFile {
  readonly source?: program.Source
  readonly found: readonly Diagnostic[]
  /** What was thrown by rules. */
  readonly bugs: program.Checked['bugs']
}

async function checkOne(path: string, { fix, dryRun }: CheckOptions): Promise<CheckedFile> {
  const loaded = loadSource(path)
  if ('problem' in loaded) return { found: [loaded.problem], bugs: [] }
  let { source, typed } = loaded
  let checked = await program.check(source)
  if (fix) {
    const before = typed
    const mend = () => applyFixes(typed, source.path, checked.diagnostics)
    for (let next = mend(); next !== typed; next = mend()) {
      typed = next
      source = { ...source, text: textAsRead(typed).text }
      checked = await program.check(source)
    }
    if (dryRun) process.stdout.write((await import('./diff.ts')).unifiedDiff(path, before, typed))
    else if (typed !== before) {
      const obstacle = writeAll([{ path, bytes: Buffer.from(typed) }])
      if (obstacle) throw new UsageError(obstacle)
    }
  }
  return { source, found: checked.diagnostics, bugs: checked.bugs }
}

/** `--explain`: the page of an id. */
export async function explain(id: string): Promise<string> {
  const entries = allEntries()
  const entry = entries.get(id)
  if (entry) return (await import('../findings/catalogue/page.ts')).entryPage(id, entry)
  const guess = meant(id, [...entries.keys()])
  const hint = guess ? `Có phải là “${guess}”?` : 'Gõ tên trong ngoặc vuông ở kết quả của `kehoach check`.'
  throw new UsageError(`Không có quy tắc “${id}”. ${hint}`)
}
