import type { Nodes } from 'mdast'
import type { Place } from '../findings/diagnostic.ts'
import type { Markdown } from '../source/parse.ts'
import type { YamlTree } from '../source/yaml.ts'
import { bodyKeys } from './keys/body-keys.ts'

/** A stretch of the author's text that lies on one line of a file, as typed. */
export interface TextSpan {
  readonly text: string
  readonly file: string
  readonly line: number
  /** Of its first character, from 1. */
  readonly column: number
  /** Where it stands: the path of a key, or the kind of Markdown around it. */
  readonly within: readonly PropertyKey[] | 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'footnoteDefinition'
  /** Its words come from a template: only where it begins is known. */
  readonly filled?: boolean
}

/** The place of part of a span, from one character to before another. */
export const placeIn = ({ file, line, column, filled }: TextSpan, from: number, to: number): Required<Place> => ({
  file,
  line,
  column: filled ? column : column + from,
  endLine: line,
  endColumn: filled ? column + 1 : column + to,
})

/** The author's text of keys and bodies, line by line. */
export const spansOf = (
  meta: YamlTree | undefined,
  texts: readonly Markdown[],
  files: ReadonlyMap<string, readonly string[]>,
  filled = false,
): TextSpan[] => {
  const all = [...(meta ? keySpans(meta) : []), ...texts.flatMap(bodySpans)]
  // The words of a filled-in template stand in no file: what is found in them is told at the mark.
  if (filled) return all.map((span) => ({ ...span, filled }))
  // Text that is escaped in YAML, or folded, doesn't stand in the file as it is read.
  return all.filter(
    ({ file, line, column, text }) => files.get(file)?.[line - 1]?.startsWith(text, column - 1) ?? !files.has(file),
  )
}

/** Keys whose values are words to be printed; those of the body are read as Markdown. */
function keySpans(meta: YamlTree): TextSpan[] {
  const spans: TextSpan[] = []
  const walk = (value: unknown, path: readonly PropertyKey[]): void => {
    if (typeof value === 'string') {
      const start = meta.textAt(path)
      const { file } = meta.placeOf(path)
      for (const [i, text] of value.split('\n').entries()) {
        const line = start.line + i
        const { column } = start
        if (text.trim() !== '') spans.push({ text, file, line, column, within: path })
      }
    } else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i])
    else
      for (const [key, inner] of Object.entries(value ?? {}))
        if (path.length > 0 || !(key in bodyKeys)) walk(inner, [...path, key])
  }
  walk(meta.value, [])
  return spans
}

type Around = Exclude<TextSpan['within'], readonly PropertyKey[]>
const around: ReadonlySet<string> = new Set<Around>([
  'heading',
  'paragraph',
  'listItem',
  'tableCell',
  'footnoteDefinition',
])
const isAround = (type: string): type is Around => around.has(type)

function bodySpans({ root, text, at }: Markdown): TextSpan[] {
  const spans: TextSpan[] = []
  const walk = (node: Nodes, within: Around): void => {
    // A paragraph in an item or note is that item or note.
    const inner = isAround(node.type) && !(node.type === 'paragraph' && within !== 'paragraph') ? node.type : within
    if (node.type === 'text' && node.position) {
      const { start, end } = node.position
      for (const [i, line] of text.slice(start.offset, end.offset).split('\n').entries()) {
        const from = { line: start.line + i, column: i === 0 ? start.column : 1 + (/^\s*/.exec(line)?.[0].length ?? 0) }
        const place = at({ start: from, end: from })
        const words = i === 0 ? line : line.trimStart()
        if (words.trim() !== '')
          spans.push({ text: words, file: place.file, line: place.line, column: place.column, within: inner })
      }
    }
    if ('children' in node) for (const child of node.children) walk(child, inner)
  }
  walk(root, 'paragraph')
  return spans
}
