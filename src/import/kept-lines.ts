/** A body whose lines that are Markdown of this program already stand as one word each, and those lines by the words. */
export interface KeptLines {
  readonly text: string
  readonly kept: ReadonlyMap<string, string>
}

/** What a line opens with that is read as it stands: a directive, a comment, a picture, a row of a table with its rule below. */
const directive = /^(?:::[a-z]|!\[[^\]]*\]\([^)]*\)$)/
/** Reads as a sentence, so that no line is joined to it. */
const word = 'Giunguyen'

/** Takes out of a body what stays as it is: directives, comments, pictures and tables in bars. Each leaves a word on a line of its own. */
export function withKeptLines(body: string): KeptLines {
  const lines = body.split('\n')
  const kept = new Map<string, string>()
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    const length = lengthAt(lines, at)
    if (length === 0) {
      out.push(lines[at] ?? '')
      at++
      continue
    }
    const name = `${word}${kept.size + 1}x.`
    kept.set(name, lines.slice(at, at + length).join('\n'))
    // Ends of pages are blank lines that count for none.
    out.push(`\f${name}\f`, ...lines.slice(at + 1, at + length).map(() => ''))
    at += length
  }
  return { text: out.join('\n'), kept }
}

/** How many lines from one on are kept. */
function lengthAt(lines: readonly string[], at: number): number {
  const line = lines[at]?.trim() ?? ''
  if (directive.test(line)) return 1
  if (line.startsWith('<!--')) {
    const end = lines.slice(at).findIndex((one) => one.includes('-->'))
    return end < 0 ? 0 : end + 1
  }
  if (!line.startsWith('|') || !/^\|?(?:\s*:?-+:?\s*\|)+/.test(lines[at + 1]?.trim() ?? '')) return 0
  const end = lines.slice(at).findIndex((one) => !one.trim().startsWith('|'))
  return end < 0 ? lines.length - at : end
}

/** A text with those lines in their places again. */
export const putBack = (text: string, kept: ReadonlyMap<string, string>): string =>
  [...kept].reduce((all, [name, lines]) => all.replace(name, () => lines), text)
