import { readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { abbreviationsFor, type Source } from '../../compile.ts'
import { collectFindings, type Diagnostic, hasErrors } from '../../findings/diagnostic.ts'
import { withAbbreviations } from '../../merge/abbreviations.ts'
import { readRows } from '../../merge/merge-rows.ts'
import { type NamedRow, outputNames } from '../../merge/output-names.ts'
import { type Shard, sharded } from '../../merge/shard.ts'
import { printFindings } from '../print-findings.ts'
import { loadSource, stemOf } from '../source-file.ts'
import { exit, UsageError } from '../usage.ts'
import { prepareFolder, writeAll } from '../write-files.ts'
import { mergeLog } from './merge-log.ts'
import { csvReport, mergeReportJson, type ReportedRow, summary } from './merge-report.ts'
import { type MergePlan, type RowResult, rowBuilder, rowKey } from './merge-row.ts'
import { progressBar } from './progress-bar.ts'

export interface MergeOptions {
  readonly data: string
  readonly name?: string
  readonly shard?: Shard
  readonly jobs?: number
  readonly resume: boolean
  readonly report?: string
}

/** `kehoach build mau.md --data …`: a document a row; a row that fails doesn't stop the others. */
export async function merge(plan: MergePlan, options: MergeOptions): Promise<number> {
  const loaded = loadSource(plan.path)
  if ('problem' in loaded) return refuse([loaded.problem])
  const { source } = loaded
  const { found, report } = collectFindings()
  const read = readRows(bytesOf(options.data), options.data, report)
  const rows = read && withAbbreviations(read, await abbreviationsFor(source))
  const named = rows && outputNames(rows, options.name ?? usualName(plan.path, rows.length), report)
  if (!named || hasErrors(found)) return refuse(found)
  if (found.length > 0) printFindings(found)
  prepareFolder(plan.folder)
  const { results, left, seconds } = await buildAll(sharded(named, options.shard), source, plan, options)
  for (const { number, name, obstacle } of results)
    if (obstacle) process.stderr.write(`[hàng ${number}: ${name}] ${obstacle}\n`)
  if (options.report) writeReport(options.report, results)
  process.stdout.write(summary(results, seconds, left))
  if (results.some(({ state }) => state === 'unwritten')) return exit.usage
  return left > 0 || results.some(({ state }) => state !== 'built') ? exit.errors : exit.clean
}

function refuse(found: readonly Diagnostic[]): number {
  printFindings(found)
  process.stderr.write('Chưa ghi tệp nào.\n')
  return exit.errors
}

function bytesOf(path: string): Uint8Array {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`Không có tệp số liệu “${path}”. Kiểm tra tên tệp sau --data.`)
  return readFileSync(path)
}

/** One document has the name of its template; of many each has its number, all of one length. */
function usualName(path: string, rows: number): string {
  const stem = stemOf(path).replaceAll('{{', '{ {')
  return rows === 1 ? stem : `${stem}-{{stt}}`
}

async function buildAll(rows: readonly NamedRow[], source: Source, plan: MergePlan, options: MergeOptions) {
  const start = Date.now()
  const log = mergeLog(plan.folder, source.asset)
  const results: ReportedRow[] = []
  const waiting = rows.map((row) => ({ row, key: rowKey(source, plan, row) }))
  const todo = waiting.filter(({ row, key }) => {
    const entry = options.resume ? log.standing(row.name, key) : undefined
    if (entry) results.push({ ...entry, number: row.number, state: 'built', standing: true })
    return !entry
  })
  const jobs = Math.max(1, Math.min(options.jobs ?? availableParallelism(), todo.length))
  const { build, renew, close } = await builders(plan, jobs, todo.length)
  const bar = progressBar(rows.length, results.length)
  let stopped = false
  const stop = () => {
    stopped = true
    process.stderr.write('\nĐang dừng: chờ các văn bản đang dựng xong…\n')
  }
  process.once('SIGINT', stop)
  const work = async (queue: Iterator<(typeof todo)[number]>) => {
    for (let next = queue.next(); !next.done && !stopped; next = queue.next()) {
      const { row, key } = next.value
      const result = await build(row)
      if (result.state === 'built') log.add(key, result)
      results.push(result)
      if (result.found.length > 0) {
        bar.clear()
        process.stderr.write(`[hàng ${result.number}: ${result.name}]\n`)
        printFindings(result.found, source)
      }
      bar.tick()
    }
  }
  for (let from = 0; from < todo.length && !stopped; from += perThread * jobs) {
    if (from > 0) await renew()
    const queue = todo.slice(from, from + perThread * jobs)[Symbol.iterator]()
    await Promise.all(Array.from({ length: jobs }, () => work(queue)))
  }
  process.removeListener('SIGINT', stop)
  bar.clear()
  await close()
  results.sort((a, b) => a.number - b.number)
  return { results, left: rows.length - results.length, seconds: (Date.now() - start) / 1000 }
}

/** Documents a thread makes before a new one takes its place: Typst keeps about a megabyte of each as long as its thread lives. */
const perThread = 200

/** One builder in this thread where it is soon done, else a pool with a warm one in each. */
async function builders(plan: MergePlan, jobs: number, count: number) {
  const nothing = async () => {}
  if (jobs === 1 && count <= perThread) return { build: rowBuilder(plan), renew: nothing, close: nothing }
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: join(import.meta.dirname, 'produce-thread.cjs'),
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: plan,
  })
  return {
    build: (row: NamedRow): Promise<RowResult> => pool.run(row),
    renew: () => pool.recycleWorkers(),
    close: () => pool.destroy(),
  }
}

function writeReport(path: string, results: readonly ReportedRow[]): void {
  const json = extname(path).toLowerCase() === '.json'
  prepareFolder(dirname(path))
  const obstacle = writeAll([{ path, bytes: Buffer.from(json ? mergeReportJson(results) : csvReport(results)) }])
  if (obstacle) throw new UsageError(obstacle)
}
