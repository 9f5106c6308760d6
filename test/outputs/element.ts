import { ruleOf, type StyleId } from '../../src/decree/table.ts'
import type { Inline } from '../../src/document/doc.ts'

/** A stretch of text in one look. */
export interface Look {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
}

/** A paragraph that a document must have: which element of the decree it is, its words, and the notes to them. */
export interface Element {
  readonly style: StyleId
  readonly text: string
  readonly looks: readonly Look[]
  readonly notes: readonly Element[]
}

/** Runs of blanks count as one, as they do for a reader; so do line ends and the no-break spaces of a form's blanks. */
export const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An element of the author's words, which may be bold or italic besides what their style is. */
export function element(style: StyleId, content: readonly Inline[], label = ''): Element {
  const { bold = false, italic = false, caps } = ruleOf(style)
  const typed = (text: string) => (caps ? text.toLocaleUpperCase('vi') : text)
  const words: readonly Inline[] = label ? [{ kind: 'text', text: `${label} ` }, ...content] : content
  const looks = words.flatMap((run): Look[] => {
    if (run.kind === 'note') return []
    if (run.kind === 'break') return [{ text: ' ', bold, italic }]
    return [{ text: typed(run.text), bold: bold || run.bold === true, italic: italic || run.italic === true }]
  })
  const notes = content.flatMap((run) => (run.kind === 'note' ? [element('footnote', run.content)] : []))
  return { style, text: textOf(looks), looks, notes }
}

/** An element of words that have one look. */
export const plain = (style: StyleId, text: string): Element => element(style, [{ kind: 'text', text }])

/** With the author's own punctuation at the end replaced by `mark`. */
export function closed(it: Element, mark: string): Element {
  const last = it.looks.at(-1)
  if (!last) return it
  const looks = [...it.looks.slice(0, -1), { ...last, text: last.text.replace(/[\s.;,:/]+$/, '') + mark }]
  return { ...it, looks, text: textOf(looks) }
}

const textOf = (looks: readonly Look[]): string => squeezed(looks.map((look) => look.text).join(''))

/** Joins neighbours of one look; blanks, which have no look, are left out. */
export function merged(looks: readonly Look[]): Look[] {
  const out: Look[] = []
  for (const { text, bold, italic } of looks) {
    const words = text.replace(/\s+/g, '')
    const last = out.at(-1)
    if (words === '') continue
    if (last && last.bold === bold && last.italic === italic) out[out.length - 1] = { ...last, text: last.text + words }
    else out.push({ text: words, bold, italic })
  }
  return out
}
