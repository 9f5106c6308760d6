import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Rendered, Renderer } from './index.ts'

/** A thread that typesets PDFs while this one goes on. */
export interface Typesetter {
  /** One layout at a time. */
  readonly render: Renderer
  readonly stop: () => void
}

/** Starts the thread, whose script stands beside the bundle; begun before the layout is known, its start costs nothing. */
export function startTypesetter(): Typesetter {
  const worker = new Worker(join(import.meta.dirname, 'typeset.cjs'))
  return {
    render: (layout, fonts) =>
      new Promise<Rendered>((resolve, reject) => {
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.postMessage({ layout, fonts: fonts() })
      }),
    stop: () => void worker.terminate(),
  }
}
