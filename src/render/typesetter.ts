import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Layout } from '../layout/layout.ts'
import { dependsOnPages } from '../layout/split-by-pages.ts'
import type { Fonts } from './fonts.ts'
import type { Rendered, Renderers } from './index.ts'
import { completePdf, type Pdf } from './set-pages.ts'

/** A thread that typesets PDFs while this one goes on. */
export interface Typesetter {
  /** Takes layouts one after another; where one ends the thread, only that one fails. */
  readonly render: (layout: Layout) => Promise<Rendered>
  readonly split: Renderers['split']
  /** Gives back the memory that Typst holds; not while a layout is being set. */
  readonly renew: () => void
  readonly stop: () => void
}

/** What the thread is asked for. */
export interface Request {
  readonly wanted: 'pdf' | 'split'
  readonly layout: Layout
}

/** Starts the thread; begun before the layout is known, its start costs nothing. */
export function startTypesetter(fonts: Fonts): Typesetter {
  let thread = startThread(fonts)
  const stop = () => void thread.worker.terminate()
  const renew = () => {
    stop()
    thread = startThread(fonts)
  }
  const answer = <Made>({ worker, death }: Thread, request: Request) => {
    const made = new Promise<Made>((resolve) => worker.once('message', resolve))
    worker.postMessage(request)
    return Promise.race([made, death])
  }
  let before: Promise<unknown> = Promise.resolve()
  const ask = <Made>(request: Request): Promise<Made> => {
    const made = before.then(() => answer<Made>(thread, request))
    before = made.catch(renew)
    return made
  }
  return {
    render: async (layout) => completePdf(await ask<Pdf>({ wanted: 'pdf', layout })),
    split: async (layout) => (dependsOnPages(layout) ? ask<Layout>({ wanted: 'split', layout }) : layout),
    renew,
    stop,
  }
}

interface Thread {
  readonly worker: Worker
  /** Fails when the thread does, be it before a layout comes. */
  readonly death: Promise<never>
}

/** Its script stands beside the bundle. */
function startThread(fonts: Fonts): Thread {
  const worker = new Worker(join(import.meta.dirname, 'typeset.cjs'), { workerData: fonts })
  const death = new Promise<never>((_, reject) => worker.once('error', reject))
  death.catch(() => {})
  return { worker, death }
}
