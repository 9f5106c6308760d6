import { type Label, labelOf } from '../../vietnamese/lines/label.ts'
import { levelFinder } from '../../vietnamese/lines/label-levels.ts'
import type { ManuscriptEntry } from './entries.ts'
import { isLine } from './entries.ts'
import { joinLines } from './manuscript-lines.ts'
import type { OutlineEntry } from './recognised.ts'

/** One entry with its label, if it has one, and the depth of the outline it stands at. */
export interface NumberedEntry {
  readonly entry: ManuscriptEntry
  readonly label?: Label
  readonly level?: number
}

/** A box to be ticked is no bullet. */
const labelAt = (text: string): Label | undefined => (text.startsWith('□') ? undefined : labelOf(text))

/** Gives every numbered paragraph its depth. A number or bullet alone on its line takes the next line as its text. */
export function numberEntries(entries: readonly ManuscriptEntry[]): NumberedEntry[] {
  const levelOf = levelFinder()
  const found: NumberedEntry[] = []
  let colon = false
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at]
    if (!entry) break
    if (!isLine(entry)) {
      found.push({ entry })
      continue
    }
    const label = labelAt(entry.line.text)
    const next = entries[at + 1]
    const alone = label && label.length >= entry.line.text.length
    const line = alone && isLine(next) && !labelAt(next.line.text) ? joinLines(entry.line, next.line) : entry.line
    if (line !== entry.line) at++
    const empty = label && label.length >= line.text.length
    const counts = label && !empty && label.kind !== 'bullet' && label.kind !== 'appendix'
    found.push({
      entry: { kind: 'line', line },
      ...(label && !empty && { label }),
      ...(counts && { level: levelOf(label, colon) }),
    })
    colon = line.text.endsWith(':')
  }
  return found
}

/** The numbers alone. */
export const typedOutline = (all: readonly NumberedEntry[]): OutlineEntry[] =>
  all.flatMap(({ label, level }) => (label && level !== undefined ? [{ level, label: label.typed }] : []))
