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
  const stop = () => thread.stop()
  const renew = () => {
    stop()
    thread = startThread(fonts)
  }
  let before: Promise<unknown> = Promise.resolve()
  const ask = <Made>(request: Request): Promise<Made> => {
    const made = before.then(() => thread.answer<Made>(request))
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
  /** Fails when the thread does, be it before it is asked; one request after another. */
  readonly answer: <Made>(request: Request) => Promise<Made>
  readonly stop: () => void
}

/**
 * Its script stands beside the bundle. Who waits is known here alone: a promise of the thread's death, raced with that of each
 * document, would hold all of their bytes for as long as the thread lives.
 */
function startThread(fonts: Fonts): Thread {
  const worker = new Worker(join(import.meta.dirname, 'typeset.cjs'), { workerData: fonts })
  let death: { readonly cause: unknown } | undefined
  let fail: ((cause: unknown) => void) | undefined
  worker.once('error', (cause) => {
    death = { cause }
    fail?.(cause)
  })
  return {
    answer: <Made>(request: Request) =>
      new Promise<Made>((resolve, reject) => {
        if (death) return reject(death.cause)
        fail = reject
        worker.once('message', resolve)
        worker.postMessage(request)
      }),
    stop: () => void worker.terminate(),
  }
}
