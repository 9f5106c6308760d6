import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Place, Report } from '../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../findings/text-map.ts'
import { mendLines, type TypedMarkdown } from './lines/mend-lines.ts'
import { literalSigns } from './literal-signs.ts'
import { withSeenMarks } from './seen-marks.ts'
import { shiftedText, shiftedTextFromMarkdown } from './shifted-text.ts'

/** Markdown parsed, and its text, which the offsets of the tree point into, with the way back to where it was typed. */
export interface Markdown extends TextMap {
  readonly root: Root
  /** The place of a node's position. */
  readonly at: (position: Root['position']) => Required<Place>
}

/** Parses Markdown, its lines mended first. */
export function parseMarkdown(source: TypedMarkdown, report: Report): Markdown {
  const map = mendLines({ ...source, ...withSeenMarks(source) }, report)
  return {
    ...map,
    root: processorFor(map.text).parse(map.text),
    at: (position) => placeOf(map, position?.start.offset ?? 0, position?.end.offset ?? 0),
  }
}

/** Habits of typing that Markdown would take for code blocks and headings. */
const off = { disable: { null: ['codeIndented', 'setextUnderline'] } }

const colon = 58

/** Of directives only those that stand on a line of their own: `8:30` is text. */
function leafDirective() {
  const [, leaf] = (directive().flow?.[colon] ?? []) as Construct[]
  return leaf ? { flow: { [colon]: leaf } } : {}
}

/** Directives, of GFM tables and footnotes, and raised and lowered letters; each costs time on every line, so only where the text has its mark. */
function processorFor(text: string) {
  const tables = text.includes('|')
  const notes = text.includes('[^')
  const directives = text.includes('::')
  const shifts = /[\^~]/.test(text)
  const processor = unified().use(remarkParse)
  Object.assign(processor.data(), {
    micromarkExtensions: [
      off,
      ...(tables ? [gfmTable()] : []),
      ...(notes ? [gfmFootnote()] : []),
      ...(directives ? [leafDirective()] : []),
      ...(shifts ? [shiftedText()] : []),
      ...(/\d\*\d|_|\\\\/.test(text) ? [literalSigns()] : []),
    ],
    fromMarkdownExtensions: [
      ...(tables ? [gfmTableFromMarkdown()] : []),
      ...(notes ? [gfmFootnoteFromMarkdown()] : []),
      ...(directives ? [directiveFromMarkdown()] : []),
      ...(shifts ? [shiftedTextFromMarkdown()] : []),
    ],
  })
  return processor
}
