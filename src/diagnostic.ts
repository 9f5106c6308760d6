/** Where a finding stands: 1-based lines and columns of the file the user wrote; `end` is exclusive. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

export type Severity = 'error' | 'warning'

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
}

export type Report = (found: Diagnostic) => void

/** In the order of the file; findings without a place come first. */
export function inOrder(found: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic) => [d.place?.line ?? 0, d.place?.column ?? 0] as const
  return [...found].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1])
}

export const hasErrors = (found: readonly Diagnostic[]): boolean => found.some((d) => d.severity === 'error')
