import { type Diagnostic, editsOf } from './diagnostic.ts'
import { editText } from './edits.ts'

/** The text of `file` with the fixes of its findings, those set aside left out. */
export const applyFixes = (typed: string, file: string, found: readonly Diagnostic[]): string =>
  editText(
    typed,
    found.filter(({ suppressed }) => suppressed === undefined).flatMap((one) => editsIn(file, one)),
  )

/** The edits of a finding that are made in a file. */
export const editsIn = (file: string, found: Diagnostic) => editsOf(found).filter(({ place }) => place.file === file)

/** Whether a fix is made unasked: what is but a hint waits for who wants it. */
export const isSure = ({ severity }: Diagnostic): boolean => severity !== 'hint'
