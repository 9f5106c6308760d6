import { parentPort, workerData } from 'node:worker_threads'
import type { Layout } from '../layout/layout.ts'
import type { Fonts } from './fonts.ts'
import { typesetIn } from './typst.ts'

/** The thread's side of `typesetter.ts`: ready before the first layout comes; a layout in, a PDF out. */
const fonts: Fonts = workerData
const typeset = typesetIn(fonts)
parentPort?.on('message', (layout: Layout) => parentPort?.postMessage(typeset(layout)))
