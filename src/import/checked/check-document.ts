import { check, type Source } from '../../compile.ts'
import { collectFindings, type Diagnostic, type FoundPlace, inOrder, type Place } from '../../findings/diagnostic.ts'
import type { RuleBug } from '../../rules/index.ts'
import { sourceOfManuscript } from '../import-document.ts'
import { readManuscript } from '../read-manuscript.ts'
import type { Recognised } from '../recognise/recognised.ts'
import { writtenPlan } from '../write/suppress-errors.ts'
import { isBuilt } from '../write/written-kind.ts'
import { withoutKeys } from './key-words.ts'
import { isOfContent } from './of-content.ts'
import { paperPlaces } from './paper-places.ts'
import { toldOfDocument } from './told-of-document.ts'

/** A document to check. */
export interface DocumentToCheck {
  readonly bytes: Uint8Array
  /** Its name in findings. */
  readonly file: string
  /** The office's, for its rules and words: its values are no part of the document. */
  readonly profile?: NonNullable<Source['profile']>
}

/** What a document was taken for, and what is wrong with what it says. */
export interface CheckedDocument {
  /** Absent where it can't be read. */
  readonly found?: Recognised
  readonly diagnostics: readonly Diagnostic[]
  readonly bugs: readonly RuleBug[]
}

/**
 * Checks what a document says, as the source that it would become, and tells it at the document's own paragraphs. How it looks
 * on the page is not judged.
 */
export async function checkDocument({ bytes, file, profile }: DocumentToCheck): Promise<CheckedDocument> {
  const { found: told, report } = collectFindings()
  const manuscript = readManuscript(bytes, file, report)
  if (!manuscript) return { diagnostics: told.flatMap((one) => toldOfDocument(one) ?? []), bugs: [] }
  const { found, source, kind, findings } = sourceOfManuscript(manuscript, {
    file,
    stem: 'van-ban',
    verbatim: false,
    inText: true,
  })
  for (const { line, ...one } of findings) report({ ...one, ...(line && { place: { file, line, column: 1 } }) })
  const notes = told.flatMap((one) => toldOfDocument(one) ?? [])
  if (!source) return { found, diagnostics: notes, bugs: [] }
  const { placeOf, nearAt } = paperPlaces({ file, manuscript, found, source })
  const onPaper = notes.map(({ place, ...one }) => at(one, place && nearAt(place)))
  if (!isBuilt(kind)) return { found, diagnostics: onPaper, bugs: [] }
  const plan = { ...writtenPlan(source, file), ...(profile && { profile }) }
  const { diagnostics, bugs } = await check(plan, {}, { whole: true })
  const ofContent = diagnostics.filter(isOfContent).map((one) => onPaperOf(one, placeOf))
  return { found, diagnostics: inOrder([...onPaper, ...ofContent], file), bugs }
}

const at = (one: Omit<Diagnostic, 'place'>, place: FoundPlace | undefined): Diagnostic =>
  place ? { ...one, place } : one

/** A finding of the source as one of the document: in its words, at its paragraphs, with nothing to be put in place there. */
function onPaperOf(
  { fix: _, place, related, hint, ...one }: Diagnostic,
  placeOf: (place: Place) => FoundPlace | undefined,
): Diagnostic {
  const others = related?.flatMap((other) => {
    const found = placeOf(other.place)
    return found ? [{ place: found, ...(other.message && { message: withoutKeys(other.message) }) }] : []
  })
  const said = {
    ...one,
    message: withoutKeys(one.message),
    ...(hint !== undefined && { hint: withoutKeys(hint) }),
    ...(others && { related: others }),
  }
  return at(said, place && placeOf(place))
}
