import { limits } from '../limits.ts'
import { cssFault, referenceFault } from './references.ts'
import { drawnCount } from './svg-drawn.ts'
import { readXml } from './xml.ts'

/** What is wrong with an SVG: it is broken, or holds more than a drawing, which would be run or fetched. */
export type SvgFault =
  | 'broken'
  /** Its root is no element of SVG. */
  | 'no-svg'
  /** What it holds nests deeper than any drawing, and than drawing it has room for. */
  | 'deep'
  /** It draws more, once what it repeats is counted as often, than programs have time for. */
  | 'many'
  | 'code'
  | 'link'
  /** A document type with declarations of its own, or one that is not the W3C's. */
  | 'declarations'
  | { readonly element: string }

/** Namespaces by their prefixes here. */
const prefixes = {
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/1999/xhtml': 'xhtml',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

/**
 * Elements of SVG that draw, describe or move what is drawn; those of other namespaces draw nothing. Flowed text, which SVG
 * gave up, is none: nothing here draws it, and its words would be lost.
 */
const drawing = new Set(
  [
    'svg g defs symbol use switch a view title desc metadata style',
    'path rect circle ellipse line polyline polygon image',
    'text tspan textPath tref altGlyph altGlyphDef altGlyphItem glyphRef',
    'marker pattern hatch hatchpath clipPath mask filter color-profile cursor',
    'linearGradient radialGradient stop solidcolor solidColor mesh meshgradient meshrow meshpatch',
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap',
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode',
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
    'font font-face font-face-format font-face-name font-face-src glyph missing-glyph hkern vkern',
    'animate animateColor animateMotion animateTransform mpath set',
  ].flatMap((names) => names.split(' ')),
)

/** The first fault of an SVG in UTF-8; nothing where it is a drawing and no more. */
export function svgFault(svg: Uint8Array): SvgFault | undefined {
  let fault: SvgFault | undefined
  let depth = 0
  const drawn = drawnCount()
  let rootSeen = false
  let css: string | undefined
  const sound = readXml(svg, {
    prefixes,
    declaration: (text) => {
      if (!plainDoctype.test(text)) fault ??= 'declarations'
      return fault === undefined
    },
    instruction: (text) => {
      if (/^<\?xml-stylesheet\b/i.test(text)) fault ??= 'link'
    },
    open: (name, attributes) => {
      if (depth === 0 && rootSeen) fault ??= 'broken'
      rootSeen = true
      if (depth++ === 0 && name !== 'svg:svg') fault ??= 'no-svg'
      if (depth > limits.svgLevels.most) fault ??= 'deep'
      fault ??= elementFault(name) ?? attributesFault(attributes())
      drawn.open(name, attributes())
      if (name === 'svg:style') css = ''
      return fault === undefined
    },
    text: (text) => {
      if (css !== undefined) css += text
    },
    close: (name) => {
      depth--
      drawn.close()
      if (name !== 'svg:style' || css === undefined) return
      fault ??= cssFault(css)
      drawn.style(css)
      css = undefined
    },
  })
  fault ??= sound ? undefined : 'broken'
  return fault ?? (drawn.total(limits.svgLevels.most + 2) > limits.svgElements.most ? 'many' : undefined)
}

/** What drawing programs put first. */
const plainDoctype =
  /^<!DOCTYPE\s+[\w:]+(?:\s+PUBLIC\s+(["'])-\/\/W3C\/\/[^"']*\1\s+(["'])https?:\/\/www\.w3\.org\/[^"']*\2)?\s*>$/i

/** Of names with the prefixes above. */
function elementFault(name: string): SvgFault | undefined {
  const [prefix, local = prefix ?? ''] = name.split(':')
  if (prefix === 'xhtml' || /^(?:script|handler|foreignobject)$/i.test(local)) return 'code'
  return prefix === 'svg' && !drawing.has(local) ? { element: local } : undefined
}

function attributesFault(attributes: Readonly<Record<string, string>>): SvgFault | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const fault = attributeFault(name, value)
    if (fault) return fault
  }
  return undefined
}

function attributeFault(name: string, value: string): SvgFault | undefined {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase()
  if (local === 'href' || local === 'src') return referenceFault(value)
  if (name === 'xml:base') return 'link'
  if (local === 'attributename') return animationFault(value)
  if (name.includes(':') || inert.test(name)) return undefined
  return /^on/i.test(name) ? 'code' : cssFault(value)
}

/** Attributes that are no more than text; draw.io keeps the drawing's source in `content`. */
const inert = /^(?:content|id|class|aria-.*|data-.*)$/

/** What an animation changes: never where a reference leads, nor what runs. */
function animationFault(attribute: string): SvgFault | undefined {
  const local = attribute.slice(attribute.indexOf(':') + 1).trim()
  if (/^(?:href|src)$/i.test(local)) return 'link'
  return /^on/i.test(local) ? 'code' : undefined
}
