/** Lines of two texts by their longest common subsequence; runs of blanks count as one, and hidden breaks as none. */
export function sharedLines(left: string, right: string): { shared: number; all: number; differing: string[] } {
  const a = linesOf(left)
  const b = linesOf(right)
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const differing: string[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) differing.push(`PDF:  ${a[i++]}`)
    else differing.push(`DOCX: ${b[j++]}`)
  }
  return { shared: at(0, 0), all: Math.max(a.length, b.length), differing }
}

/** Marks of notes stand with or without a blank before them, as their height has it. */
const linesOf = (text: string): string[] =>
  text
    .split(/[\n\f]/)
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/(?<=[\p{L}\d.,;:)”]) (?=\d{1,2}(?:[\s.,;:)]|$))/gu, '')
        .trim(),
    )
    .filter(Boolean)

/** What a page begins with, its number apart. */
export const firstWords = (page: string): string =>
  (linesOf(page).find((line) => !/^\d+$/.test(line)) ?? '').split(' ').slice(0, 3).join(' ')
