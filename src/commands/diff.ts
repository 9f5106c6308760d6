import { createPatch, FILE_HEADERS_ONLY, structuredPatch } from 'diff'

/** The change of a file as a unified diff, which `patch` can apply; nothing where there is none. */
export const unifiedDiff = (path: string, before: string, after: string): string =>
  before === after
    ? ''
    : createPatch(path, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY })

/** What became of each stretch of lines that changed, as “cũ” → “mới” with the number of its first line before. */
export function changedLines(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 0 })
  return hunks.map(({ oldStart, lines }) => {
    const side = (mark: string) =>
      lines
        .filter((line) => line.startsWith(mark))
        .map((line) => line.slice(1).trim())
        .join(' ⏎ ')
    return `dòng ${oldStart}: “${side('-')}” → “${side('+')}”`
  })
}
