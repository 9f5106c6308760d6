import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import type { LabelCounter } from './label-counter.ts'
import type { WrappingAt } from './wrapping.ts'

/** What the whole text tells of how to read its parts. */
export interface TextReading {
  readonly wrappingAt: WrappingAt
  readonly numbering: LabelCounter
  /** Lines that hold a page's number. */
  readonly pageNumbers: ReadonlySet<TextLine>
  /** Lines of underscores that are no rules. */
  readonly fillLines: ReadonlySet<TextLine>
}
