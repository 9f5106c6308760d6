import { join } from 'node:path'
import { open } from '../../findings/diagnostic.ts'
import type { Shard } from '../../merge/shard.ts'
import { tell } from '../print.ts'
import { printFindings } from '../print-findings.ts'
import { makeAll } from '../produce/make-all.ts'
import type { Job, Made } from '../produce/maker.ts'
import type { RunOrder } from '../produce/produce.ts'
import { type FileSource, loadSource, stemOf } from '../source-file.ts'
import { sourcePaths } from '../source-paths.ts'
import { exit, UsageError } from '../usage.ts'
import type { BuildOptions } from './build-options.ts'
import type { NamedRows } from './named-rows.ts'

/** A document of all rows, from a template of its own. */
export interface SummaryDocument {
  readonly source: FileSource
  readonly job: Job
}

/** The document that `--tong-hop` asks for: its template is filled in with `hang`, the rows. */
export function summaryDocument(
  rows: NamedRows,
  folder: string,
  { tongHop, shard, thu, hoSo }: Pick<BuildOptions, 'tongHop' | 'thu' | 'hoSo'> & { readonly shard: Shard | undefined },
): SummaryDocument | undefined {
  if (tongHop === undefined) return undefined
  if (shard !== undefined || thu !== undefined)
    throw new UsageError(`--tong-hop cần đủ mọi hàng: bỏ ${shard === undefined ? '--thu' : '--shard'}.`)
  const [path = tongHop] = sourcePaths([tongHop])
  const loaded = loadSource(path, { profileFile: hoSo })
  if ('problem' in loaded) throw new UsageError(`${loaded.problem.message} (mẫu tổng hợp “${path}”).`)
  const data = { hang: rows.named.map((row) => row.data), so_hang: rows.named.length }
  return { source: loaded.source, job: { path, stem: join(folder, stemOf(path)), of: 'tổng hợp', data } }
}

/** What came of it: its files, and the exit code. */
export async function makeSummary(
  { source, job }: SummaryDocument,
  { unnamed }: NamedRows,
  order: RunOrder,
): Promise<{ readonly code: number; readonly files: readonly string[] }> {
  if (unnamed.length > 0) {
    tell(`Chưa dựng tổng hợp “${job.path}”: hàng ${unnamed.map(({ row }) => row.number).join(', ')} có lỗi.`)
    return { code: exit.errors, files: [] }
  }
  let made: Made | undefined
  await makeAll([job], withTemplate(source, order), { threads: 1, done: (one) => (made = one) })
  if (!made) return { code: exit.bug, files: [] }
  const { found, outcome, lines } = made
  if (open(found).length > 0) {
    tell(`[tổng hợp: ${job.path}]`)
    printFindings(found, (file) => lines.get(file))
  }
  if (outcome.state === 'built') return { code: exit.clean, files: outcome.outputs.map(({ path }) => path) }
  if (outcome.state === 'unwritten') tell(outcome.obstacle)
  tell(`Chưa dựng tổng hợp “${job.path}”.`)
  return {
    code: outcome.state === 'crashed' ? exit.bug : outcome.state === 'unwritten' ? exit.usage : exit.errors,
    files: [],
  }
}

/** Template and profile are read once: who changes them meanwhile changes nothing. */
export const withTemplate = ({ path, text, profile }: FileSource, order: RunOrder): RunOrder => ({
  ...order,
  template: { named: path, text, ...(profile && { profile }) },
})
