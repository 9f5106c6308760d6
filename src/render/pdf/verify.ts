import type { Block, Layout, Run } from '../../layout/layout.ts'
import { countLetters, drawnLetters, type Letters, noLetters } from './letters.ts'

/** Throws where the pages of a PDF don't show every letter of the layout, and no other: a page must not be wrong unsaid. */
export function verifyLetters(pdf: Uint8Array, layout: Layout): void {
  const { text, artifacts, outside } = drawnLetters(pdf)
  const wanted = lettersOf(layout)
  const drawings = lettersInDrawings(layout)
  // A table's head that Typst moves to the next page comes as a repeated one; words of a drawing may be drawn as shapes.
  const wrong: number[] = []
  for (let code = 0; code < text.length; code++) {
    const more = (text[code] ?? 0) - (wanted[code] ?? 0)
    if (more > (drawings[code] ?? 0) || -more > (artifacts[code] ?? 0)) wrong.push(code)
  }
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

/** The letters of a layout, numbers of headings and of notes among them. */
function lettersOf({ sections }: Layout): Letters {
  const letters = noLetters()
  let notes = 0
  const runs = (list: readonly Run[]): void => {
    for (const run of list)
      if (run.kind === 'text') countLetters(letters, run.text.replaceAll('\u2011', '-'))
      else if (run.kind === 'note') {
        notes++
        // In the text and at the foot of the page.
        countLetters(letters, `${notes}${notes}`)
        runs(run.runs)
      }
  }
  const block = (it: Block): void => {
    if (it.kind === 'paragraph') {
      if (it.number) countLetters(letters, it.number.text)
      runs(it.runs)
    } else if (it.kind === 'columns') for (const row of it.rows) for (const cell of row) cell.forEach(block)
    else if (it.kind === 'table') for (const row of it.rows) for (const cell of row.cells) runs(cell.runs)
  }
  for (const { blocks, top = [], foot = [] } of sections) for (const it of [...top, ...blocks, ...foot]) block(it)
  return letters
}
