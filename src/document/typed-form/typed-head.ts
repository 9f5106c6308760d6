import { kindNamed } from '../../decree/kinds.ts'
import { secrecies, urgencies } from '../../decree/names.ts'
import { isNationOrMotto, namesNation, withoutNation } from '../../decree/nation.ts'
import { typeAtStart, typeNamed } from '../../decree/type-names.ts'
import type { TextMap } from '../../findings/text-map.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { opensLikeBasis } from '../../vietnamese/openers.ts'
import { endOfLines, type FormLine, formLines, opensSection } from './form-lines.ts'

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
}

type Parts = { -readonly [Part in keyof Omit<TypedHead, 'lines'>]: TypedHead[Part] } & { agencies: string[] }

const numberLine =
  /^Số(?:\s*:)?[\s.…_]*(?:(?<number>\d+)[\s.…_]*)?\/\s*(?<symbol>[A-ZĐa-z][^\s,;/]*)(?![^\s,;/])[\s.…_]*$/i

const dateLine =
  /^(?<place>[^\d,]{2,40}?)\s*,\s*(?<date>ngày[\s.…_]*\d{0,2}[\s.…_]*tháng[\s.…_]*\d{0,2}[\s.…_]*năm[\s.…_]*\d{0,4})[\s.…_]*$/i

/** Lines that a head can hold before the text. */
const farthest = 40

/** Place and date of the line that is printed with both. */
export const dateTyped = (text: string): { readonly place: string; readonly date: string } | undefined => {
  const { place, date } = dateLine.exec(text)?.groups ?? {}
  return place && date ? { place, date } : undefined
}

/** The head at the beginning of a body; `abstract` is what the keys say it is. */
export function typedHead(body: TextMap, abstract: string): TypedHead | undefined {
  const parts: Parts = { agencies: [] }
  const lines = formLines(body, 0, endOfLines(body.text, farthest))
  let at = 0
  let isSure = false
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const isType = takeType(line.text, parts)
    const taken = isType ? 'type' : opensSection(body, line) ? undefined : takePart(line.text, parts)
    if (!taken) break
    if (taken !== 'agency') isSure = true
    if (taken !== 'type') continue
    at += 1 + takeAbstract(lines.slice(at + 1), body, parts, abstract)
    break
  }
  return isSure ? { lines: lines.slice(0, at), ...parts } : undefined
}

function takePart(text: string, parts: Parts): 'part' | 'agency' | undefined {
  if (text.length > 200) return undefined
  if (isNationOrMotto(text)) return 'part'
  if (namesNation(text)) return takePart(withoutNation(text), parts)
  const [, numbered = '', dates = ''] = /^(Số[^/]*\/\s*\S+)\s+(\S.*)$/i.exec(text) ?? []
  if (/ngày/i.test(dates) && /năm/i.test(dates)) return takePart(numbered, parts) && takePart(dates, parts)
  const { number, symbol } = numberLine.exec(text)?.groups ?? {}
  const dated = dateTyped(text)
  if (symbol) Object.assign(parts, { symbol, ...(number && { number }) })
  else if (dated) Object.assign(parts, { place: dated.place, ...(/\d/.test(dated.date) && { date: dated.date }) })
  else if (takeMark(text, parts)) return 'part'
  else if (
    inCapitals(text) &&
    !labelOf(text) &&
    text.length < 120 &&
    (opensAsAgency(text) || parts.agencies.length > 0)
  ) {
    parts.agencies.push(text)
    return 'agency'
  } else return undefined
  return 'part'
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

function takeType(text: string, parts: Parts): boolean {
  if (!inCapitals(text.split(' ').slice(0, 2).join(' '))) return false
  const whole = typeNamed(text)
  const start = whole ? undefined : typeAtStart(text)
  const type = whole ?? start?.type
  if (!type || !kindNamed(type)) return false
  parts.type = type
  if (start) parts.abstract = start.rest
  return true
}

/** How many lines below the type are its abstract: those that the keys have, or the ones up to the text. */
function takeAbstract(lines: readonly FormLine[], body: TextMap, parts: Parts, abstract: string): number {
  const known = isAbout(foldWords(abstract))
  let count = 0
  let words = parts.abstract ?? ''
  for (const line of lines.slice(0, 5)) {
    const more = `${words} ${line.text}`.trim()
    const goesOn = known !== '' && known.startsWith(isAbout(foldWords(more)))
    const isNext = words === '' || (known === '' && lines[count - 1]?.to === line.from - 1)
    if (!goesOn && !(isNext && isTitle(line.text) && !opensSection(body, line))) break
    words = more
    count++
  }
  if (words !== '') parts.abstract = words
  return count
}

/** `V/v`, `Về việc` before an abstract say nothing of it. */
export const isAbout = (folded: string): string => folded.replace(/^(?:ke hoach )?(?:v v |ve viec |ve )?/, '')

const isTitle = (text: string): boolean => text.length < 200 && !/[.;:]$/.test(text) && !opensLikeBasis(text)
