import type { Nodes } from 'mdast'
import { cut, join, placeAt, placeOf, replaceEach, standIn, type TextMap } from '../findings/text-map.ts'
import { type Markdown, parseMarkdown } from '../source/markdown.ts'
import { normalKey } from '../vietnamese/fold.ts'

/** Words that are read as one: a paragraph, an item, a row. Blanks count once, and marks of emphasis not at all. */
export interface YearPassage extends TextMap {
  /** Of a row of a table: the words that name its columns, by its `|`. */
  readonly columns?: readonly string[]
  /** The row that names them. */
  readonly head: boolean
}

type Row = Pick<YearPassage, 'columns' | 'head'>

/** A cell of a row, or all of another passage. */
export interface RowCell {
  readonly from: number
  readonly to: number
  /** In which column, from 0. */
  readonly column: number
}

/** The cells of a row in order, without blanks around them; of any other passage all of it. */
export function cellsOf({ text, columns }: Pick<YearPassage, 'text' | 'columns'>): RowCell[] {
  if (!columns) return [{ from: 0, to: text.length, column: 0 }]
  const shift = /^\s*\|/.test(text) ? -1 : 0
  return [...text.matchAll(/[^|]+/g)].map(({ 0: words, index }) => {
    const from = index + words.length - words.trimStart().length
    const column = shift + (text.slice(0, index).match(/\|/g)?.length ?? 0)
    return { from, to: from + words.trim().length, column }
  })
}

/** A text in Markdown by what becomes of its parts. */
export interface MarkdownParts {
  readonly words: readonly YearPassage[]
  readonly comments: readonly YearPassage[]
  /** The files that directives name. */
  readonly files: readonly { readonly line: number; readonly name: string }[]
}

/** Parts the words of Markdown from its comments and directives, each in order. */
export function partsOf(markdown: Markdown): MarkdownParts {
  const words: YearPassage[] = []
  const comments: YearPassage[] = []
  const files: { line: number; name: string }[] = []
  const walk = (node: Nodes, from: number, row?: Row): void => {
    if (node.type === 'leafDirective') {
      const [, name] = Object.entries(node.attributes ?? {}).find(([key]) => normalKey(key) === 'tep') ?? []
      if (name) files.push({ line: placeAt(markdown, rangeOf(node).from).line, name: name.trim() })
    } else if (holdsBlocks(node) && node.children.length > 0) {
      const columns = node.type === 'table' ? columnsOf(node.children[0], markdown) : undefined
      // What marks an item or a note goes with its first words.
      for (const [i, child] of node.children.entries())
        walk(child, i === 0 ? from : rangeOf(child).from, columns && { columns, head: i === 0 })
    } else {
      const hidden = commentsIn(node, markdown)
      words.push(...passageOf(around(hidden, markdown, { from, to: rangeOf(node).to }), row))
      comments.push(...hidden.flatMap(({ inner }) => passageOf([inner])))
    }
  }
  walk(markdown.root, 0)
  return { words, comments, files }
}

function columnsOf(row: Nodes | undefined, { text }: Markdown): string[] {
  if (!row) return []
  const words = text.slice(rangeOf(row).from, rangeOf(row).to).replace(/\\\||\*/g, ' ')
  return words
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}

/** The words of a text in Markdown. */
export const passagesIn = (text: TextMap): readonly YearPassage[] => partsOf(parseMarkdown(text, () => {})).words

const rangeOf = ({ position }: Nodes) => ({ from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 })

const containers = ['root', 'list', 'listItem', 'blockquote', 'table', 'footnoteDefinition'] as const

const holdsBlocks = (node: Nodes): node is Extract<Nodes, { type: (typeof containers)[number] }> =>
  containers.some((type) => type === node.type)

interface HiddenComment {
  readonly from: number
  readonly to: number
  /** Without the marks around it. */
  readonly inner: TextMap
}

function commentsIn(node: Nodes, markdown: Markdown): HiddenComment[] {
  const children: readonly Nodes[] = 'children' in node ? node.children : []
  if (node.type !== 'html') return children.flatMap((child) => commentsIn(child, markdown))
  const { from, to } = rangeOf(node)
  return [...markdown.text.slice(from, to).matchAll(/<!--(.*?)(?:-->|$)/gs)].map(({ 0: all, 1: words = '', index }) => {
    const start = from + index
    const opened = start + '<!--'.length
    return { from: start, to: start + all.length, inner: cut(markdown, opened, opened + words.length) }
  })
}

/** What stands in a stretch around its comments. */
function around(
  hidden: readonly HiddenComment[],
  text: TextMap,
  { from, to }: { from: number; to: number },
): TextMap[] {
  const starts = [from, ...hidden.map((comment) => comment.to)]
  return starts.map((start, i) => cut(text, start, hidden[i]?.from ?? to))
}

/** Parts of a text as one passage, with a blank behind each; none where they have no words. */
function passageOf(parts: readonly TextMap[], row: Row = { head: false }): YearPassage[] {
  const spaced = parts.flatMap((part) => [part, standIn(' ', placeOf(part, part.text.length, part.text.length))])
  const words = replaceEach(join(spaced), /[\s\\*]+/g, (run, index) => (index > 0 && /[\s\\]/.test(run) ? ' ' : ''))
  return words.text.trim() === '' ? [] : [{ ...words, ...row }]
}
