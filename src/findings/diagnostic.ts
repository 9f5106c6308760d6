import { shown, withoutInvisible } from '../vietnamese/unseen.ts'
import type { Severity } from './catalogue/entry.ts'
import { catalogue, type StageId } from './catalogue/index.ts'

/** Where a finding stands: 1-based lines and columns of the file the user wrote; `end` is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** Where a finding stands in a document from a word processor, whose lines nobody counts: `line` is a paragraph, `column` a letter of it. */
export interface FoundPlace extends Place {
  readonly near?: Near
}

/** A place as one finds it in a word processor. */
export interface Near {
  /** Words of the paragraph, unbroken. */
  readonly quote: string
  /** The part of the document: `mục II, khoản 1`. */
  readonly heading: string
}

/** What to put in place of a stretch of a source. */
export interface Edit {
  readonly place: Required<Place>
  readonly text: string
}

/** Another place of the same fact, with its own edit where one is safe. */
export interface Occurrence {
  readonly place: FoundPlace
  readonly fix?: Edit
  /** What is said of it alone, where that is of other words. */
  readonly message?: string
}

declare const ofRule: unique symbol

/** The id of a rule. Only `checkBy` makes one, so that what it finds has the rule for its entry. */
export type RuleId = string & { readonly [ofRule]: true }

/** One finding, as plain data: it becomes text, JSON or an editor's marker by a map. */
export interface Diagnostic {
  /** Stable id in Vietnamese kebab-case, e.g. `thieu-noi-nhan`. */
  readonly rule: StageId | RuleId
  readonly severity: Severity
  /** What is wrong, in Vietnamese, quoting the user's text in “ ”. */
  readonly message: string
  /** Why: the clause of the decree. */
  readonly clause?: string
  /** What to do, as an imperative. */
  readonly hint?: string
  readonly place?: FoundPlace
  /** Where one is safe. */
  readonly fix?: Edit
  /** Where the same is found again, in the order of the text. */
  readonly related?: readonly Occurrence[]
  /** The author's reason to leave it as it is. */
  readonly suppressed?: string
}

/** What a stage finds; severity and clause are those of its entry where it doesn't say its own. */
export type Finding = Omit<Diagnostic, 'rule' | 'severity' | 'suppressed'> & {
  readonly rule: StageId
  readonly severity?: Severity
}

/** All that has to change to mend a finding, where that is safe. */
export const editsOf = ({ fix, related = [] }: Pick<Diagnostic, 'fix' | 'related'>): readonly Edit[] =>
  [fix, ...related.map((one) => one.fix)].filter((edit) => edit !== undefined)

/** Takes what a stage has found. */
export type Report = (found: Finding | Diagnostic) => void

const isOfStage = (found: Finding | Diagnostic): found is Finding => Object.hasOwn(catalogue, found.rule)

/** A finding with what its entry says of it. */
export function diagnosticOf(found: Finding | Diagnostic): Diagnostic {
  if (!isOfStage(found)) return withShown(found)
  const { severity, clause } = catalogue[found.rule]()
  return withShown({ severity, ...(clause && { clause }), ...found })
}

/** A finding whose words show what can't be seen in the source they quote; what is to be typed has nothing of it. */
export const withShown = <D extends Pick<Diagnostic, 'message' | 'hint' | 'related'>>(found: D): D => ({
  ...found,
  message: shownIn(found.message),
  ...(found.hint !== undefined && { hint: withoutInvisible(found.hint) }),
  ...(found.related && {
    related: found.related.map((other) =>
      other.message === undefined ? other : { ...other, message: shownIn(other.message) },
    ),
  }),
})

const shownIn = (message: string): string => shown(quotesWithin(message))

/** Quotation marks within a quotation as single ones, where the marks of a message are pairs. */
function quotesWithin(message: string): string {
  let depth = 0
  let whole = true
  const within = message.replace(/[“”]/g, (mark) => {
    depth += mark === '“' ? 1 : -1
    whole &&= depth >= 0
    const outer = mark === '“' ? depth === 1 : depth === 0
    return outer ? mark : mark === '“' ? '‘' : '’'
  })
  return whole && depth === 0 ? within : message
}

/** A list with the `Report` that fills it. */
export function collectFindings(): { readonly found: readonly Diagnostic[]; readonly report: Report } {
  const found: Diagnostic[] = []
  return { found, report: (one) => found.push(diagnosticOf(one)) }
}

/** By file, the source itself first, and in the order of the file; findings without a place come first. */
export function inOrder(found: readonly Diagnostic[], source: string): Diagnostic[] {
  const key = ({ place }: Diagnostic) => (!place || place.file === source ? '' : place.file)
  return [...found].sort(
    (a, b) =>
      (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  )
}

/** Those that count: the author has not set them aside. */
export const open = (found: readonly Diagnostic[]): Diagnostic[] => found.filter((d) => d.suppressed === undefined)

/** Of those that count. */
export const hasErrors = (found: readonly Diagnostic[]): boolean => open(found).some((d) => d.severity === 'error')
