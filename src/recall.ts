/** Gives what was worked out for the same key before, else works it out; the key says all that the value depends on. */
export type Recall<V> = (key: string, work: () => V) => V

/** A recall with nothing in it, which holds the last `most` values at least and twice as many at most. */
export function newRecall<V>(most: number): Recall<V> {
  let recent = new Map<string, V>()
  let older: ReadonlyMap<string, V> = new Map()
  return (key, work) => {
    const known = recent.get(key)
    if (known !== undefined) return known
    const value = older.get(key) ?? work()
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(key, value)
    return value
  }
}
