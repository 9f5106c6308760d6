import type { Doc } from '../document/doc.ts'
import type { TextSpan } from '../document/spans.ts'
import type { Entry } from '../findings/catalogue/entry.ts'
import type { Edit, Occurrence, Place } from '../findings/diagnostic.ts'
import type { YamlTree } from '../source/yaml.ts'

/** What a rule looks at. */
export interface Checkup {
  /** What the document means; where it has errors, as far as it could be read. */
  readonly doc: Doc
  /** All of it could be read. */
  readonly sound: boolean
  /** The author's text line by line as it stands in the files, keys and body, in their order. */
  readonly spans: readonly TextSpan[]
  /** The keys with their places. */
  readonly meta: YamlTree
  /** The full names of short forms that mean the same here, by the letters of the short form. */
  readonly abbreviations: ReadonlyMap<string, string>
  /** What the office adds to the tables in `facts/`. */
  readonly office: OfficeFacts
}

/** Facts of an office: its `tu_dien` and `het_hieu_luc`. */
export interface OfficeFacts {
  /** What is right, by what is mistyped, in small letters; what is right is there too. */
  readonly words: ReadonlyMap<string, string>
  /** What replaced a document that is out of force, by how that is cited. */
  readonly expired: ReadonlyMap<string, string>
}

/** What a rule finds; its id, severity and clause are the rule's. */
export interface Found {
  readonly message: string
  readonly place: Place
  readonly hint?: string
  /** What says so, where it is another clause than the rule’s. */
  readonly clause?: string
  readonly fix?: Edit
  /** Where the same is found again: one fact of the whole document is one finding. */
  readonly related?: readonly Occurrence[]
}

/** One thing that can be wrong with a document: its own entry of the catalogue, and how it is found. */
export interface Rule extends Entry {
  /** Vietnamese kebab-case, for good: it stands in suppressions and in other programs' settings. */
  readonly id: string
  readonly check: (it: Checkup) => Iterable<Found>
}
