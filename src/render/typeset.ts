import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Fonts } from './fonts.ts'
import type { Request } from './typesetter.ts'
import { typstIn } from './typst.ts'

/** The thread's side of `typesetter.ts`: ready before the first layout comes; a request in, what it asks for out. */
const fonts: Fonts = workerData
const { typeset, split } = typstIn(fonts)
// What Typst sets first takes it half as long again: that is a page of ours, while the source is read on another core.
if (availableParallelism() > 1) typeset(JSON.parse(readFileSync(join(import.meta.dirname, 'sample.json'), 'utf8')))
parentPort?.on('message', ({ wanted, layout }: Request) =>
  parentPort?.postMessage(wanted === 'pdf' ? typeset(layout) : split(layout)),
)
