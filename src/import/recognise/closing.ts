import { type ClosingSoFar, emptyClosing, takeClosingLine } from './closing-lines.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { lookOf } from './line-look.ts'
import { linesOfParagraph } from './manuscript-lines.ts'
import { withOneArchive } from './one-archive.ts'
import type { PlaceDate } from './place-date.ts'
import { withoutEnd } from './recipient-lines.ts'
import type { Closing, Fact, LeftOut } from './recognised.ts'
import { recogniseSigners } from './signature-lines.ts'

/** What the closing says, and what of it found no place. */
export interface FoundClosing {
  /** Above the signature, as some put it. */
  readonly placeDate?: PlaceDate
  readonly closing: Closing
  /** Line of the first of those who sign. */
  readonly signedAt?: number
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
}

/** Reads recipients, archive and signers from the lines of the closing, in whatever order they come; a place and date where the head has none. */
export function closingOf(entries: readonly ManuscriptEntry[], dated: boolean): FoundClosing {
  const lines = entries.filter(isLine).flatMap(({ line }) => linesOfParagraph({ ...line, type: 'paragraph' }))
  const found = withOneArchive(
    lines.reduce<ClosingSoFar>(
      (one, line, at) =>
        takeClosingLine(one, line, { dated, next: lines.slice(at + 1).find((below) => lookOf(below) !== 'trace') }),
      emptyClosing,
    ),
  )
  const { signers, leftOut } = recogniseSigners(found.signature)
  const drafted = drafterIn(found.archive)
  const archive = (drafted?.archive ?? found.archive)?.replace(/(?<![\s.;])[\s.;]+$/, '')
  const recipients = found.recipients
    .map((one) => (typeof one === 'string' ? withoutEnd(one) : one))
    .filter((one) => one !== '')
  const closing: Closing = {
    recipients,
    ...(archive && { archive }),
    ...(drafted?.drafter && { drafter: drafted.drafter }),
    ...(drafted?.copies && { copies: drafted.copies }),
    signers,
  }
  return {
    ...(found.placeDate && { placeDate: found.placeDate }),
    closing,
    ...(found.signature[0] && { signedAt: found.signature[0].line }),
    facts: factsOf(closing, found),
    leftOut: [...found.leftOut, ...leftOut],
  }
}

function factsOf({ recipients, archive }: Closing, { recipientsLine }: ClosingSoFar): Fact[] {
  if (recipientsLine === undefined) return []
  const value = `${recipients.length} nơi${archive ? `; lưu: ${archive}` : ''}`
  return [{ what: 'nơi nhận', value, confidence: 'chắc', line: recipientsLine }]
}

/** `VT, KT. HVT.(25)` is the archive, the drafter and the number of copies (M.II k.9). */
function drafterIn(archive = '') {
  const [, kept, drafter, copies] = /^(.+?)\.\s{1,9}(?:([A-ZĐ]{1,6})\.?)?\s{0,9}(?:\((\d{1,4})\))?$/.exec(archive) ?? []
  return kept && (drafter || copies)
    ? { archive: kept, drafter, copies: copies ? Number(copies) : undefined }
    : undefined
}
