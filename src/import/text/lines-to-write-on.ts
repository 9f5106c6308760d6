import { labelOf } from '../../vietnamese/lines/label.ts'
import { opensBlock } from '../../vietnamese/lines/line-edges.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'

/** Underscores that leave room for words; dots for that are no rule anyway. */
const drawn = /^_{10,}$/

/**
 * Lines of underscores to be written on: below a question or another such line, in the numbered text. Under a title, above a
 * note or recipients and below the mark that ends a text they are rules.
 */
export function linesToWriteOn(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const from = lines.findIndex(({ text }) => {
    const label = labelOf(text)
    return label !== undefined && label.kind !== 'bullet'
  })
  const found = new Set<TextLine>()
  const words = lines.slice(Math.max(0, from)).filter(({ text }) => text !== '')
  for (const [at, line] of words.entries()) {
    const above = words[at - 1]
    if (from < 0 || !above || !drawn.test(line.text)) continue
    const next = words.slice(at + 1).find(({ text }) => !drawn.test(text))
    const asks =
      found.has(above) || /^[.…]{5,}$/.test(above.text) || (/[:?]$/.test(above.text) && !/^nơi nhận/i.test(above.text))
    if (asks && !opensBlock(next?.text ?? '') && !/^\d{1,2} /.test(next?.text ?? '')) found.add(line)
  }
  return found
}
