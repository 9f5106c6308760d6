import { child, childrenOf, type Element, toNumber, valOf } from './element.ts'
import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties.ts'

/** How text looks, all said. */
export interface RunLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly capitals: boolean
  readonly hidden: boolean
  readonly font: string
}

/** A paragraph style with what it takes from the styles it is based on. */
export interface ParagraphStyle extends ParagraphProperties {
  /** Itself and those it is based on, nearest first. */
  readonly ids: readonly string[]
}

export interface Styles {
  /** The default style for an id that is missing or unknown. */
  readonly paragraph: (id: string | undefined) => ParagraphStyle
  /** Of a run with properties of its own. */
  readonly look: (paragraph: string | undefined, character: string | undefined, own: RunProperties) => RunLook
  /** `tblPr` of a table style and those it is based on, nearest first. */
  readonly table: (id: string | undefined) => readonly Element[]
  /** The numbering that a style of numbering stands for. */
  readonly numbering: (id: string) => string | undefined
}

export function readStyles(root: Element | undefined): Styles {
  const styles = new Map<string, Element>()
  const defaults = new Map<string, string>()
  for (const style of childrenOf(root, 'style')) {
    const { styleId = '', type = 'paragraph', default: standard = '0' } = style.attributes
    styles.set(`${type} ${styleId}`, style)
    if (['1', 'true', 'on'].includes(standard)) defaults.set(type, styleId)
  }
  const docDefaults = child(root, 'docDefaults')
  const usual = runProperties(child(child(docDefaults, 'rPrDefault'), 'rPr'))
  const usualParagraph = paragraphProperties(child(child(docDefaults, 'pPrDefault'), 'pPr'))

  const known = (type: string, id: string | undefined) =>
    id !== undefined && styles.has(`${type} ${id}`) ? id : defaults.get(type)
  const paragraphs = memoize((id) => {
    const chain = chainOf('paragraph', id)
    const own = mergeProperties<ParagraphProperties>([
      ...chain.map((style) => paragraphProperties(child(style, 'pPr'))),
    ])
    const outline = own.outline ?? chain.map(headingOf).find((depth) => depth !== undefined)
    return {
      ...usualParagraph,
      ...own,
      ...(outline !== undefined && { outline }),
      ids: chain.map((style) => style.attributes.styleId ?? ''),
    }
  })
  const runs = { paragraph: memoize(runsOf('paragraph')), character: memoize(runsOf('character')) }
  const looks = new Map<string, (own: RunProperties) => RunLook>()
  const tables = memoize((id) =>
    chainOf('table', id).flatMap((style) => {
      const properties = child(style, 'tblPr')
      return properties ? [properties] : []
    }),
  )
  return {
    paragraph: (id) => paragraphs(known('paragraph', id) ?? ''),
    table: (id) => tables(known('table', id) ?? ''),
    numbering: (id) => paragraphProperties(child(styles.get(`numbering ${id}`), 'pPr')).number,
    look: (paragraph, character, own) => {
      const key = `${paragraph ?? ''}\n${character ?? ''}`
      let look = looks.get(key)
      if (!look) {
        const inParagraph = runs.paragraph(known('paragraph', paragraph) ?? '')
        look = lookOf(usual, inParagraph, runs.character(character ?? ''))
        looks.set(key, look)
      }
      return look(own)
    },
  }

  function runsOf(type: string) {
    return (id: string) => mergeProperties(chainOf(type, id).map((style) => runProperties(child(style, 'rPr'))))
  }

  /** A style and those it is based on, which may be a circle in a broken file. */
  function chainOf(type: string, id: string): Element[] {
    const chain = new Set<Element>()
    for (let at = styles.get(`${type} ${id}`); at && !chain.has(at) && chain.size < longestChain; ) {
      chain.add(at)
      at = styles.get(`${type} ${valOf(at, 'basedOn') ?? ''}`)
    }
    return [...chain]
  }
}

/** Far more than Word lets styles be based on each other. */
const longestChain = 100

/** The built-in headings stand in the outline by their names. */
function headingOf(style: Element): number | undefined {
  return toNumber(/^heading ([1-9])$/i.exec(valOf(style, 'name') ?? '')?.[1])
}

const toggles = ['bold', 'italic', 'caps', 'smallCaps', 'hidden'] as const

/** Toggles of a paragraph style and a character style lift each other, unless the whole document has them (ISO 29500-1, 17.7.3). */
function lookOf(usual: RunProperties, paragraph: RunProperties, character: RunProperties) {
  const styled: RunProperties = { ...usual, ...paragraph, ...character }
  const on = Object.fromEntries(
    toggles.map((name) => [name, usual[name] === true || (paragraph[name] ?? false) !== (character[name] ?? false)]),
  )
  return (own: RunProperties): RunLook => {
    const all: RunProperties = { ...styled, ...on, ...own }
    return {
      bold: all.bold ?? false,
      italic: all.italic ?? false,
      capitals: (all.caps ?? false) || (all.smallCaps ?? false),
      hidden: all.hidden ?? false,
      font: all.hAnsi ?? all.ascii ?? '',
    }
  }
}

/** Nearest first. */
const mergeProperties = <T extends object>(properties: readonly T[]): T =>
  Object.assign({}, ...[...properties].reverse())

function memoize<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>()
  return (id) => {
    const value = made.get(id) ?? make(id)
    made.set(id, value)
    return value
  }
}
