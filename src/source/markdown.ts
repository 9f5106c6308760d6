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
import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import { cut, join, placeAt, placeOf, standIn, type TextMap } from '../findings/text-map.ts'
import { opensAsBasis } from '../vietnamese/openers.ts'
import { literalSigns } from './literal-signs.ts'
import { withSeenMarks } from './seen-marks.ts'
import { shiftedText, shiftedTextFromMarkdown } from './shifted-text.ts'

/** Markdown parsed, and its text, which the offsets of the tree point into, with the way back to where it was typed. */
export interface Markdown extends TextMap {
  readonly root: Root
  /** The place of a node's position. */
  readonly at: (position: Root['position']) => Required<Place>
}

/** Parses Markdown; lines that nobody types are reported and left out. */
export function parseMarkdown(source: TextMap, report: Report): Markdown {
  const map = separateLines(withSeenMarks(source), report)
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
      ...(/\d\*\d|_/.test(text) ? [literalSigns()] : []),
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

/** Marks of lists and quotations in a row that no one types; the time to parse them grows with their square. */
const longRun = /^[ \t]*(?:[-+*][ \t]+|>[ \t]?|\d+[.)][ \t]+){33}/

const tooManyMarks = {
  rule: 'cu-phap',
  message: 'Dòng này mở đầu bằng hàng chục dấu của danh sách hoặc đoạn trích',
  hint: 'bỏ bớt các dấu đầu dòng',
} satisfies Finding

/** A line that opens a điểm (`a) `), or an item by a mark Markdown doesn't know. */
const opener = /^\s*(?:[a-zđ]{1,2}\)|[•–])\s/i

/** A căn cứ on the line after another: the decree sets one on a line, each closed by a semicolon (M.II k.6 đ.a). */
const opensBasis = (line: string, before: string) => opensAsBasis(line) && /;\s*$/.test(before)

/** Markdown lets only `1.` open a list below text: a later number counts where the line above is finished. */
const opensClause = (line: string, before: string) =>
  /^\d{1,2}\.\s/.test(line) && /[.;:]\s*$/.test(before) && !/^\d{1,2}\.\s/.test(before)

/** Markdown would run such lines on into the paragraph above: each gets an empty line before it. */
function separateLines(source: TextMap, report: Report): TextMap {
  const parts: TextMap[] = []
  let from = 0
  let at = 0
  let before = ''
  for (const typed of source.text.split('\n')) {
    const line = longRun.test(typed) ? '' : typed
    if (line !== typed) {
      report({ ...tooManyMarks, place: placeAt(source, at) })
      parts.push(cut(source, from, at))
      from = at + typed.length
    } else if (before.trim() && (opener.test(line) || opensBasis(line, before) || opensClause(line, before))) {
      parts.push(cut(source, from, at), standIn('\n', placeOf(source, at, at)))
      from = at
    }
    at += typed.length + 1
    before = line
  }
  return join([...parts, cut(source, from, source.text.length)])
}
