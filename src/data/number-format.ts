import { compareDecimals, type Decimal, machineText, negated, roundedTo, timesTenTo } from '../vietnamese/decimal.ts'
import { groupThousands, writePlainNumber } from '../vietnamese/digits.ts'

/** How a cell shows a number: the sections of its format for what is more than 0, less, and 0; the first serves for those that lack. */
export interface NumberFormat {
  readonly sections: readonly Section[]
}

/** The text around the digits, and how these are written; without them the text is all there is. */
interface Section {
  readonly before: string
  readonly digits?: 'general' | Digits
  readonly behind: string
}

/** The least of whole digits and of decimals, and the most of the latter. */
interface Digits {
  readonly whole: number
  readonly decimals: readonly [least: number, most: number]
  readonly grouped: boolean
  /** How many times over the number is shown in thousands. */
  readonly thousands: number
}

/** A stretch of a format code: text to be shown, or the places of digits as they are written there. */
export type FormatPart = { readonly text: string } | { readonly digits: string }

const part = new RegExp(
  [
    '"(?<quoted>[^"]*)"',
    String.raw`\\(?<escaped>.)`,
    '(?<gap>_.)',
    String.raw`\*.`,
    String.raw`\[\$(?<currency>[^\]-]*)(?:-[^\]]*)?\]`,
    String.raw`\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]`,
    String.raw`(?<digits>general|[#0?][#0?,]*(?:\.[#0?]*)?,*|\.[#0?]+)`,
    '(?<mark>[;@])',
    String.raw`(?<bare>[-+()$:!^&'~{}<>=\s]|[^\x00-\x7f])`,
  ].join('|'),
  'isuy',
)

/** The parts of each section of a format code, without one for text; none where it says what isn't known here. */
export function partsOfFormat(code: string): readonly (readonly FormatPart[])[] | undefined {
  const sections: FormatPart[][] = [[]]
  let ofText: FormatPart[] | undefined
  for (part.lastIndex = 0; part.lastIndex < code.length; ) {
    const { quoted, escaped, gap, currency, digits, mark, bare } = part.exec(code)?.groups ?? {}
    if (part.lastIndex === 0) return undefined
    if (mark === ';') sections.push([])
    else if (mark) ofText = sections.at(-1)
    else if (digits !== undefined) sections.at(-1)?.push({ digits: digits.toLowerCase() })
    else sections.at(-1)?.push({ text: quoted ?? escaped ?? currency ?? bare ?? (gap ? ' ' : '') })
  }
  return sections.filter((section) => section !== ofText)
}

/** The format whose sections have these parts, if it shows one number each. */
export function numberFormatOf(sections: readonly (readonly FormatPart[])[]): NumberFormat | undefined {
  const known = sections.map(sectionOf)
  const all = known.filter((section) => section !== undefined)
  return all.length > 0 && all.length < 4 && all.length === known.length && all[0]?.digits
    ? { sections: all }
    : undefined
}

function sectionOf(parts: readonly FormatPart[]): Section | undefined {
  const at = parts.findIndex((one) => 'digits' in one)
  const textOf = (some: readonly FormatPart[]) => some.map((one) => ('text' in one ? one.text : '')).join('')
  const [one, other] = parts.flatMap((some) => ('digits' in some ? [some.digits] : []))
  if (other !== undefined && !/^\?+$/.test(other)) return undefined
  if (one === undefined || /^\?+$/.test(one)) return { before: textOf(parts), behind: '' }
  return { before: textOf(parts.slice(0, at)), digits: digitsOf(one), behind: textOf(parts.slice(at)) }
}

function digitsOf(typed: string): 'general' | Digits {
  if (typed === 'general') return typed
  const scale = /(?<!,),*$/.exec(typed)?.[0].length ?? 0
  const [whole = '', decimals = ''] = typed.slice(0, typed.length - scale).split('.')
  return {
    whole: whole.replace(/[^0]/g, '').length,
    decimals: [decimals.lastIndexOf('0') + 1, decimals.length],
    grouped: whole.includes(','),
    thousands: scale,
  }
}

/** A number as a cell of such a format shows it, with the marks of Vietnamese; nothing where the format hides it. */
export function writeInFormat(n: Decimal, { sections }: NumberFormat): string {
  const [above, below, zero] = sections
  const isBelow = n.units < 0n
  const section = (isBelow ? below : n.units === 0n ? zero : undefined) ?? above
  if (!section) return ''
  const digits = writeDigits(isBelow ? negated(n) : n, section.digits)
  const sign = isBelow && !below && /[1-9]/.test(digits) ? '-' : ''
  return `${sign}${section.before}${digits}${section.behind}`.replace(/\s+/g, ' ').trim()
}

function writeDigits(n: Decimal, digits: Section['digits']): string {
  if (digits === undefined) return ''
  if (digits === 'general') return writePlainNumber(n)
  const { whole, decimals, grouped, thousands } = digits
  const [least, most] = decimals
  const shown = roundedTo(timesTenTo(n, -3 * thousands), most)
  const [written = '', fraction = ''] = machineText(shown).split('.')
  const padded = (compareDecimals(shown, one) < 0 ? '' : written).padStart(whole, '0')
  const marked = grouped && padded !== '' ? groupThousands(padded) : padded
  const rest = fraction.padEnd(least, '0')
  return rest === '' ? marked : `${marked},${rest}`
}

const one: Decimal = { units: 1n, decimals: 0 }
