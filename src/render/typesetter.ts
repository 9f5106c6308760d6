import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'
import { completePdf, type Rendered } from './index.ts'
import type { Pdf } from './typst.ts'

/** A thread that typesets PDFs while this one goes on. */
export interface Typesetter {
  /** One layout at a time. */
  readonly render: (layout: Layout) => Promise<Rendered>
  readonly stop: () => void
}

/** Starts the thread, whose script stands beside the bundle; begun before the layout is known, its start costs nothing. */
export function startTypesetter(fonts: Fonts): Typesetter {
  const worker = new Worker(join(import.meta.dirname, 'typeset.cjs'), { workerData: fonts })
  return {
    render: async (layout) =>
      completePdf(
        await new Promise<Pdf>((resolve, reject) => {
          worker.once('message', resolve)
          worker.once('error', reject)
          worker.postMessage(layout)
        }),
      ),
    stop: () => void worker.terminate(),
  }
}
