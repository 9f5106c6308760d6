import { labelOf } from '../../vietnamese/lines/label.ts'
import { marksIn } from './emphasis-marks.ts'
import { pairMarks } from './emphasis-pairs.ts'
import { unshield } from './escaped-marks.ts'
import type { StyledText } from './styled-text.ts'

/** A line without its marks. */
export interface MarkedLine extends StyledText {
  /** Bold or italics go on into the next line. */
  readonly crosses: boolean
}

/** Bold and italics of lines that stand together; no mark reaches past a blank line or into a line that opens with a label. */
export function readEmphasis(lines: readonly string[]): MarkedLine[] {
  const read: MarkedLine[] = []
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    while (end < lines.length && !standsApart(lines[end] ?? '')) end++
    read.push(...readChunk(lines.slice(start, end)))
    start = end
  }
  return read
}

const standsApart = (line: string): boolean =>
  !line.trim() || /^\s*\*\s/.test(line) || labelOf(line.replace(/^[\s*_]+/, '')) !== undefined

function readChunk(lines: readonly string[]): readonly MarkedLine[] {
  if (!lines.some((line) => line.includes('*') || line.includes('_'))) {
    return lines.map((line) => ({ text: unshield(line), look: '0'.repeat(line.length), crosses: false }))
  }
  const text = lines.join('\n')
  const marks = marksIn(text)
  const { spans, dropped, bullets } = pairMarks(marks, text)
  const looks = new Uint8Array(text.length + 1)
  for (const { from, to, look } of spans) for (let i = from; i < to; i++) looks[i] = (looks[i] ?? 0) | look
  const gone = new Uint8Array(text.length)
  for (const { start, end } of dropped) gone.fill(1, start, end)

  const read: MarkedLine[] = []
  let at = 0
  for (const line of lines) {
    let kept = ''
    let look = ''
    for (let i = at; i < at + line.length; i++) {
      if (gone[i]) continue
      kept += text[i]
      look += looks[i]
      if (bullets.has(i)) {
        kept += ' '
        look += looks[i]
      }
    }
    at += line.length + 1
    read.push({ text: unshield(kept), look, crosses: at <= text.length && (looks[at - 1] ?? 0) > 0 })
  }
  return read
}

/** Text without stars, roughly: to look for words in it. */
export const withoutStars = (text: string): string => unshield(text.replaceAll('*', ''))
