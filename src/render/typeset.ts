import { parentPort, workerData } from 'node:worker_threads'
import type { Fonts } from './fonts.ts'
import type { Request } from './typesetter.ts'
import { typstIn } from './typst.ts'

/** The thread's side of `typesetter.ts`: ready before the first layout comes; a request in, what it asks for out. */
const fonts: Fonts = workerData
const { typeset, split } = typstIn(fonts)
parentPort?.on('message', ({ wanted, layout }: Request) =>
  parentPort?.postMessage(wanted === 'pdf' ? typeset(layout) : split(layout)),
)
