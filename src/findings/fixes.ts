import type { Diagnostic } from './diagnostic.ts'
import { editText } from './edits.ts'

/** The text of `file` with the fixes of its findings, those set aside left out. */
export const applyFixes = (typed: string, file: string, found: readonly Diagnostic[]): string =>
  editText(
    typed,
    found.flatMap(({ fix, suppressed }) => (fix && suppressed === undefined && fix.place.file === file ? [fix] : [])),
  )
