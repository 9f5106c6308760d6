import { kindNamed } from '../../decree/kinds.ts'
import { secrecies, urgencies } from '../../decree/names.ts'
import { isNationOrMotto, namesNation, regimeTitled, withoutNation } from '../../decree/nation.ts'
import { typeAtStart, typeNamed } from '../../decree/type-names.ts'
import type { TextMap } from '../../findings/text-map.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { capitals, isCapital, smallLetters } from '../../vietnamese/letters.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { opensLikeBasis } from '../../vietnamese/openers.ts'
import { endOfLines, type FormLine, formLines, opensSection, plainWords } from './form-lines.ts'

/** What stands above the text on paper, typed there; what a form leaves blank is absent. */
export interface TypedHead {
  readonly lines: readonly FormLine[]
  readonly agencies: readonly string[]
  readonly number?: string
  readonly symbol?: string
  readonly place?: string
  readonly date?: string
  readonly urgency?: string
  readonly secrecy?: string
  readonly draft?: string
  readonly type?: string
  readonly abstract?: string
  /** The decision it is issued with, as it is typed. */
  readonly issuedWith?: string
}

type Parts = { -readonly [Part in keyof Omit<TypedHead, 'lines'>]: TypedHead[Part] } & { agencies: string[] }

/** `Số: 45/KH-UBND`, also with the year, blanks around the dash or without the number. */
const numberLine =
  /^Số(?:\s*:)?[\s.…_]*(?:(?<number>\d+)[\s.…_]*)?(?:\/\s*\d{4}\s*)?\/\s*(?<symbol>[A-ZĐa-z][^\s,;/]*(?:(?:\s+[-–]\s*|[-–]\s+)[A-ZĐa-z][^\s,;/]*)*)(?![^\s,;/])[\s.…_]*$/i

const printedDate = String.raw`ngày[\s.…_]*\d{0,2}[\s.…_]*tháng[\s.…_]*\d{0,2}[\s.…_]*năm[\s.…_]*\d{0,4}`
const dateWords = String.raw`(?<date>${printedDate}|ngày\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4})[\s.…_]*$`
const dateLine = new RegExp(String.raw`^(?<place>[^\d,]{2,40}?)\s*,\s*${dateWords}`, 'i')

/** Without a comma the place has the looks of a name: `Phú Lâm ngày 5 tháng 9 năm 2025`. */
const dateBehindName = new RegExp(`^(?<place>(?:[${capitals}][${smallLetters}]+ ){1,5})${dateWords}`)

/** Lines that a head can hold before the text. */
const farthest = 40

/** Place and date of the line that is printed with both, or the date alone; what a form leaves blank is absent. */
export function dateTyped(text: string): { readonly place?: string; readonly date?: string } | undefined {
  const { place = '', date = '' } = (dateLine.exec(text) ?? dateBehindName.exec(text))?.groups ?? {}
  if (date === '') return dateAlone(text)
  return { ...(/[A-Za-zÀ-ỹ]/.test(place) && { place: place.trim() }), ...(/\d/.test(date) && { date }) }
}

const dateAlone = (text: string): { readonly date: string } | undefined =>
  /^ngày[\s.…_]*\d{1,2}[\s.…_]*tháng[\s.…_]*\d{1,2}[\s.…_]*năm[\s.…_]*\d{4}[\s.…_]*$/i.test(text)
    ? { date: text }
    : undefined

/** Whether a line is one that stands in the head of a document only, in capitals where it is its type. */
export const isOfHead = (text: string): boolean =>
  text.length < 120 &&
  (isNationOrMotto(text) ||
    regimeTitled(text) !== undefined ||
    numberLine.test(text) ||
    dateTyped(text) !== undefined ||
    (inCapitals(text) && (typeNamed(text) ?? typeAtStart(text)) !== undefined))

/** What the keys say of the head, as `plainWords`. */
export interface KnownHead {
  readonly agencies: readonly string[]
  readonly abstract: string
}

/** The head at the beginning of a body. */
export function typedHead(body: TextMap, known: KnownHead): TypedHead | undefined {
  const parts: Parts = { agencies: [] }
  const lines = formLines(body, 0, endOfLines(body.text, farthest))
  let at = 0
  let isSure = false
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const below = isAbout(plainWords(lines[at + 1]?.text))
    const isType = takeType(line.text, parts, isSure || (below !== '' && below === isAbout(known.abstract)))
    const taken = isType ? 'type' : opensSection(body, line) ? undefined : takePart(line.text, parts, known)
    if (!taken) break
    if (taken !== 'agency') isSure = true
    if (taken !== 'type') continue
    at += 1 + takeAbstract(lines.slice(at + 1), body, parts, known.abstract)
    if (takeIssuedWith(lines[at], parts)) at++
    break
  }
  isSure ||= namesOnly(parts, known) && !goesOn(lines[at], lines[at - 1])
  return isSure ? { lines: lines.slice(0, at), ...parts } : undefined
}

/** Whether the names typed are those of the keys; one alone that isn't in capitals opens many a sentence. */
const namesOnly = ({ agencies }: Parts, known: KnownHead): boolean =>
  agencies.length > 0 &&
  (agencies.length > 1 || agencies.every(inCapitals)) &&
  known.agencies.includes(plainWords(agencies))

/** Whether a line is the rest of a sentence that was broken behind the line above. */
const goesOn = (line: FormLine | undefined, above: FormLine | undefined): boolean =>
  line !== undefined && above?.to === line.from - 1 && !isCapital(line.text)

function takePart(text: string, parts: Parts, known: KnownHead): 'part' | 'agency' | undefined {
  if (text.length > 200) return undefined
  if (isNationOrMotto(text)) return 'part'
  if (namesNation(text)) return takePart(withoutNation(text), parts, known)
  const [, numbered = '', dates = ''] = /^(Số[^/]*\/\s*[^\s,]+)[\s,]+(\S.*)$/i.exec(text) ?? []
  if (/ngày/i.test(dates) && /năm/i.test(dates))
    return takePart(numbered, parts, known) && takePart(dates, parts, known)
  const { number, symbol } = numberLine.exec(text)?.groups ?? {}
  const dated = dateTyped(text)
  if (symbol)
    Object.assign(parts, { symbol: symbol.replace(/\s+/g, '').replaceAll('–', '-'), ...(number && { number }) })
  else if (dated) Object.assign(parts, dated)
  else if (takeMark(text, parts)) return 'part'
  else if (isAgency(text, parts, known)) {
    parts.agencies.push(text)
    return 'agency'
  } else return undefined
  return 'part'
}

/** A name in capitals or broken over lines, or as in a sentence where nothing stands above it but names. */
function isAgency(text: string, { agencies, ...others }: Parts, known: KnownHead): boolean {
  if (labelOf(text) || text.length >= 120) return false
  const opens = opensAsAgency(text)
  if (inCapitals(text)) return opens || agencies.length > 0
  const joined = plainWords([...agencies, text])
  if (known.agencies.some((name) => name === joined || name.startsWith(`${joined} `))) return true
  return opens && Object.keys(others).length === 0 && isCapital(text) && !/[.,;:!?]$/.test(text)
}

/** Words that stand in a box of their own. */
function takeMark(text: string, parts: Parts): boolean {
  const word = normalKey(text)
  if (Object.hasOwn(urgencies, word)) parts.urgency = text
  else if (Object.hasOwn(secrecies, word)) parts.secrecy = text
  else if (inCapitals(text) && /^du_thao(?:_lan_\d+)?$/.test(word))
    parts.draft = /\d/.test(word) ? `lần ${word.slice(12)}` : 'co'
  else return false
  return true
}

/** Takes a name of a type in capitals; `isHead` says whether one in small letters belongs to the head as well. */
function takeType(text: string, parts: Parts, isHead: boolean): boolean {
  const whole = typeNamed(text)
  if (!(whole && isHead) && !inCapitals(text.split(' ').slice(0, 2).join(' '))) return false
  const start = whole ? undefined : typeAtStart(text)
  const type = whole ?? start?.type
  if (!type || !kindNamed(type)) return false
  parts.type = type
  if (start) parts.abstract = start.rest
  return true
}

/** How many lines below the type are its abstract: those that the keys have, or the ones up to the text. */
function takeAbstract(lines: readonly FormLine[], body: TextMap, parts: Parts, abstract: string): number {
  const known = isAbout(abstract)
  let count = 0
  let words = parts.abstract ?? ''
  for (const line of lines.slice(0, 5)) {
    const more = `${words} ${line.text}`.trim()
    const goesOn = known !== '' && known.startsWith(isAbout(plainWords(more)))
    const isNext = words === '' || (known === '' && lines[count - 1]?.to === line.from - 1)
    if (!goesOn && !(isNext && isTitle(line.text) && !opensSection(body, line))) break
    words = more
    count++
  }
  if (words !== '') parts.abstract = words
  return count
}

/** The line below the title of a document that a decision gives force. */
function takeIssuedWith(line: FormLine | undefined, parts: Parts): boolean {
  if (!line || !/^\((?:ban hành )?kèm theo (?:quyết định|nghị quyết)\s.*\)\.?$/i.test(line.text)) return false
  parts.issuedWith = line.text
  return true
}

/** `V/v`, `Về việc` before an abstract say nothing of it. */
export const isAbout = (folded: string): string => folded.replace(/^(?:ke hoach )?(?:v v |ve viec |ve )?/, '')

const isTitle = (text: string): boolean =>
  text.length < 200 && !/[.;:]$|^\((?:ban hành )?kèm theo\s/i.test(text) && !opensLikeBasis(text)
