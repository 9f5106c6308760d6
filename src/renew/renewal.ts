import type { Years } from './verdict.ts'

/** A place of the old plan that was left as it is; lines count from 1. */
export interface Kept {
  readonly line: number
  readonly text: string
  readonly why: string
}

/** Words of the old plan and those that took their place; lines count from 1. */
export interface Change {
  readonly line: number
  readonly before: string
  readonly after: string
  readonly why: string
}

/** A legal basis of the old plan, which stays; lines count from 1. */
export interface Basis {
  readonly line: number
  readonly text: string
}

/** A plan for another year, and what its author has to look at, each in the order of the file. */
export interface Renewal extends Years {
  readonly text: string
  readonly changes: readonly Change[]
  readonly kept: readonly Kept[]
  readonly bases: readonly Basis[]
}
