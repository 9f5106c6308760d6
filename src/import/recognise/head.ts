import { circulations, secrecies, urgencies } from '../../decree/names.ts'
import { readDate } from '../../document/date.ts'
import { smallLetters } from '../../vietnamese/letters.ts'
import { labelOf } from '../label.ts'
import { isBasisOpening, opensText } from './bases.ts'
import type { Confidence, Fact, Head, LeftOut, Line } from './parts.ts'
import {
  folded,
  inCapitals,
  isNation,
  isNationOrMotto,
  opensAsAgency,
  typeAtStart,
  typeNamed,
  withoutNation,
} from './words.ts'

/** What stands above the text. */
export interface FoundHead {
  readonly head: Omit<Head, 'agencies' | 'address'>
  /** The names of agencies, one under the other. */
  readonly agencyLines: readonly Line[]
  /** Lines it takes. */
  readonly length: number
  readonly facts: readonly Fact[]
  readonly leftOut: readonly LeftOut[]
}

/** Lines that a header can hold before the name of the type. */
const farthest = 45

/** Reads the header: agencies, number, place and date, type and abstract, in whatever order they come. */
export function headOf(lines: readonly Line[]): FoundHead {
  const found: Found = { agencies: [], facts: [], leftOut: [], abstract: [], addressees: [] }
  let at = 0
  for (; at < Math.min(lines.length, farthest); at++) {
    const line = lines[at] as Line
    if (readsAsType(line, found)) {
      at++
      at += abstractAt(lines.slice(at), found)
      break
    }
    if (opensText(line)) break
    for (const text of columnsOf(line.text)) takeLine({ ...line, text }, found)
  }
  at += addresseesAt(lines.slice(at), found)
  return { head: headFrom(found), agencyLines: found.agencies, length: at, facts: found.facts, leftOut: found.leftOut }
}

interface Found {
  agencies: Line[]
  type?: string
  number?: string
  symbol?: string
  place?: string
  date?: string
  abstract: string[]
  addressees: string[]
  issuedWith?: string
  urgency?: string
  secrecy?: string
  circulation?: string
  draft?: string
  nation?: boolean
  readonly facts: Fact[]
  readonly leftOut: LeftOut[]
}

const headFrom = ({ facts: _, leftOut: __, nation: ___, agencies: ____, ...found }: Found): FoundHead['head'] => found

const say = (found: Found, what: string, value: string, line: number, confidence: Confidence = 'chắc') =>
  found.facts.push({ what, value, line, confidence })

/** The parts of a line into which two columns of the header were run together. */
function columnsOf(text: string): string[] {
  const rest = withoutNation(text)
  if (rest === text) return splitNumberAndDate(text)
  return ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ...(rest === '' ? [] : splitNumberAndDate(rest))]
}

/** `Số: 12/KH-SYT Bình An, ngày 05 tháng 3 năm 2026` is two cells of the header. */
function splitNumberAndDate(text: string): string[] {
  const both = /^(.*?)(Số\s*:?\s*[\d….\s]*\/\s*[A-ZĐ][^\s,]*)\s+(\S.*ngày.*năm.*)$/i.exec(text)
  return both ? [both[1] ?? '', both[2] ?? '', both[3] ?? ''].map((part) => part.trim()).filter(Boolean) : [text]
}

const blank = String.raw`[\s.…_]*`
const numberLine = new RegExp(
  String.raw`^Số\s*:?${blank}(\d+)?\s?${blank}[/-]\s*([A-ZĐa-z][^\s,;/]*(?:/[A-ZĐ]+)?)${blank}$`,
  'i',
)
/** `Hà Nội, ngày … tháng … năm 2026`: place, day, month, year. */
export const dateLine = new RegExp(
  String.raw`^(.{0,60}?)[,\s]*ngày${blank}(\d{1,2})?${blank}tháng${blank}(\d{1,2})?${blank}năm${blank}(\d{2,4})?${blank}$`,
  'i',
)

function takeLine(line: Line, found: Found): void {
  const { text } = line
  if (isNationOrMotto(text)) {
    if (isNation(text) && !found.nation) {
      found.nation = true
      say(found, 'quốc hiệu', 'Cộng hòa xã hội chủ nghĩa Việt Nam', line.line)
    }
    return
  }
  const number = numberLine.exec(text)
  if (number && !found.symbol) {
    takeNumber(found, number[1], number[2] ?? '', line.line)
    return
  }
  const date = dateLine.exec(text)
  if (date) {
    if (found.date === undefined) takeDate(found, date, line.line)
    else found.leftOut.push({ text, line: line.line, why: 'địa danh, ngày tháng thứ hai' })
    return
  }
  if (takeMark(line, found)) return
  if (/^\(?(?:Ban hành\s+)?kèm theo\s/i.test(text)) {
    found.issuedWith = text.replace(/^\(|\)$/g, '')
    return
  }
  if (/^[-–—_*=\s.]+$/.test(text)) return
  if (folded(text) === 'dang cong san viet nam') {
    found.leftOut.push({ text, line: line.line, why: 'tiêu đề văn bản của Đảng; thể thức Nghị định 30 dùng Quốc hiệu' })
    return
  }
  if (/^Số\s*:/i.test(text)) {
    found.leftOut.push({ text, line: line.line, why: 'số, ký hiệu viết khác thể thức, chưa đọc được' })
    return
  }
  const known = inCapitals(text) || opensAsAgency(text) || (found.agencies.length > 0 && text.length < 60)
  if (known && text.length < 160 && (inCapitals(text) || !line.heading)) found.agencies.push(line)
  else found.leftOut.push({ text, line: line.line, why: 'không thuộc phần đầu của văn bản' })
}

/** `16-KH/MTTQ` of Party documents is `16/KH-MTTQ`. */
function takeNumber(found: Found, number: string | undefined, typed: string, line: number): void {
  const party = /^([^/]+)\/(.+)$/.exec(typed)
  found.symbol = (party ? `${party[1]}-${party[2]}` : typed).replace(/[.…-]+$/, '').replaceAll('Ð', 'Đ')
  if (number) found.number = number.replace(/^0+(?=\d)/, '')
  say(found, 'số, ký hiệu', `${found.number ?? '(để trống)'}/${found.symbol}`, line, party ? 'khá chắc' : 'chắc')
}

function takeDate(found: Found, matched: readonly (string | undefined)[], line: number): void {
  const { place, date } = placeDateOf(matched)
  if (place) found.place = place
  found.date = date
  const year = matched[4]
  say(
    found,
    'địa danh, ngày',
    [found.place, found.date || '(để trống)'].filter(Boolean).join(', '),
    line,
    year ? 'chắc' : 'khá chắc',
  )
}

/** Place and date of a line that `dateLine` matches. */
export const placeDateOf = ([, place = '', day, month, year]: readonly (string | undefined)[]) => ({
  place: place.replace(/[,\s.…_]+$/, '').trim(),
  date: dateFrom(day, month, year),
})

/** A day without its month can't be said. */
export function dateFrom(day: string | undefined, month: string | undefined, year: string | undefined): string {
  if (year?.length !== 4) return ''
  const two = (typed: string) => typed.padStart(2, '0')
  if (day && month && 'message' in readDate(`${day}/${month}/${year}`)) return dateFrom(undefined, month, year)
  if (!month || Number(month) > 12 || Number(month) < 1) return year
  return day && Number(day) > 0 && Number(day) < 32 ? `${two(day)}/${two(month)}/${year}` : `${two(month)}/${year}`
}

/** Words in a box of their own: urgency, secrecy, circulation, draft. */
function takeMark({ text, line }: Line, found: Found): boolean {
  const plain = folded(text)
  const named = (words: Readonly<Record<string, string>>) => Object.values(words).find((word) => folded(word) === plain)
  const urgency = named(urgencies)
  const secrecy = named(secrecies)
  const circulation = named(circulations)
  const draft = /^du thao(?: (?:lan )?(.+))?$/.exec(plain)
  if (urgency) found.urgency = urgency
  else if (secrecy) found.secrecy = secrecy
  else if (circulation) found.circulation = circulation
  else if (draft) found.draft = /\d/.test(plain) ? `lần ${/\d+/.exec(plain)?.[0]}` : 'co'
  else return false
  say(found, 'dấu chỉ mức độ', text, line)
  return true
}

function readsAsType(line: Line, found: Found): boolean {
  const whole = line.text.length < 30 ? typeNamed(line.text) : undefined
  const apart = inCapitals(line.text) || line.align === 'center' || line.bold
  if (whole && apart) {
    found.type = whole
    say(found, 'loại văn bản', whole, line.line)
    return true
  }
  const start = typeAtStart(line.text)
  if (!start) return false
  found.type = start.type
  found.abstract.push(start.rest)
  say(found, 'loại văn bản', start.type, line.line, 'khá chắc')
  return true
}

/** Lines of an abstract; a longer one is a paragraph of the text. */
const longestAbstract = 6

/** Reads the abstract below the type: the first paragraph, and those that go on with it. */
function abstractAt(lines: readonly Line[], found: Found): number {
  let at = 0
  const first = lines[0]
  for (; at < Math.min(lines.length, longestAbstract); at++) {
    const line = lines[at] as Line
    const before = lines[at - 1]
    if (/^[-–—_*=\s]+$/.test(line.text)) continue
    if (isNationOrMotto(line.text)) continue
    if (/^\(?(?:Ban hành\s+)?kèm theo\s/i.test(line.text)) {
      at += issuedWithAt(lines.slice(at), found)
      break
    }
    if (found.abstract.length > 0 && !goesOn(line, before ?? line, first ?? line)) break
    if (found.abstract.length === 0 && opensText(line) && !/^[^.;:]*$/.test(line.text)) break
    if (labelOf(line.text)) break
    found.abstract.push(line.text)
  }
  const line = lines[0]?.line
  if (found.abstract.length > 0)
    found.facts.push({
      what: 'trích yếu',
      value: found.abstract.join(' '),
      confidence: at > 2 ? 'khá chắc' : 'chắc',
      ...(line && { line }),
    })
  return at
}

/** The document it is issued with, up to the closing bracket. */
function issuedWithAt(lines: readonly Line[], found: Found): number {
  const end = lines.slice(0, 4).findIndex(({ text }) => /\)\s*$/.test(text))
  const taken = lines.slice(0, lines[0]?.text.startsWith('(') && end >= 0 ? end + 1 : 1)
  found.issuedWith = taken
    .map(({ text }) => text)
    .join(' ')
    .replace(/^\(|\)$/g, '')
  say(found, 'ban hành kèm theo', found.issuedWith, lines[0]?.line ?? 0)
  return taken.length
}

const continues = new RegExp(`^[${smallLetters}(]`)

/** Whether a line below the abstract is still part of it. */
function goesOn(line: Line, before: Line, first: Line): boolean {
  if (labelOf(line.text) || isBasisOpening(line.text) || /^Kính gửi/i.test(line.text)) return false
  if (/[.;:]$/.test(line.text.replace(/[”"’)]+\.?$/, '')) && line.text.length > 90 && !line.bold) return false
  if (line.bold && first.bold && line.text.length < 200) return true
  if (line.bold !== first.bold) return false
  if (line.align === 'center' && first.align === 'center') return true
  if (inCapitals(first.text)) return inCapitals(line.text)
  if (line.align !== first.align) return false
  const unfinished = /[,(–-]$/.test(before.text) || continues.test(line.text) || openQuote(before.text)
  const finished = /[.;:]$/.test(before.text) || /như sau|sau đây/.test(line.text)
  return unfinished || (!finished && before.text.length < 110 && line.text.length < 260 && line.line - before.line <= 1)
}

const openQuote = (text: string): boolean => (text.match(/“/g)?.length ?? 0) > (text.match(/”/g)?.length ?? 0)

function addresseesAt(lines: readonly Line[], found: Found): number {
  const [, rest = ''] = /^Kính gửi\s*:?\s*(.*)$/i.exec(lines[0]?.text ?? '') ?? []
  if (!/^Kính gửi/i.test(lines[0]?.text ?? '')) return 0
  let at = lines[1]?.text === ':' ? 2 : 1
  if (rest) found.addressees.push(rest.replace(/[;.]$/, ''))
  for (; at < lines.length && /^[-–+•]\s*/.test(lines[at]?.text ?? ''); at++)
    found.addressees.push((lines[at]?.text ?? '').replace(/^[-–+•]\s*/, '').replace(/[;.]$/, ''))
  return at
}
