import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'
import { completePdf, type Rendered } from './index.ts'
import type { Pdf } from './typst.ts'

/** A thread that typesets PDFs while this one goes on. */
export interface Typesetter {
  /** Takes one layout at a time; fails once the thread has died. */
  readonly render: (layout: Layout) => Promise<Rendered>
  readonly stop: () => void
}

/** Starts the thread, whose script stands beside the bundle; begun before the layout is known, its start costs nothing. */
export function startTypesetter(fonts: Fonts): Typesetter {
  const worker = new Worker(join(import.meta.dirname, 'typeset.cjs'), { workerData: fonts })
  let waiting: { readonly resolve: (pdf: Pdf) => void; readonly reject: (cause: unknown) => void } | undefined
  let death: unknown
  worker.on('message', (pdf: Pdf) => waiting?.resolve(pdf))
  worker.on('error', (cause) => {
    death = cause
    waiting?.reject(cause)
  })
  return {
    render: async (layout) => {
      const typeset = new Promise<Pdf>((resolve, reject) => {
        waiting = { resolve, reject }
        if (death === undefined) worker.postMessage(layout)
        else reject(death)
      })
      return completePdf(await typeset)
    },
    stop: () => void worker.terminate(),
  }
}
