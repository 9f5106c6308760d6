import { namesNation } from '../../decree/nation.ts'
import { typeNamed, typeOfSymbol } from '../../decree/type-names.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { looksLikeTitle } from '../../vietnamese/lines/title-line.ts'
import { opensAsBasis } from '../../vietnamese/openers.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import { abstractOf } from './abstract.ts'
import { stampedCopy, stampedLines } from './digital-stamp.ts'
import { emptyHead, type HeadSoFar, withFact, withoutLine, withParts } from './found-head.ts'
import { headerLength } from './header-end.ts'
import { headerColumns, takeLine } from './header-lines.ts'
import { type LineLook, lookOf } from './line-look.ts'
import type { Fact, Head, LeftOut, ManuscriptLine, Note } from './recognised.ts'
import { type TypedType, typedTypeIn } from './typed-type.ts'

/** What stands above the text. */
export interface RecognisedHead {
  readonly head: Omit<Head, 'agencies' | 'address'>
  /** The names of agencies, one under the other. */
  readonly agencyLines: readonly ManuscriptLine[]
  /** Lines it takes. */
  readonly length: number
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
  readonly notes: readonly Note[]
}

/** Lines that a header can hold before the name of the type. */
const farthest = 45

/** Reads the header: agencies, number, place and date, type and abstract, in whatever order they come. */
export function headOf(lines: readonly ManuscriptLine[]): RecognisedHead {
  const above = lines.slice(0, farthest)
  const header = above.slice(0, headerLength(above))
  const stamped = stampedLines(header)
  const nation = header.some(({ text }) => namesNation(text))
  const read = header.reduce<HeadSoFar>(
    (found, line) =>
      stamped.has(line)
        ? withoutLine(found, line, stampedCopy)
        : headerColumns(line.text).reduce((one, text) => takeLine(one, { ...line, text }), found),
    { ...emptyHead, nation },
  )
  const titled = withHeaderBelow(withTitle(read, lines.slice(header.length)), lines.slice(header.length))
  const closed = withBareTitle(withOpenEnds(titled.found), header, lines.slice(header.length))
  const addressed = withAddressees(closed, lines.slice(header.length + titled.length))
  const { head, agencyLines, facts, leftOut, notes } = addressed.found
  return {
    head,
    agencyLines,
    length: header.length + titled.length + addressed.length,
    facts,
    leftOut,
    notes,
  }
}

/** A head with what lines below it gave, and how many those are. */
interface HeadBelow {
  readonly found: HeadSoFar
  readonly length: number
}

/** Type and abstract. */
function withTitle(found: HeadSoFar, lines: readonly ManuscriptLine[]): HeadBelow {
  const [line] = lines
  const typed = line && (typedTypeIn(line) ?? unknownType(found, line))
  if (!line || !typed) return { found, length: 0 }
  const { type, rest, confidence } = typed
  const known = withFact(withParts(found, { type }), { what: 'loại văn bản', value: type, line: line.line, confidence })
  const titled = confidence !== 'đoán' || looksLikeTitle(lines[1]?.text ?? '')
  const abstract = abstractOf(rest === undefined ? [] : [rest], titled ? lines.slice(1) : [])
  const { text, issuedWith, sentWith, facts } = abstract
  const widened = rest !== undefined && inCapitals(rest) && text.length > 1 && !inCapitals(text.slice(1).join(' '))
  const title = widened ? [sentenceCase(rest, ''), ...text.slice(1)] : text
  return {
    found: {
      ...withParts(known, { abstract: title, ...(issuedWith && { issuedWith }) }),
      facts: [...known.facts, ...facts],
      leftOut: [
        ...known.leftOut,
        ...(sentWith
          ? [{ text: sentWith, line: lines[1]?.line ?? line.line, why: 'công văn gửi kèm, không thuộc trích yếu' }]
          : []),
      ],
      notes: [...known.notes, ...(widened ? [widenedType(line, type, rest)] : [])],
    },
    length: 1 + abstract.length,
  }
}

/** `KẾ HOẠCH PHỐI HỢP`: what stands behind the type on its line is none of its name, and opens the abstract. */
const widenedType = ({ text, line }: ManuscriptLine, type: string, behind: string): Note => ({
  rule: 'nhap-loai',
  message: `Tên loại gõ “${text}” được in là “${type.toLocaleUpperCase('vi')}”; chữ “${behind}” được chuyển xuống trích yếu`,
  hint: 'đọc lại `trich_yeu` trong tệp vừa ghi, sửa cho liền câu',
  line,
})

/** Some pages of the web have the title first, and number, date and agency below it. */
function withHeaderBelow({ found, length }: HeadBelow, lines: readonly ManuscriptLine[]): HeadBelow {
  const { head, agencyLines } = found
  const below = lines.slice(length)
  const end = below.findIndex((line) => !standsInHeader(line))
  const header = below.slice(0, Math.max(end, 0))
  const told = header.some((line) => lookOf(line) === 'number' || lookOf(line) === 'placeDate')
  if (length === 0 || agencyLines.length > 0 || head.symbol || head.date || !told) return { found, length }
  const nation = found.nation || header.some(({ text }) => namesNation(text))
  return { found: header.reduce<HeadSoFar>(takeLine, { ...found, nation }), length: length + header.length }
}

const headerLooks: ReadonlySet<LineLook> = new Set([
  'rule',
  'nation',
  'regime',
  'number',
  'openNumber',
  'placeDate',
  'mark',
])

const standsInHeader = (line: ManuscriptLine): boolean =>
  headerLooks.has(lookOf(line)) || (inCapitals(line.text) && opensAsAgency(line.text))

/** Longest line that is taken for the name of a type that nobody knows. */
const longestType = 60

/** A title below a header of agency, number and date: its type is the one that the symbol names, or of one in capitals a type of its own. */
function unknownType({ head, agencyLines }: HeadSoFar, { text }: ManuscriptLine): TypedType | undefined {
  const headed = agencyLines.length > 0 && (head.date !== undefined || head.symbol !== undefined)
  if (!headed || !looksLikeTitle(text) || labelOf(text) || opensAsBasis(text) || /^Kính gửi/i.test(text))
    return undefined
  const type = typeOfSymbol(head.symbol ?? '')
  if (type) return { type, ...(typeNamed(text) !== type && { rest: text }), confidence: 'khá chắc' }
  return text.length > longestType || !inCapitals(text)
    ? undefined
    : { type: sentenceCase(text, ''), confidence: 'đoán' }
}

/** What was begun and not ended is read as far as it goes: a number without its symbol, the subject of an official letter. */
function withOpenEnds(found: HeadSoFar): HeadSoFar {
  const { openNumber, subject, ...rest } = found
  const numbered =
    openNumber && !rest.head.symbol
      ? withoutLine(rest, openNumber.line, 'số, ký hiệu viết khác thể thức, chưa đọc được')
      : rest
  if (!subject) return numbered
  if (numbered.head.type || numbered.head.abstract.length > 0)
    return withoutLine(numbered, subject, 'văn bản có tên loại thì không có dòng V/v')
  const typed = asLetter(withParts(numbered, { abstract: [subject.text] }), subject.line)
  return withFact(typed, { what: 'trích yếu', value: subject.text, line: subject.line })
}

/** A text without a header, as one copies it from a page of the web: its title is the line above the text, or what the text says is issued. */
function withBareTitle(
  found: HeadSoFar,
  header: readonly ManuscriptLine[],
  below: readonly ManuscriptLine[],
): HeadSoFar {
  const { agencyLines, head } = found
  if (agencyLines.length > 0 || head.type || head.symbol || head.date) return found
  const title = header.find(({ text, heading }) => heading === 1 || (header.length < 3 && text.length > 20))
  const issued = below.slice(0, 10).flatMap(({ text }) => issuing.exec(text)?.[1] ?? [])[0]
  const abstract = title?.text ?? issued
  if (abstract === undefined) return found
  const kept = found.leftOut.filter(({ text, line }) => text !== title?.text || line !== title.line)
  return withFact(
    { ...withParts(found, { abstract: [abstract] }), leftOut: kept },
    { what: 'trích yếu', value: abstract, line: title?.line ?? below[0]?.line ?? 0, confidence: 'đoán' },
  )
}

const issuing = /ban hành (?:Kế hoạch|Chương trình|Phương án|Đề án)\s*[“"]([^”"]{5,300})[”"]/i

function withAddressees(found: HeadSoFar, lines: readonly ManuscriptLine[]): HeadBelow {
  const [, rest = ''] = /^Kính gửi\s*(?::\s*)?(.*)$/is.exec(lines[0]?.text ?? '') ?? []
  if (!/^Kính gửi/i.test(lines[0]?.text ?? '')) return { found, length: 0 }
  const from = lines[1]?.text === ':' ? 2 : 1
  const others = lines.slice(from).findIndex(({ text }) => !/^[-–+•]\s*/.test(text))
  const listed = lines.slice(from, others < 0 ? lines.length : from + others)
  const addressees = [rest, ...listed.map(({ text }) => text.replace(/^[-–+•]\s*/, ''))]
    .map((text) => text.replace(/[;.]$/, ''))
    .filter(Boolean)
  const length = from + listed.length
  const addressed = withParts(found, { addressees })
  return {
    found:
      found.head.type || typeOfSymbol(found.head.symbol ?? '') ? addressed : asLetter(addressed, lines[0]?.line ?? 0),
    length,
  }
}

/** A document without the name of a type that is addressed to somebody. */
const asLetter = (found: HeadSoFar, line: number): HeadSoFar =>
  withFact(withParts(found, { type: letter }), { what: 'loại văn bản', value: letter, line, confidence: 'khá chắc' })

const letter = 'Công văn'
