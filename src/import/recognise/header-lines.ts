import { circulations, nation, secrecies, urgencies } from '../../decree/names.ts'
import { isNationOrMotto, isPartyTitle, namesNation, withoutNation } from '../../decree/nation.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import { addFact, type FoundHead } from './found-head.ts'
import { dateLine, dottedBlank, placeDateOf } from './place-date.ts'
import type { ManuscriptLine } from './recognised.ts'

/** The parts of a line into which two columns of the header were run together. */
export function columnsOf(text: string): string[] {
  const rest = withoutNation(text)
  if (rest === text) return splitNumberAndDate(text)
  return [nation, ...(rest === '' ? [] : splitNumberAndDate(rest))]
}

/** `Số: 12/KH-SYT Bình An, ngày 05 tháng 3 năm 2026` is two cells of the header. */
function splitNumberAndDate(text: string): string[] {
  const [, before = '', number = '', date = ''] =
    /^(.*?)(Số\s{0,9}:?[\d….\s]{0,60}\/\s{0,9}[A-ZĐ][^\s,]{0,60})\s+(\S.*)$/is.exec(text) ?? []
  const day = date.slice(1).search(/ngày/i)
  if (day < 0 || !/năm/i.test(date.slice(day + 1))) return [text]
  return [before, number, date].map((part) => part.trim()).filter(Boolean)
}

const numberLine = new RegExp(
  String.raw`^Số\s*:?${dottedBlank}(\d+)?\s?${dottedBlank}[/-]\s*([A-ZĐa-z][^\s,;/]*(?:/[A-ZĐ]+)?)${dottedBlank}$`,
  'i',
)
/** Takes one line of the header for what it is; what is none of it is left out. */
export function takeLine(line: ManuscriptLine, found: FoundHead): void {
  const { text } = line
  if (isNationOrMotto(text)) {
    if (namesNation(text) && !found.nation) {
      found.nation = true
      addFact(found, 'quốc hiệu', 'Cộng hòa xã hội chủ nghĩa Việt Nam', line.line)
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
  if (isPartyTitle(text)) {
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
function takeNumber(found: FoundHead, number: string | undefined, typed: string, line: number): void {
  const party = /^([^/]+)\/(.+)$/.exec(typed)
  found.symbol = (party ? `${party[1]}-${party[2]}` : typed).replace(/(?<![.…-])[.…-]+$/, '').replaceAll('Ð', 'Đ')
  if (number) found.number = number.replace(/^0+(?=\d)/, '')
  addFact(found, 'số, ký hiệu', `${found.number ?? '(để trống)'}/${found.symbol}`, line, party ? 'khá chắc' : 'chắc')
}

function takeDate(found: FoundHead, matched: readonly (string | undefined)[], line: number): void {
  const { place, date } = placeDateOf(matched)
  if (place) found.place = place
  found.date = date
  const year = matched[4]
  addFact(
    found,
    'địa danh, ngày',
    [found.place, found.date || '(để trống)'].filter(Boolean).join(', '),
    line,
    year ? 'chắc' : 'khá chắc',
  )
}

/** Words in a box of their own: urgency, secrecy, circulation, draft. */
function takeMark({ text, line }: ManuscriptLine, found: FoundHead): boolean {
  const plain = foldWords(text)
  const wordAmong = (words: Readonly<Record<string, string>>) =>
    Object.values(words).find((word) => foldWords(word) === plain)
  const urgency = wordAmong(urgencies)
  const secrecy = wordAmong(secrecies)
  const circulation = wordAmong(circulations)
  const draft = /^du thao(?: (?:lan )?(.+))?$/.exec(plain)
  if (urgency) found.urgency = urgency
  else if (secrecy) found.secrecy = secrecy
  else if (circulation) found.circulation = circulation
  else if (draft) {
    const [number] = /\d+/.exec(plain) ?? []
    found.draft = number ? `lần ${number}` : 'co'
    if (draft[1] && draft[1] !== number) found.leftOut.push({ text, line, why: 'dấu dự thảo chỉ in số lần' })
  } else return false
  addFact(found, 'dấu chỉ mức độ', text, line)
  return true
}
