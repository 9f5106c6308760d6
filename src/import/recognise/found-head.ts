import type { Confidence, Fact, Head, LeftOut, ManuscriptLine, Note } from './recognised.ts'

/** A head as far as it has been read: each line makes another of it. */
export interface HeadSoFar {
  readonly head: Omit<Head, 'agencies' | 'address'>
  /** The names of agencies, one under the other. */
  readonly agencyLines: readonly ManuscriptLine[]
  /** `Số:` was met, and its symbol was not. */
  readonly openNumber?: { readonly number?: string; readonly line: ManuscriptLine }
  /** V/v of an official letter, as its abstract. */
  readonly subject?: ManuscriptLine
  /** The nation's name stands in it, read or not yet. */
  readonly nation: boolean
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly Note[]
}

/** A head before its first line. */
export const emptyHead: HeadSoFar = {
  head: { abstract: [], addressees: [] },
  agencyLines: [],
  nation: false,
  facts: [],
  leftOut: [],
  notes: [],
}

/** Something recognised on a line: what the clerk calls it, and how sure it is. */
interface NewFact {
  readonly what: string
  readonly value: string
  readonly line: number
  readonly confidence?: Confidence
}

/** The head with one fact more; it is sure unless it says otherwise. */
export const withFact = (found: HeadSoFar, { confidence = 'chắc', ...fact }: NewFact): HeadSoFar => ({
  ...found,
  facts: [...found.facts, { ...fact, confidence }],
})

/** The head with more of its parts known. */
export const withParts = (found: HeadSoFar, parts: Partial<HeadSoFar['head']>): HeadSoFar => ({
  ...found,
  head: { ...found.head, ...parts },
})

/** The head with a line left out, and why. */
export const withoutLine = (found: HeadSoFar, { text, line }: ManuscriptLine, why: string): HeadSoFar => ({
  ...found,
  leftOut: [...found.leftOut, { text, line, why }],
})
