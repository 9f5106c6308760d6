import { isAbsolute, join, relative, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { hasErrors, open } from '../findings/diagnostic.ts'
import { meant } from '../findings/meant.ts'
import { placesSeen } from '../findings/paths-seen.ts'
import type { AboutRun, Reported } from '../findings/report/report.ts'
import { allEntries } from '../rules/index.ts'
import { brokenOff } from './check/broken-off.ts'
import { candidatesAmong, hasNewData, isChanged, isTouched } from './check/changed.ts'
import { type CheckedFile, checkOne } from './check/check-one.ts'
import { type CheckOptions, type CheckWish, wishOf } from './check/check-options.ts'
import { dataLost } from './check/data-lost.ts'
import {
  baselineUse,
  type Judged,
  judgeFor,
  knownIn,
  readsBeside,
  tellBaseline,
  writeBaselineOf,
} from './check/judge.ts'
import { wishLines } from './check/list-wishes.ts'
import { loneTemplate } from './check/lone-template.ts'
import { filesOf, type ToldOnce, tellingOnce } from './check/office-faults.ts'
import { refuseOthers } from './check/refuse-others.ts'
import { giveReports, reportFiles } from './check/reports.ts'
import { documentReported } from './check/tell-document.ts'
import { tellFindings } from './check/tell-findings.ts'
import { traceOf } from './crash-report.ts'
import { claimFiles, type FileUse } from './disk/run-files.ts'
import type { GitChanges } from './git.ts'
import { type PassedOver, tellPassedOver } from './passed-over.ts'
import { give, giveLines, tell } from './print.ts'
import { profileNews } from './profile-above.ts'
import { stdin } from './source-file.ts'
import { type Named, sourcePaths, sourcesNamed, tellProblems } from './source-paths.ts'
import { exit, UsageError } from './usage.ts'

/** `kehoach check`: what `build` would find, without writing anything but what `--fix`, `--ghi-moc` and reports ask for. */
export async function checkFiles(named: readonly string[], options: CheckOptions): Promise<number> {
  if (options.explain !== undefined) {
    give(await explain(options.explain))
    return exit.clean
  }
  const wish = wishOf(named, options)
  refuseOthers(wish.reports)
  const template = loneTemplate(named, options)
  if (template) {
    tell(template.news)
    return template.data === undefined ? exit.errors : checkFiles([template.path], { ...options, data: template.data })
  }
  const { staged, since, data, watch } = options
  if (data !== undefined) {
    const { checkRows } = await import('./check/check-rows.ts')
    return checkRows(sourcePaths(named), { ...options, data, most: wish.most })
  }
  if (watch) return checkAgain({ named, wish, options })
  if (staged) return checkStaged({ named, wish, options })
  if (since === undefined) return checkAll({ named, wish, options })
  const { changesSince } = await import('./git.ts')
  return checkAll({ named, wish, options, changes: changesSince(since) })
}

/** A run of `check`: what is named, wished, and where git is asked, what has changed. */
interface CheckRun {
  readonly named: readonly string[]
  readonly wish: CheckWish
  readonly options: CheckOptions
  readonly changes?: GitChanges
}

/** The same of what is staged: files that the run writes and the baseline stay where they are named. */
async function checkStaged({ named, wish, options }: CheckRun): Promise<number> {
  const { changesStaged, inIndex } = await import('./git.ts')
  const { root, changed } = changesStaged()
  const { moc, hoSo, root: seenFrom } = options
  const whole = (path: string) => resolve(path)
  const reports = wish.reports.map((one) => (one.out === undefined ? one : { ...one, out: whole(one.out) }))
  const from = seenFrom === undefined ? '' : relative(root, whole(seenFrom))
  const there = moc === undefined ? options : { ...options, moc: whole(moc) }
  const office = hoSo === undefined ? undefined : whole(hoSo)
  return inIndex(root, (folder) =>
    checkAll({
      named,
      wish: { ...wish, reports },
      options: {
        ...there,
        root: join(folder, from),
        ...(office !== undefined && { hoSo: inCopy(office, root, folder) }),
      },
      changes: { root: folder, changed, isCopy: true },
    }),
  )
}

/** A file of a folder in a copy of that; any other where it is. */
function inCopy(path: string, folder: string, copy: string): string {
  const way = relative(folder, path)
  return way.startsWith('..') || isAbsolute(way) ? path : join(copy, way)
}

/** The sources to check, and sentences on what else was named. Where there are none, who reads the reports finds some that hold nothing. */
async function sourcesOf({
  named,
  wish,
  options: { khongBoQua: nothingAside = false },
  changes,
}: CheckRun): Promise<Named> {
  try {
    return changes
      ? candidatesAmong(named, changes, nothingAside)
      : sourcesNamed(named, { documents: true, nothingAside })
  } catch (cause) {
    if (cause instanceof UsageError) await giveReports([], wish.reports, aboutRun([], wish))
    throw cause
  }
}

async function checkAll(run: CheckRun): Promise<number> {
  const { sources, problems, leftOut } = await sourcesOf(run)
  const paths = sources.map(({ path }) => path)
  const code = tellProblems(problems)
  const judged = await judgeAll(paths, run)
  tellMissing(leftOut, run)
  return Math.max(code, await conclude(judged, run))
}

/** Tells what was left out; with `-q` only what git says has changed, and what may be a plan. */
function tellMissing(leftOut: readonly PassedOver[], { options: { quiet, verbose }, changes }: CheckRun): void {
  if (changes)
    tellPassedOver(
      leftOut.filter(({ path }) => isChanged(path, changes)),
      true,
    )
  else tellPassedOver(quiet ? leftOut.filter(({ why }) => why === 'perhaps') : leftOut, verbose)
}

/** `--watch`: what has changed again and again. */
async function checkAgain(run: CheckRun): Promise<number> {
  const { watchPlans } = await import('./check/watch-plans.ts')
  return watchPlans(run.named, run.options, {
    judge: (paths) => judgeAll(paths, run),
    conclude: (all) => conclude(all, run),
  })
}

/** Sources judged and told of, one after the other, less those that are as git has them. */
async function judgeAll(paths: readonly string[], { wish, options, changes }: CheckRun): Promise<Judged[]> {
  claimFiles([...sourceUses(paths), ...readsBeside(options)], writesOf(wish, options))
  if (options.verbose) tell(...profileNews(paths, options.hoSo))
  const judge = await judgeFor(paths, options)
  const once = tellingOnce()
  const all: Judged[] = []
  for (const path of paths) {
    const checked = await checkOne(path, options)
    if (changes && !isTouched(checked, changes, options.hoSo)) continue
    const judged = judge(withDataLost(checked, changes))
    all.push(judged)
    if (judged.one.crashed) continue
    if (wish.text && !options.boQua && !options.ghiMoc) tellFindings(once(judged.one), options)
    tellBugs(judged.one)
  }
  return all
}

/** A template that had data before what has changed did, or has too much of it, is no template that never had any. */
function withDataLost(one: CheckedFile, changes: GitChanges | undefined): CheckedFile {
  if (!one.template || one.template.data !== undefined) return one
  const isLost = one.template.isTornBetween || (changes && hasNewData(one, changes))
  return isLost ? { ...one, found: dataLost(one.path) } : one
}

const sourceUses = (paths: readonly string[]): FileUse[] =>
  paths.filter((path) => path !== stdin).map((path) => ({ path, role: 'tệp nguồn' }))

const writesOf = ({ reports }: CheckWish, options: CheckOptions): FileUse[] => [
  ...reportFiles(reports),
  ...baselineUse(options),
]

/** Writes what is asked for of sources that were judged, and gives the exit code. */
async function conclude(all: readonly Judged[], { wish, options, changes }: CheckRun): Promise<number> {
  if (changes && all.length === 0 && !options.quiet) tell('Không có kế hoạch nào thay đổi.')
  const told = all.map(({ one }) => one).map(tellingOnce())
  const checked = told.map(({ one }) => one)
  const reads = checked.flatMap((one) => [...sourceUses([one.path]), ...one.reads])
  claimFiles(reads, writesOf(wish, options))
  if (options.boQua) return listWishes(checked)
  if (options.ghiMoc) return await writeBaselineOf(all, options)
  await tellBaseline(all, options)
  const known = options.moc === undefined ? undefined : knownIn(all)
  await giveReports(reportedOf(all.map((one, i) => ({ ...one, ...told[i] }))), wish.reports, {
    ...aboutRun(checked, wish),
    ...(known !== undefined && { known }),
  })
  if (hasBugs(checked)) return exit.bug
  const code = verdict(checked, wish, options)
  return checked.some(({ unwritten }) => unwritten) ? Math.max(code, exit.usage) : code
}

/** All findings, also those that `-q` keeps off a screen, by their paths as seen from the root of the repository. */
const reportedOf = (all: readonly (Judged & Partial<ToldOnce>)[]): Reported[] =>
  all.map(({ one, marks, seen, repeated = [] }) => {
    const originals = new Map(one.found.map((original) => [placesSeen(original, seen), original]))
    return {
      path: seen(one.path),
      found: [...originals.keys()],
      fingerprintOf: (it) => marks.fingerprintOf(originals.get(it) ?? it),
      ...(one.recognised && { document: documentReported(one.recognised) }),
      broken: brokenOff(one, seen(one.path)),
      under: filesOf(repeated).map(seen),
    }
  })

/** What reports say of the run: errors fail it, and warnings where there are too many. */
function aboutRun(all: readonly CheckedFile[], wish: CheckWish): AboutRun {
  const tooMany = warningsIn(all) > wish.most
  return {
    version: manifest.version,
    ...('homepage' in manifest && typeof manifest.homepage === 'string' && { homepage: manifest.homepage }),
    entries: allEntries(),
    fails: ({ severity }) => severity === 'error' || (tooMany && severity === 'warning'),
  }
}

function tellBugs({ bugs }: CheckedFile): void {
  for (const { rule, cause } of bugs) tell(`Lỗi của quy tắc “${rule}”, không phải của văn bản:`, ...traceOf(cause))
}

const hasBugs = (all: readonly CheckedFile[]): boolean => all.some(({ bugs, crashed }) => crashed || bugs.length > 0)

/** `--bo-qua`: the list is the answer; a source whose wishes can't be read fails it. */
async function listWishes(all: readonly CheckedFile[]): Promise<number> {
  const { linesSince } = await import('./git.ts')
  giveLines(...wishLines(all, linesSince))
  const unread = all.filter(({ wishes }) => wishes === undefined)
  for (const { path } of unread)
    tell(`${path}: không đọc được nên chưa biết có lời bỏ qua nào. Gõ \`kehoach check ${path}\` để xem lỗi.`)
  if (hasBugs(all)) return exit.bug
  return unread.length > 0 ? exit.errors : exit.clean
}

/** The exit code: what is hidden counts as what is shown. */
function verdict(all: readonly CheckedFile[], { most }: CheckWish, { quiet }: CheckOptions): number {
  const found = all.flatMap((one) => open(one.found))
  const warnings = warningsIn(all)
  const tooMany = warnings > most
  if (tooMany && quiet && !hasErrors(found)) tell(`${warnings} cảnh báo không in ra vì có -q, vẫn tính vào kết quả`)
  return hasErrors(found) || tooMany || all.some(({ lacksFixes }) => lacksFixes) ? exit.errors : exit.clean
}

const warningsIn = (all: readonly CheckedFile[]): number =>
  all.flatMap((one) => open(one.found)).filter(({ severity }) => severity === 'warning').length

/** `--explain`: the page of an id. */
export async function explain(id: string): Promise<string> {
  const entries = allEntries()
  const entry = entries.get(id)
  if (entry) return (await import('../findings/catalogue/page.ts')).entryPage(id, entry)
  const guess = meant(id, [...entries.keys()])
  const hint = guess ? `Có phải là “${guess}”?` : 'Gõ tên trong ngoặc vuông ở kết quả của `kehoach check`.'
  throw new UsageError(`Không có quy tắc “${id}”. ${hint}`)
}
