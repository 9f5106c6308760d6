import type { Diagnostic, Place } from '../../findings/diagnostic.ts'
import { covers, type Suppression } from '../../findings/suppress.ts'
import type { CheckedFile } from './check-one.ts'

/** Since when lines of a file have been as they are, in words. */
type LinesSince = (path: string, lines: readonly number[]) => ReadonlyMap<number, string>

/** What authors and offices set aside, a line each: place, rule, how many findings it covers, since when, reason; then the sum. */
export function wishLines(all: readonly CheckedFile[], linesSince: LinesSince): string[] {
  const wishes = new Map<string, Suppression & { places: number; refused: boolean }>()
  for (const { wishes: its = [], found } of all)
    for (const wish of its) {
      const { file, line, column } = wish.place
      const key = placeOf({ file, line, column })
      const known = wishes.get(key) ?? { ...wish, places: 0, refused: found.some((one) => isRefusal(one, key)) }
      known.places += placesSetAside(found, wish, its)
      wishes.set(key, known)
    }
  const sinceOf = sinceIn([...wishes.values()], linesSince)
  const lines = [...wishes].map(([at, { rule, places, reason, place, refused }]) =>
    [
      at,
      rule,
      refused ? 'không được nhận' : `${places} chỗ`,
      sinceOf(place) ?? [],
      reason === '' ? 'không nêu lý do' : reason,
    ]
      .flat()
      .join('  '),
  )
  const places = [...wishes.values()].reduce((sum, one) => sum + one.places, 0)
  return [...lines, lines.length === 0 ? 'Không có lời bỏ qua nào' : `${lines.length} lời bỏ qua, ${places} chỗ`]
}

/** Since when each wish is there; each file is asked about once. */
function sinceIn(wishes: readonly Suppression[], linesSince: LinesSince): (place: Place) => string | undefined {
  const lines = new Map<string, number[]>()
  for (const { place } of wishes) lines.set(place.file, [...(lines.get(place.file) ?? []), place.line])
  const since = new Map([...lines].map(([file, its]) => [file, linesSince(file, its)]))
  return ({ file, line }) => since.get(file)?.get(line)
}

const placeOf = ({ file, line, column }: Pick<Place, 'file' | 'line' | 'column'>): string => `${file}:${line}:${column}`

/** Whether a finding says that the wish at a place is not granted. */
const isRefusal = ({ rule, place }: Diagnostic, at: string): boolean =>
  refusals.has(rule) && place !== undefined && placeOf(place) === at

const refusals: ReadonlySet<string> = new Set(['khong-bo-qua-duoc', 'bo-qua-la', 'bo-qua-thieu-ly-do'])

/** How many places of a source a wish sets aside: what several are about, the first does. */
const placesSetAside = (found: readonly Diagnostic[], wish: Suppression, all: readonly Suppression[]): number =>
  found
    .filter(({ rule, suppressed, place }) => {
      const isAbout = (one: Suppression) => one.rule === rule && one.reason === suppressed && covers(one, place)
      return suppressed !== undefined && all.find(isAbout) === wish
    })
    .reduce((sum, { related = [] }) => sum + 1 + related.length, 0)
