import type { Block, Layout, Run, Table } from '../../layout/layout.ts'
import { countLetters, drawnLetters, type Letters, noLetters } from './letters.ts'

/** Throws where the pages of a PDF don't show every letter of the layout, and no other: a page must not be wrong unsaid. */
export function verifyLetters(pdf: Uint8Array, layout: Layout): void {
  const { text, artifacts, outside } = drawnLetters(pdf)
  const { letters: wanted, marked } = lettersOf(layout)
  const drawings = lettersInDrawings(layout)
  // A table's head that Typst moves to the next page comes as a repeated one; words of a drawing may be drawn as shapes.
  const wrong: number[] = []
  const [nameless = 0] = text
  let [found, perhaps] = [0, artifacts[0] ?? 0]
  for (let code = 0; code < text.length; code++) {
    const more = (text[code] ?? 0) - (wanted[code] ?? 0)
    if (more === 0) continue
    const hidden = marked.has(code) ? Math.max(0, Math.min(-more, nameless)) : 0
    found += hidden
    perhaps += Math.min(hidden, artifacts[code] ?? 0)
    if (code > 0 && (more > (drawings[code] ?? 0) || -more - hidden > (artifacts[code] ?? 0))) wrong.push(code)
  }
  if (nameless > found || nameless < found - perhaps) wrong.push(0)
  if (outside === 0 && wrong.length === 0) return
  const told = wrong.map((code) => `${String.fromCharCode(code)} ${text[code]} of ${wanted[code]}`).join(', ')
  throw new Error(`The PDF doesn't show the text: ${outside} letters outside of its pages; ${told}`)
}

function lettersInDrawings({ sections }: Layout): Letters {
  const letters = noLetters()
  for (const { blocks } of sections)
    for (const it of blocks)
      if (it.kind === 'picture' && it.format === 'svg') countLetters(letters, new TextDecoder().decode(it.data))
  return letters
}

/** Letters with marks above or below them for which Unicode has no sign. */
const underMarks = /\P{M}?\p{M}+/gu

/** The letters of a layout, numbers of headings and of notes among them. */
interface Wanted {
  readonly letters: Letters
  /** Codes that somewhere stand under a mark: Typst may draw such letters without characters, which come as U+0000. */
  readonly marked: ReadonlySet<number>
}

function lettersOf({ sections, repeatsMarks }: Layout): Wanted {
  const letters = noLetters()
  const marked = new Set<number>()
  const add = (text: string): void => {
    countLetters(letters, text)
    for (const [cluster] of text.matchAll(underMarks))
      for (let i = 0; i < cluster.length; i++) marked.add(cluster.charCodeAt(i))
  }
  let notes = 0
  const runs = (list: readonly Run[]): void => {
    for (const run of list)
      if (run.kind === 'text') add(run.text.replaceAll('\u2011', '-'))
      else if (run.kind === 'note') {
        notes++
        // In the text and at the foot of the page.
        add(`${notes}${notes}`)
        runs(run.runs)
      }
  }
  /** Where page.typ begins a table anew. */
  const headAgain = ({ rows, header }: Table): void => {
    for (const run of rows.slice(0, header).flatMap(({ cells }) => cells.flatMap((cell) => cell.runs)))
      if (run.kind === 'text') runs([run])
      else if (run.kind === 'note' && repeatsMarks) add(`${run.number}`)
  }
  const block = (it: Block): void => {
    if (it.kind === 'paragraph') {
      if (it.number) add(it.number.text)
      runs(it.runs)
    } else if (it.kind === 'columns') for (const row of it.rows) for (const cell of row) cell.forEach(block)
    else if (it.kind === 'table') {
      for (const row of it.rows) for (const cell of row.cells) runs(cell.runs)
      for (const _ of it.begins ?? []) headAgain(it)
    }
  }
  for (const { blocks, top = [], foot = [] } of sections) for (const it of [...top, ...blocks, ...foot]) block(it)
  return { letters, marked }
}
