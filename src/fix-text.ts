import type { Checked, Source } from './compile.ts'
import { type Diagnostic, editsOf, open } from './findings/diagnostic.ts'
import { textAsRead } from './findings/edits.ts'
import { applyFixes, editsIn } from './findings/fixes.ts'
import { parse } from './source/parse.ts'

/** A source's text as typed, and what it is understood as. */
export interface FixedText {
  readonly typed: string
  readonly source: Source
  readonly checked: Checked
}

/** How a source is mended. */
export interface Fixing {
  readonly check: (source: Source) => Promise<Checked>
  /** Whether the fix of a finding is wanted. */
  readonly chosen: (one: Diagnostic) => boolean
  /** Findings whose fixes would bring an error, as `nameOf` names them: they are left to the author. */
  readonly withheld: Set<string>
}

/** What one fix leaves may be another's, but never so often. */
const mostRounds = 50

/** How often a round may check to find the fixes that bring an error. */
const mostTrials = 64

/** Makes the fixes chosen until none is left. `by` counts the places by rule. */
export async function fixText(given: FixedText, how: Omit<Fixing, 'withheld'>) {
  const mending = { ...how, withheld: new Set<string>() }
  const by = new Map<string, number>()
  let now = given
  for (let round = 0; round < mostRounds; round++) {
    const { made, ...next } = await fixOnce(now, mending)
    if (next.typed === now.typed) break
    for (const [rule, count] of countsByRule(made, given.source.path)) by.set(rule, (by.get(rule) ?? 0) + count)
    now = next
  }
  return { ...now, checked: withoutFixes(now.checked, mending.withheld), by }
}

/** Makes the fixes of the findings that are chosen, but those that would bring an error of a kind that wasn't there. */
export async function fixOnce(given: FixedText, { check, chosen, withheld }: Fixing) {
  let trials = 0
  const after = async (made: readonly Diagnostic[]) => {
    trials++
    const typed = applyFixes(given.typed, given.source.path, made)
    const source = { ...given.source, text: textAsRead(typed).text }
    return { typed, source, checked: await check(source), made }
  }
  const made: readonly Diagnostic[] = []
  const none = { ...given, made }
  /** As many as may be made besides those that are. */
  const withMost = async (so: typeof none, more: readonly Diagnostic[]): Promise<typeof none> => {
    const all = await after([...so.made, ...more])
    if (!bringsError(given, all.checked)) return all
    if (more.length === 1 || trials > mostTrials) return so
    const middle = Math.floor(more.length / 2)
    return withMost(await withMost(so, more.slice(0, middle)), more.slice(middle))
  }
  const wanted = open(given.checked.diagnostics).filter(
    (one) => chosen(one) && editsIn(given.source.path, one).length > 0 && !withheld.has(nameOf(one)),
  )
  const mended = wanted.length === 0 ? none : await withMost(none, wanted)
  for (const one of wanted) if (!mended.made.includes(one)) withheld.add(nameOf(one))
  return mended
}

/** The same finding stands at another line after a fix. */
const nameOf = ({ rule, message }: Diagnostic): string => `${rule} ${message}`

/** Errors of a kind that wasn't there; but what shows when keys or a line of them can be read at last was there before. */
function bringsError({ source, checked }: FixedText, after: Checked): boolean {
  if (parse(source.text, source.path, () => {}).meta === undefined) return false
  const unread = new Set(
    checked.diagnostics.flatMap(({ rule, place }) => (rule === 'yaml' && place ? [place.line] : [])),
  )
  const known = new Set(errorsIn(checked).map(({ rule }) => rule))
  return errorsIn(after).some(({ rule, place }) => !known.has(rule) && !(place && unread.has(place.line)))
}

const errorsIn = ({ diagnostics }: Checked): Diagnostic[] =>
  open(diagnostics).filter(({ severity }) => severity === 'error')

/** How many places are mended of each rule. */
const countsByRule = (made: readonly Diagnostic[], path: string): [rule: string, count: number][] =>
  made.map((one) => [one.rule, editsIn(path, one).length])

/** Nobody is told to ask for what was withheld. */
const withoutFixes = (checked: Checked, withheld: ReadonlySet<string>): Checked => ({
  ...checked,
  diagnostics: checked.diagnostics.map((one) =>
    withheld.has(nameOf(one)) && editsOf(one).length > 0 ? withoutEdits(one) : one,
  ),
})

const withoutEdits = ({ fix: _, related, ...one }: Diagnostic): Diagnostic => ({
  ...one,
  ...(related && { related: related.map(({ fix: _, ...at }) => at) }),
})
