import { decode } from '../files/decode.ts'
import { readWhole } from './disk/read-whole.ts'
import { statAt } from './disk/stat.ts'
import type { PassedOver } from './passed-over.ts'
import { hasPlanKeys, looksLikePlan } from './plan-look.ts'
import { type Walk, walkBelow } from './source-walk.ts'
import type { Tracked } from './tracked.ts'

/** The plans below a folder, and those that are left out. */
export interface Plans {
  readonly plans: readonly string[]
  readonly leftOut: readonly PassedOver[]
}

/** The plans below a folder: known as such by their keys, so that data, included texts and a README are left. */
export const plansBelow = (folder: string, isTracked: Tracked): Plans => plansAmong(walkBelow(folder, isTracked))

/** The plans among what was found below a folder. */
export const plansAmong = ({ sources, leftOut }: Walk): Plans => ({
  plans: sources.filter(isPlan),
  leftOut: leftOut.filter(
    ({ path, why }) => statAt(path)?.isDirectory() || (why === 'ending' ? isPlanAsText : isPlan)(path),
  ),
})

/** Whether a file is a plan, or was meant to be one. One that can't be read, or leads nowhere, counts: that is told where it is. */
export function isPlan(path: string): boolean {
  if (!statAt(path)) return true
  const text = decode(readWhole(path))
  return typeof text !== 'string' || looksLikePlan(text, /\.ya?ml$/i.test(path))
}

/** Whether a text of another name has the keys of a plan: Notepad adds `.txt` to whatever is saved. */
export function isPlanAsText(path: string): boolean {
  const text = statAt(path) ? decode(readWhole(path)) : ''
  return typeof text === 'string' && hasPlanKeys(text)
}
