import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import * as program from '../compile.ts'
import { type Diagnostic, hasErrors, open } from '../findings/diagnostic.ts'
import { textAsRead } from '../findings/edits.ts'
import { applyFixes, editsIn, isSure } from '../findings/fixes.ts'
import { meant } from '../findings/meant.ts'
import type { Reported, Reporter } from '../findings/report/report.ts'
import { allEntries } from '../rules/index.ts'
import { crashReport, traceOf } from './crash-report.ts'
import { prepareFolder } from './disk/folders.ts'
import { claimFiles, type FileUse } from './disk/run-files.ts'
import { type OutputFile, writeAll } from './disk/write-files.ts'
import { give, giveDiff, tell } from './print.ts'
import { linesIn, printFindings, tellFixes } from './print-findings.ts'
import { profileNews } from './profile-above.ts'
import { loadSource, stdin, withReads } from './source-file.ts'
import { sourcePaths } from './source-paths.ts'
import { exit, UsageError } from './usage.ts'

/** The flags of `kehoach check` as typed. */
export interface CheckOptions {
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly verbose?: boolean
  readonly maxWarnings?: string
  readonly format?: string
  readonly out?: string
  readonly fix?: boolean
  /** Hints, too. */
  readonly fixCaGoiY?: boolean
  readonly dryRun?: boolean
  readonly explain?: string
}

const reporters: ReadonlyMap<string, () => Promise<Reporter>> = new Map([
  ['json', async () => (await import('../findings/report/json.ts')).jsonReport],
  ['github', async () => (await import('../findings/report/github.ts')).githubReport],
  ['sarif', async () => (await import('../findings/report/sarif.ts')).sarifReport],
  ['junit', async () => (await import('../findings/report/junit.ts')).junitReport],
])

/** `kehoach check`: what `build` would find, without writing anything but what `--fix` and `-o` ask for. */
export async function checkFiles(named: readonly string[], options: CheckOptions): Promise<number> {
  if (options.explain !== undefined) {
    give(await explain(options.explain))
    return exit.clean
  }
  const wish = wishOf(named, options)
  const paths = sourcePaths(named)
  const sources = paths.filter((path) => path !== stdin).map((path): FileUse => ({ path, role: 'tệp nguồn' }))
  claimFiles(sources, reportUse(options))
  if (options.verbose) tell(...profileNews(paths))
  const all: CheckedFile[] = []
  for (const path of paths) {
    const one = await checkOne(path, options).catch((cause: unknown) => brokenOff(path, cause))
    all.push(one)
    if (one.crashed) continue
    if (wish.reporter === undefined) tellFindings(one, options)
    for (const { rule, cause } of one.bugs)
      tell(`Lỗi của quy tắc “${rule}”, không phải của văn bản:`, ...traceOf(cause))
  }
  if (wish.reporter) await report(all, await wish.reporter(), { ...options, sources })
  if (all.some(({ bugs, crashed }) => crashed || bugs.length > 0)) return exit.bug
  return verdict(all, wish.most, options)
}

/** The exit code: what is hidden counts as what is shown. */
function verdict(all: readonly CheckedFile[], most: number, { strict, quiet }: CheckOptions): number {
  const found = all.flatMap((one) => open(one.found))
  const warnings = found.filter(({ severity }) => severity === 'warning').length
  const tooMany = (strict && warnings > 0) || warnings > most
  if (tooMany && quiet && !hasErrors(found)) tell(`${warnings} cảnh báo không in ra vì có -q, vẫn tính vào kết quả`)
  return hasErrors(found) || tooMany || all.some(({ lacksFixes }) => lacksFixes) ? exit.errors : exit.clean
}

/** What the flags come to; a wrong one is a usage error. */
function wishOf(named: readonly string[], options: CheckOptions) {
  const { fix, fixCaGoiY, dryRun, format = 'text', out, maxWarnings } = options
  if (named.length === 0) throw new UsageError('Thiếu tên tệp cần soát. Gõ như `kehoach check plan.md`.')
  const mends = fix || fixCaGoiY
  if (dryRun && !mends) throw new UsageError('--dry-run chỉ dùng cùng --fix. Thêm --fix để xem những chỗ sẽ sửa.')
  if (mends && !dryRun && named.includes(stdin))
    throw new UsageError('--fix không sửa được đầu vào chuẩn “-”. Nêu tên tệp, hoặc thêm --dry-run để xem chỗ sẽ sửa.')
  const reporter = reporters.get(format)
  if (format !== 'text' && !reporter)
    throw new UsageError(
      `Không có dạng báo cáo “${format}”. Gõ --format với một trong: text, ${[...reporters.keys()].join(', ')}.`,
    )
  if (out !== undefined && !reporter)
    throw new UsageError(`-o ghi báo cáo cho chương trình đọc. Thêm --format ${[...reporters.keys()].join(', ')}.`)
  const most = maxWarnings === undefined ? Number.POSITIVE_INFINITY : Number(maxWarnings)
  if (Number.isNaN(most) || most < 0) throw new UsageError('--max-warnings phải là một số, như 10.')
  return { reporter, most }
}

const reportUse = ({ out }: CheckOptions): FileUse[] => (out === undefined ? [] : [{ path: out, role: 'báo cáo' }])

interface CheckedFile extends Reported {
  readonly source?: program.Source
  /** The files that it names. */
  readonly reads: readonly FileUse[]
  /** What was thrown by rules. */
  readonly bugs: program.Checked['bugs']
  readonly crashed?: boolean
  /** `--dry-run` has shown fixes that are not made. */
  readonly lacksFixes?: boolean
}

/** Tells of a source at which the program broke off: the others are checked all the same. */
function brokenOff(path: string, cause: unknown): CheckedFile {
  if (cause instanceof UsageError) throw cause
  tell(`${path}:`, ...crashReport(cause))
  return { path, found: [], reads: [], bugs: [], crashed: true }
}

const shown = ({ found }: Reported, { quiet }: CheckOptions): readonly Diagnostic[] =>
  quiet ? found.filter(({ severity }) => severity === 'error') : found

function tellFindings(one: CheckedFile, options: CheckOptions): void {
  const found = open(shown(one, options))
  if (found.length === 0) {
    if (!options.quiet) tell(`${one.path}: không có lỗi`)
    return
  }
  printFindings(found, one.source && linesIn(one.source))
  if (!options.fix && !options.fixCaGoiY) tellFixes(one.path, found)
}

/** PowerShell writes what it gets on stdout in UTF-16: a file of its own is safer there. */
async function report(
  all: readonly CheckedFile[],
  reporter: Reporter,
  options: CheckOptions & { readonly sources: readonly FileUse[] },
) {
  const about = { version: manifest.version, entries: allEntries() }
  const text = reporter(
    all.map((one) => ({ path: one.path, found: shown(one, options) })),
    about,
  )
  if (options.out === undefined) give(text)
  else {
    claimFiles([...options.sources, ...all.flatMap(({ reads }) => reads)], reportUse(options))
    prepareFolder(dirname(options.out))
    writeOne({ path: options.out, bytes: Buffer.from(text) })
  }
}

function writeOne(file: OutputFile): void {
  const obstacle = writeAll([file])
  if (obstacle !== undefined) throw new UsageError(obstacle)
}

async function checkOne(path: string, options: CheckOptions): Promise<CheckedFile> {
  const loaded = loadSource(path)
  if ('problem' in loaded) return { path, found: [loaded.problem], reads: [], bugs: [] }
  const { source, reads } = withReads(loaded.source)
  const first = await program.check(source)
  const chosen = options.fixCaGoiY ? () => true : options.fix ? isSure : undefined
  const mended = chosen && (await mend({ typed: loaded.typed, source, checked: first }, chosen))
  if (mended && options.dryRun) giveDiff((await import('./diff.ts')).unifiedDiff(path, loaded.typed, mended.typed))
  else if (mended && mended.typed !== loaded.typed) await writeMended(path, loaded.typed, mended)
  const { diagnostics, bugs } = mended?.checked ?? first
  const lacksFixes = options.dryRun === true && mended !== undefined && mended.typed !== loaded.typed
  return { path, source: mended?.source ?? source, found: diagnostics, reads: reads(), bugs, lacksFixes }
}

interface Mended {
  readonly typed: string
  readonly source: program.Source
  readonly checked: program.Checked
}

/** What one fix leaves may be another's, but never so often. */
const mostRounds = 50

/** Fixes those chosen until none is left. `by` counts the places by rule. */
async function mend(given: Mended, chosen: (one: Diagnostic) => boolean) {
  let { typed, source, checked } = given
  const by = new Map<string, number>()
  for (let round = 0; ; round++) {
    const wanted = checked.diagnostics.filter(chosen)
    const text = applyFixes(typed, source.path, wanted)
    if (text === typed || round === mostRounds) return { typed, source, checked, by }
    for (const [rule, count] of madeByRule(wanted, source.path)) by.set(rule, (by.get(rule) ?? 0) + count)
    typed = text
    source = { ...source, text: textAsRead(typed).text }
    checked = await program.check(source)
  }
}

/** How many places `applyFixes` mends of each rule. */
const madeByRule = (found: readonly Diagnostic[], path: string): [rule: string, count: number][] =>
  open(found).flatMap((one) => {
    const count = editsIn(path, one).length
    return count > 0 ? [[one.rule, count]] : []
  })

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/** A link is followed: the file that it leads to is the one that was read. */
async function writeMended(path: string, before: string, { typed, by }: { typed: string; by: Map<string, number> }) {
  writeOne({ path: realpathSync(path), bytes: Buffer.from(typed), instead: Buffer.from(before) })
  const changes = (await import('./diff.ts')).changedLines(before, typed)
  const rules = [...by].map(([rule, count]) => `${rule} (${count} chỗ)`)
  tell(
    `${path}: đã sửa ${sum([...by.values()])} chỗ`,
    ...changes.map((change) => `  ${change}`),
    `  Theo quy tắc: ${rules.join(', ')}`,
  )
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
