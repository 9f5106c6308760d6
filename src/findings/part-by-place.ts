import type { Diagnostic, Place } from './diagnostic.ts'

/** A finding of several places as one for each of the groups that they fall into, in the order of their first places. */
export function partsBy<Group>(
  whole: Diagnostic,
  groupOf: (place: Place | undefined) => Group,
): { readonly group: Group; readonly one: Diagnostic }[] {
  const { place, fix, related = [], ...said } = whole
  if (!place || related.length === 0) return [{ group: groupOf(place), one: whole }]
  const places = [{ place, ...(fix && { fix }) }, ...related]
  return [...new Set(places.map((at) => groupOf(at.place)))].map((group) => {
    const [first, ...others] = places.filter((at) => groupOf(at.place) === group)
    return { group, one: { ...said, ...first, ...(others.length > 0 && { related: others }) } }
  })
}
