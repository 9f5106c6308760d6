import { existsSync } from 'node:fs'
import { check, compile } from '../../compile.ts'
import { clashesIn, type FileUse, type RunFiles } from '../disk/run-files.ts'
import type { Job } from '../produce/maker.ts'
import { type Order, outputsAt, outputUse } from '../produce/produce.ts'
import { templateSource } from '../produce/template-source.ts'
import { type FileSource, loadSource, stdin, withReads } from '../source-file.ts'
import { UsageError } from '../usage.ts'

/**
 * Refuses several sources of which one names a file that another writes, or writes as an appendix what another writes: that is
 * known only when they are read, and has to be before the first is written. Where nothing stands yet, nothing can be lost.
 */
export async function surveySources(jobs: readonly Job[], order: Order, files: RunFiles): Promise<void> {
  const outputs = jobs.flatMap((job) => outputsAt(job, order))
  if (jobs.length < 2 || !(order.issue.separate || stands(outputs))) return
  await refuseClashes(jobs, { order, files }, ({ path }) => {
    const loaded = path === stdin ? undefined : loadSource(path, order)
    return loaded && 'source' in loaded ? loaded.source : undefined
  })
}

/** Files that a source puts in as they are, or text that may name some. */
const putsFilesIn = /::chen|\btep\b/

/**
 * The same of what a template is filled in to, and of all that its run will write: documents, reports and files of them together,
 * which only such a template can read.
 */
export async function surveyRows(
  jobs: readonly Job[],
  template: FileSource,
  survey: Survey,
  writes: readonly FileUse[],
): Promise<void> {
  const parts = jobs.length > 1 && survey.order.issue.separate
  if (!parts && !(putsFilesIn.test(template.text) && stands(writes))) return
  const { filledWith } = templateSource(template)
  await refuseClashes(jobs, survey, ({ data }) => data && filledWith(data))
}

const stands = (outputs: readonly FileUse[]): boolean => outputs.some(({ path }) => existsSync(path))

async function refuseClashes(
  jobs: readonly Job[],
  survey: Survey,
  sourceOf: (job: Job) => FileSource | undefined,
): Promise<void> {
  const clashes: string[] = []
  for (const job of jobs) {
    const source = sourceOf(job)
    if (source) clashes.push(...(await clashesOf(source, job, survey)))
  }
  const [first, ...rest] = new Set(clashes)
  if (first !== undefined) throw new UsageError(first, rest)
}

interface Survey {
  readonly order: Order
  readonly files: RunFiles
}

async function clashesOf(given: FileSource, job: Job, { order, files }: Survey): Promise<readonly string[]> {
  const { source, reads } = withReads(given)
  const suffixes = order.issue.separate ? await suffixesOf(source, order) : []
  if (!order.issue.separate) await check(source, order.issue, { wanted: () => false })
  const writes = suffixes.flatMap((suffix) =>
    order.formats.map((format) => outputUse(`${job.stem}${suffix}.${format}`, job)),
  )
  return clashesIn(files, reads(), writes)
}

async function suffixesOf(source: FileSource, { issue }: Order): Promise<string[]> {
  const { files = [] } = await compile(source, issue)
  return files.map(({ suffix }) => suffix)
}
