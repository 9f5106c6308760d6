import type { Diagnostic } from './diagnostic.ts'

/** A source after its fixes: every other character stays as it is. Of two that overlap the first is made. */
export function applyFixes(text: string, file: string, found: readonly Diagnostic[]): string {
  const starts = lineStarts(text)
  const offset = (line: number, column: number) => (starts[line - 1] ?? text.length) + column - 1
  const edits = found
    .flatMap(({ fix, suppressed }) => (fix && suppressed === undefined && fix.place.file === file ? [fix] : []))
    .map(({ place, text }) => ({
      from: offset(place.line, place.column),
      to: offset(place.endLine, place.endColumn),
      text,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  let out = ''
  let at = 0
  for (const edit of edits) {
    if (edit.from < at) continue
    out += text.slice(at, edit.from) + edit.text
    at = edit.to
  }
  return out + text.slice(at)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
