import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Place, Report } from '../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../findings/text-map.ts'
import type { Recall } from '../recall.ts'
import { mendLines, type TypedMarkdown } from './lines/mend-lines.ts'
import { literalSigns } from './literal-signs.ts'
import { loneStars } from './lone-stars.ts'
import { withSeenMarks } from './seen-marks.ts'
import { shiftedText, shiftedTextFromMarkdown } from './shifted-text.ts'
import { stretchesOf } from './stretches.ts'
import { withinBounds, withShortParagraphs } from './within-bounds.ts'

/** Markdown parsed, and its text, which the offsets of the tree point into, with the way back to where it was typed. */
export interface Markdown extends TextMap {
  readonly root: Root
  /** The place of a node's position. */
  readonly at: (position: Root['position']) => Required<Place>
}

/** Parses Markdown, its lines mended first. */
export function parseMarkdown(source: TypedMarkdown, report: Report): Markdown {
  const map = asMeant(source, report)
  return treeOf(map, processorFor(signsIn(map.text)))
}

/** Letters of a part: the parser takes time and memory by the square of what it is given. */
const partLength = 20_000

/** The same of a text of any length, in parts. */
export function parseInParts(source: TypedMarkdown, report: Report): readonly Markdown[] {
  const map = asMeant(source, report)
  const processor = processorFor(signsIn(map.text))
  return stretchesOf(map, partLength).map((part) => treeOf(part, processor))
}

/** The same in parts that were parsed before where they come again, row after row of a template; one at least. */
export function parseAgain(source: TypedMarkdown, recall: Recall<Markdown>, report: Report): readonly Markdown[] {
  const map = asMeant(source, report)
  const signs = signsIn(map.text)
  const processor = processorFor(signs)
  const reading = `${source.byScheme ?? false} ${signs.map(({ name }) => name)}`
  return stretchesOf(map).map((part) =>
    recall(`${reading}\n${part.text}\n${JSON.stringify(part.pieces)}`, () => treeOf(part, processor)),
  )
}

function asMeant(source: TypedMarkdown, report: Report): TextMap {
  const few = withinBounds(source, report)
  return withShortParagraphs(mendLines({ ...few, ...withSeenMarks(few) }, report), report)
}

const treeOf = (map: TextMap, processor: ReturnType<typeof processorFor>): Markdown => ({
  ...map,
  root: processor.parse(map.text),
  at: (position) => placeOf(map, position?.start.offset ?? 0, position?.end.offset ?? 0),
})

/** Habits of typing that Markdown would take for code blocks and headings. */
const off = { disable: { null: ['codeIndented', 'setextUnderline'] } }

const colon = 58

/** Of directives only those that stand on a line of their own: `8:30` is text. */
function leafDirective() {
  const [, leaf] = (directive().flow?.[colon] ?? []) as Construct[]
  return leaf ? { flow: { [colon]: leaf } } : {}
}

/** What is read beyond plain Markdown; each costs time on every line, so only where the text has its sign. */
interface SpecialSign {
  readonly name: string
  readonly sign: RegExp
  readonly syntax: () => Extension
  readonly tree?: () => ReturnType<typeof gfmTableFromMarkdown>
}

/** Directives, of GFM tables and footnotes, raised and lowered letters, and signs that stand for themselves. */
const specialSigns: readonly SpecialSign[] = [
  { name: 'table', sign: /\|/, syntax: gfmTable, tree: gfmTableFromMarkdown },
  { name: 'note', sign: /\[\^/, syntax: gfmFootnote, tree: gfmFootnoteFromMarkdown },
  { name: 'directive', sign: /::/, syntax: leafDirective, tree: directiveFromMarkdown },
  { name: 'shift', sign: /[\^~]/, syntax: shiftedText, tree: shiftedTextFromMarkdown },
  { name: 'literal', sign: /_|\\\\|:\\/, syntax: literalSigns },
  { name: 'star', sign: /[^\s*]\*(?!\*)|\*[,;:!?%]/, syntax: loneStars },
]

const signsIn = (text: string): readonly SpecialSign[] => specialSigns.filter(({ sign }) => sign.test(text))

function processorFor(signs: readonly SpecialSign[]) {
  const processor = unified().use(remarkParse)
  Object.assign(processor.data(), {
    micromarkExtensions: [off, ...signs.map(({ syntax }) => syntax())],
    fromMarkdownExtensions: signs.flatMap(({ tree }) => tree?.() ?? []),
  })
  return processor
}
