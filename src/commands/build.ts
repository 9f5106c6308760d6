import { dirname, join, relative } from 'node:path'
import { partOf, type Shard } from '../merge/shard.ts'
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
import { tellPassedOver } from './passed-over.ts'
import { tell } from './print.ts'
import type { Job } from './produce/maker.ts'
import { type Order, outputsAt } from './produce/produce.ts'
import { profileNews, profilePathsOf } from './profile-above.ts'
import { stdin, stemOf } from './source-file.ts'
import { type NamedSource, sourcePaths, sourcesNamed, tellProblems } from './source-paths.ts'
import { dataBeside, isTemplateAt, lackingData, leftForItself, type SeenAhead, takesData } from './template-at.ts'
import { exit } from './usage.ts'

/** What is asked of a run, beside the sources. */
interface Work {
  readonly options: BuildOptions
  readonly order: Order
  readonly shard: Shard | undefined
  readonly threads: number | undefined
}

/** `kehoach build`: every source to its outputs, or one template to a document a row. */
export async function build(named: readonly string[], options: BuildOptions): Promise<number> {
  const work = { options, order: orderFrom(options), shard: shardFrom(options), threads: threadsFrom(options) }
  if (options.data !== undefined) return mergeRows(templateAmong(sourcePaths(named), 'build'), options.data, work)
  const { sources, problems, leftOut } = sourcesNamed(named, { nothingAside: options.khongBoQua })
  const code = tellProblems(problems)
  tellPassedOver(leftOut, options.verbose)
  const seen: SeenAhead = new Map()
  const templates = sources.filter(({ path }) => isTemplateAt(path, seen))
  const [lone] = sources.length === 1 ? templates : []
  const data = lone && dataBeside(lone.path)
  if (lone && data !== undefined) {
    tell(takesData(lone.path, data))
    return Math.max(code, await mergeRows(lone.path, data, work))
  }
  refuseFlagsOfRows(options)
  const plans = sources.filter((source) => !templates.includes(source))
  const built = plans.length === 0 ? exit.errors : await buildPlans(plans, work, seen)
  return Math.max(code, built, tellUnbuilt(templates))
}

/** Tells of templates that stand among others, and gives the exit code: one in a folder, with its data, is but left out of the run. */
function tellUnbuilt(templates: readonly NamedSource[]): number {
  const aside = templates.filter(({ path, isTyped }) => !isTyped && dataBeside(path) !== undefined)
  for (const template of templates)
    tell(aside.includes(template) ? leftForItself(template.path) : lackingData(template.path, 'build'))
  return aside.length < templates.length ? exit.errors : exit.clean
}

async function mergeRows(path: string, data: string, { options, order, shard, threads }: Work): Promise<number> {
  if (options.verbose) tell(...profileNews([path], options.hoSo))
  const mark = decimalMarkFrom(options)
  const { merge } = await import('./build/merge.ts')
  const folder = options.out ?? dirname(path)
  return merge(path, order, { ...options, data, mark, folder, shard, threads })
}

async function buildPlans(
  sources: readonly NamedSource[],
  { options, order, shard, threads }: Work,
  seen: SeenAhead,
): Promise<number> {
  if (options.verbose)
    tell(
      ...profileNews(
        sources.map(({ path }) => path),
        options.hoSo,
      ),
    )
  const jobs = partOf(sources, shard).map(
    (source): Job => ({ path: source.path, stem: outputStem(source, options.out), of: source.path }),
  )
  const files = claimFiles(
    jobs.flatMap((job) => readsOf(job, order)),
    jobs.flatMap((job) => outputsAt(job, order)),
  )
  await surveySources(jobs, order, files)
  for (const folder of new Set(jobs.map(({ stem }) => dirname(stem)))) prepareFolder(folder)
  return buildSources(jobs, { ...order, files, seen }, { threads, opens: options.mo ?? false })
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
