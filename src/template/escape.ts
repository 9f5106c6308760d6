import { labelOf } from '../vietnamese/lines/label.ts'
import { opensAsBasis } from '../vietnamese/openers.ts'

/** How much of a long line counts for what Markdown would make of a value. */
export const escapeReach = 1000

/** Signs that mark something wherever they stand. */
const marks = /[\\`*_[\]<>&~^|#]/g

/** Ends of lines and runs of blanks; no-break blanks stay. */
const blanks = /[\t\n\v\f\r \u0085\u2028\u2029]+/g

/** What a line may hold before its first word: marks of lists, headings, quotations and cells, a number, letters of a điểm. */
const lineOpening = /^(?:[\s>#*+\-•–|:~_.)(\d\\]|\[\^[^\]\s]*\]:)*[a-zđ]{0,2}$/iu

/** Within a directive, or the address of a link or picture: only references count there. */
const inAttribute = (line: string): boolean =>
  /^[ \t>\-+*]*::/.test(line) || line.lastIndexOf('](') > line.lastIndexOf(')')

/**
 * A value as Markdown that reads back as its words, in one line and without blanks at its ends. What counts is the
 * line `before` it, up to `escapeReach`, and the end of the one above. Code and addresses in `<…>` have no escapes; no value should stand there.
 */
export function escapeMarkdown(value: string, before: string): string {
  const text = value.trim().replace(blanks, ' ')
  if (text === '') return ''
  const cut = before.length >= escapeReach && !before.includes('\n')
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (inAttribute(line)) return text.replace(/[\0-\x7f]/g, (sign) => (/[A-Za-z\d]/.test(sign) ? sign : reference(sign)))
  const opened = !cut && lineOpening.test(line) ? escapeOpening(text, before, line) : escapeStart(text, before)
  return opened.replace(/!$/, reference)
}

/** Hexadecimal, as nobody types one: those of an author are told of where they are printed as a sign. */
const reference = (sign: string): string => `&#x${sign.codePointAt(0)?.toString(16).toUpperCase()};`

/** Two colons would name a directive, two backslashes a computer, and one behind a letter and a colon a drive. */
const escapeMarks = (text: string): string =>
  text
    .replace(marks, (mark, at) => (mark === '\\' || text[at - 1] === ':' ? reference(mark) : `\\${mark}`))
    .replace(/(?<=:):/g, reference)

/** Letters of the longest name that stands for a character. */
const longestReference = 33

function endsInLoneBackslash(before: string): boolean {
  let count = 0
  while (before[before.length - 1 - count] === '\\') count++
  return count % 2 === 1
}

/** The start of a value that would run together with what stands before it. */
function escapeStart(text: string, before: string): string {
  const [first = ''] = text
  const rest = escapeMarks(text).slice(escapeMarks(first).length)
  if (/&#?[\da-z]*$/i.test(before.slice(-longestReference)) && /[\da-z]/i.test(first)) return reference(first) + rest
  if (before.endsWith(':') && /[^\p{L}\d\s]/u.test(first)) return reference(first) + rest
  // Stars before them begin nothing.
  if (before.endsWith('*') && /[)\]}”’»,;:!?%]/.test(first)) return reference(first) + rest
  const lone = endsInLoneBackslash(before) ? '\\' : ''
  if (first === '^' || (/[(:]/.test(first) && before.endsWith(']'))) return `${lone}\\${first}${rest}`
  return lone + escapeMarks(first) + rest
}

/** The same at the start of a line, where a value could open a list, a điểm, a table or a directive. */
function escapeOpening(text: string, before: string, line: string): string {
  const [number = '', mark] = /^(?:[a-zđ]{1,2}|[ivxlcdm]{1,8}|\d{0,9}(?:\.\d+)*)([.)])/iu.exec(text) ?? []
  if (mark) return `${number.slice(0, -1)}\\${mark}${escapeMarks(text.slice(number.length))}`
  if (/^[-+:]/.test(text)) return `\\${escapeMarks(text)}`
  const basis = line === '' && /;\s*\n$/.test(before) && opensAsBasis(`${text} `)
  // In a heading such words would be its number.
  const named =
    /^\s*#/.test(line) && /^(?:phần|chương|mục|điều|phụ lục)(?=[\s:]|$)|^\d+\.\d|^[a-h\divxlcm]+\s[.)]/iu.test(text)
  if (basis || named || labelOf(text)) return reference(text) + escapeMarks(text.slice(1))
  return escapeStart(text, before)
}
