import { dirname, extname, join } from 'node:path'
import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { NamedRow, UnnamedRow } from '../../merge/output-names.ts'
import { partOf, type Shard } from '../../merge/shard.ts'
import { prepareFolder } from '../disk/folders.ts'
import { claimFiles, type FileUse, type RunFiles } from '../disk/run-files.ts'
import { obstacleAt, writeAll } from '../disk/write-files.ts'
import { pathOnDisk } from '../path-on-disk.ts'
import { answer, tell } from '../print.ts'
import { printFindings } from '../print-findings.ts'
import { makeAll, threadsFor } from '../produce/make-all.ts'
import { type Order, outputsAt } from '../produce/produce.ts'
import { profilePathsOf } from '../profile-above.ts'
import { type FileSource, loadSource } from '../source-file.ts'
import { exit, UsageError } from '../usage.ts'
import type { BuildOptions } from './build-options.ts'
import { type GatherWish, gather, gatheredFiles, lackingRows, refuseGathering } from './gathered.ts'
import { inTurn } from './in-turn.ts'
import { documentKeys, logPath, mergeLog } from './merge-log.ts'
import { csvReport, mergeReportJson, summary } from './merge-report.ts'
import { type MergedRow, mergedRow } from './merged-row.ts'
import { type NamedRowsWish, noName, rowsWithNames } from './named-rows.ts'
import { openBuilt } from './open-built.ts'
import { progressBar } from './progress-bar.ts'
import { rowNews } from './row-news.ts'
import { makeSummary, type SummaryDocument, summaryDocument, withTemplate } from './summary-document.ts'
import { surveyRows } from './survey.ts'

/** What is to be merged, and how much of it. */
export interface MergeOptions
  extends NamedRowsWish,
    Omit<GatherWish, 'shard'>,
    Pick<BuildOptions, 'tongHop' | 'hoSo' | 'mo'> {
  /** Where the documents go. */
  readonly folder: string
  readonly shard: Shard | undefined
  readonly threads: number | undefined
  readonly tiepTuc?: boolean
  readonly baoCao?: string
}

/** `kehoach build mau.md --data …`: a document a row; a row that fails doesn't stop the others. */
export async function merge(path: string, order: Order, options: MergeOptions): Promise<number> {
  const loaded = loadSource(path, order)
  if ('problem' in loaded) return refuse([loaded.problem])
  const { source } = loaded
  const rows = await rowsWithNames(source, path, options)
  if (!rows) {
    tell('Chưa ghi tệp nào.')
    return exit.errors
  }
  refuseOtherReports(options)
  refuseGathering(options, order)
  const whole = summaryDocument(rows, options.folder, options)
  const start = Date.now()
  const wanted = partOf(rows.named, options.shard)
  const unnamed = partOf(rows.unnamed, options.shard)
  const merged = await mergeRows(wanted, unnamed, { path, source, order, options, whole })
  const { results, files, obstacle: logObstacle } = merged
  for (const { number, name, obstacle: [first, ...rest] = [] } of results)
    if (first !== undefined) tell(`[hàng ${number}: ${name}] ${first}`, ...rest)
  if (logObstacle !== undefined) tell(logObstacle)
  if (options.baoCao) writeReport(options.baoCao, results)
  const left = wanted.length + unnamed.length - results.length
  const extra = whole && left === 0 ? await makeSummary(whole, rows, { ...order, files }) : noSummary
  const byNumber = new Map(results.map((one) => [one.number, one]))
  const inOrder = [...wanted, ...unnamed.map(({ row }) => row)].flatMap(({ number }) => byNumber.get(number) ?? [])
  const lack = lackingRows(inOrder, options)
  const gatherObstacle = left === 0 && lack === undefined ? await gather(inOrder, extra.files, options) : undefined
  for (const line of [lack, gatherObstacle]) if (line !== undefined) tell(line)
  answer(...summary(results, (Date.now() - start) / 1000, left))
  if (options.mo) await openBuilt(inOrder.flatMap(({ outputs }) => outputs.map((output) => output.path)))
  const obstacles = [logObstacle, gatherObstacle].some((one) => one !== undefined)
  return Math.max(exitCode(results, left), extra.code, obstacles ? exit.usage : exit.clean)
}

const noSummary = { code: exit.clean, files: [] } as const

function exitCode(results: readonly MergedRow[], left: number): number {
  const states = new Set(results.map(({ state }) => state))
  if (states.has('crashed')) return exit.bug
  if (states.has('unwritten')) return exit.usage
  return left > 0 || states.has('failed') ? exit.errors : exit.clean
}

function refuse(found: readonly Diagnostic[]): number {
  printFindings(found)
  tell('Chưa ghi tệp nào.')
  return exit.errors
}

function refuseOtherReports({ baoCao }: MergeOptions): void {
  if (baoCao !== undefined && !/\.(?:csv|json)$/i.test(baoCao))
    throw new UsageError(`Báo cáo là tệp .csv hoặc .json, không phải “${baoCao}”. Gõ như --bao-cao ket-qua.csv.`)
}

interface Merge {
  readonly path: string
  readonly source: FileSource
  readonly order: Order
  readonly options: MergeOptions
  /** A document of all rows besides. */
  readonly whole: SummaryDocument | undefined
}

interface Merged {
  readonly results: readonly MergedRow[]
  readonly files: RunFiles
  /** Why the log doesn't have them all. */
  readonly obstacle: string | undefined
}

/** What came of each row, in their order; those that were not begun before Ctrl-C are left out. */
async function mergeRows(
  rows: readonly NamedRow[],
  unnamed: readonly UnnamedRow[],
  { path, source, order, options, whole }: Merge,
): Promise<Merged> {
  const keyOf = documentKeys(source, order)
  const jobs = rows.map((row) => {
    const place = { stem: join(options.folder, row.name), of: `hàng ${row.number}` }
    return { row, key: keyOf(row), path, data: row.data, ...place }
  })
  const outputs = [...jobs, ...(whole ? [whole.job] : [])].flatMap((job) => outputsAt(job, order))
  const reads = [...readsOf(path, options), ...(whole ? [{ path: whole.job.path, role: 'mẫu tổng hợp' }] : [])]
  const writes = [...outputs, ...recordsOf(options)]
  const files = claimFiles(reads, writes)
  await surveyRows(jobs, source, { order, files }, writes)
  if (whole) await surveyRows([whole.job], whole.source, { order, files }, writes)
  prepareFolder(options.folder)
  for (const record of recordsOf(options)) prepareFolder(dirname(record.path))
  refuseObstacles(options)
  const log = mergeLog(options.folder, source)
  const results = options.tiepTuc ? jobs.flatMap(({ row, key }) => log.standing(row, key) ?? []) : []
  const standing = new Set(results.map(({ number }) => number))
  const todo = jobs.filter(({ row }) => !standing.has(row.number))
  const bar = progressBar(rows.length, results.length)
  const news = rowNews(todo.length + unnamed.length)
  for (const { row, found } of unnamed) {
    const failed = { ...row, name: noName }
    news.tell(failed, { found, lines: new Map() })
    results.push(mergedRow(failed, { found, outcome: { state: 'failed', strictOnly: false } }))
  }
  const tellInTurn = inTurn<(typeof jobs)[number]>((made, { row }) => {
    if (made.found.length > 0) bar.clear()
    news.tell(row, made)
  })
  const { signal, release } = stopOnInterrupt()
  await makeAll(todo, withTemplate(source, { ...order, files }), {
    threads: threadsFor(todo.length, options.threads),
    signal,
    done: (made, job, place) => {
      const result = mergedRow(job.row, made)
      results.push(result)
      if (result.state === 'built') log.add(job.key, result, made.assets)
      tellInTurn(made, job, place)
      bar.tick()
    },
  })
  release()
  bar.clear()
  news.tellShared()
  if (unnamed.length === 0 && [options.loc, options.shard, options.thu].every((one) => one === undefined))
    tellStrays(log.strays(new Set(rows.map(({ name }) => name))))
  return { files, results: results.sort((a, b) => a.number - b.number), obstacle: log.obstacle() }
}

/** Files before the rest are only counted. */
const mostStrays = 20

function tellStrays(paths: readonly string[]): void {
  if (paths.length === 0) return
  tell(
    `${paths.length} tệp dựng từ mẫu này lần trước mà số liệu không còn hàng; xóa nếu không dùng nữa:`,
    ...paths.slice(0, mostStrays).map((path) => `  ${path}`),
    ...(paths.length > mostStrays ? [`  và ${paths.length - mostStrays} tệp nữa`] : []),
  )
}

function readsOf(path: string, { data, hoSo }: MergeOptions): FileUse[] {
  return [
    { path, role: 'mẫu' },
    { path: pathOnDisk(data), role: 'số liệu' },
    ...profilePathsOf(dirname(path), hoSo).map((profile): FileUse => ({ path: profile, role: 'hồ sơ' })),
  ]
}

/** What a merge writes of itself. */
const recordsOf = (options: MergeOptions): FileUse[] => [logOf(options), ...namedFiles(options)]

const logOf = ({ folder }: MergeOptions): FileUse => ({ path: logPath(folder), role: 'sổ các văn bản đã dựng' })

/** Those of which the user has said the name: another's file by that name stays. */
const namedFiles = ({ baoCao, ...wish }: MergeOptions): FileUse[] => [
  ...gatheredFiles(wish),
  ...(baoCao === undefined ? [] : [{ path: baoCao, role: 'báo cáo' }]),
]

/** What would come to light only when all is built. */
function refuseObstacles(options: MergeOptions): void {
  const named = namedFiles(options).map((file) => ({ ...file, isBuilt: true }))
  const [first, ...rest] = [logOf(options), ...named].flatMap((record) => obstacleAt(record) ?? [])
  if (first !== undefined) throw new UsageError(first, rest)
}

/** The first Ctrl-C has what is begun finished; the next ends the program. */
function stopOnInterrupt(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const stop = () => {
    controller.abort()
    tell('', 'Đang dừng: chờ các văn bản đang dựng xong…')
  }
  process.once('SIGINT', stop)
  return { signal: controller.signal, release: () => process.removeListener('SIGINT', stop) }
}

function writeReport(path: string, results: readonly MergedRow[]): void {
  const json = extname(path).toLowerCase() === '.json'
  const obstacle = writeAll([
    { path, isBuilt: true, bytes: Buffer.from(json ? mergeReportJson(results) : csvReport(results)) },
  ])
  if (obstacle) throw new UsageError(obstacle)
}
