/** A recipient without the dash before it and the mark behind it. */
export const bareRecipient = (typed: string): string =>
  typed
    .trim()
    .replace(/^[-–—+•*]\s*/, '')
    .replace(/(?<![;.\s])[;.\s]+$/, '')

/** “Lưu” with a colon, or before a code; `Lưu trữ lịch sử` is a recipient, and `Lưu Văn An` a person. */
const archiveLabels = [/^[-–—+•*]?\s*lưu\s*:\s*/i, /^[-–—+•*]?\s*(?:Lưu|LƯU)\s+(?=[A-ZĐ]{2}|văn thư|hồ sơ)/]

/** What follows “Lưu” on the line that ends the list of recipients; nothing where a line is none. */
export function archiveTyped(line: string): string | undefined {
  const label = archiveLabels.find((one) => one.test(line))
  return label && line.replace(label, '').replace(/(?<![;.\s])[;.\s]+$/, '')
}
