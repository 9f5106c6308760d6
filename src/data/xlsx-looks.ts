import { readXml } from '../files/xml.ts'
import { type FormatPart, type NumberFormat, numberFormatOf, partsOfFormat } from './number-format.ts'

/** What a number format makes of a number; of one that isn't known there is its code. */
export type NumberLook =
  | 'plain'
  | { readonly percent: PercentDigits }
  | 'date'
  | 'month'
  | 'year'
  | 'date-time'
  | 'time'
  | 'duration'
  | { readonly format: NumberFormat }
  | Code
  | { readonly unknown: string }

/** The least and the most decimals of a percentage. */
export type PercentDigits = readonly [least: number, most: number]

/** A code of so many digits: text, with zeros before it and marks between, `0000 000 000`. */
export interface Code {
  readonly digits: number
  readonly mask?: string
}

let builtIn: ReadonlyMap<number, NumberLook> | undefined

/** Formats that Excel knows by number alone. */
const builtInLooks = (): ReadonlyMap<number, NumberLook> =>
  new Map<number, NumberLook>([
    [9, { percent: [0, 0] }],
    [10, { percent: [2, 2] }],
    ...[14, 15, 16].map((id): [number, NumberLook] => [id, 'date']),
    [17, 'month'],
    ...[18, 19, 20, 21].map((id): [number, NumberLook] => [id, 'time']),
    [22, 'date-time'],
    [45, 'time'],
    [46, 'duration'],
    [47, 'time'],
    ...looksOf('0.00E+00', [11]),
    ...looksOf('# ?/?', [12]),
    ...looksOf('# ??/??', [13]),
    ...looksOf('##0.0E+0', [48]),
    ...looksOf('0', [1]),
    ...looksOf('0.00', [2]),
    ...looksOf('#,##0', [3, 5, 6, 37, 38, 41, 42]),
    ...looksOf('#,##0.00', [4, 7, 8, 39, 40, 43, 44]),
  ])

/** Of amounts in the money of a place, which the workbook names where it means one, there is the number alone. */
function looksOf(code: string, ids: readonly number[]): [number, NumberLook][] {
  const look = numberLookOf(code)
  return ids.map((id) => [id, look])
}

/**
 * The look of every style of a workbook, by its index; none where there is no such part, and undefined where it is not
 * sound XML.
 */
export function readLooks(part: Uint8Array | undefined): NumberLook[] | undefined {
  const looks: NumberLook[] = []
  const custom = new Map<number, NumberLook>()
  let list = ''
  if (!part) return looks
  builtIn ??= builtInLooks()
  const sound = readXml(part, {
    open: (name, attributes) => {
      if (name === 'cellXfs' || name === 'numFmts') list = name
      else if (name === 'numFmt' && list === 'numFmts')
        custom.set(Number(attributes().numFmtId), numberLookOf(attributes().formatCode ?? ''))
      else if (name === 'xf' && list === 'cellXfs') {
        const id = Number(attributes().numFmtId ?? 0)
        looks.push(custom.get(id) ?? builtIn?.get(id) ?? 'plain')
      }
    },
    close: (name) => {
      if (name === list) list = ''
    },
  })
  return sound ? looks : undefined
}

/** Reads the first section of a format code, without its literal text: `[$-42A]dd/mm/yyyy;@` is a date. */
export function numberLookOf(code: string): NumberLook {
  const [marks = ''] = code
    .replace(/"[^"]*"|[\\_*]./gs, '')
    .toLowerCase()
    .split(';')
  const bare = marks.replace(/\[(?!h+\]|m+\]|s+\])[^\][]*\]/g, '').replace(/general|am\/pm|a\/p/g, '')
  if (/\[[hms]/.test(bare)) return 'duration'
  const date = /[dy]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare))
  if (date && /[hs]/.test(bare)) return 'date-time'
  if (date) return bare.includes('d') || !bare.includes('y') ? 'date' : bare.includes('m') ? 'month' : 'year'
  if (/[hs]/.test(bare)) return 'time'
  if (bare.includes('%')) return { percent: percentDigits(bare) }
  // Text, what hides all numbers, and what shows them as they are.
  if (/^(?:general)?[;@]*$/i.test(code)) return 'plain'
  const sections = partsOfFormat(code)
  const format = sections && numberFormatOf(sections)
  return codeOf(sections?.[0] ?? []) ?? (format ? { format } : { unknown: code })
}

function percentDigits(code: string): PercentDigits {
  const decimals = /[#0?]?\.([#0?]+)/.exec(code)?.[1] ?? ''
  return [decimals.lastIndexOf('0') + 1, decimals.length]
}

/** The code that stretches of zeros stand for, two zeros or more. */
function codeOf(parts: readonly FormatPart[]): Code | undefined {
  if (parts.some((one) => 'condition' in one)) return undefined
  const mask = parts.map((one) => ('digits' in one ? one.digits : 'text' in one ? one.text : '')).join('')
  const areZeros = parts.every((one) =>
    'digits' in one ? /^0+$/.test(one.digits) : 'text' in one && /^[ ./-]?$/.test(one.text),
  )
  const digits = mask.replace(/[^0]/g, '').length
  if (!areZeros || digits < 2) return undefined
  return /[^0]/.test(mask) ? { digits, mask: mask.trim() } : { digits }
}
