import type { Diagnostic, Place } from './diagnostic.ts'

/** How a message ends that is said of several places: with their number, or that of the others. */
const counting = / \(\d+ chỗ\)$|[,;] (?:và )?\d+ [^“”\d]*khác[^“”\d]*$/

/** A finding of several places as one for each of the groups that they fall into, in the order of their first places. */
export function partsBy<Group>(
  whole: Diagnostic,
  groupOf: (place: Place | undefined) => Group,
): { readonly group: Group; readonly one: Diagnostic }[] {
  const { place, fix, message, related = [], ...said } = whole
  if (!place) return [{ group: groupOf(place), one: whole }]
  const [count = ''] = counting.exec(message) ?? []
  const places = [{ place, ...(fix && { fix }) }, ...related]
  const groups = [...new Set(places.map((at) => groupOf(at.place)))]
  return groups.map((group) => {
    const [first, ...others] = places.filter((at) => groupOf(at.place) === group)
    if (others.length === related.length) return { group, one: whole }
    const itself = { message: message.slice(0, message.length - count.length), ...first }
    const gone = related.length - others.length
    const ending = others.length > 0 ? count.replace(/\d+/, (number) => `${Number(number) - gone}`) : ''
    return {
      group,
      one: { ...said, ...itself, message: itself.message + ending, ...(others.length > 0 && { related: others }) },
    }
  })
}
