/** Gives what was worked out for the same key before, else works it out; the key says all that the value depends on. */
export type Recall<V> = (key: string, work: () => V) => V

/** Begins a recall of at most twice as many values. */
export type BeginRecall = <V>(most: number) => Recall<V>

/**
 * A recall with nothing in it, which holds the last `most` values at least and twice as many at most, of those that are let in.
 */
export function newRecall<V>(most: number, letsIn: (key: string) => boolean = () => true): Recall<V> {
  let recent = new Map<string, V>()
  let older: ReadonlyMap<string, V> = new Map()
  return (key, work) => {
    const known = recent.get(key)
    if (known !== undefined) return known
    const before = older.get(key)
    const value = before ?? work()
    if (before === undefined && !letsIn(key)) return value
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(key, value)
    return value
  }
}

/**
 * A recall for rows, which lets in what is asked for a second time: most of what a row says no other does, and what was kept of
 * thousands of them would be all that the garbage collector has to look through.
 */
export const newSiftingRecall: BeginRecall = (most) => newRecall(most, cameBefore(most))

/** Tells of a key whether it came before, among the last `most` at least. */
function cameBefore(most: number): (key: string) => boolean {
  let recent = new Set<number>()
  let older: ReadonlySet<number> = new Set()
  return (key) => {
    const mark = markOf(key)
    if (recent.has(mark) || older.has(mark)) return true
    if (recent.size >= most) {
      older = recent
      recent = new Set()
    }
    recent.add(mark)
    return false
  }
}

/** Stands for a text in 32 bits (FNV-1a); where two have the same, one is kept for nothing. */
function markOf(text: string): number {
  let mark = 0x811c9dc5
  for (let i = 0; i < text.length; i++) mark = Math.imul(mark ^ text.charCodeAt(i), 0x01000193)
  return mark
}
