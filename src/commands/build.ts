import { dirname, join } from 'node:path'
import { partOf } from '../merge/shard.ts'
import {
  type BuildOptions,
  decimalMarkFrom,
  orderFrom,
  refuseFlagsOfRows,
  shardFrom,
  threadsFrom,
} from './build/build-options.ts'
import { buildSources } from './build/build-sources.ts'
import { surveySources } from './build/survey.ts'
import { prepareFolder } from './disk/folders.ts'
import { claimFiles, type FileUse } from './disk/run-files.ts'
import { tell } from './print.ts'
import type { Job } from './produce/maker.ts'
import { outputsAt } from './produce/produce.ts'
import { profileNews, profilePathAbove } from './profile-above.ts'
import { stdin, stemOf } from './source-file.ts'
import { sourcePaths } from './source-paths.ts'
import { UsageError } from './usage.ts'

/** `kehoach build`: every source to its outputs, or one template to a document a row. */
export async function build(named: readonly string[], options: BuildOptions): Promise<number> {
  const order = orderFrom(options)
  const [shard, threads] = [shardFrom(options), threadsFrom(options)]
  const paths = sourcePaths(named)
  if (options.verbose) tell(...profileNews(paths))
  if (options.data !== undefined) {
    const path = templateAmong(paths)
    const mark = decimalMarkFrom(options)
    const { merge } = await import('./build/merge.ts')
    const folder = options.out ?? dirname(path)
    return merge(path, order, { ...options, data: options.data, mark, folder, shard, threads })
  }
  refuseFlagsOfRows(options)
  const jobs = partOf(paths, shard).map((path): Job => ({ path, stem: outputStem(path, options.out), of: path }))
  const files = claimFiles(
    jobs.flatMap(readsOf),
    jobs.flatMap((job) => outputsAt(job, order)),
  )
  await surveySources(jobs, order, files)
  for (const folder of new Set(jobs.map(({ stem }) => dirname(stem)))) prepareFolder(folder)
  return buildSources(jobs, { ...order, files }, threads)
}

function templateAmong([path, second]: readonly string[]): string {
  if (path !== undefined && second === undefined && path !== stdin) return path
  throw new UsageError('--data đi với đúng một tệp nguồn, như `kehoach build mau.md --data don-vi.csv`.')
}

/** Outputs stand beside their source, or in the folder given; those of standard input where the user stands. */
const outputStem = (path: string, out: string | undefined): string =>
  join(out ?? (path === stdin ? '.' : dirname(path)), stemOf(path))

function readsOf({ path }: Job): FileUse[] {
  if (path === stdin) return []
  const profile = profilePathAbove(dirname(path))
  return [{ path, role: 'tệp nguồn' }, ...(profile === undefined ? [] : [{ path: profile, role: 'hồ sơ' }])]
}
