import { dirname, join, relative } from 'node:path'
import { partOf } from '../merge/shard.ts'
import {
  type BuildOptions,
  decimalMarkFrom,
  orderFrom,
  refuseFlagsOfRows,
  shardFrom,
  templateAmong,
  threadsFrom,
} from './build/build-options.ts'
import { buildSources } from './build/build-sources.ts'
import { surveySources } from './build/survey.ts'
import { prepareFolder } from './disk/folders.ts'
import { claimFiles, type FileUse } from './disk/run-files.ts'
import { tell } from './print.ts'
import type { Job } from './produce/maker.ts'
import { type Order, outputsAt } from './produce/produce.ts'
import { profileNews, profilePathsOf } from './profile-above.ts'
import { stdin, stemOf } from './source-file.ts'
import { type NamedSource, sourcesNamed } from './source-paths.ts'

/** `kehoach build`: every source to its outputs, or one template to a document a row. */
export async function build(named: readonly string[], options: BuildOptions): Promise<number> {
  const order = orderFrom(options)
  const [shard, threads] = [shardFrom(options), threadsFrom(options)]
  const sources = sourcesNamed(named)
  const paths = sources.map(({ path }) => path)
  if (options.verbose) tell(...profileNews(paths, options.hoSo))
  if (options.data !== undefined) {
    const path = templateAmong(paths, 'build')
    const mark = decimalMarkFrom(options)
    const { merge } = await import('./build/merge.ts')
    const folder = options.out ?? dirname(path)
    return merge(path, order, { ...options, data: options.data, mark, folder, shard, threads })
  }
  refuseFlagsOfRows(options)
  const jobs = partOf(sources, shard).map(
    (source): Job => ({ path: source.path, stem: outputStem(source, options.out), of: source.path }),
  )
  const files = claimFiles(
    jobs.flatMap((job) => readsOf(job, order)),
    jobs.flatMap((job) => outputsAt(job, order)),
  )
  await surveySources(jobs, order, files)
  for (const folder of new Set(jobs.map(({ stem }) => dirname(stem)))) prepareFolder(folder)
  return buildSources(jobs, { ...order, files }, threads)
}

/**
 * Outputs stand beside their source, or in the folder given, where those of a folder's plans are below each other as the plans are;
 * those of standard input stand where the user does.
 */
function outputStem({ path, top }: NamedSource, out: string | undefined): string {
  if (path === stdin) return join(out ?? '.', stemOf(path))
  return join(out === undefined ? dirname(path) : join(out, relative(top, dirname(path))), stemOf(path))
}

/** What a source is made from, as far as its place tells. */
export function readsOf({ path }: Pick<Job, 'path'>, { profileFile }: Pick<Order, 'profileFile'>): FileUse[] {
  if (path === stdin) return []
  const profiles = profilePathsOf(dirname(path), profileFile)
  return [{ path, role: 'tệp nguồn' }, ...profiles.map((profile): FileUse => ({ path: profile, role: 'hồ sơ' }))]
}
