import { workerData } from 'node:worker_threads'
import { renderersIn } from '../../render/index.ts'
import { fontsIn } from './font-folder.ts'
import { type Job, type Made, makerIn } from './maker.ts'
import type { RunOrder } from './produce.ts'

/** The thread's side of a pool: one warm maker, a job in, what came of it out. Pools hand their data over behind their own. */
const [, order]: readonly [unknown, RunOrder] = workerData
const make = makerIn({ ...order, renderers: renderersIn(fontsIn(order.fontDir)) })

// biome-ignore lint/style/noDefaultExport: the pool calls what a module exports by default
export default (job: Job): Promise<Made> => make(job)
