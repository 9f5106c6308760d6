import type { Run } from '../../layout/layout.ts'

/** Footnotes in the order they are met. */
export interface Notes {
  /** Adds a note and returns its number. */
  readonly add: (runs: readonly Run[]) => number
  readonly any: () => boolean
  readonly all: () => readonly (readonly Run[])[]
}

/** Starts the footnotes of one file; their numbers run through all its sections. */
export function collectNotes(): Notes {
  const notes: (readonly Run[])[] = []
  return {
    add: (runs) => notes.push(runs),
    any: () => notes.length > 0,
    all: () => notes,
  }
}
