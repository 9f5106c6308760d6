/** A line of a file, and its text in NFC, in which columns are counted from 0. */
export interface SourceLine {
  readonly raw: string
  /** As typed: LF, CRLF or CR; none after the last line. */
  readonly end: string
  readonly text: string
}

/** Part of a line; lines and columns from 0, `to` exclusive. */
export interface Stretch {
  readonly line: number
  readonly from: number
  readonly to: number
}

export interface Edit extends Stretch {
  readonly put: string
}

export function sourceLines(text: string): SourceLine[] {
  const ends = text.match(/\r\n?|\n/g) ?? []
  return text.split(/\r\n?|\n/).map((raw, i) => ({ raw, end: ends[i] ?? '', text: raw.normalize('NFC') }))
}

/** The file with its edits, which don't overlap; every other byte stays. */
export function edited(lines: readonly SourceLine[], edits: readonly Edit[]): string {
  const byLine = new Map<number, Edit[]>()
  for (const edit of edits) byLine.set(edit.line, [...(byLine.get(edit.line) ?? []), edit])
  return lines.map((line, i) => editedLine(line, byLine.get(i) ?? []) + line.end).join('')
}

const editedLine = (line: SourceLine, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (raw, { from, to, put }) => raw.slice(0, rawColumn(line, from)) + put + raw.slice(rawColumn(line, to)),
      line.raw,
    )

/** Where a column of the text is in the line as typed, whose letters may be taken apart. */
function rawColumn({ raw, text }: SourceLine, column: number): number {
  if (raw === text) return column
  let seen = 0
  for (const { 0: letter, index } of raw.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (seen >= column) return index
    seen += letter.normalize('NFC').length
  }
  return raw.length
}
