import { workerData } from 'node:worker_threads'
import type { NamedRow } from '../../merge/output-names.ts'
import { type MergePlan, type RowResult, rowBuilder } from '../build/merge-row.ts'

/** The thread's side of a merge: one warm builder, a row in, its result out. Pools hand their data over behind their own. */
const plan = (workerData as readonly [unknown, MergePlan])[1]
const build = rowBuilder(plan)

// biome-ignore lint/style/noDefaultExport: the pool calls what a module exports by default
export default (row: NamedRow): Promise<RowResult> => build(row)
