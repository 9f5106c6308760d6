import { dottedBlank } from './place-date.ts'

/** Number and symbol of a document as a line of its header has them. */
export interface NumberAndSymbol {
  /** As typed, with the zeros in front. */
  readonly number?: string
  /** All behind the slash, without blanks. */
  readonly symbol: string
  /** Typed as documents of the Party are: `16-KH/MTTQ` for `16/KH-MTTQ`. */
  readonly party: boolean
}

const part = String.raw`[A-ZĐÐ][^\s,;/–-]*`
const symbol = String.raw`${part}(?:\s?[-–]\s?${part})*(?:\s?/\s?${part}(?:\s?[-–]\s?${part})*)?[–-]?`
const wholeLine = new RegExp(
  String.raw`^Số\s*:?${dottedBlank}(\d+)?\s?${dottedBlank}(?:[/-]|(?<=\d\s)(?=${part}/))\s*(${symbol})${dottedBlank}$`,
  'i',
)
const label = new RegExp(String.raw`^Số\s*:?${dottedBlank}(\d+)?${dottedBlank}$`, 'i')
const rest = new RegExp(String.raw`^(\d+)?\s?[/-]\s*(${symbol})${dottedBlank}$`, 'i')

/** The number of a line that has all of it. */
export const numberIn = (text: string): NumberAndSymbol | undefined => numberAndSymbol(wholeLine.exec(text))

/** `Số:` or `Số: 58`, whose symbol stands on another line; its number, or nothing. */
export function openNumberIn(text: string): { readonly number?: string } | undefined {
  const [all, number] = label.exec(text) ?? []
  return all === undefined || (number === undefined && !/^Số\s*:/i.test(text))
    ? undefined
    : { ...(number && { number }) }
}

/** What a line has of a number that another began: `58/KH - UBND`, `/KH-UBND`, `- KH/HLC`. */
export const restOfNumberIn = (text: string): NumberAndSymbol | undefined => numberAndSymbol(rest.exec(text))

function numberAndSymbol(found: RegExpExecArray | null): NumberAndSymbol | undefined {
  if (!found) return undefined
  const [, number, typed = ''] = found
  const plain = typed.replace(/\s/g, '').replaceAll('–', '-').replaceAll('Ð', 'Đ')
  const [, first, second] = /^([^/]+)\/(.+)$/.exec(plain) ?? []
  return {
    ...(number && { number }),
    symbol: (first && second ? `${first}-${second}` : plain).replace(/(?<![.…-])[.…-]+$/, ''),
    party: first !== undefined,
  }
}
