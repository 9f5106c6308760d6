/** The name of a table of contents, on a line of its own. */
export const isContentsTitle = (line: string): boolean =>
  /^(?:MỤC LỤC|Mục lục|NỘI DUNG MỤC LỤC)\s*:?$/.test(line.trim())

const between = ' \t.…_-–·'

/** A line of a table of contents: a title and its page, with a tab, dots or many blanks between. */
export function isContentsEntry(line: string): boolean {
  const text = line.trim()
  const page = /\d{1,3}$/.exec(text)
  if (!page) return false
  let end = page.index
  while (end > 0 && between.includes(text.charAt(end - 1))) end--
  const gap = text.slice(end, page.index)
  return end > 0 && (gap.includes('\t') || gap.includes('…') || gap.length > 3)
}

/** How many lines the table of contents takes that is named on the first: all entries below, with titles broken over lines; 0 where there are none. */
export function contentsLength([title = '', ...below]: readonly string[]): number {
  if (!isContentsTitle(title)) return 0
  let length = 0
  for (const [at, line] of below.entries()) {
    if (isContentsEntry(line)) length = at + 1
    else if (line.trim() !== '' && !/^trang$/i.test(line.trim()) && !isContentsEntry(below[at + 1] ?? '')) break
  }
  return length === 0 ? 0 : length + 1
}
