import { parentPort, workerData } from 'node:worker_threads'
import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'
import { typesetIn } from './typst.ts'

/** The thread's side of `typesetter.ts`: ready before the first layout comes; a layout in, a PDF out. */
const typeset = typesetIn(workerData as Fonts)
parentPort?.on('message', (layout: Layout) => parentPort?.postMessage(typeset(layout)))
