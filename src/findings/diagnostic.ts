/** Where a finding stands: 1-based lines and columns of the file the user wrote; `end` is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** An error stops the document; a warning is for the clerk to judge; a hint is never more than advice. */
export type Severity = 'error' | 'warning' | 'hint'

/** What to put in place of a stretch of a source. */
export interface Fix {
  readonly place: Required<Place>
  readonly text: string
}

/** One finding, as plain data: it becomes text, JSON or an editor's marker by a map. */
export interface Diagnostic {
  /** Stable id in Vietnamese kebab-case, e.g. `thieu-noi-nhan`. */
  readonly rule: string
  readonly severity: Severity
  /** What is wrong, in Vietnamese, quoting the user's text in “ ”. */
  readonly message: string
  /** Why: the clause of the decree. */
  readonly clause?: string
  /** What to do, as an imperative. */
  readonly hint?: string
  readonly place?: Place
  /** Where one is safe. */
  readonly fix?: Fix
  /** The author's reason to leave it as it is. */
  readonly suppressed?: string
}

export type Report = (found: Diagnostic) => void

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

export const hasErrors = (found: readonly Diagnostic[]): boolean => open(found).some((d) => d.severity === 'error')
