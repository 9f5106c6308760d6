import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'
import { completePdf, type Rendered } from './index.ts'
import type { Pdf } from './typst.ts'

/** A thread that typesets PDFs while this one goes on. */
export interface Typesetter {
  /** Takes layouts one after another; where one ends the thread, only that one fails. */
  readonly render: (layout: Layout) => Promise<Rendered>
  /** Gives back the memory that Typst holds; not while a layout is being set. */
  readonly renew: () => void
  readonly stop: () => void
}

/** Starts the thread; begun before the layout is known, its start costs nothing. */
export function startTypesetter(fonts: Fonts): Typesetter {
  let thread = startThread(fonts)
  const stop = () => void thread.worker.terminate()
  const renew = () => {
    stop()
    thread = startThread(fonts)
  }
  const typeset = ({ worker, death }: Thread, layout: Layout) => {
    const pdf = new Promise<Pdf>((resolve) => worker.once('message', resolve))
    worker.postMessage(layout)
    return Promise.race([pdf, death])
  }
  let before: Promise<unknown> = Promise.resolve()
  return {
    render: async (layout) => {
      const pdf = before.then(() => typeset(thread, layout))
      before = pdf.catch(renew)
      return completePdf(await pdf)
    },
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
