import { nation } from '../../decree/names.ts'
import { namesNation, regimeBehind, regimeTitled, withoutNation } from '../../decree/nation.ts'
import { twoDigits } from '../../decree/numbering.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { isContact } from './contact-lines.ts'
import { stampedCopy } from './digital-stamp.ts'
import { type HeadSoFar, withFact, withoutLine, withParts } from './found-head.ts'
import { type LineLook, lookOf } from './line-look.ts'
import { type NumberAndSymbol, numberIn, openNumberIn, restOfNumberIn } from './number-and-symbol.ts'
import { placeDateIn } from './place-date.ts'
import type { ManuscriptLine } from './recognised.ts'
import { markIn } from './stamped-marks.ts'

/** The parts of a line into which two columns of the header were run together. */
export function headerColumns(text: string): string[] {
  const titled = regimeBehind(text)
  if (titled) return [...titled]
  const rest = withoutNation(text)
  if (rest === text) return splitNumberAndDate(text)
  return [nation, ...(rest === '' ? [] : splitNumberAndDate(rest))]
}

/** `Số: 12/KH-SYT Bình An, ngày 05 tháng 3 năm 2026` is two cells of the header. */
function splitNumberAndDate(text: string): string[] {
  const [, before = '', number = '', date = ''] =
    /^(.*?)(Số\s{0,9}:?[\d….\s]{0,60}(?:-\s?[A-ZĐ]{2,10}\s?)?\/\s{0,9}[A-ZĐ][^\s,]{0,60}(?:\s[-–]\s?[A-ZĐ]{2}[^\s,]{0,40})?)\s+(\S.*)$/is.exec(
      text,
    ) ?? []
  const day = date.slice(1).search(/ngày/i)
  if (day < 0 || !/năm/i.test(date.slice(day + 1))) return [text]
  return [before, number, date].map((part) => part.trim()).filter(Boolean)
}

type Take = (found: HeadSoFar, line: ManuscriptLine) => HeadSoFar

/** What each kind of line is in a header; the others are names of agencies, or none of it. */
const takes: Partial<Record<LineLook, Take>> = {
  rule: (found) => found,
  nation: takeNation,
  regime: (found, line) =>
    found.nation
      ? takeAgency(found, line)
      : withoutLine(
          found,
          line,
          `tiêu đề văn bản của ${regimeTitled(line.text)}; thể thức Nghị định 30 dùng Quốc hiệu`,
        ),
  stamp: (found, line) => withoutLine(found, line, stampedCopy),
  number: (found, line) => {
    const number = numberIn(line.text)
    return number && !found.head.symbol ? takeNumber(found, number, line) : takeAgency(found, line)
  },
  openNumber: (found, line) => ({ ...found, openNumber: { ...openNumberIn(line.text), line } }),
  placeDate: takePlaceDate,
  mark: takeMark,
  issuedWith: (found, { text }) => withParts(found, { issuedWith: text.replace(/^\(|\)$/g, '') }),
  subject: (found, line) => takeSubject(found, line),
}

/** Takes one line of the header for what it is; what is none of it is left out. */
export function takeLine(found: HeadSoFar, line: ManuscriptLine): HeadSoFar {
  const number = found.openNumber && restOfNumberIn(line.text)
  if (number) return takeNumber(found, { ...found.openNumber, ...number }, line)
  return (takes[lookOf(line)] ?? takeAgency)(found, line)
}

function takeNation(found: HeadSoFar, { text, line }: ManuscriptLine): HeadSoFar {
  if (!namesNation(text) || found.facts.some(({ what }) => what === 'quốc hiệu')) return found
  return withFact(found, { what: 'quốc hiệu', value: 'Cộng hòa xã hội chủ nghĩa Việt Nam', line })
}

/** What some type behind the abbreviation of a plan that agencies make together, which PL III has not. */
const jointType = /(?<=^KH)(?:PH|L[NST])(?=-|$)/

function takeNumber(found: HeadSoFar, typed: NumberAndSymbol, { line }: ManuscriptLine): HeadSoFar {
  const { party } = typed
  const symbol = typed.symbol.replace(jointType, '')
  const number = typed.number?.replace(/^0+(?=\d)/, '')
  const { openNumber: _, ...rest } = found
  const known = withFact(withParts(rest, { symbol, ...(number && { number }) }), {
    what: 'số, ký hiệu',
    value: `${number ?? '(để trống)'}/${symbol}`,
    line,
    confidence: party ? 'khá chắc' : 'chắc',
  })
  const printed = number && twoDigits(Number(number))
  const told = (message: string): HeadSoFar => ({
    ...known,
    notes: [...known.notes, { rule: 'nhap-so-khong-dau', message, line }],
  })
  if (symbol !== typed.symbol) return told(`Ký hiệu “${typed.symbol}” được in là “${symbol}”`)
  if (!typed.number || (!typed.year && (typed.number === printed || typed.number === number))) return known
  return told(`Số “${[typed.number, typed.year].filter(Boolean).join('/')}” được in là “${printed}”`)
}

function takePlaceDate(found: HeadSoFar, line: ManuscriptLine): HeadSoFar {
  const read = placeDateIn(line.text)
  if (!read) return found
  if (found.head.date !== undefined) return withoutLine(found, line, 'địa danh, ngày tháng thứ hai')
  const { place, date } = read
  const known = withParts(found, { ...(place && { place }), date })
  return withFact(known, {
    what: 'địa danh, ngày',
    value: [known.head.place, date || '(để trống)'].filter(Boolean).join(', '),
    line: line.line,
    confidence: date ? 'chắc' : 'khá chắc',
  })
}

function takeMark(found: HeadSoFar, line: ManuscriptLine): HeadSoFar {
  const mark = markIn(line.text)
  if (!mark) return found
  const known = withFact(withParts(found, mark.marks), { what: 'dấu chỉ mức độ', value: line.text, line: line.line })
  return mark.more ? withoutLine(known, line, 'dấu dự thảo chỉ in số lần') : known
}

/** V/v of an official letter is its abstract; where a type follows, that has one of its own. */
function takeSubject(found: HeadSoFar, line: ManuscriptLine): HeadSoFar {
  const subject = line.text.replace(/^\(?V\/v\s?:?\s+/i, '').replace(/\)$/, '')
  return { ...found, subject: { ...line, text: subject } }
}

/** A line of an agency's name, where it can be one. */
function takeAgency(found: HeadSoFar, line: ManuscriptLine): HeadSoFar {
  const { text, heading } = line
  if (isContact(text))
    return withoutLine(found, line, 'địa chỉ liên hệ của cơ quan; phần đầu văn bản không có dòng này')
  const capitals = inCapitals(text)
  // A name goes on in the line below it, and not below the number.
  const goesOn = found.agencyLines.length > 0 && !found.head.symbol && text.length < 60
  const known = capitals || opensAsAgency(text) || goesOn
  return known && text.length < 160 && (capitals || !heading)
    ? { ...found, agencyLines: [...found.agencyLines, line] }
    : withoutLine(found, line, 'không thuộc phần đầu của văn bản')
}
