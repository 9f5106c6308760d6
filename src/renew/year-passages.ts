import type { SourceLine, Stretch } from './source-lines.ts'

/** Words that are read as one: a paragraph, an item, a row. Blanks count once, and marks of emphasis not at all. */
export interface YearPassage {
  readonly text: string
  readonly spotOf: (offset: number) => { readonly line: number; readonly column: number }
  /** The row of a table that names its columns. */
  readonly head: boolean
}

/** Opens a passage of its own. */
const opener = /^\s*(?:[-+*•–]\s|#{1,6}\s|\||\d{1,3}[.)]\s|[a-zđ]{1,2}\)\s|[IVX]+\.\s|>|\[\^)/i
/** Takes up its line alone. */
const alone = /^\s*(?:#{1,6}\s|\|)/
const basis = /^\s*(?:Căn cứ|Thực hiện|Theo|Xét)\s/
const ruler = /^\s*\|?\s*:?-+:?\s*(?:\||$)/

/** The passages of stretches of Markdown, in order. */
export function passagesIn(lines: readonly SourceLine[], stretches: readonly Stretch[]): YearPassage[] {
  const groups: Stretch[][] = []
  const textOf = (at: Stretch | undefined) => (at ? (lines[at.line]?.text.slice(at.from, at.to) ?? '') : '')
  let before: Stretch | undefined
  for (const stretch of stretches) {
    const text = textOf(stretch)
    const last = textOf(before)
    const runsOn =
      before !== undefined &&
      last.trim() !== '' &&
      stretch.line - before.line <= 1 &&
      !alone.test(last) &&
      !opener.test(text) &&
      !(basis.test(text) && /;\s*$/.test(last))
    if (runsOn) groups.at(-1)?.push(stretch)
    else if (text.trim() !== '') groups.push([stretch])
    before = stretch
  }
  return groups.map((group, i) => {
    const [first] = group
    return passage(lines, group, /^\s*\|/.test(textOf(first)) && ruler.test(textOf(groups[i + 1]?.[0])))
  })
}

function passage(lines: readonly SourceLine[], stretches: readonly Stretch[], head: boolean): YearPassage {
  const letters: string[] = []
  const at: number[] = []
  const columns: number[] = []
  const put = (letter: string, line: number, column: number) => {
    const blank = letter === '\\' || /\s/.test(letter)
    if (letter === '*' || (blank && (letters.at(-1) ?? ' ') === ' ')) return
    letters.push(blank ? ' ' : letter)
    at.push(line)
    columns.push(column)
  }
  for (const { line, from, to } of stretches) {
    const typed = lines[line]?.text ?? ''
    for (let column = from; column < to; column++) put(typed.charAt(column), line, column)
    put(' ', line, to)
  }
  return { text: letters.join(''), head, spotOf: (offset) => ({ line: at[offset] ?? 0, column: columns[offset] ?? 0 }) }
}
