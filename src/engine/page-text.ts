import { readXml } from '../files/xml.ts'
import { type Matrix, matrixOf, still, within } from '../render/matrix.ts'

/** A stretch of text in one face, with where each letter stands on the page, pt. */
export interface PlacedText {
  readonly words: string
  readonly x: readonly number[]
  /** Of the line that letters stand on. */
  readonly y: number
  readonly size: number
}

/** A page as it is shown. */
export interface PageBody {
  /** An SVG of real text: each letter with its place. */
  readonly svg: string
  /** All texts that stand upright, in the order in which they are drawn. */
  readonly texts: readonly PlacedText[]
}

/** What a face is besides regular. */
export interface Face {
  readonly bold: boolean
  readonly italic: boolean
}

/** What is known of the pages drawn until now. */
export interface DrawnSoFar {
  /** By what the ids of glyphs begin with. */
  readonly faces: ReadonlyMap<string, Face>
  /** Outlines by the ids of glyphs; those of new pages are added. */
  readonly outlines: Map<string, string>
  readonly family: string
}

/** The page of an SVG as Typst's renderer draws it, which has one only; `size` is that of the page, pt. */
export function pageBody(
  svg: string,
  size: { readonly width: number; readonly height: number },
  drawing: DrawnSoFar,
): PageBody {
  const texts: PlacedText[] = []
  const parts: string[] = []
  for (const item of itemsIn(svg, drawing.outlines)) {
    if (typeof item === 'string') parts.push(item)
    else {
      const text = placed(item)
      if (text) texts.push(text)
      parts.push(drawn(item, drawing))
    }
  }
  const { width, height } = { width: tidy(size.width), height: tidy(size.height) }
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="${escaped(drawing.family)}">${parts.join('')}</svg>`,
    texts,
  }
}

/** Glyphs that Typst drew at one go, and the letters they stand for. */
export interface GlyphRun {
  readonly matrix: Matrix
  readonly fill: string
  readonly glyphs: readonly { readonly id: string; readonly x: number }[]
  readonly words: string
}

/** Units to the em, of Tinos as of Times New Roman. */
const unitsPerEm = 2048

/** Of which face a glyph is: its id is a hash of four bytes and a number, in base64. */
export const faceOf = (glyph: string): string => atob(glyph.slice(1, 7).padEnd(8, 'A')).slice(0, 4)

const hasPlaces = ({ glyphs, words }: GlyphRun): boolean => [...words].length === glyphs.length

/** Of a run that neither leans nor is mirrored. */
function placed(run: GlyphRun): PlacedText | undefined {
  const [a, b, c, d, e, f] = run.matrix
  if (b !== 0 || c !== 0 || a <= 0 || d >= 0) return undefined
  return { words: run.words, x: run.glyphs.map(({ x }) => e + x * a), y: f, size: a * unitsPerEm }
}

/** Real text where each glyph is a letter, else the outlines. */
function drawn(run: GlyphRun, { faces, outlines }: DrawnSoFar): string {
  const fill = run.fill === '#000' ? '' : ` fill="${escaped(run.fill)}"`
  const [first] = run.glyphs
  const face = first && faces.get(faceOf(first.id))
  if (!first) return ''
  if (!hasPlaces(run) || !face) {
    const paths = run.glyphs.map(({ id, x }) => `<path transform="translate(${x} 0)" d="${outlines.get(id) ?? ''}"/>`)
    return `<g transform="matrix(${run.matrix.join(' ')})"${fill}>${paths.join('')}</g>`
  }
  // Else browsers drop blanks at its edges, and each letter behind takes the place of the one before.
  const blanks = /^\s|\s$|\s\s/.test(run.words) ? ' xml:space="preserve"' : ''
  const look = `${blanks}${face.bold ? ' font-weight="bold"' : ''}${face.italic ? ' font-style="italic"' : ''}${fill}`
  const text = placed(run)
  const words = escaped(run.words)
  if (text)
    return `<text x="${text.x.map(tidy).join(' ')}" y="${tidy(text.y)}" font-size="${tidy(text.size)}"${look}>${words}</text>`
  const upright = within(run.matrix, [1, 0, 0, -1, 0, 0])
  const x = run.glyphs.map((glyph) => glyph.x).join(' ')
  return `<text transform="matrix(${upright.join(' ')})" x="${x}" font-size="${unitsPerEm}"${look}>${words}</text>`
}

const tidy = (pt: number): number => Math.round(pt * 100) / 100

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

interface Open {
  readonly name: string
  /** Of the coordinates within, from those of the last group that was kept. */
  readonly matrix: Matrix
  /** What ends it in the page. */
  readonly end: string
  run?: { fill: string; glyphs: { id: string; x: number }[]; words: string }
}

/** Elements that say nothing that the page shows. */
const passedOver: ReadonlySet<string> = new Set(['svg', 'style', 'script', 'foreignObject', 'div', 'a', 'use'])

/** Runs of glyphs, and of all else the marks as they go into the page. */
export function itemsIn(svg: string, outlines: Map<string, string>): readonly (GlyphRun | string)[] {
  const items: (GlyphRun | string)[] = []
  const stack: Open[] = []
  let inGlyphs = false
  const around = () => stack.at(-1)?.matrix ?? still
  const runAround = () => stack.findLast(({ run }) => run)?.run
  const sound = readXml(new TextEncoder().encode(svg), {
    open: (name, attributesOf) => {
      const attributes = attributesOf()
      const kind = attributes.class ?? ''
      if (name === 'defs' && kind === 'glyph') inGlyphs = true
      if (inGlyphs) {
        if (name === 'path' && attributes.id && attributes.d) outlines.set(attributes.id, attributes.d)
        stack.push({ name, matrix: still, end: '' })
        return
      }
      // Pages stand below each other there; here each has its own corner.
      const moved = kind === 'typst-page' ? still : within(around(), matrixOf(attributes.transform))
      if (name === 'use') runAround()?.glyphs.push({ id: hrefOf(attributes).slice(1), x: Number(attributes.x) })
      if (name === 'g' && kind === 'typst-text')
        stack.push({ name, matrix: moved, end: '', run: { fill: attributes.fill ?? '#000', glyphs: [], words: '' } })
      else if (passedOver.has(name) || kind === 'pseudo-link' || (name === 'g' && !attributes['clip-path']))
        stack.push({ name, matrix: moved, end: '' })
      else {
        items.push(`<${name}${marks({ ...attributes, transform: `matrix(${moved.join(' ')})` })}>`)
        stack.push({ name, matrix: still, end: `</${name}>` })
      }
    },
    text: (text) => {
      const run = stack.at(-1)?.name === 'div' ? runAround() : undefined
      if (run) run.words += text
    },
    close: () => {
      const closed = stack.pop()
      if (closed?.name === 'defs') inGlyphs = false
      if (closed?.run) items.push({ ...closed.run, matrix: closed.matrix })
      else if (closed?.end) items.push(closed.end)
    },
  })
  if (!sound) throw new Error('Typst drew a page that is no SVG')
  return items
}

const hrefOf = (attributes: Readonly<Record<string, string>>): string =>
  attributes.href ?? attributes['xlink:href'] ?? ''

/** Attributes as they are written, but those that say how the page was before. */
const marks = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .filter(
      ([name, value]) => !name.startsWith('data-') && !name.startsWith('xmlns') && name !== 'class' && value !== '',
    )
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
