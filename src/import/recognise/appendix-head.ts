import { namesNation } from '../../decree/nation.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { isFormName } from './appendix-mark.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import type { ManuscriptLine } from './recognised.ts'

const reference = /^\(?\s*(?:(?:Ban hành\s+)?kèm theo|Đính kèm)\s/i

/** Whether a line points from an appendix to the document that it belongs to. */
export const isPointer = ({ text }: ManuscriptLine): boolean => reference.test(text)

const mark = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:(?:số|SỐ|Số)\s+)?((?:[IVXLC]+|\d+)(?:[A-Da-dĐđ](?!\p{L}))?))?\s*[:.–-]?\s*/u

/** What stands above the text of an appendix. */
export interface AppendixHead {
  readonly title: readonly string[]
  /** As typed. */
  readonly number?: string
  /** `Mẫu số 01`. */
  readonly form?: ManuscriptLine
  readonly pointer: readonly ManuscriptLine[]
  /** Entries it takes. */
  readonly length: number
}

/** Reads the head of an appendix: its number is the program's to give, the lines below it are its title, the pointer to the plan is printed anew. */
export function appendixHead(entries: readonly ManuscriptEntry[]): AppendixHead {
  const [first] = entries
  const line = isLine(first) ? first.line : undefined
  const behind = line?.text.replace(mark, '') ?? ''
  const [, number] = mark.exec(line?.text ?? '') ?? []
  const begun: AppendixHead = {
    ...(number && { number }),
    title: behind === '' || reference.test(behind) || (line && isFormName(line)) ? [] : [behind],
    ...(line && isFormName(line) && { form: line }),
    pointer: line && reference.test(behind) ? [{ ...line, text: behind }] : [],
    length: 1,
  }
  const takeFrom = (head: AppendixHead): AppendixHead => {
    const next = withTitleLine(head, entries)
    return next ? takeFrom(next) : head
  }
  return takeFrom(begun)
}

/** The head with one line more; nothing where the text begins. */
function withTitleLine(head: AppendixHead, entries: readonly ManuscriptEntry[]): AppendixHead | undefined {
  const { title, form, pointer, length } = head
  const entry = entries[length]
  if (!isLine(entry) || entry.line.text === '') return undefined
  const { line } = entry
  const taken = { ...head, length: length + 1 }
  if (isPointer(line) || (title.length > 0 && endsPointer(line, pointer.at(-1))))
    return { ...taken, pointer: [...pointer, line] }
  if (isFormName(line) && !form && title.length === 0) return { ...taken, form: line }
  const ends = labelOf(line.text) || line.text.length > 220 || title.length >= 4
  if (namesNation(line.text) || (opensAsAgency(line.text) && headsForm(entries.slice(length)))) return undefined
  const first = title.length === 0 && !form
  if (ends || !(first || titleLike(line, entries, length))) return undefined
  return { ...taken, title: [...title, line.text] }
}

/** Lines of an appendix above the nation's name in the header of a form. */
const farthestHeader = 12

/** Whether a form with a header of its own begins within the next lines. */
export const headsForm = (entries: readonly ManuscriptEntry[]): boolean =>
  entries.slice(0, farthestHeader).some((entry) => isLine(entry) && namesNation(entry.line.text))

/** The end of a pointer that runs on to a second line: it closes the bracket that the line above opened. */
const endsPointer = ({ text, line }: ManuscriptLine, above: ManuscriptLine | undefined): boolean =>
  above?.line === line - 1 && /\)$/.test(text) && !/^\(/.test(text) && text.length < 60

/** Centred, bold, in capitals, or right above the pointer to the plan. */
function titleLike({ text, bold, align }: ManuscriptLine, entries: readonly ManuscriptEntry[], at: number): boolean {
  if (/[.;:]$/.test(text)) return false
  const next = entries.slice(at + 1, at + 3).find(isLine)
  return (
    bold || align === 'center' || text === text.toLocaleUpperCase('vi') || (next !== undefined && isPointer(next.line))
  )
}
