import { inCapitals } from '../../vietnamese/capitals.ts'
import { longestTitle } from '../../vietnamese/lines/title-line.ts'
import type { Run } from '../manuscript.ts'
import { runsFrom, runsTo } from './manuscript-lines.ts'
import type { ManuscriptLine } from './recognised.ts'

/** The bold words a line opens with, label and all, up to a colon or stop that is bold or follows them; nothing where all of it is bold, or none. */
export function boldStart({ runs, bold }: Pick<ManuscriptLine, 'runs' | 'bold'>): number | undefined {
  if (bold) return undefined
  const end = runs.findIndex((run) => !run.bold && run.text.trim() !== '')
  if (end < 1) return undefined
  const start = runs
    .slice(0, end)
    .map(({ text }) => text)
    .join('')
  const rest = runs
    .slice(end)
    .map(({ text }) => text)
    .join('')
  const marked = /[.:]\s*$/.test(start) ? start.length : /^\s*:/.exec(rest)?.[0].length
  if (marked === undefined || !/[A-Za-zÀ-ỹ]{2}/.test(start)) return undefined
  return marked === start.length ? marked : start.length + marked
}

/** A heading with its first sentence in the same paragraph: its title, and what follows. */
export interface SplitTitle {
  readonly title: readonly Run[]
  readonly rest?: readonly Run[]
}

/** Parts a heading from the text that runs on behind it: where bold ends, the capitals of a mục do, or the colon of a sentence stands. */
export function splitTitle(runs: readonly Run[], depth: number): SplitTitle {
  const text = runs.map((run) => run.text).join('')
  const bold = runs.some((run) => run.text.trim() !== '' && !run.bold) ? boldStart({ runs, bold: false }) : undefined
  const at = bold ?? (depth > 1 ? colonOf(text) : capitalsOf(text))
  if (at === undefined || text.slice(at).trim() === '') return { title: runs }
  return { title: withoutMark(runsTo(runs, at)), rest: runsFrom(runs, at) }
}

function capitalsOf(text: string): number | undefined {
  const [start = ''] = /^[^.:]{3,120}[.:](?=\s)/.exec(text) ?? []
  const isSentence = /^\s[\p{Lu}\d].*\p{Ll}.*[.;]$/su.test(text.slice(start.length))
  return inCapitals(start) && (text.length > longestTitle || isSentence) ? start.length : undefined
}

/** Of a text too long for a title, or that ends as a sentence does. */
const colonOf = (text: string): number | undefined =>
  text.length > longestTitle || /\.$/.test(text) ? /^[^.:;]{3,80}:(?=\s)/.exec(text)?.[0].length : undefined

function withoutMark(runs: readonly Run[]): Run[] {
  const last = runs.findLastIndex(({ text }) => text.trim() !== '')
  return runs.map((run, at) => (at === last ? { ...run, text: run.text.replace(/\s?[.:]\s*$/, '') } : run))
}
