import type { Relation } from '../../files/office-package.ts'
import type { LegacyTally } from './legacy-text.ts'
import type { WordNumbering } from './list-numbering.ts'
import type { Pictures } from './pictures.ts'
import type { Styles } from './style-sheet.ts'
import type { Tally } from './tally.ts'

/** What the text of a part refers to, and what is gathered from it. */
export interface WordReading {
  readonly styles: Styles
  readonly numbering: WordNumbering
  /** Of the part at hand. */
  readonly related: ReadonlyMap<string, Relation>
  readonly hasNote: (id: string) => boolean
  readonly pictures: Pictures
  readonly legacy: LegacyTally
  readonly tally: Tally
  /** Takes the words of a paragraph that are set as hidden. */
  readonly hide: (text: string, line: number) => void
}
