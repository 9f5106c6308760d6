import type { Confidence, Fact, LeftOut, ManuscriptLine } from './recognised.ts'

/** A head while it is being read. */
export interface FoundHead {
  agencies: ManuscriptLine[]
  type?: string
  number?: string
  symbol?: string
  place?: string
  date?: string
  abstract: string[]
  addressees: string[]
  issuedWith?: string
  urgency?: string
  secrecy?: string
  circulation?: string
  draft?: string
  nation?: boolean
  readonly facts: Fact[]
  readonly leftOut: LeftOut[]
}

/** Adds one thing recognised; `what` is its name for the clerk. */
export const addFact = (found: FoundHead, what: string, value: string, line: number, confidence: Confidence = 'chắc') =>
  found.facts.push({ what, value, line, confidence })
