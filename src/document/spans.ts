import type { Nodes } from 'mdast'
import { type Origin, placeAt } from '../findings/text-map.ts'
import type { Markdown } from '../source/markdown.ts'
import type { YamlTree } from '../source/yaml.ts'
import { bodyKeys } from './keys/body-keys.ts'

/** A stretch of the author's text that lies on one line of a file, as typed; one that a template filled in has an end. */
export interface TextSpan extends Origin {
  readonly text: string
  /** Where it stands: the path of a key, or the kind of Markdown around it. */
  readonly within: readonly PropertyKey[] | 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'footnoteDefinition'
  /** It goes on the line above, which was broken within its paragraph. */
  readonly goesOn?: true
}

/** Where the words of a source stand. */
export interface WordsOfSource {
  readonly meta?: YamlTree | undefined
  readonly texts: readonly Markdown[]
  /** Whether they come from a template. */
  readonly filled: boolean
}

/** The author's text of keys and bodies, line by line; `files` holds the lines of those that are known. */
export const spansOf = (
  { meta, texts, filled }: WordsOfSource,
  files: ReadonlyMap<string, readonly string[]>,
): TextSpan[] => {
  const all = [...(meta ? keySpans(meta) : []), ...texts.flatMap((text) => bodySpans(text, filled))]
  // The words of a filled-in template stand in no file: what is found in them is told where they begin.
  if (filled) return all.map((span) => ({ ...span, end: { line: span.line, column: span.column + 1 } }))
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
      const { file } = meta.placeOf(path)
      const { line, column } = meta.textAt(path)
      for (const [i, text] of value.split('\n').entries())
        if (text.trim() !== '') spans.push({ text, file, line: line + i, column, within: path })
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

function bodySpans(markdown: Markdown, filled: boolean): TextSpan[] {
  const spans: TextSpan[] = []
  const typed = filled ? markdown.text : withMendsAsEnds(markdown)
  const walk = (node: Nodes, within: Around): void => {
    // A paragraph in an item or note is that item or note.
    const inner = isAround(node.type) && !(node.type === 'paragraph' && within !== 'paragraph') ? node.type : within
    if (node.type === 'text' && node.position) {
      let at = node.position.start.offset ?? 0
      for (const [i, line] of typed.slice(at, node.position.end.offset).split('\n').entries()) {
        const text = i === 0 ? line : line.trimStart()
        if (text.trim() !== '')
          spans.push({
            text,
            ...placeAt(markdown, at + line.length - text.length),
            within: inner,
            ...(i > 0 && { goesOn: true }),
          })
        at += line.length + 1
      }
    }
    if ('children' in node) for (const child of node.children) walk(child, inner)
  }
  walk(markdown.root, 'paragraph')
  return spans
}

/** The text with the end of a line for each character that was put in where nothing is typed, or a line ends. */
function withMendsAsEnds({ text, pieces }: Markdown): string {
  let cut = ''
  let from = 0
  for (const { at, from: origin } of pieces) {
    const { line, column, end } = origin
    if (!end || at < from || at >= text.length || (end.line === line && end.column > column)) continue
    cut += `${text.slice(from, at)}\n`
    from = at + 1
  }
  return cut + text.slice(from)
}
