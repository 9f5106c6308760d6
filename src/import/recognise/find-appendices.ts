import { labelOf } from '../../vietnamese/lines/label.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { numberEntries, typedOutline } from './numbered-outline.ts'
import { outlineParts } from './outline-parts.ts'
import type { AppendixPart, LeftOut, ManuscriptLine, Note, Recognised } from './recognised.ts'

/** A line that opens an appendix. */
export const opensAppendix = (line: ManuscriptLine): boolean =>
  line.text.length < 160 &&
  /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+))?\s*(?:$|[:.–-]\s*\S|\n|\()/.test(line.text)

/** Where each appendix begins: below the closing, or on a page of its own. */
export function appendixStarts(entries: readonly ManuscriptEntry[], from: number): number[] {
  const starts: number[] = []
  for (let at = from; at < entries.length; at++) {
    const entry = entries[at]
    if (isLine(entry) && opensAppendix(entry.line)) starts.push(at)
  }
  return starts
}

const reference = /^\(?\s*(?:(?:Ban hành\s+)?kèm theo|Đính kèm)\s/i

/** How the appendices of a document are read. */
export interface AppendixReading {
  readonly landscape: boolean
  readonly scheme: Recognised['scheme']
  readonly notes: Note[]
}

/** Reads one appendix: its number is the program's to give, the lines below it are its title, the pointer to the plan is printed anew. */
export function appendixOf(
  entries: readonly ManuscriptEntry[],
  { landscape, scheme, notes }: AppendixReading,
): { readonly appendix: AppendixPart; readonly leftOut: readonly LeftOut[] } {
  const [first, ...rest] = entries
  const line = isLine(first) ? first.line : undefined
  const title: string[] = []
  const pointer: ManuscriptLine[] = []
  const behind = line?.text.replace(/^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+))?\s*[:.–-]?\s*/, '') ?? ''
  if (behind && !reference.test(behind)) title.push(behind)
  let at = 0
  for (; at < rest.length; at++) {
    const entry = rest[at]
    if (!isLine(entry) || entry.line.text === '') break
    const { text } = entry.line
    if (reference.test(text) || (title.length > 0 && endsPointer(entry.line, pointer.at(-1)))) {
      pointer.push(entry.line)
      continue
    }
    if (
      labelOf(text) ||
      text.length > 220 ||
      title.length >= 4 ||
      (title.length > 0 && !titleLike(entry.line, rest, at))
    )
      break
    title.push(text)
  }
  const parts = numberEntries(rest.slice(at))
  return {
    appendix: {
      title: title.join(' '),
      landscape,
      body: outlineParts(parts, scheme, notes),
      outline: typedOutline(parts),
      line: line?.line ?? 0,
    },
    leftOut: pointer.map(({ text, line }) => ({
      text,
      line,
      why: 'chỉ dẫn kèm theo của phụ lục, chương trình in lại',
    })),
  }
}

/** The end of a pointer that runs on to a second line: it closes the bracket that the line above opened. */
const endsPointer = ({ text, line }: ManuscriptLine, above: ManuscriptLine | undefined): boolean =>
  above?.line === line - 1 && /\)$/.test(text) && !/^\(/.test(text) && text.length < 60

/** Centred, bold, in capitals, or right above the pointer to the plan. */
function titleLike({ text, bold, align }: ManuscriptLine, rest: readonly ManuscriptEntry[], at: number): boolean {
  if (/[.;:]$/.test(text)) return false
  const next = rest.slice(at + 1, at + 3).find(isLine)
  return (
    bold ||
    align === 'center' ||
    text === text.toLocaleUpperCase('vi') ||
    (next !== undefined && reference.test(next.line.text))
  )
}
