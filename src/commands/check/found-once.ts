import type { Diagnostic, Occurrence } from '../../findings/diagnostic.ts'
import { sameInRows } from '../build/row-news.ts'

/** Findings of the documents of one template, each told once. */
export interface FoundOnce {
  readonly add: (found: readonly Diagnostic[]) => void
  readonly all: () => Diagnostic[]
}

/** Gathers findings. They stand at marks, where nothing can be put, so that none keeps a fix; further places add up. */
export function foundOnce(): FoundOnce {
  const known = new Map<string, { readonly one: Diagnostic; readonly related: Map<string, Occurrence> }>()
  return {
    add: (found) => {
      for (const { fix: _, related = [], ...one } of found) {
        const key = sameInRows(one)
        const same = known.get(key) ?? { one, related: new Map() }
        known.set(key, same)
        for (const { fix: _, ...other } of related)
          same.related.set(JSON.stringify([other.place, other.message]), other)
      }
    },
    all: () =>
      [...known.values()].map(({ one, related }) => ({
        ...one,
        ...(related.size > 0 && { related: [...related.values()] }),
      })),
  }
}
