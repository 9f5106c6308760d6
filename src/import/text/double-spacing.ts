import { beginsWithin, endsSentence } from '../../vietnamese/lines/line-edges.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'

/** Of all lines, those that end within a sentence, where paragraphs are short. */
const leastCut = 0.12

/** Takes out the blank line behind each line of a wrapped text, where some programs put one. */
export function withoutDoubleSpacing(lines: readonly TextLine[]): readonly TextLine[] {
  let texts = 0
  let together = 0
  let cut = 0
  lines.forEach((line, at) => {
    if (!line.text) return
    texts++
    if (lines[at + 1]?.text) together++
    const next = lines[at + 2]?.text
    if (next && !lines[at + 1]?.text && beginsWithin(next) && !endsSentence(line.text)) cut++
  })
  if (texts < 8 || together > texts / 20 || cut < 4 || cut < texts * leastCut) return lines
  return lines.filter((line, at) => line.text !== '' || lines[at - 1]?.text === '')
}
