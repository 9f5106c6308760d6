import startRenderer, { TypstRenderer } from '@myriaddreamin/typst-ts-renderer'
import { type DrawnSoFar, type Face, faceOf, type GlyphRun, itemsIn, type PageBody, pageBody } from './page-text.ts'

/** A page by its key: Typst's fingerprint of all that is on it. Pages of one key look the same, in whatever revision. */
export interface PageKey {
  readonly key: string
  /** pt. */
  readonly width: number
  readonly height: number
}

/** Turns what Typst has set into pages, each drawn when it is asked for. */
export interface Pager {
  /** Takes pages as Typst's vector format has them, and names them in order. */
  readonly turnTo: (vector: Uint8Array) => readonly PageKey[]
  /** A page of those last taken, or one that was drawn before; nothing where the key is of neither. */
  readonly body: (key: string) => PageBody | undefined
}

/** What a pager needs, as nothing is read here. */
export interface PagerParts {
  /** The renderer's program: compiled, or its bytes. */
  readonly program: WebAssembly.Module | Uint8Array<ArrayBuffer>
  readonly family: string
  /** A page with the words “thẳng”, “đậm”, “nghiêng” and “đậm nghiêng”, each in that face. */
  readonly faces: Uint8Array
}

/** Bodies that are kept, the last ones asked for. */
const mostBodies = 200

/** Starts the renderer. */
export async function startPager({ program, family, faces }: PagerParts): Promise<Pager> {
  await startRenderer({ module_or_path: program })
  const renderer = new TypstRenderer()
  const outlines = new Map<string, string>()
  // Pages that a session has drawn come empty the next time, so one names them and another draws.
  const [naming, drawing] = [renderer.create_session(null), renderer.create_session(null)]
  const draw = ({ middle, width }: Placed): string => {
    // Else the page would be told as what is new in it.
    renderer.render_svg_diff(drawing, 0, -2, 1, -1)
    return renderer.render_svg_diff(drawing, 0, middle - 1, width, middle + 1)
  }
  const turnTo = (vector: Uint8Array): readonly Placed[] => {
    renderer.manipulate_data(naming, 'reset', vector)
    renderer.manipulate_data(drawing, 'reset', vector)
    const whole = renderer.render_svg_diff(naming, 0, 0, naming.doc_width, naming.doc_height)
    const tags = [...whole.matchAll(/<g class="typst-page" transform="[^"]*" data-tid="p([^"]+)"/g)]
    const sizes = naming.pages_info
    let top = 0
    return tags.map(([, key = ''], i) => {
      const { width_pt, height_pt } = sizes.page(i)
      // Where pages begin in the SVG is rounded up, one after the other.
      const middle = top + height_pt / 2
      top += height_pt
      return { key, middle, width: inTenths(width_pt), height: inTenths(height_pt) }
    })
  }
  const drawn: DrawnSoFar = { family, outlines, faces: facesIn(turnTo(faces).map(draw), outlines) }
  let pages: ReadonlyMap<string, Placed> = new Map()
  const bodies = new Map<string, PageBody>()
  return {
    turnTo: (vector) => {
      const placed = turnTo(vector)
      pages = new Map(placed.map((page) => [page.key, page]))
      return placed.map(({ key, width, height }) => ({ key, width, height }))
    },
    body: (key) => {
      const page = pages.get(key)
      const body = bodies.get(key) ?? (page && pageBody(draw(page), page, drawn))
      if (!body) return undefined
      bodies.delete(key)
      bodies.set(key, body)
      const [oldest] = bodies.keys()
      if (bodies.size > mostBodies && oldest !== undefined) bodies.delete(oldest)
      return body
    },
  }
}

interface Placed extends PageKey {
  /** Half way down, in the column of all pages: a window there meets no other. */
  readonly middle: number
}

/** Sizes come in single precision. */
const inTenths = (pt: number): number => Math.round(pt * 10) / 10

const sample: ReadonlyMap<string, Face> = new Map([
  ['thẳng', { bold: false, italic: false }],
  ['đậm', { bold: true, italic: false }],
  ['nghiêng', { bold: false, italic: true }],
  ['đậm nghiêng', { bold: true, italic: true }],
])

/** Which face is which, by the words of the sample. */
function facesIn(pages: readonly string[], outlines: Map<string, string>): ReadonlyMap<string, Face> {
  const runs = pages.flatMap((svg) =>
    itemsIn(svg, outlines).filter((item): item is GlyphRun => typeof item !== 'string'),
  )
  const faces = new Map<string, Face>()
  for (const { words, glyphs } of runs) {
    const face = sample.get(words.trim().replaceAll(/\s+/g, ' '))
    const [first] = glyphs
    if (face && first) faces.set(faceOf(first.id), face)
  }
  if (faces.size !== sample.size) throw new Error('The sample of faces has not all of them')
  return faces
}
