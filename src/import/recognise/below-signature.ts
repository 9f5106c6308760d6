import { roman } from '../../decree/numbering.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { looksLikeTitle } from '../../vietnamese/lines/title-line.ts'
import { appendixHead, isPointer } from './appendix-head.ts'
import { isFormName, opensAppendix } from './appendix-mark.ts'
import { countContacts, withoutContacts } from './contact-lines.ts'
import { isLine, type ManuscriptEntry, withFormsWhole } from './entries.ts'
import { lookOf } from './line-look.ts'
import { numberEntries, typedOutline } from './numbered-outline.ts'
import { outlineParts } from './outline-parts.ts'
import type { AppendixPart, LeftOut, ManuscriptLine, Note, Recognised } from './recognised.ts'

/** Where appendices begin that are called so, from a place on. */
export const appendixStarts = (entries: readonly ManuscriptEntry[], from: number): number[] =>
  entries.flatMap((entry, at) => (at >= from && isLine(entry) && opensAppendix(entry.line) ? [at] : []))

/** Where forms begin by their names, below the mark that ends a text or who signed, or on a page of their own. */
export const formStarts = (entries: readonly ManuscriptEntry[], from: number): number[] =>
  entries.flatMap((entry, at) => {
    if (at <= from || !isLine(entry) || !isFormName(entry.line)) return []
    const above = entries[at - 1]
    return entry.line.pageBreak || (isLine(above) && endsDocument(above.line)) ? [at] : []
  })

const endsDocument = (line: ManuscriptLine): boolean => line.text.endsWith('./.') || lookOf(line) === 'name'

/** What stands below the signature. */
export interface FoundAppendices {
  readonly appendices: readonly AppendixPart[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly Note[]
}

/** Reads what stands below the signature, which ends at `signed`, and whom to call: appendices called so or by the name of a form, or without a name. */
export function appendicesOf(
  entries: readonly ManuscriptEntry[],
  signed: number,
  scheme: Recognised['scheme'],
): FoundAppendices {
  const after = signed + countContacts(entries, signed)
  const starts = startsBelow(entries, after)
  const rest = entries.slice(after, starts[0] ?? entries.length)
  const found = starts.map((start, i) => {
    const until = starts[i + 1] ?? entries.length
    return appendixOf(withFormsWhole(entries.slice(start, until)), scheme, landscapeAt(entries, start, until))
  })
  const lines = rest.filter(isLine)
  const few =
    lines.length <= 2 && lines.every(({ line }) => !labelOf(line.text)) && !rest.some((entry) => 'table' in entry)
  const untitled = few ? [] : [untitledAppendix(withFormsWhole(rest), scheme)]
  const all = [...untitled, ...found]
  return {
    appendices: all.map(({ appendix }) => appendix),
    leftOut: [
      ...withoutContacts(entries.slice(signed, after)),
      ...all.flatMap(({ leftOut }) => leftOut),
      ...(few ? lines.map(({ line: { text, line } }) => ({ text, line, why: 'đứng sau phần ký' })) : []),
    ],
    notes: [...renumberedAppendices(all), ...all.flatMap(({ notes }) => notes)],
  }
}

/** Numbers as typed that are printed otherwise, told once: what the text says of them points elsewhere then. */
function renumberedAppendices(all: readonly FoundAppendix[]): Note[] {
  const changed = all.flatMap(({ number, appendix }, at) => {
    const printed = all.length > 1 ? roman(at + 1) : ''
    return number === undefined || number === printed ? [] : [{ number, printed, line: appendix.line }]
  })
  const [first] = changed
  if (!first) return []
  const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ')
  const typed = quoted(changed.map(({ number }) => number))
  return [
    {
      rule: 'nhap-danh-so-lai',
      message: `Phụ lục gõ số ${typed} được in ${first.printed ? `là ${quoted(changed.map(({ printed }) => printed))}` : 'không có số vì chỉ có một phụ lục'}`,
      hint: 'trong bài có chỗ nào nhắc tới phụ lục theo số cũ thì sửa theo số mới',
      line: first.line,
    },
  ]
}

/** Appendices by their marks, and forms by their names; what stands first below the signature may be one by its title. */
function startsBelow(entries: readonly ManuscriptEntry[], after: number): number[] {
  const marked = entries.flatMap((entry, at) => {
    if (at < after || !isLine(entry) || entry.arrangedBy) return []
    const above = entries[at - 1]
    const named =
      isFormName(entry.line) && !(at > after && isLine(above) && (opensAppendix(above.line) || isPointer(above.line)))
    return opensAppendix(entry.line) || named ? [at] : []
  })
  return marked[0] !== after && titlesAppendix(entries.slice(after, marked[0] ?? entries.length))
    ? [after, ...marked]
    : marked
}

/** Capitals below the signature with a text or table under them, a short line above a list or table, or lines above a pointer to the plan. */
function titlesAppendix(entries: readonly ManuscriptEntry[]): boolean {
  const [first] = entries
  if (!isLine(first) || first.arrangedBy || entries.length < 2 || labelOf(first.line.text)) return false
  const near = entries.slice(0, 5)
  const pointed = near.some((entry) => isLine(entry) && isPointer(entry.line))
  const titled = inCapitals(first.line.text) ? first.line.text.length > 8 : namesList(first.line, entries[1])
  return (
    (pointed || titled) &&
    first.line.text.length < 220 &&
    entries.some((entry) => !isLine(entry) || !isTitle(entry.line))
  )
}

/** A line that can be a title right above a table, or above the first of a list. */
function namesList(line: ManuscriptLine, next: ManuscriptEntry | undefined): boolean {
  if (!looksLikeTitle(line.text) || !next) return false
  const label = isLine(next) ? labelOf(next.line.text) : undefined
  return label ? label.kind === 'bullet' || label.value.at(-1) === 1 : 'table' in next
}

const isTitle = (line: ManuscriptLine): boolean => inCapitals(line.text) || isPointer(line)

/** One appendix with what of it is printed anew, and what is to be told. */
interface FoundAppendix {
  /** As typed. */
  readonly number?: string
  readonly appendix: AppendixPart
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly Note[]
}

function appendixOf(
  entries: readonly ManuscriptEntry[],
  scheme: Recognised['scheme'],
  landscape: boolean,
): FoundAppendix {
  const { title, number, form, pointer, length } = appendixHead(entries)
  const text = entries.slice(length)
  const named = title.length > 0 && form ? [{ kind: 'line' as const, line: form }] : []
  const [first] = entries
  const { parts, outline, notes } = textOfAppendix([...named, ...text], scheme)
  return {
    ...(number && { number }),
    appendix: {
      title: title.length > 0 ? title.join(' ').replace(/(?<!\s)\s*:$/, '') : (form?.text ?? ''),
      landscape: landscape || isWide(text),
      body: parts,
      outline,
      line: isLine(first) ? first.line.line : 0,
    },
    leftOut: pointer.map(({ text, line }) => ({
      text,
      line,
      why: 'chỉ dẫn kèm theo của phụ lục, chương trình in lại',
    })),
    notes,
  }
}

function textOfAppendix(entries: readonly ManuscriptEntry[], scheme: Recognised['scheme']) {
  const numbered = numberEntries(entries)
  return { ...outlineParts(numbered, scheme), outline: typedOutline(numbered) }
}

/** Text below the signature under no heading of its own. */
function untitledAppendix(entries: readonly ManuscriptEntry[], scheme: Recognised['scheme']): FoundAppendix {
  const [first] = entries.flatMap((entry) => (isLine(entry) ? entry.line : 'table' in entry ? entry.table : []))
  const line = first?.line ?? 0
  const { parts, outline, notes } = textOfAppendix(entries, scheme)
  const told: Note = {
    rule: 'nhap-sau-phan-ky',
    message: 'Phần chữ sau chữ ký được đưa vào một phụ lục',
    hint: 'đặt lại tên phụ lục, hoặc chuyển chữ lên nội dung',
    line,
  }
  return {
    appendix: { title: '', landscape: isWide(entries), body: parts, outline, line },
    leftOut: [],
    notes: [told, ...notes],
  }
}

/** An appendix lies on its side where its section does. */
function landscapeAt(entries: readonly ManuscriptEntry[], start: number, until: number): boolean {
  const before = entries.slice(0, start).findLast((entry) => 'type' in entry)
  const inside = entries.slice(start, until - 1).find((entry) => 'type' in entry)
  return [before, inside].some((section) => section && 'landscape' in section && section.landscape)
}

/** A table of a text, which says nothing of its page, with more columns than an upright one has room for. */
const isWide = (entries: readonly ManuscriptEntry[]): boolean =>
  entries.some(
    (entry) =>
      'table' in entry &&
      entry.table.widths === undefined &&
      entry.table.rows.some(({ cells }) => cells.reduce((sum, { colSpan }) => sum + colSpan, 0) >= mostUpright),
  )

const mostUpright = 7
