import { archiveBehind, bareRecipient, isArchive } from '../../vietnamese/recipients.ts'
import type { ClosingSoFar } from './closing-lines.ts'
import { archiveLabel } from './line-look.ts'
import type { RecipientPart } from './recognised.ts'

/**
 * What a source would read as “Lưu” among the recipients becomes the archive, as a document has one: beside another, or of
 * several the last with words, and the others are named.
 */
export function withOneArchive(found: ClosingSoFar): ClosingSoFar {
  const { archive, recipients, leftOut, recipientsLine = 0 } = withArchiveBehind(found)
  const parts = recipients.flatMap(partsOf)
  const archives = parts.filter(isArchivePart)
  if (archives.length === 0) return { ...found, recipients, ...(archive !== undefined && { archive }) }
  const kept = archive ? undefined : archives.findLast((one) => one.replace(archiveLabel, '') !== '')
  const others = archives.filter((one) => one !== kept)
  return {
    ...found,
    recipients: parts.filter((one) => !isArchivePart(one)),
    archive: kept?.replace(archiveLabel, '') ?? archive ?? '',
    leftOut: [...leftOut, ...others.map((text) => ({ text, line: recipientsLine, why: 'bản gốc có nhiều dòng Lưu' }))],
  }
}

const isArchivePart = (part: RecipientPart): part is string => typeof part === 'string' && isArchive(part)

/** One line may hold all recipients, with Lưu at its end. */
function withArchiveBehind(found: ClosingSoFar): ClosingSoFar {
  const { recipients, archive } = found
  const at = recipients.findIndex((one) => typeof one === 'string' && archiveLabel.test(one))
  if (at < 0 || archive !== undefined) return found
  return {
    ...found,
    recipients: recipients.slice(0, at),
    archive: recipients.slice(at).join('; ').replace(archiveLabel, ''),
  }
}

/** A recipient as a source reads it: where Lưu stands behind others on its line, each apart. */
function partsOf(recipient: RecipientPart): RecipientPart[] {
  if (typeof recipient !== 'string') return [recipient]
  const parts = recipient
    .split(/;\s+|;$/)
    .map(bareRecipient)
    .flatMap((part) => {
      const found = archiveBehind(part)
      return found ? [found.before, found.archive] : [part]
    })
    .filter(Boolean)
  return parts.some(isArchive) ? parts : [recipient]
}
