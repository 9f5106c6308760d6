import type { TextSpan } from '../../document/spans.ts'
import { joinStretches, type TextMap } from '../../findings/text-map.ts'

/** Marks of bold and italics have no more letters. */
const widestMark = 6

/** The text of bodies line by line, each cell of a table by itself; marks of bold and italics are blanks of their length. */
export function bodyLines(spans: readonly TextSpan[]): TextMap<TextSpan>[] {
  const lines: TextSpan[][] = []
  for (const span of spans) {
    if (typeof span.within !== 'string') continue
    const last = lines.at(-1)?.at(-1)
    if (last && readsOn(last, span)) lines.at(-1)?.push(span)
    else lines.push([span])
  }
  return lines.map((line) => joinStretches(line, (before, next) => ' '.repeat(gapBetween(before, next))))
}

const gapBetween = (before: TextSpan, next: TextSpan): number => next.column - before.column - before.text.length

function readsOn(before: TextSpan, next: TextSpan): boolean {
  if (before.file !== next.file || before.line !== next.line || before.within !== next.within) return false
  const gap = gapBetween(before, next)
  return next.within !== 'tableCell' && gap >= 0 && gap <= widestMark
}

/** What stands before and behind a part of a text, in its own sentence; dots in numbers and dates end none. */
export const sentenceAround = (text: string, from: number, to: number): { before: string; after: string } => ({
  before:
    text
      .slice(0, from)
      .split(/[.;!?]\s+/)
      .at(-1) ?? '',
  after: text.slice(to).split(/[.;!?](?:\s|$)/)[0] ?? '',
})
