import type { TemplateValue } from '../value.ts'

/** What a helper gives, or what is wrong with what it was given, in Vietnamese, with what to do. */
export type Result = { readonly value: TemplateValue } | { readonly fault: string; readonly hint: string }

/** A function of templates. */
export interface Helper {
  readonly name: string
  /** A call as an example, for hints. */
  readonly usage: string
  /** How many values it takes; as many are handed to `run`. */
  readonly takes: number
  /** How many more it may take. */
  readonly mayTake?: number
  /** Names that may follow them: `don_vi="đồng"`. */
  readonly options?: readonly string[]
  readonly run: (values: readonly TemplateValue[], options: Readonly<Record<string, TemplateValue>>) => Result
}
