import { labelOf } from './label.ts'
import type { TextLine } from './text-line.ts'

/** How many tabs a line has. */
export const tabsIn = (raw: string): number => raw.split('\t').length - 1

/** Whether a line is a row of cells; tabs behind a label, or a colon that words go before, only set the text out. */
export function isTabRow({ text, raw }: Pick<TextLine, 'text' | 'raw'>): boolean {
  if (!text.includes('\t')) return false
  const label = labelOf(text)
  const rest = label ? text.slice(label.length) : text
  if (!rest.includes('\t') || label?.kind === 'bullet') return false
  return !(tabsIn(raw) === 1 && /:\s*\t/.test(rest))
}
