import type { Diagnostic, Edit, Place } from './diagnostic.ts'

/** A finding whose files are named as they are seen from somewhere else. */
export function placesSeen(one: Diagnostic, seen: (path: string) => string): Diagnostic {
  const moved = <At extends Place>(place: At): At => ({ ...place, file: seen(place.file) })
  const edit = (fix: Edit): Edit => ({ ...fix, place: moved(fix.place) })
  const { place, fix, related, ...said } = one
  return {
    ...said,
    ...(place && { place: moved(place) }),
    ...(fix && { fix: edit(fix) }),
    ...(related && {
      related: related.map((other) => ({
        ...other,
        place: moved(other.place),
        ...(other.fix && { fix: edit(other.fix) }),
      })),
    }),
  }
}
