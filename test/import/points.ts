/** One comparison: a field, or an item of a list. */
export interface Point {
  readonly field: string
  readonly expected: string
  readonly found: string
  readonly right: boolean
}

/** Letters and marks that count: neither case nor blanks. */
const plain = (text: string): string => text.toLocaleLowerCase('vi').replace(/\s+/g, '').replace(/[–—]/g, '-')

/** One field; none where it is neither wanted nor found. */
export const pointOf = (field: string, wanted = '', found = ''): Point[] =>
  wanted === '' && found === '' ? [] : [{ field, expected: wanted, found, right: plain(wanted) === plain(found) }]

/** Items matched in order; one that is missing, one too many and one in another place count as wrong. */
export function pairedPoints(field: string, expected: readonly string[], found: readonly string[]): Point[] {
  const best: number[][] = Array.from({ length: expected.length + 1 }, () => Array(found.length + 1).fill(0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  const [wanted, got] = [expected.map(plain), found.map(plain)]
  const same = (i: number, j: number) => wanted[i] === got[j]
  for (let i = expected.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const points: Point[] = []
  for (let i = 0, j = 0; i < expected.length || j < found.length; ) {
    if (i < expected.length && j < found.length && same(i, j))
      points.push({ field, expected: expected[i++] ?? '', found: found[j++] ?? '', right: true })
    else if (j >= found.length || (i < expected.length && at(i + 1, j) >= at(i, j + 1)))
      points.push({ field, expected: expected[i++] ?? '', found: '', right: false })
    else points.push({ field, expected: '', found: found[j++] ?? '', right: false })
  }
  return points
}

/** How much of what was found is right, and how much of what was there was found. */
export interface Figures {
  readonly wanted: number
  readonly found: number
  readonly right: number
}

/** Figures of each field, the fields in the order in which they first come. */
export function figuresByField(points: readonly Point[]): ReadonlyMap<string, Figures> {
  const figures = new Map<string, Figures>()
  for (const { field, expected, found, right } of points) {
    const before = figures.get(field) ?? { wanted: 0, found: 0, right: 0 }
    figures.set(field, {
      wanted: before.wanted + (expected === '' ? 0 : 1),
      found: before.found + (found === '' ? 0 : 1),
      right: before.right + (right ? 1 : 0),
    })
  }
  return figures
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}`)

/** A row of a table: a field with its precision and recall in per cent. */
export const figuresRow = (field: string, { wanted, found, right }: Figures): string =>
  `${field.padEnd(22)} ${String(right).padStart(7)} đúng / ${String(found).padStart(7)} ra (${percent(right, found).padStart(5)} %) / ${String(wanted).padStart(7)} có (${percent(right, wanted).padStart(5)} %)`

/** What part of the comparisons came out right. */
export const shareRight = (points: readonly Point[]): number =>
  points.filter(({ right }) => right).length / Math.max(1, points.length)
