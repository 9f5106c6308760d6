import { readFileSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { abbreviationsFor, type Source } from '../../compile.ts'
import { collectFindings, type Diagnostic, hasErrors } from '../../findings/diagnostic.ts'
import { withAbbreviations } from '../../merge/abbreviations.ts'
import { readRows } from '../../merge/merge-rows.ts'
import { type NamedRow, outputNames } from '../../merge/output-names.ts'
import { partOf, type Shard } from '../../merge/shard.ts'
import type { DecimalMark } from '../../vietnamese/digits.ts'
import { pathOnDisk } from '../path-on-disk.ts'
import { printFindings } from '../print-findings.ts'
import { makeAll, threadsFor } from '../produce/make-all.ts'
import type { Made } from '../produce/maker.ts'
import type { Order } from '../produce/produce.ts'
import { loadSource, stemOf } from '../source-file.ts'
import { exit, UsageError } from '../usage.ts'
import { prepareFolder, writeAll } from '../write-files.ts'
import { documentKeys, mergeLog } from './merge-log.ts'
import { csvReport, mergeReportJson, summary } from './merge-report.ts'
import { type MergedRow, mergedRow } from './merged-row.ts'
import { progressBar } from './progress-bar.ts'

/** What is to be merged, and how much of it. */
export interface MergeOptions {
  /** The data file. */
  readonly data: string
  /** What stands before decimals in its texts, where that is said. */
  readonly mark: DecimalMark | undefined
  /** Where the documents go. */
  readonly folder: string
  readonly name?: string
  readonly shard: Shard | undefined
  readonly threads: number | undefined
  readonly tiepTuc?: boolean
  readonly baoCao?: string
}

/** `kehoach build mau.md --data …`: a document a row; a row that fails doesn't stop the others. */
export async function merge(path: string, order: Order, options: MergeOptions): Promise<number> {
  const loaded = loadSource(path)
  if ('problem' in loaded) return refuse([loaded.problem])
  const { source } = loaded
  const { found, report } = collectFindings()
  const read = readRows(
    { bytes: bytesOf(options.data), file: options.data, ...(options.mark && { mark: options.mark }) },
    report,
  )
  const rows = read && withAbbreviations(read, await abbreviationsFor(source))
  const named = rows && outputNames(rows, options.name ?? usualName(path, rows.length), report)
  if (!named || hasErrors(found)) return refuse(found)
  if (found.length > 0) printFindings(found)
  prepareFolder(options.folder)
  const start = Date.now()
  const wanted = partOf(named, options.shard)
  const results = await mergeRows(wanted, { path, source, order, options })
  for (const { number, name, obstacle } of results)
    if (obstacle !== undefined) process.stderr.write(`[hàng ${number}: ${name}] ${obstacle.trimEnd()}\n`)
  if (options.baoCao) writeReport(options.baoCao, results)
  const left = wanted.length - results.length
  process.stdout.write(summary(results, (Date.now() - start) / 1000, left))
  return exitCode(results, left)
}

function exitCode(results: readonly MergedRow[], left: number): number {
  const states = new Set(results.map(({ state }) => state))
  if (states.has('crashed')) return exit.bug
  if (states.has('unwritten')) return exit.usage
  return left > 0 || states.has('failed') ? exit.errors : exit.clean
}

function refuse(found: readonly Diagnostic[]): number {
  printFindings(found)
  process.stderr.write('Chưa ghi tệp nào.\n')
  return exit.errors
}

function bytesOf(typed: string): Uint8Array {
  const path = pathOnDisk(typed)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`Không có tệp số liệu “${path}”. Kiểm tra tên tệp sau --data.`)
  return readFileSync(path)
}

/** One document has the name of its template; of many each has its number, all of one length. */
function usualName(path: string, rows: number): string {
  const stem = stemOf(path).replaceAll('{{', '{ {')
  return rows === 1 ? stem : `${stem}-{{stt}}`
}

interface Merge {
  readonly path: string
  readonly source: Source
  readonly order: Order
  readonly options: MergeOptions
}

/** What came of each row, in their order; those that were not begun before Ctrl-C are left out. */
async function mergeRows(rows: readonly NamedRow[], { path, source, order, options }: Merge): Promise<MergedRow[]> {
  const log = mergeLog(options.folder, source.asset)
  const keyOf = documentKeys(source, order)
  const jobs = rows.map((row) => {
    return { row, key: keyOf(row), path, stem: join(options.folder, row.name), data: row.data }
  })
  const results = options.tiepTuc ? jobs.flatMap(({ row, key }) => log.standing(row, key) ?? []) : []
  const standing = new Set(results.map(({ number }) => number))
  const todo = jobs.filter(({ row }) => !standing.has(row.number))
  const bar = progressBar(rows.length, results.length)
  const { signal, release } = stopOnInterrupt()
  const done = (made: Made, { row, key }: (typeof jobs)[number]) => {
    const result = mergedRow(row, made)
    results.push(result)
    if (result.state === 'built') log.add(key, result, made.assets)
    if (made.found.length > 0) {
      bar.clear()
      process.stderr.write(`[hàng ${row.number}: ${row.name}]\n`)
      printFindings(made.found, (file) => made.lines.get(file))
    }
    bar.tick()
  }
  await makeAll(todo, order, { threads: threadsFor(todo.length, options.threads), signal, done })
  release()
  bar.clear()
  return results.sort((a, b) => a.number - b.number)
}

/** The first Ctrl-C has what is begun finished; the next ends the program. */
function stopOnInterrupt(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const stop = () => {
    controller.abort()
    process.stderr.write('\nĐang dừng: chờ các văn bản đang dựng xong…\n')
  }
  process.once('SIGINT', stop)
  return { signal: controller.signal, release: () => process.removeListener('SIGINT', stop) }
}

function writeReport(path: string, results: readonly MergedRow[]): void {
  const json = extname(path).toLowerCase() === '.json'
  prepareFolder(dirname(path))
  const obstacle = writeAll([{ path, bytes: Buffer.from(json ? mergeReportJson(results) : csvReport(results)) }])
  if (obstacle) throw new UsageError(obstacle)
}
