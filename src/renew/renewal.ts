import { editText } from '../findings/edits.ts'
import type { Basis } from './keys-to-see.ts'
import type { PlanYear } from './plan-year.ts'
import type { Spot } from './spot.ts'

/** A plan for another year, and what its author has to look at, each in the order of the file. */
export interface Renewal extends PlanYear {
  readonly to: number
  /** The old plan as it was typed. */
  readonly typed: string
  readonly spots: readonly Spot[]
  readonly bases: readonly Basis[]
}

/** The text of the new plan: all but what moved stays byte for byte. */
export const renewedText = ({ typed, spots }: Pick<Renewal, 'typed' | 'spots'>): string =>
  editText(
    typed,
    spots.flatMap(({ moved, edits }) => (moved ? edits : [])),
  )
