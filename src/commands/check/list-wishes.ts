import type { Diagnostic } from '../../findings/diagnostic.ts'
import { covers, type Suppression } from '../../findings/suppress.ts'
import type { CheckedFile } from './check-one.ts'

/** What authors and offices set aside, a line each: place, rule, how many findings it covers, reason; then the sum. */
export function wishLines(all: readonly CheckedFile[]): string[] {
  const wishes = new Map<string, Suppression & { places: number }>()
  for (const { wishes: its = [], found } of all)
    for (const wish of its) {
      const { file, line, column } = wish.place
      const key = `${file}:${line}:${column}`
      const known = wishes.get(key) ?? { ...wish, places: 0 }
      known.places += placesSetAside(found, wish, its)
      wishes.set(key, known)
    }
  const lines = [...wishes].map(
    ([at, { rule, places, reason }]) => `${at}  ${rule}  ${places} chỗ  ${reason === '' ? 'không nêu lý do' : reason}`,
  )
  const places = [...wishes.values()].reduce((sum, one) => sum + one.places, 0)
  return [...lines, lines.length === 0 ? 'Không có lời bỏ qua nào' : `${lines.length} lời bỏ qua, ${places} chỗ`]
}

/** How many places of a source a wish sets aside: what several are about, the first does. */
const placesSetAside = (found: readonly Diagnostic[], wish: Suppression, all: readonly Suppression[]): number =>
  found
    .filter(({ rule, suppressed, place }) => {
      const isAbout = (one: Suppression) => one.rule === rule && one.reason === suppressed && covers(one, place)
      return suppressed !== undefined && all.find(isAbout) === wish
    })
    .reduce((sum, { related = [] }) => sum + 1 + related.length, 0)
