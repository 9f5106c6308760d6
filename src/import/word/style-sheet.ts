import type { Run } from '../manuscript.ts'
import { child, childrenOf, type Element, toNumber, valOf } from './element.ts'
import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties.ts'

/** How text looks, all said. */
export interface RunLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly capitals: boolean
  readonly hidden: boolean
  readonly struck: boolean
  readonly shift?: Run['shift']
  readonly font: string
}

/** A paragraph style with what it takes from the styles it is based on. */
export interface ParagraphStyle extends ParagraphProperties {
  /** Itself and those it is based on, nearest first. */
  readonly ids: readonly string[]
}

/** Looks up what styles say, by their ids. */
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

/** Reads the part of styles; a document without one has the plainest look. */
export function readStyles(root: Element | undefined): Styles {
  const defaults = child(root, 'docDefaults')
  const usual = runProperties(child(child(defaults, 'rPrDefault'), 'rPr'))
  const usualParagraph = paragraphProperties(child(child(defaults, 'pPrDefault'), 'pPr'))
  const { usedId, chain } = indexStyles(root)
  const paragraphs = memoize((id) => ({ ...usualParagraph, ...paragraphStyle(chain('paragraph', id)) }))
  const runs = (type: string) =>
    memoize((id) => mergeProperties(chain(type, id).map((style) => runProperties(child(style, 'rPr')))))
  const inParagraph = runs('paragraph')
  const inRun = runs('character')
  const looks = memoize((paragraph) => memoize((character) => lookOf(usual, inParagraph(paragraph), inRun(character))))
  const tables = memoize((id) => chain('table', id).flatMap((style) => child(style, 'tblPr') ?? []))
  return {
    paragraph: (id) => paragraphs(usedId('paragraph', id)),
    table: (id) => tables(usedId('table', id)),
    numbering: (id) => paragraphProperties(child(chain('numbering', id)[0], 'pPr')).number,
    look: (paragraph, character = '', own) => looks(usedId('paragraph', paragraph))(character)(own),
  }
}

/** Finds styles by type and id. */
interface StyleIndex {
  /** The id itself where there is such a style, else that of the default. */
  readonly usedId: (type: string, id: string | undefined) => string
  /** A style and those it is based on, nearest first. */
  readonly chain: (type: string, id: string) => readonly Element[]
}

function indexStyles(root: Element | undefined): StyleIndex {
  const styles = new Map<string, Element>()
  const defaults = new Map<string, string>()
  for (const style of childrenOf(root, 'style')) {
    const { styleId = '', type = 'paragraph', default: standard = '0' } = style.attributes
    styles.set(`${type} ${styleId}`, style)
    if (['1', 'true', 'on'].includes(standard)) defaults.set(type, styleId)
  }
  return {
    usedId: (type, id) => (id !== undefined && styles.has(`${type} ${id}`) ? id : (defaults.get(type) ?? '')),
    chain: (type, id) => {
      // In a broken file they may be a circle.
      const chain = new Set<Element>()
      for (let at = styles.get(`${type} ${id}`); at && !chain.has(at) && chain.size < longestChain; ) {
        chain.add(at)
        at = styles.get(`${type} ${valOf(at, 'basedOn') ?? ''}`)
      }
      return [...chain]
    },
  }
}

/** Far more than Word lets styles be based on each other. */
const longestChain = 100

/** What a style says of a paragraph, together with those it is based on. */
function paragraphStyle(chain: readonly Element[]): ParagraphStyle {
  const own = mergeProperties<ParagraphProperties>(chain.map((style) => paragraphProperties(child(style, 'pPr'))))
  const outline = own.outline ?? chain.map(headingOf).find((depth) => depth !== undefined)
  return {
    ...own,
    ...(outline !== undefined && { outline }),
    ids: chain.map((style) => style.attributes.styleId ?? ''),
  }
}

/** The built-in headings stand in the outline by their names. */
function headingOf(style: Element): number | undefined {
  return toNumber(/^heading ([1-9])$/i.exec(valOf(style, 'name') ?? '')?.[1])
}

const toggles = ['bold', 'italic', 'caps', 'smallCaps', 'hidden', 'strike', 'doubleStrike'] as const

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
      struck: (all.strike ?? false) || (all.doubleStrike ?? false),
      ...shiftOf(all.vertAlign),
      font: all.hAnsi ?? all.ascii ?? '',
    }
  }
}

const shiftOf = (vertAlign: string | undefined): Pick<RunLook, 'shift'> =>
  vertAlign === 'superscript' ? { shift: 'raised' } : vertAlign === 'subscript' ? { shift: 'lowered' } : {}

/** Nearest first. */
const mergeProperties = <T extends object>(properties: readonly T[]): T =>
  Object.assign({}, ...[...properties].reverse())

/** Makes a value once for each id. */
function memoize<T>(make: (id: string) => T): (id: string) => T {
  const made = new Map<string, T>()
  return (id) => {
    const value = made.get(id) ?? make(id)
    made.set(id, value)
    return value
  }
}
