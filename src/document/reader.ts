import type { FootnoteDefinition, Node, Nodes } from 'mdast'
import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import { cut, placeOf, replaceEach, type TextMap } from '../findings/text-map.ts'
import type { Markdown } from '../source/markdown.ts'

/** A file the document names, fetched at the rim: its bytes, or why there are none. */
export type Asset = Uint8Array | 'missing' | 'outside' | 'large' | 'unreadable' | 'unnamable'

/** What every stretch of Markdown is read with. */
export interface Reading {
  readonly report: Report
  /** Files by their path from the folder of the source; `from` is the file that names it, where it isn't the source. */
  readonly asset: (path: string, from?: string) => Asset
  /** The source was a template. */
  readonly filled?: boolean
  /** Numbers and letters stay as typed (`danh_so: nguyen_van`). */
  readonly verbatim: boolean
  /** What stands before such a path where findings name the file. */
  readonly root: string
  /** What findings call the source itself. */
  readonly path: string
  /** Every stretch of Markdown that is read, for what looks at the words as typed. */
  readonly texts: Markdown[]
  /** The files being included, the outermost first. */
  readonly includes: readonly string[]
  /** What was included until now, by all of them together. */
  readonly included: { count: number; bytes: number }
  /** How many notes were called until now. */
  readonly notes: { count: number }
}

/** What every part of the body needs while it is read. */
export interface Reader extends Reading {
  readonly place: (node: Pick<Node, 'position'>) => Required<Place>
  /** Reports an error at the node. */
  readonly reject: (node: Pick<Node, 'position'>, message: string, hint: string) => void
  /** Reports any other finding at the node. */
  readonly find: (node: Pick<Node, 'position'>, found: Omit<Finding, 'place'>) => void
  /** The same at one letter of a text. */
  readonly findLetter: (node: Pick<Node, 'position'>, index: number, found: Omit<Finding, 'place'>) => void
  /** A node as typed, whose lines have no blanks around their ends. */
  readonly typed: (node: Pick<Node, 'position'>) => TextMap
  /** The lines of a node as typed; the first from where the node starts. */
  readonly lines: (node: Pick<Node, 'position'>) => readonly string[]
  /** The nodes directly before and behind one of the same parent. */
  readonly beside: (node: Nodes) => readonly Nodes[]
  /** The mark a list was typed with: `-`, `+`, `*` or a digit. */
  readonly bullet: (node: Pick<Node, 'position'>) => string
  /** By the name they are called with; of two with one name the first. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  readonly usedFootnotes: Set<string>
}

/** The reader of one stretch of Markdown. */
export function readerOf(markdown: Markdown, rest: Reading): Reader {
  const place: Reader['place'] = (node) => markdown.at(node.position)
  const find: Reader['find'] = (node, found) => rest.report({ ...found, place: place(node) })
  const typed: Reader['typed'] = ({ position }) =>
    replaceEach(
      cut(markdown, position?.start.offset ?? 0, position?.end.offset ?? 0),
      /(?<![ \t])[ \t]*\n[ \t]*/g,
      () => '\n',
    )
  return {
    ...rest,
    place,
    find,
    findLetter: (node, index, found) => rest.report({ ...found, place: placeOf(typed(node), index, index + 1) }),
    reject: (node, message, hint) => find(node, { rule: 'cu-phap', message, hint }),
    typed,
    lines: ({ position }) => markdown.text.slice(position?.start.offset, position?.end.offset).split('\n'),
    beside: (node) => besideIn(markdown.root, node),
    bullet: (node) => markdown.text[node.position?.start.offset ?? 0] ?? '-',
    footnotes: new Map(
      footnotesIn(markdown.root)
        .map((node) => [node.identifier, node] as const)
        .reverse(),
    ),
    usedFootnotes: new Set(),
  }
}

/** The definitions of notes, those within lists among them, in their order. */
export const footnotesIn = (node: Nodes): FootnoteDefinition[] => [
  ...(node.type === 'footnoteDefinition' ? [node] : []),
  ...('children' in node ? node.children.flatMap(footnotesIn) : []),
]

function besideIn(parent: Nodes, node: Nodes): readonly Nodes[] {
  if (!('children' in parent)) return []
  const children: readonly Nodes[] = parent.children
  const at = children.indexOf(node)
  if (at >= 0) return [children[at - 1], children[at + 1]].filter((one) => one !== undefined)
  const start = node.position?.start.offset ?? 0
  const around = children.find(({ position }) => start < (position?.end.offset ?? 0))
  return around ? besideIn(around, node) : []
}
