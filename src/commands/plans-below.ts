import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { decode } from '../files/decode.ts'
import { readWhole } from './disk/read-whole.ts'
import { statAt } from './disk/stat.ts'
import type { PassedOver } from './passed-over.ts'
import { hasPlanKeys, looksLikePlan } from './plan-look.ts'
import { type Asked, isNamedLikeSource, type Walk, walkBelow } from './source-walk.ts'

/** The plans below a folder, and those that are left out. */
export interface Plans {
  readonly plans: readonly string[]
  readonly leftOut: readonly PassedOver[]
}

/** The plans below a folder: known as such by their keys, so that data, included texts and a README are left. */
export const plansBelow = (folder: string, asked: Asked): Plans => plansAmong(walkBelow(folder, asked))

/** The plans among what was found below a folder. */
export const plansAmong = ({ sources, leftOut }: Walk): Plans => ({
  plans: sources.filter(isPlan),
  leftOut: leftOut.filter(
    ({ path }) => statAt(path)?.isDirectory() || (isNamedLikeSource(basename(path)) ? isPlan : isPlanAsText)(path),
  ),
})

/** Whether a file is a plan, or was meant to be one. One that can't be read, or leads nowhere, counts: that is told where it is. */
export function isPlan(path: string): boolean {
  if (!statAt(path)) return true
  const text = decode(readWhole(path))
  return typeof text !== 'string' || looksLikePlan(text, /\.ya?ml$/i.test(path))
}

/** Whether a text of another name has the keys of a plan: Notepad adds `.txt` to whatever is saved, editors `~` to what was there. */
export function isPlanAsText(path: string): boolean {
  const isYaml = /\.ya?ml/i.test(path)
  const text = statAt(path) && (isYaml || beginsLikePlan(path)) ? decode(readWhole(path)) : ''
  return typeof text === 'string' && (hasPlanKeys(text) || (isYaml && looksLikePlan(text, true)))
}

/** Looks at the first bytes alone: pictures and documents lie beside plans, too. */
function beginsLikePlan(path: string): boolean {
  const head = Buffer.alloc(64)
  try {
    const file = openSync(path, 'r')
    readSync(file, head)
    closeSync(file)
  } catch {
    return false
  }
  return head.toString().trimStart().startsWith('---')
}
