import { pointLetters } from '../../vietnamese/letters.ts'
import { type Label, labelOf } from '../../vietnamese/lines/label.ts'
import type { ManuscriptEntry } from './entries.ts'
import { isLine } from './entries.ts'
import { labelLook, levelFinder } from './levels.ts'
import type { ManuscriptLine, OutlineEntry, Recognised } from './recognised.ts'

type Scheme = Recognised['scheme']

/** One entry with its label, if it has one, and the depth of the outline it stands at. */
export interface NumberedEntry {
  readonly entry: ManuscriptEntry
  readonly label?: Label
  readonly level?: number
}

/** Gives every numbered paragraph its depth. A number alone on its line takes the next line as its title. */
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
    const label = labelOf(entry.line.text)
    const next = entries[at + 1]
    const alone = label && label.kind !== 'bullet' && label.length >= entry.line.text.length
    const line = alone && isLine(next) && !labelOf(next.line.text) ? joinLines(entry.line, next.line) : entry.line
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

const joinLines = (first: ManuscriptLine, second: ManuscriptLine): ManuscriptLine => ({
  ...second,
  line: first.line,
  text: `${first.text} ${second.text}`,
  runs: [...first.runs, { text: ' ' }, ...second.runs],
})

/** The numbers alone. */
export const typedOutline = (all: readonly NumberedEntry[]): OutlineEntry[] =>
  all.flatMap(({ label, level }) => (label && level !== undefined ? [{ level, label: label.typed }] : []))

/** The scheme the labels follow; `nguyen_van` where they follow none the program counts by. */
export function schemeOf(all: readonly NumberedEntry[]): Scheme {
  const looks = new Map<number, Set<string>>()
  const kinds = new Set<string>()
  for (const { label, level } of all) {
    if (!label || level === undefined) continue
    kinds.add(label.kind)
    if (!looks.has(level)) looks.set(level, new Set())
    looks.get(level)?.add(labelLook(label))
  }
  if (kinds.has('article')) return [...kinds].some((kind) => /^upper/.test(kind)) ? 'nguyen_van' : 'dieu'
  if (kinds.has('chapter') || kinds.has('division')) return 'nguyen_van'
  const only = (level: number, ...allowed: readonly string[]) =>
    [...(looks.get(level) ?? [])].every(
      (look) => allowed.includes(look) || look === 'bracketed' || look === 'romanLower',
    )
  const second = looks.get(2)?.has('decimal.') ? 'decimal.' : 'decimal)'
  if (!looks.get(1)?.has('upperRoman') || !only(1, 'upperRoman') || !only(2, second, 'point')) return 'nguyen_van'
  if (longestRun(all) > pointLetters.length) return 'nguyen_van'
  if (only(3, 'point') && only(4)) return 'nd30'
  if (only(3, 'decimals2', 'point') && only(4, 'decimals3', 'point') && only(5, 'point')) return 'thap_phan'
  return 'nguyen_van'
}

/** The most điểm one after the other; the letters of the decree end at y). */
function longestRun(all: readonly NumberedEntry[]): number {
  let [run, longest] = [0, 0]
  for (const { label, level } of all) {
    if (!label || level === undefined) continue
    run = label.kind === 'point' ? (label.value[0] === 1 ? 1 : run + 1) : 0
    longest = Math.max(longest, run)
  }
  return longest
}
