import { closeSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { decode } from '../files/decode.ts'
import { readWhole } from './disk/read-whole.ts'
import { statAt } from './disk/stat.ts'
import type { PassedOver } from './passed-over.ts'
import { hasPlanKeys, type PlanLook, planLookOf } from './plan-look.ts'
import { type Asked, isNamedLikeSource, type Walk, walkBelow } from './source-walk.ts'

/** The plans below a folder, and those that are left out. */
export interface Plans {
  readonly plans: readonly string[]
  readonly leftOut: readonly PassedOver[]
}

/** The plans below a folder: known as such by their keys, so that data, included texts and a README are left. */
export const plansBelow = (folder: string, asked: Asked): Plans => plansAmong(walkBelow(folder, asked))

/** The plans among what was found below a folder. */
export function plansAmong({ sources, leftOut }: Walk): Plans {
  const looks = new Map(sources.map((path) => [path, lookAtSource(path)]))
  const of = (look: PlanLook) => sources.filter((path) => looks.get(path) === look)
  const left = leftOut.filter(
    ({ path }) =>
      statAt(path)?.isDirectory() ||
      (isNamedLikeSource(basename(path)) ? lookAtSource(path) === 'plan' : isPlanAsText(path)),
  )
  return { plans: of('plan'), leftOut: [...left, ...of('perhaps').map((path) => ({ path, why: 'perhaps' as const }))] }
}

/** What a file is. One that can't be read, or leads nowhere, is a plan: that is told where it is. */
function lookAtSource(path: string): PlanLook {
  if (!statAt(path)) return 'plan'
  const text = decode(readWhole(path))
  if (typeof text !== 'string') return 'plan'
  if (text.trim() === '' && /^readme\b/i.test(basename(path))) return undefined
  const look = planLookOf(text, /\.ya?ml$/i.test(path))
  return look === 'perhaps' && isNamedLikeData(basename(path)) ? undefined : look
}

const isNamedLikeData = (name: string): boolean => /^(?:(?:du|so)[-_ ]?lieu|data)/i.test(name)

/** Whether a text of another name has the keys of a plan: Notepad adds `.txt` to whatever is saved, editors `~` to what was there. */
export function isPlanAsText(path: string): boolean {
  const isYaml = /\.ya?ml/i.test(path)
  const text = statAt(path) && (isYaml || beginsLikePlan(path)) ? decode(readWhole(path)) : ''
  return (
    typeof text === 'string' &&
    (hasPlanKeys(text) || (isYaml && text.trim() !== '' && planLookOf(text, true) === 'plan'))
  )
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
