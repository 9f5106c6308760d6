/** A line of YAML as it is typed; those within a text that `|` or `>` opens are no lines of their own. */
export interface TypedLine {
  readonly text: string
  /** Offset of its first letter. */
  readonly at: number
  readonly indent: string
  /** Of the first letter behind the indent, from 1. */
  readonly column: number
  /** Of what the line adds to the tree: its key, else its dash. */
  readonly entryColumn: number
  readonly dashed: boolean
  readonly key: string | undefined
  /** What stands behind the key and the dashes, with a comment at its end. */
  readonly rest: string
  /** The same without the comment. */
  readonly value: string
  /** The value is the mark of a text on the lines below. */
  readonly opensText: boolean
}

const entry =
  /^(?<indent>[ \t]*)(?<dashes>(?:-[ \t]+)*)(?:(?<key>[^\s:#"'[\]{}&*!|>%@`,-](?:[^:#]*[^:# \t])?)[ \t]*:(?=[ \t]|$))?[ \t]*(?<rest>.*)$/su

/** The lines of a YAML text, without blank ones, comments and the words of texts that run over lines. */
export function typedLines(text: string): TypedLine[] {
  const lines: TypedLine[] = []
  let at = 0
  let textBelow: number | undefined
  for (const line of text.split('\n')) {
    const read = typedLine(line, at)
    at += line.length + 1
    if (textBelow !== undefined && (line.trim() === '' || read.column > textBelow)) continue
    textBelow = read.opensText ? read.entryColumn : undefined
    if (!/^\s*(?:#|$)/.test(line)) lines.push(read)
  }
  return lines
}

function typedLine(text: string, at: number): TypedLine {
  const { indent = '', dashes = '', key, rest = '' } = entry.exec(text)?.groups ?? {}
  const value = /^#/.test(rest) ? '' : rest.replace(/(?<![ \t])[ \t]+#.*/s, '').trimEnd()
  const column = indent.length + 1
  return {
    text,
    at,
    indent,
    column,
    entryColumn: key === undefined ? column : column + dashes.length,
    dashed: dashes !== '' || /^\s*-$/.test(text),
    key,
    rest,
    value,
    opensText: /^[|>][-+\d]*$/.test(value),
  }
}
