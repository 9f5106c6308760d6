import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { passOverSystemFonts } from '../../render/fonts.ts'
import { renderersIn } from '../../render/index.ts'
import { startTypesetter } from '../../render/typesetter.ts'
import { UsageError } from '../usage.ts'
import { fontsHere, fontsIn } from './font-folder.ts'
import { type Job, type Made, makerIn } from './maker.ts'
import type { RunOrder } from './produce.ts'

/** How many documents are made at the same time, and who hears of each. */
export interface Shift<J extends Job> {
  readonly threads: number
  /** Called as they are done, in any order, with the job and its place. */
  readonly done: (made: Made, job: J, place: number) => void
  /** What is begun is finished, the rest left. */
  readonly signal?: AbortSignal
}

/**
 * Documents from which on a pool is done sooner. Each of its threads takes 0.6 s to get warm, and two of them make documents no
 * faster than this thread with Typst beside it, which takes both cores of two.
 */
const worthAPool = (cores: number): number => (cores > 2 ? 32 : Number.POSITIVE_INFINITY)

/** Documents a thread makes before a new one takes its place: Typst keeps about a megabyte of each as long as its thread lives. */
const perThread = 150

/** As many threads as were asked for, else as will pay. */
export function threadsFor(documents: number, asked: number | undefined): number {
  const cores = availableParallelism()
  return Math.max(1, Math.min(asked ?? (documents < worthAPool(cores) ? 1 : cores), documents))
}

/** Makes every document; one that can't be made, or ends its thread, stops no other. */
export async function makeAll<J extends Job>(
  jobs: readonly J[],
  order: RunOrder,
  { threads, done, signal }: Shift<J>,
): Promise<void> {
  passOverSystemFonts()
  // Told here, before any thread looks for them.
  if (order.fontDir === undefined && order.formats.includes('pdf')) fontsHere()
  const crew = threads === 1 ? crewOfOne(order, jobs.length) : await crewOf(threads, order)
  const turn = threads * perThread
  try {
    for (let from = 0; from < jobs.length && !signal?.aborted; from += turn) {
      if (from > 0) await crew.renew()
      const queue = jobs.slice(from, from + turn).entries()
      const work = async () => {
        for (const [i, job] of queue) {
          done(await crew.make(job).catch(brokenOff), job, from + i)
          if (signal?.aborted) return
        }
      }
      await Promise.all(Array.from({ length: crew.atOnce }, work))
    }
  } finally {
    await crew.close()
  }
}

const isUnbegun = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_INIT_FAILED'

function brokenOff(cause: unknown): Made {
  if (isUnbegun(cause))
    throw new UsageError(
      'Hệ thống không cho mở thêm luồng hay tệp, các văn bản còn lại chưa dựng. Chạy lại với -j 1, hoặc đóng bớt chương trình.',
    )
  return { found: [], outcome: { state: 'crashed', cause }, lines: new Map(), assets: {}, seconds: 0 }
}

/** Those at work: a thread or several. */
interface Crew {
  readonly make: (job: Job) => Promise<Made>
  /** How many documents are on their way at the same time. */
  readonly atOnce: number
  /** Gives back the memory that Typst holds. */
  readonly renew: () => Promise<void>
  readonly close: () => Promise<void>
}

/** This thread; Typst is beside it where there is other work meanwhile, or it will have to be renewed. */
function crewOfOne(order: RunOrder, documents: number): Crew {
  const fonts = fontsIn(order.fontDir)
  const renderers = renderersIn(fonts)
  if (!order.formats.includes('pdf') || (order.formats.length === 1 && documents <= perThread))
    return { make: makerIn({ ...order, renderers }), atOnce: 1, renew: async () => {}, close: async () => {} }
  const typesetter = startTypesetter(fonts())
  return {
    make: makerIn({ ...order, renderers: { ...renderers, pdf: typesetter.render, split: typesetter.split } }),
    // One is read while the PDF of the other is typeset.
    atOnce: 2,
    renew: async () => typesetter.renew(),
    close: async () => typesetter.stop(),
  }
}

/** A pool with a warm maker in each of its threads. */
async function crewOf(threads: number, order: RunOrder): Promise<Crew> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: join(import.meta.dirname, 'produce-thread.cjs'),
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
    workerData: order,
  })
  // A thread that can't begin is told of by the pool alone: what waits for it would wait for ever, and so would who closes it.
  let isSound = true
  const unbegun = new Promise<never>((_, reject) => pool.on('error', reject))
  unbegun.catch(() => {})
  const make = async (job: Job): Promise<Made> => {
    try {
      return await Promise.race([pool.run(job), unbegun])
    } catch (cause) {
      isSound &&= !isUnbegun(cause)
      throw cause
    }
  }
  return {
    make,
    atOnce: threads,
    renew: () => pool.recycleWorkers(),
    close: async () => (isSound ? pool.destroy() : undefined),
  }
}
