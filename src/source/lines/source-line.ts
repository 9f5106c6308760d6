/** What a line is to Markdown by its own look and those above it. */
export type LineKind =
  | 'blank'
  /** Headings, rules, comments, quotations and code: blocks that no line goes on. */
  | 'alone'
  | 'directive'
  /** Of a table between bars. */
  | 'row'
  /** Opens with a bar as a row does, and is of no table. */
  | 'loneRow'
  /** A text below a table, which Markdown would take for a row. */
  | 'underTable'
  /** Opens a footnote. */
  | 'note'
  /** Opens with `-`, `+` or `*`. */
  | 'item'
  /** Opens with `1.` or `1)`. */
  | 'numbered'
  | 'text'

/** A line of Markdown as it is typed. */
export interface SourceLine {
  /** Offset of its first character. */
  readonly at: number
  /** As typed. */
  readonly raw: string
  /** Without blanks around. */
  readonly text: string
  readonly kind: LineKind
}

/** Offset of the first character of a line that is no blank. */
export const startOf = ({ at, raw }: SourceLine): number => at + raw.length - raw.trimStart().length

const underline = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/
/** Whether a line parts the head of a table from its rows. */
export const isUnderline = (text: string): boolean => text.includes('|') && underline.test(text)

/** How many cells a row between bars has. */
export const cellCount = (row: string): number =>
  row
    .replaceAll('\\|', '')
    .replace(/^\||\|$/g, '')
    .split('|').length

/** The number in the first cell of a row. */
export function numberBefore(row: string): number | undefined {
  const number = /^\|?\s*(\d{1,4})[.)]?\s*\|/.exec(row)?.[1]
  return number === undefined ? undefined : Number(number)
}

const opensTable = (text: string, below: string): boolean =>
  text.includes('|') && isUnderline(below) && cellCount(text) === cellCount(below)

/** Looks of a line by themselves; the first that fits is the one. */
const looks: readonly (readonly [kind: LineKind, look: RegExp])[] = [
  ['blank', /^$/],
  ['alone', /^#{1,6}(?:\s|$)|^>|^([-*_])(?:\s*\1){2,}$/],
  ['directive', /^::[A-Za-zÀ-ỹ][\w\-À-ỹ]*(?:[{[].*)?$/],
  ['loneRow', /^\|/],
  // Marks of a template that nothing was filled in to.
  ['alone', /^\{\{(?:[#/>^!]|else\b)/],
  ['note', /^\[\^[^\]\s]+\]:/],
  ['item', /^[-+*](?:\s|$)/],
  ['numbered', /^\d{1,9}[.)](?:\s|$)/],
]
const lookOf = (text: string): LineKind => looks.find(([, look]) => look.test(text))?.[0] ?? 'text'

const goesOnTable: ReadonlySet<LineKind> = new Set(['text', 'directive', 'numbered'])

/** The kinds of lines one after the other: what stands between two marks, of code or a comment, is alone. */
function kindFinder(): (text: string, below: string) => LineKind {
  let until: RegExp | undefined
  let inTable = false
  return (text, below) => {
    if (until) {
      if (until.test(text)) until = undefined
      return 'alone'
    }
    const fence = /^(?:`{3,}|~{3,})/.exec(text)?.[0]
    const comment = text.startsWith('<!--')
    if (fence) until = new RegExp(`^${fence}`)
    else if (comment && !text.includes('-->')) until = /-->/
    if (fence || comment) return 'alone'
    const underTable = inTable
    inTable = inTable ? text.includes('|') : opensTable(text, below)
    if (inTable) return 'row'
    const kind = lookOf(text)
    return underTable && goesOnTable.has(kind) ? 'underTable' : kind
  }
}

/** The lines of Markdown, each with its kind. */
export function sourceLines(text: string): SourceLine[] {
  const kindOf = kindFinder()
  const typed = text.split('\n')
  const trimmed = typed.map((raw) => raw.trim())
  let at = 0
  return typed.map((raw, i) => {
    const own = trimmed[i] ?? ''
    const line = { at, raw, text: own, kind: kindOf(own, trimmed[i + 1] ?? '') }
    at += raw.length + 1
    return line
  })
}
