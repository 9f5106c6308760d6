import { createPatch, FILE_HEADERS_ONLY, structuredPatch } from 'diff'

/** The change of a file as a unified diff, which `patch` can apply; nothing where there is none. */
export const unifiedDiff = (path: string, before: string, after: string): string =>
  before === after
    ? ''
    : createPatch(path, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY })

/** What became of each stretch of lines that changed: “cũ” → “mới” with the number of its first line before. */
export function changedLines(before: string, after: string): string[] {
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 0 })
  return hunks.map(({ oldStart, lines }) => {
    const side = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1).trimEnd())
    return `dòng ${oldStart}: ${changeOf(side('-'), side('+'))}`
  })
}

function changeOf(old: readonly string[], fresh: readonly string[]): string {
  const [from, to] = [old, fresh].map((lines) => `“${lines.join(' ⏎ ')}”`)
  if (old.length === 0) return fresh.every((line) => line === '') ? 'thêm dòng trống ở trên' : `thêm ${to}`
  return fresh.length === 0 ? `bỏ ${from}` : `${from} → ${to}`
}
