/** Letters of a quotation: enough to know a place by, few enough for one line, and for Word's search. */
const most = 56

/** Words of a paragraph around a stretch, unbroken, so that Word finds them; a short paragraph as a whole. */
export function quoteAround(text: string, from: number, to: number): string {
  // A search goes on over neither the end of a line nor a tab.
  const start = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\t', from - 1)) + 1
  const line = text.slice(start).split(/[\n\t]/)[0] ?? ''
  if (line.length <= most) return line.trim()
  const first = Math.min(from - start, line.length)
  const last = Math.min(Math.max(from, to) - start, line.length, first + most)
  const room = Math.floor((most - (last - first)) / 2)
  const left = first <= room ? 0 : nextWord(line, first - room, first)
  const right = last + room >= line.length ? line.length : lastWord(line, last + room, last)
  return line.slice(left, right).trim()
}

/** Where a word begins at an offset or behind it, the limit at the latest. */
function nextWord(line: string, at: number, limit: number): number {
  const blank = line.indexOf(' ', at - 1)
  return blank < 0 || blank >= limit ? limit : blank + 1
}

/** Where a word ends at an offset or before it, the limit at the earliest. */
function lastWord(line: string, at: number, limit: number): number {
  const blank = line.lastIndexOf(' ', at)
  return Math.max(blank, limit)
}
