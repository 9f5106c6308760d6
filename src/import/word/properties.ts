import { child, type Element, switchOf, toNumber, valOf } from './element.ts'

/** What an `rPr` says of text; what it doesn't say is absent. */
export interface RunProperties {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly caps?: boolean
  readonly smallCaps?: boolean
  readonly hidden?: boolean
  readonly strike?: boolean
  readonly doubleStrike?: boolean
  /** `superscript`, `subscript` or `baseline`. */
  readonly vertAlign?: string
  /** Of ASCII and of other letters; `` where the theme names it. */
  readonly ascii?: string
  readonly hAnsi?: string
}

/** What a `pPr` says; `number` is the id of a numbering, `0` for none. */
export interface ParagraphProperties {
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** Depth of the outline, 1 being the top, 0 for body text. */
  readonly outline?: number
  readonly pageBreakBefore?: boolean
  readonly number?: string
  readonly level?: number
}

const aligns: ReadonlyMap<string, ParagraphProperties['align']> = new Map(
  Object.entries({
    left: 'left',
    start: 'left',
    center: 'center',
    right: 'right',
    end: 'right',
    both: 'justify',
    distribute: 'justify',
  } as const),
)

/** Reads an `rPr`; of none, nothing is said. */
export function runProperties(rPr: Element | undefined): RunProperties {
  if (!rPr || rPr.children.length === 0) return {}
  const fonts = child(rPr, 'rFonts')?.attributes
  return withoutUndefined<RunProperties>({
    bold: switchOf(rPr, 'b'),
    italic: switchOf(rPr, 'i'),
    caps: switchOf(rPr, 'caps'),
    smallCaps: switchOf(rPr, 'smallCaps'),
    hidden: switchOf(rPr, 'vanish'),
    strike: switchOf(rPr, 'strike'),
    doubleStrike: switchOf(rPr, 'dstrike'),
    vertAlign: valOf(rPr, 'vertAlign'),
    ascii: fonts?.asciiTheme ? '' : fonts?.ascii,
    hAnsi: fonts?.hAnsiTheme ? '' : fonts?.hAnsi,
  })
}

/** Reads a `pPr`; of none, nothing is said. */
export function paragraphProperties(pPr: Element | undefined): ParagraphProperties {
  if (!pPr || pPr.children.length === 0) return {}
  const outline = toNumber(valOf(pPr, 'outlineLvl'))
  const numbering = child(pPr, 'numPr')
  return withoutUndefined<ParagraphProperties>({
    align: aligns.get(valOf(pPr, 'jc') ?? ''),
    outline: outline === undefined ? undefined : outline >= 0 && outline < 9 ? outline + 1 : 0,
    pageBreakBefore: switchOf(pPr, 'pageBreakBefore'),
    number: valOf(numbering, 'numId'),
    level: toNumber(valOf(numbering, 'ilvl')),
  })
}

/** Leaves out what is undefined, so that it hides nothing when spread over other properties. */
function withoutUndefined<T extends object>(all: { readonly [K in keyof T]-?: T[K] | undefined }): Partial<T> {
  const own: Partial<T> = {}
  for (const name in all) if (all[name] !== undefined) own[name] = all[name]
  return own
}
