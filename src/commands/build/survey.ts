import { existsSync } from 'node:fs'
import { check, compile } from '../../compile.ts'
import { clashesIn, type RunFiles } from '../disk/run-files.ts'
import type { Job } from '../produce/maker.ts'
import { type Order, outputsAt, outputUse } from '../produce/produce.ts'
import { type FileSource, loadSource, stdin, withReads } from '../source-file.ts'
import { UsageError } from '../usage.ts'

/**
 * Refuses several sources of which one names a file that another writes, or writes as an appendix what another writes: that is
 * known only when they are read, and has to be before the first is written. Where nothing stands yet, nothing can be lost.
 */
export async function surveySources(jobs: readonly Job[], order: Order, files: RunFiles): Promise<void> {
  const isAlone = jobs.length < 2
  const isNew = jobs.every((job) => outputsAt(job, order).every(({ path }) => !existsSync(path)))
  if (isAlone || (isNew && !order.issue.separate)) return
  const clashes: string[] = []
  for (const job of jobs) {
    const loaded = job.path === stdin ? undefined : loadSource(job.path)
    if (loaded && 'source' in loaded) clashes.push(...(await clashesOf(loaded.source, job, { order, files })))
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
  if (!order.issue.separate) await check(source, order.issue, () => false)
  const writes = suffixes.flatMap((suffix) =>
    order.formats.map((format) => outputUse(`${job.stem}${suffix}.${format}`, job)),
  )
  return clashesIn(files, reads(), writes)
}

async function suffixesOf(source: FileSource, { issue }: Order): Promise<string[]> {
  const { files = [] } = await compile(source, issue)
  return files.map(({ suffix }) => suffix)
}
