import type { Doc } from '../document/doc.ts'
import type { TextSpan } from '../document/spans.ts'
import type { Fix, Place, Severity } from '../findings/diagnostic.ts'
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
}

/** What a rule finds; its id, severity and clause are the rule's. */
export interface Found {
  readonly message: string
  readonly place: Place
  readonly hint?: string
  readonly fix?: Fix
}

export const groups = {
  'the-thuc': 'Thể thức',
  'can-cu': 'Căn cứ và viện dẫn',
  'bo-cuc': 'Bố cục',
  'phan-cong': 'Phân công',
  'chinh-ta': 'Chính tả',
  bang: 'Bảng',
} as const

/** One thing that can be wrong with a document, with all that is said of it. */
export interface Rule {
  /** Vietnamese kebab-case, for good: it stands in suppressions and in other programs' settings. */
  readonly id: string
  readonly group: keyof typeof groups
  readonly severity: Severity
  /** As `cite` gives it; absent where no clause rules it. */
  readonly clause?: string
  /** One sentence. */
  readonly summary: string
  /** Why it matters to those who sign and read. */
  readonly why: string
  /** Sources with nothing for this rule to find, and such with something: they are its tests and its page. */
  readonly good: readonly Example[]
  readonly bad: readonly BadExample[]
  readonly check: (it: Checkup) => Iterable<Found>
}

/** Keys and body of an example, laid over the least plan that builds. */
export interface Example {
  /** YAML lines that take the place of the plan's own keys of the same name. */
  readonly keys?: string
  readonly body?: string
}

/** An example with something for its rule to find. */
export interface BadExample extends Example {
  /**
   * All places found, in their order, each as `line:column words`: the words it marks, and where they begin in what the
   * example itself says. Lines are counted through its keys and on through its body, so that a place stays what it is
   * when the plan around it changes.
   */
  readonly at: readonly [string, ...string[]]
  /** Where it can be mended: the line of the source after `--fix`. */
  readonly fixed?: string
}
