import type { TextSpan } from '../../document/spans.ts'

/** The text of bodies line by line, each cell of a table by itself; marks of bold and italics are blanks of their length. */
export function bodyLines(spans: readonly TextSpan[]): TextSpan[] {
  const lines: TextSpan[] = []
  for (const span of spans) {
    if (typeof span.within !== 'string') continue
    const last = lines.at(-1)
    const gap = last ? span.column - last.column - last.text.length : -1
    const joined =
      last && last.file === span.file && last.line === span.line && last.within === span.within && gap >= 0 && gap <= 6
    if (joined && span.within !== 'tableCell')
      lines[lines.length - 1] = { ...last, text: last.text + ' '.repeat(gap) + span.text }
    else lines.push(span)
  }
  return lines
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
