import { dottedBlank } from './place-date.ts'

/** Number and symbol of a document as a line of its header has them. */
export interface NumberAndSymbol {
  /** As typed, with the zeros in front. */
  readonly number?: string
  /** Of a number that the form has without one: `31/2026/KH-UBND`. */
  readonly year?: string
  /** All behind the slash, without blanks. */
  readonly symbol: string
  /** Typed as documents of the Party are: `16-KH/MTTQ` for `16/KH-MTTQ`. */
  readonly party: boolean
}

const part = String.raw`[A-ZĐÐ][^\s,;/–-]*`
const symbol = String.raw`${part}(?:\s?[-–]\s?${part})*(?:\s?/\s?${part}(?:\s?[-–]\s?${part})*)?[–-]?`
const wholeLine = new RegExp(
  String.raw`^Số\s*:?${dottedBlank}(\d+)?\s?${dottedBlank}(?:/(\d{4}))?(?:[/-]|(?<=\d\s)(?=${part}/)|(?<=(?:…|[.…_]{3})\s?)(?=${part}-))\s*(${symbol})${dottedBlank}$`,
  'i',
)
const label = new RegExp(String.raw`^Số\s*:?${dottedBlank}(\d+)?${dottedBlank}$`, 'i')
const rest = new RegExp(String.raw`^(\d+)?\s?[/-]\s*(${symbol})${dottedBlank}$`, 'i')

/** The number of a line that has all of it. */
export function numberIn(text: string): NumberAndSymbol | undefined {
  const [, number, year, typed] = wholeLine.exec(text) ?? []
  return typed === undefined ? undefined : { ...numberAndSymbol(number, typed), ...(year && { year }) }
}

/** `Số:` or `Số: 58`, whose symbol stands on another line; its number, or nothing. */
export function openNumberIn(text: string): { readonly number?: string } | undefined {
  const [all, number] = label.exec(text) ?? []
  return all === undefined || (number === undefined && !/^Số\s*:/i.test(text))
    ? undefined
    : { ...(number && { number }) }
}

/** What a line has of a number that another began: `58/KH - UBND`, `/KH-UBND`, `- KH/HLC`. */
export function restOfNumberIn(text: string): NumberAndSymbol | undefined {
  const [, number, typed] = rest.exec(text) ?? []
  return typed === undefined ? undefined : numberAndSymbol(number, typed)
}

/** Whether two lines are one symbol that was broken behind a dash: `7/KH-` and `TYT`. */
export const isBrokenSymbol = (first: string, second: string): boolean =>
  /^[A-ZĐ&]{2,12}(?:[-–][A-ZĐ&]{1,12})*$/.test(second) &&
  /[A-ZĐ]\s?[-–]$/i.test(first) &&
  (numberIn(first) ?? restOfNumberIn(first)) !== undefined

function numberAndSymbol(number: string | undefined, typed: string): NumberAndSymbol {
  const plain = typed.replace(/\s/g, '').replaceAll('–', '-').replaceAll('Ð', 'Đ')
  const [, first, second] = /^([^/]+)\/(.+)$/.exec(plain) ?? []
  return {
    ...(number && { number }),
    symbol: (first && second ? `${first}-${second}` : plain).replace(/(?<![.…-])[.…-]+$/, ''),
    party: first !== undefined,
  }
}
