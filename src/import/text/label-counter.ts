import type { Label } from '../../vietnamese/lines/label.ts'

/** What numbers the labels of a text have reached. */
export interface LabelCounter {
  readonly note: (label: Label) => void
  /** Whether a label could be the next one, or open a list. */
  readonly fits: (label: Label) => boolean
}

/** Begins to count: no label has been met. */
export function newLabelCounter(): LabelCounter {
  const reached = new Map<string, number>()
  const keyOf = ({ kind, value }: Label) => `${kind} ${value.slice(0, -1).join('.')}`
  return {
    note: (label) => {
      const value = label.value.at(-1)
      if (value !== undefined) reached.set(keyOf(label), value)
    },
    fits: (label) => {
      const value = label.value.at(-1)
      if (value === undefined || value === 1) return true
      const before = reached.get(keyOf(label))
      return before !== undefined && value > before && value <= before + 2
    },
  }
}
