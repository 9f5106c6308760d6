import { compareDecimals, type Decimal, negated } from '../vietnamese/decimal.ts'
import { readStoredNumber } from '../vietnamese/digits.ts'
import { type Digits, digitsOf, writeDigits } from './number-digits.ts'

/**
 * How a cell shows a number: the sections of its format for what is more than 0, less, and 0; the first serves for those that lack.
 * Where sections say themselves what they are for, the last is for all else.
 */
export interface NumberFormat {
  readonly sections: readonly Section[]
}

/** The text around the digits, and how these are written; without them the text is all there is. */
interface Section {
  readonly before: string
  readonly digits?: Digits
  readonly behind: string
  readonly condition?: Condition
}

/** `[>=100]`. */
interface Condition {
  readonly sign: string
  readonly than: Decimal
}

/** A stretch of a format code: text to be shown, the places of digits as they are written there, or the numbers that a section is for. */
export type FormatPart = { readonly text: string } | { readonly digits: string } | { readonly condition: string }

const part = new RegExp(
  [
    '"(?<quoted>[^"]*)"',
    String.raw`\\(?<escaped>.)`,
    '(?<gap>_.)',
    String.raw`\*.`,
    String.raw`\[\$(?<currency>[^\]-]*)(?:-[^\]]*)?\]`,
    String.raw`\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]`,
    String.raw`\[(?<condition>(?:[<>]=?|<>|=)-?\d+(?:\.\d+)?)\]`,
    String.raw`(?<digits>general|[#0?][#0?,]*(?:\.[#0?]*)?e[+-]0+|(?:[#0?]+ )?[#0?]+ ?\/ ?(?:[#0?]+|\d+)|[#0?][#0?,]*(?:\.[#0?]*)?,*|\.[#0?]+)`,
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
    const { quoted, escaped, gap, currency, condition, digits, mark, bare } = part.exec(code)?.groups ?? {}
    if (part.lastIndex === 0) return undefined
    if (mark === ';') sections.push([])
    else if (mark) ofText = sections.at(-1)
    else if (condition !== undefined) sections.at(-1)?.push({ condition })
    else if (digits !== undefined) sections.at(-1)?.push({ digits: digits.toLowerCase() })
    else sections.at(-1)?.push({ text: quoted ?? escaped ?? currency ?? bare ?? (gap ? ' ' : '') })
  }
  return sections.filter((section) => section !== ofText)
}

/** The format whose sections have these parts, if it shows one number each, or words instead. */
export function numberFormatOf(sections: readonly (readonly FormatPart[])[]): NumberFormat | undefined {
  const known = sections.map(sectionOf)
  const all = known.filter((section) => section !== undefined)
  if (all.length === 0 || all.length > 3 || all.length < known.length) return undefined
  const conditional = all.filter(({ condition }) => condition).length
  // Sections without conditions among those that have them go by rules of their own.
  const isPlain = conditional === 0 && (all[0]?.digits !== undefined || all[0]?.before !== '')
  return isPlain || (conditional > 0 && conditional === all.length - 1 && !all.at(-1)?.condition)
    ? { sections: all }
    : undefined
}

function sectionOf(parts: readonly FormatPart[]): Section | undefined {
  const at = parts.findIndex((one) => 'digits' in one)
  const textOf = (some: readonly FormatPart[]) => some.map((one) => ('text' in one ? one.text : '')).join('')
  const [one, other] = parts.flatMap((some) => ('digits' in some ? [some.digits] : []))
  const typed = parts.flatMap((some) => ('condition' in some ? [some.condition] : []))
  const condition = typed.length === 1 ? conditionOf(typed[0] ?? '') : undefined
  if ((other !== undefined && !/^\?+$/.test(other)) || typed.length > 1) return undefined
  const own = condition && { condition }
  if (one === undefined || /^\?+$/.test(one)) return { before: textOf(parts), behind: '', ...own }
  return { before: textOf(parts.slice(0, at)), digits: digitsOf(one), behind: textOf(parts.slice(at)), ...own }
}

function conditionOf(typed: string): Condition | undefined {
  const sign = /^[<>=]+/.exec(typed)?.[0] ?? ''
  const than = readStoredNumber(typed.slice(sign.length))
  return than && { sign, than }
}

function meets(n: Decimal, { sign, than }: Condition): boolean {
  const by = compareDecimals(n, than)
  return sign === '<>'
    ? by !== 0
    : (by < 0 && sign.includes('<')) || (by > 0 && sign.includes('>')) || (by === 0 && sign.includes('='))
}

/** A number as a cell of such a format shows it, with the marks of Vietnamese; nothing where the format hides it. */
export function writeInFormat(n: Decimal, { sections }: NumberFormat): string {
  const [above, below, zero] = sections
  const isBelow = n.units < 0n
  const conditional = sections.some(({ condition }) => condition)
  const section = conditional
    ? sections.find(({ condition }) => !condition || meets(n, condition))
    : ((isBelow ? below : n.units === 0n ? zero : undefined) ?? above)
  if (!section) return ''
  const digits = section.digits ? writeDigits(isBelow ? negated(n) : n, section.digits) : ''
  const sign = isBelow && (conditional || !below) && /[1-9]/.test(digits) ? '-' : ''
  return `${sign}${section.before}${digits}${section.behind}`.replace(/\s+/g, ' ').trim()
}
