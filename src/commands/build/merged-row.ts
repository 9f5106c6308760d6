import type { Diagnostic } from '../../findings/diagnostic.ts'
import type { NamedRow } from '../../merge/output-names.ts'
import { crashReport } from '../crash-report.ts'
import type { Made } from '../produce/maker.ts'
import type { WrittenFile } from '../produce/produce.ts'

/** What came of a row. */
export interface MergedRow {
  /** 1-based, in the data. */
  readonly number: number
  readonly name: string
  /** `standing`: built by an earlier run from the same input. */
  readonly state: 'built' | 'standing' | 'failed' | 'unwritten' | 'crashed'
  readonly outputs: readonly WrittenFile[]
  readonly pages: number
  readonly found: readonly Diagnostic[]
  /** What stood in the way, if that is no finding, in lines. */
  readonly obstacle?: readonly string[]
}

/** A row with what was made of it. */
export function mergedRow({ number, name }: NamedRow, { found, outcome }: Pick<Made, 'found' | 'outcome'>): MergedRow {
  const row = { number, name, outputs: [], pages: 0 }
  switch (outcome.state) {
    case 'built':
      return { ...row, state: 'built', found, outputs: outcome.outputs, pages: outcome.pages ?? 0 }
    case 'unwritten':
      return { ...row, state: 'unwritten', found, obstacle: [outcome.obstacle] }
    case 'crashed':
      return { ...row, state: 'crashed', found, obstacle: crashReport(outcome.cause) }
    case 'failed':
      return { ...row, state: 'failed', found }
  }
}
