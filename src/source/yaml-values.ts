import { isAlias, isMap, isScalar } from 'yaml'
import { archiveBehind, archiveTyped, bareRecipient } from '../vietnamese/recipients.ts'
import { failsafeDocument } from './failsafe-document.ts'
import type { TypedLine } from './yaml-lines.ts'

/** What was meant by a value that YAML can't read, and what is said of it. */
interface MeantValue {
  readonly text: string
  readonly message: string
  readonly hint: string
  /** What was meant isn't known: the value is only kept from hurting others. */
  readonly unsure?: true
  /** The text goes behind the value. */
  readonly closes?: true
}

/** Where a value stands: the line of its key or dash, and those that go on with it. */
interface ValueLines {
  readonly line: TypedLine
  readonly inner: readonly TypedLine[]
}

/** What was meant by the value of a key or an item that YAML can't read; nothing where quoting doesn't help either. */
export function meantBy(value: string, lines: ValueLines): MeantValue | undefined {
  const recipients = recipientsIn(value)
  if (recipients)
    return recipients.length > 1
      ? { text: asItems(recipients, lines.line), ...recipientsOnALine }
      : { text: quoted(value), unsure: true, ...recipientsOnALine }
  const words = header.test(value) ? blockWords(value, lines) : undefined
  if (words !== undefined && isSound(words, true)) return { text: words, ...besideHeader(value) }
  const closed = closers.find((mark) => /^[[{"'].*[^\]}"']$/s.test(value) && isSound(value + mark, true))
  if (closed) return { text: closed, closes: true, ...unclosed(value, closed) }
  if (/^[[{"']/.test(value) && !runsOn.test(value)) return { text: '""', unsure: true, ...unpaired(value) }
  if (lines.line.dashed && lines.line.key === undefined && doubleMark.test(value))
    return { text: itemText(value), ...markedTwice(value) }
  return isSound(quoted(value), true) ? { text: quoted(value), ...needsQuotes(value) } : undefined
}

/** The mark of a text on several lines with words behind it. */
const header = /^[|>][-+]?[ \t]+(?=\S)/

/** Texts as items of a list in the place of the value of a key, or of an item. */
export function asItems(texts: readonly string[], { dashed, entryColumn }: TypedLine): string {
  const dashes = `\n${' '.repeat(entryColumn + (dashed ? -1 : 1))}- `
  return (dashed ? '' : dashes) + texts.map(itemText).join(dashes)
}

/** The words behind the mark of a text on several lines: on their own line where others go on below, else alone. */
function blockWords(value: string, { line, inner }: ValueLines): string {
  const [mark = ''] = header.exec(value) ?? []
  const words = value.slice(mark.length)
  if (inner.length === 0) return isPlain(words) ? words : quoted(words)
  return `${mark.trim()}\n${inner[0]?.indent ?? ' '.repeat(line.entryColumn + 1)}${words}`
}

const besideHeader = (value: string) => ({
  message: `Dấu “${value[0]}” mở một đoạn gõ ở các dòng dưới, mà chữ nằm ngay sau nó`,
  hint: `bỏ dấu “${value[0]}”; chữ nhiều dòng thì gõ từ dòng dưới, thụt vào hai dấu cách`,
})

/**
 * Recipients between semicolons, “Lưu” among them, whose colon YAML stumbles on; one alone where commas may part them or not, and
 * nothing where a value is something else.
 */
function recipientsIn(value: string): string[] | undefined {
  if (!/^[-–—+•*\p{L}]/u.test(value)) return undefined
  const parts = value.split(/;\s*/)
  const apart = parts.flatMap((one) => {
    const found = archiveBehind(one)
    return found ? [found.before, found.archive] : [one]
  })
  const items = apart.map(bareRecipient).filter(Boolean)
  if (items.length < 2 || !items.some((one) => archiveTyped(one) !== undefined)) return undefined
  return parts.some((one) => archiveBehind(one)?.before.includes(',')) ? [value] : items
}

const recipientsOnALine = {
  message: 'Các nơi nhận và “Lưu:” viết trên một dòng, nên máy hiểu dấu hai chấm là của một khóa mới',
  hint: 'gõ mỗi nơi nhận một dòng, mở đầu bằng hai dấu cách, dấu `-` và một dấu cách',
}

const closers = [']', '}', '"', "'", '}]', '"]', '"}']

/** Words behind the mark that closes what a value opens with: the marks are part of a text. */
const runsOn = /^(?:\[[^\]]*\]|\{[^}]*\}|"[^"]*"|'[^']*').*[A-Za-zÀ-ỹ\d)]/

const unpaired = (value: string) => ({
  message: `Giá trị mở đầu bằng dấu “${value[0]}” không đọc được`,
  hint: 'xem lại các dấu ngoặc và dấu nháy trong giá trị này: mỗi dấu mở có một dấu đóng',
})

const unclosed = (value: string, mark: string) => ({
  message: `Giá trị mở đầu bằng dấu “${value[0]}” mà không có dấu đóng “${mark}”`,
  hint: `thêm “${mark}” vào cuối giá trị này; nếu “${value[0]}” là chữ cần in, đặt cả giá trị trong dấu nháy`,
})

function needsQuotes(value: string) {
  const [first = ''] = value
  const hint = `đặt cả giá trị trong dấu nháy: \`${quoted(shown(value))}\``
  if (/["']/.test(first))
    return { message: `Sau dấu nháy đóng còn chữ, nên giá trị “${shown(value)}” không đọc được`, hint }
  if (/[A-Za-zÀ-ỹ\d(]/.test(first))
    return { message: 'Giá trị có dấu hai chấm theo sau là dấu cách, nên máy hiểu là một khóa mới', hint }
  return { message: `Giá trị mở đầu bằng dấu “${first}”, dấu riêng của YAML, nên không đọc được như chữ`, hint }
}

/** Whether YAML reads a value as it stands; what it would take for marks of its own is not. */
export function isSound(value: string, below: boolean): boolean {
  if (value.startsWith('!')) return false
  const document = failsafeDocument(below ? `k: ${value}` : value)
  if (!document) return false
  const { contents } = document
  if (document.errors.length > 0) return false
  if (!below) return isMap(contents)
  const inner = isMap(contents) ? contents.items[0]?.value : undefined
  return !isAlias(inner) && !(isScalar(inner) && inner.anchor !== undefined)
}

/** A text between marks that let it stand for itself. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`
  return text.includes("'") ? `"${text.replace(/["\\]/g, '\\$&')}"` : `'${text}'`
}

/** A mark of an item behind the dash of one. */
const doubleMark = /^[-–—+•*]\s+[^-–—+•*\s]/

const markedTwice = (value: string) => ({
  message: `Sau dấu “-” đầu dòng còn dấu “${value[0]}”`,
  hint: `bỏ bớt một dấu: \`- ${itemText(shown(value))}\``,
})

const shown = (value: string): string => {
  const [first = ''] = value.split('\n')
  return first.length > 60 || first !== value ? `${first.slice(0, 57)}…` : first
}

/** The words of a line as those of an item: a mark of its own is taken off, and quotes keep what YAML would read otherwise. */
export function itemText(line: string): string {
  const words = line.trim().replace(/^[-–—+•*]\s*/, '')
  return /^["'[{]/.test(words) && isSound(words, true) ? words : isPlain(words) ? words : quoted(words)
}

const isPlain = (words: string): boolean => isSound(words, true) && !/^[[{"']/.test(words)
