import { opensAsAgency } from './agency-names.ts'

/** A name without the marks typed behind it, which are printed anyway: `;`, `.` and the `./.` that ends a text. */
export const withoutFinalMarks = (typed: string): string =>
  typed.replace(/(?<![;.\s])(?:[;.\s]*\/\s*\.[;.\s]*|[;.\s]+)$/, '')

/** A recipient without the dash before it and the mark behind it. */
export const bareRecipient = (typed: string): string => withoutFinalMarks(typed.trim().replace(/^[-–—+•*]\s*/, ''))

/** “Lưu” with a colon, or before a code or what is kept; `Lưu trữ lịch sử` is a recipient, and `Lưu Văn An` a person. */
const archiveLabels = [
  /^[-–—+•*]?\s*l[ưu]u\s*:\s*/i,
  /^[-–—+•*]?\s*(?:Lưu|LƯU)\s+(?=[A-ZĐ]{2}|văn thư|hồ sơ)/,
  /^[-–—+•*]?\s*lưu\s*(?:[-–(/]\s*)?(?=(?:vt|hs|văn thư|hồ sơ)(?![A-Za-zÀ-ỹ]))/i,
]

/** “Lưu” before the unit that keeps a copy, whose name has small letters in it, as no person's has. */
const beforeKeeper = /^[-–—+•*]\s*Lưu\s+(?=\S)/
const namesKeeper = (line: string): boolean =>
  beforeKeeper.test(line) &&
  opensAsAgency(line.replace(beforeKeeper, '')) &&
  /\s[a-zà-ỹ]/.test(line.replace(beforeKeeper, ''))

/** What follows “Lưu” on the line that ends the list of recipients; nothing where a line is none. */
export function archiveTyped(line: string): string | undefined {
  const label = archiveLabels.find((one) => one.test(line)) ?? (namesKeeper(line) ? beforeKeeper : undefined)
  const kept = label && withoutFinalMarks(line.replace(label, ''))
  return kept?.endsWith(')') && !kept.includes('(') ? kept.slice(0, -1) : kept
}

/** Whether a line of the recipients is “Lưu”; “Lưu hồ sơ” says what is done with a copy, and not where the archive is. */
export const isArchive = (line: string): boolean =>
  archiveTyped(line) !== undefined && !/^[-–—+•*]?\s*lưu\s+hồ sơ[\s.;]*$/i.test(line)

/** “Lưu” behind a comma, and what stands before it. */
export function archiveBehind(text: string): { readonly before: string; readonly archive: string } | undefined {
  for (const { 0: comma, index } of text.matchAll(/,\s*(?=l[ưu]u)/giu)) {
    const archive = text.slice(index + comma.length)
    if (archiveTyped(archive) !== undefined) return { before: text.slice(0, index).trim(), archive }
  }
  return undefined
}
