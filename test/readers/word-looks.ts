import { at, elementsIn, type Xml } from './xml.ts'

/** Properties by `element@attribute`, so that a later layer overrides an earlier one attribute by attribute, as in Word. */
export type Properties = Readonly<Record<string, string>>

/** How a run of text looks; type sizes in pt. */
export interface RunLook {
  /** Family by slot: `ascii`, `hAnsi`, `cs`, `eastAsia`. */
  readonly fonts: Readonly<Record<string, string>>
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Capitals made by formatting instead of typing. */
  readonly caps: boolean
  readonly underlined: boolean
  readonly colour: string
  readonly language: string
}

export interface Border {
  readonly line: string
  /** pt */
  readonly thickness: number
  readonly colour: string
}

/** How a paragraph stands; lengths in twips, `line` in 1/240 of a line where `lineRule` is `auto`. */
export interface ParagraphLook {
  readonly align: string
  readonly indent: { readonly left: number; readonly right: number; readonly firstLine: number }
  readonly before: number
  readonly after: number
  readonly line: number
  readonly lineRule: string
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly borders: Readonly<Record<string, Border>>
  /** 0 for the first level. */
  readonly outline?: number
}

/** What an element such as `w:pPr` sets; an element without attributes counts as switched on. */
export function properties(element: Xml | undefined, prefix = ''): Properties {
  const pairs = elementsIn(element).flatMap((child): [string, string][] => {
    const path = `${prefix}${child.name}`
    const own = Object.entries(child.attributes).map(([name, value]): [string, string] => [`${path}@${name}`, value])
    const inner = Object.entries(properties(child, `${path}/`))
    return own.length + inner.length === 0 ? [[`${path}@w:val`, 'true']] : [...own, ...inner]
  })
  return Object.fromEntries(pairs)
}

const off = new Set(['false', '0', 'off', 'none'])

/** A switch such as `w:keepNext` is set, and not set to off. */
export const isOn = (all: Properties, name: string): boolean => !off.has(all[`${name}@w:val`] ?? 'false')
const number = (all: Properties, key: string): number => Number(all[key] ?? 0)

export const runLook = (all: Properties): RunLook => ({
  fonts: Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) => (key.startsWith('w:rFonts@w:') ? [[key.slice(11), value]] : [])),
  ),
  size: number(all, 'w:sz@w:val') / 2,
  bold: isOn(all, 'w:b'),
  italic: isOn(all, 'w:i'),
  caps: isOn(all, 'w:caps') || isOn(all, 'w:smallCaps'),
  underlined: isOn(all, 'w:u'),
  colour: all['w:color@w:val'] ?? 'auto',
  language: all['w:lang@w:val'] ?? '',
})

/** The lines at the four sides of a paragraph or table. */
export const bordersOf = (all: Properties, path: string): Record<string, Border> =>
  Object.fromEntries(
    ['top', 'bottom', 'left', 'right'].flatMap((side): [string, Border][] => {
      const own = `${path}/w:${side}`
      const line = all[`${own}@w:val`]
      if (!line) return []
      return [[side, { line, thickness: number(all, `${own}@w:sz`) / 8, colour: all[`${own}@w:color`] ?? 'auto' }]]
    }),
  )

export const paragraphLook = (all: Properties): ParagraphLook => ({
  align: all['w:jc@w:val'] ?? 'left',
  indent: {
    left: number(all, 'w:ind@w:left'),
    right: number(all, 'w:ind@w:right'),
    firstLine: number(all, 'w:ind@w:firstLine') - number(all, 'w:ind@w:hanging'),
  },
  before: number(all, 'w:spacing@w:before'),
  after: number(all, 'w:spacing@w:after'),
  line: number(all, 'w:spacing@w:line'),
  lineRule: all['w:spacing@w:lineRule'] ?? 'auto',
  keepNext: isOn(all, 'w:keepNext'),
  keepLines: isOn(all, 'w:keepLines'),
  borders: bordersOf(all, 'w:pBdr'),
  ...(all['w:outlineLvl@w:val'] !== undefined && { outline: Number(all['w:outlineLvl@w:val']) }),
})

/** A style with all it inherits from the styles it is based on and from the document's defaults. */
export interface WordStyle {
  readonly id: string
  readonly name: string
  readonly run: Properties
  readonly paragraph: Properties
}

/** Styles by id; that of paragraphs without one is under the empty string. Character styles inherit no defaults. */
export function readStyles(xml: Xml): ReadonlyMap<string, WordStyle> {
  const elements = new Map(elementsIn(xml, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const defaults = {
    run: properties(at(xml, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')),
    paragraph: properties(at(xml, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
  }
  const resolve = (element: Xml): Omit<WordStyle, 'id' | 'name'> => {
    const parent = elements.get(at(element, 'w:basedOn')?.attributes['w:val'] ?? '')
    const ground = element.attributes['w:type'] === 'paragraph' ? defaults : { run: {}, paragraph: {} }
    const inherited = parent ? resolve(parent) : ground
    return {
      run: { ...inherited.run, ...properties(at(element, 'w:rPr')) },
      paragraph: { ...inherited.paragraph, ...properties(at(element, 'w:pPr')) },
    }
  }
  const styles = [...elements].map(([id, element]): [string, WordStyle] => [
    id,
    { id, name: at(element, 'w:name')?.attributes['w:val'] ?? '', ...resolve(element) },
  ])
  const normal = [...elements].find(
    ([, style]) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'],
  )
  const ground = styles.find(([id]) => id === normal?.[0])?.[1] ?? { id: '', name: '', ...defaults }
  return new Map([['', ground], ...styles])
}
