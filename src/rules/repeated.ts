import type { Found } from './rule.ts'

/**
 * What a rule finds, with what it says in the same words in several places said once: at the first of them, with the number of
 * places, and the others behind it.
 */
export function sayOnce(found: Iterable<Found>): Found[] {
  const bySaying = new Map<string, [Found, ...Found[]]>()
  for (const one of found) {
    const saying = `${one.message}\n${one.hint ?? ''}`
    const same = bySaying.get(saying)
    if (same) same.push(one)
    else bySaying.set(saying, [one])
  }
  return [...bySaying.values()].map(asOne)
}

function asOne([first, ...others]: readonly [Found, ...Found[]]): Found {
  const again = others.flatMap(({ place, fix, related = [] }) => [{ place, ...(fix && { fix }) }, ...related])
  if (again.length === 0) return first
  const related = [...(first.related ?? []), ...again]
  return { ...first, message: `${first.message} (${related.length + 1} chỗ)`, related }
}

/** Findings of which each says the same of other words, as one: the first, with how many others there are in words, and their places. */
export function asOneFact(found: readonly Found[], others: (count: number) => string): Found[] {
  const [first, ...rest] = found
  if (!first || rest.length === 0) return [...found]
  const related = rest.map(({ message, place, fix }) => ({ place, ...(fix && { fix }), message }))
  return [{ ...first, message: first.message + others(rest.length), related }]
}
