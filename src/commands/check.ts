import { type Diagnostic, hasErrors, open } from '../findings/diagnostic.ts'
import { meant } from '../findings/meant.ts'
import type { Reported } from '../findings/report/report.ts'
import { allEntries } from '../rules/index.ts'
import { type CheckedFile, checkOne } from './check/check-one.ts'
import { type CheckOptions, type CheckWish, wishOf } from './check/check-options.ts'
import { wishLines } from './check/list-wishes.ts'
import { giveReports, reportFiles } from './check/reports.ts'
import { traceOf } from './crash-report.ts'
import { claimFiles, type FileUse } from './disk/run-files.ts'
import { answer, give, tell } from './print.ts'
import { linesIn, printFindings, tellFixes } from './print-findings.ts'
import { profileNews } from './profile-above.ts'
import { stdin } from './source-file.ts'
import { sourcePaths } from './source-paths.ts'
import { exit, UsageError } from './usage.ts'

/** `kehoach check`: what `build` would find, without writing anything but what `--fix` and reports ask for. */
export async function checkFiles(named: readonly string[], options: CheckOptions): Promise<number> {
  if (options.explain !== undefined) {
    give(await explain(options.explain))
    return exit.clean
  }
  const wish = wishOf(named, options)
  const paths = sourcePaths(named)
  const sources = paths.filter((path) => path !== stdin).map((path): FileUse => ({ path, role: 'tệp nguồn' }))
  claimFiles(sources, reportFiles(wish.reports))
  if (options.verbose) tell(...profileNews(paths))
  const all: CheckedFile[] = []
  for (const path of paths) {
    const one = await checkOne(path, options)
    all.push(one)
    if (one.crashed) continue
    if (wish.text && !options.boQua) tellFindings(one, options)
    tellBugs(one)
  }
  if (options.boQua) return listWishes(all)
  claimFiles([...sources, ...all.flatMap(({ reads }) => reads)], reportFiles(wish.reports))
  await giveReports(
    all.map((one) => ({ path: one.path, found: shown(one, options) })),
    wish.reports,
  )
  return hasBugs(all) ? exit.bug : verdict(all, wish, options)
}

function tellBugs({ bugs }: CheckedFile): void {
  for (const { rule, cause } of bugs) tell(`Lỗi của quy tắc “${rule}”, không phải của văn bản:`, ...traceOf(cause))
}

const hasBugs = (all: readonly CheckedFile[]): boolean => all.some(({ bugs, crashed }) => crashed || bugs.length > 0)

/** `--bo-qua`: the list is the answer; a source whose wishes can't be read fails it. */
function listWishes(all: readonly CheckedFile[]): number {
  answer(...wishLines(all))
  const unread = all.filter(({ wishes }) => wishes === undefined)
  for (const { path } of unread)
    tell(`${path}: không đọc được nên chưa biết có lời bỏ qua nào. Gõ \`kehoach check ${path}\` để xem lỗi.`)
  if (hasBugs(all)) return exit.bug
  return unread.length > 0 ? exit.errors : exit.clean
}

/** The exit code: what is hidden counts as what is shown. */
function verdict(all: readonly CheckedFile[], { most }: CheckWish, { quiet }: CheckOptions): number {
  const found = all.flatMap((one) => open(one.found))
  const warnings = found.filter(({ severity }) => severity === 'warning').length
  const tooMany = warnings > most
  if (tooMany && quiet && !hasErrors(found)) tell(`${warnings} cảnh báo không in ra vì có -q, vẫn tính vào kết quả`)
  return hasErrors(found) || tooMany || all.some(({ lacksFixes }) => lacksFixes) ? exit.errors : exit.clean
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

/** `--explain`: the page of an id. */
export async function explain(id: string): Promise<string> {
  const entries = allEntries()
  const entry = entries.get(id)
  if (entry) return (await import('../findings/catalogue/page.ts')).entryPage(id, entry)
  const guess = meant(id, [...entries.keys()])
  const hint = guess ? `Có phải là “${guess}”?` : 'Gõ tên trong ngoặc vuông ở kết quả của `kehoach check`.'
  throw new UsageError(`Không có quy tắc “${id}”. ${hint}`)
}
