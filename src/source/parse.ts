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
import { readYaml, type YamlTree } from './yaml.ts'

/** A source taken apart: its keys, and its body where it has one (`.md`). */
export interface Parsed {
  /** Absent where the keys can't be read; the body is still looked through for findings. */
  readonly meta: YamlTree | undefined
  readonly body: Markdown | undefined
}

/** Markdown with the way back from its positions to the file. */
export interface Markdown {
  readonly root: Root
  /** The text the root's offsets point into. */
  readonly text: string
  /** The place of a node's position. */
  readonly at: (position: Root['position']) => Place
}

type Start = Pick<Place, 'file' | 'line' | 'column'>

/** Fills in the marks of a template: values each by itself, so that no data can break the YAML around them; the body as a whole. */
export interface Fill {
  /** `path` tells words from Markdown. */
  readonly value: (text: string, at: Start, path: readonly PropertyKey[], report: Report) => string
  readonly body: (text: string, at: Start, report: Report) => Filled
}

export interface Filled {
  readonly text: string
  /** Where a character of it comes from. */
  readonly placeOf: (offset: number) => Start
}

/** Takes a `.md` or `.yaml` source apart. */
export function parse(text: string, file: string, report: Report, fill?: Fill): Parsed {
  const keys = (yaml: string, line: number) => {
    const tree = readYaml(yaml, file, line, report)
    return tree && fill ? filledTree(tree, fill, file, report) : tree
  }
  if (/\.ya?ml$/i.test(file)) return { meta: keys(text, 1), body: undefined }
  const front = /^---[ \t]*\n(?<yaml>[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text)
  if (!front) {
    report(noFrontMatter(text, file))
    const body = opensFrontMatter.test(text) ? '' : text
    return { meta: undefined, body: parseMarkdown(body, { file, line: 1, column: 1 }, report) }
  }
  const meta = keys(front.groups?.yaml ?? '', 2)
  const body = text.slice(front[0].length)
  const firstLine = front[0].split('\n').length
  const from = { file, line: firstLine, column: 1 }
  return {
    meta,
    body: fill ? filledMarkdown(fill.body(body, from, report), report) : parseMarkdown(body, from, report),
  }
}

/** The keys with each text filled in. */
function filledTree(tree: YamlTree, fill: Fill, file: string, report: Report): YamlTree {
  const filled = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string')
      return value.includes('{{') ? fill.value(value, { file, ...tree.textAt(path) }, path, report) : value
    if (Array.isArray(value)) return value.map((one, i) => filled(one, [...path, i]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, [...path, key])]))
  }
  return { ...tree, value: filled(tree.value, []) as YamlTree['value'] }
}

/** Markdown whose places are those of the template it was made from. */
function filledMarkdown({ text, placeOf }: Filled, report: Report): Markdown {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const origin = ({ line, column }: Pick<Place, 'line' | 'column'>) =>
    placeOf((starts[line - 1] ?? text.length) + column - 1)
  const placed = (place: Place): Place => {
    const end = origin({ line: place.endLine ?? place.line, column: place.endColumn ?? place.column })
    return { ...origin(place), endLine: end.line, endColumn: end.column }
  }
  const markdown = parseMarkdown(text, { file: '', line: 1, column: 1 }, (found) =>
    report(found.place ? { ...found, place: placed(found.place) } : found),
  )
  return { ...markdown, at: (position) => placed(markdown.at(position)) }
}

const opensFrontMatter = /^---[ \t]*\n/

const noFrontMatter = (text: string, file: string): Finding => ({
  rule: 'phan-khai-bao',
  message: opensFrontMatter.test(text) ? 'Phần khai báo đầu tệp chưa được đóng' : 'Tệp không có phần khai báo ở đầu',
  hint: 'mở đầu tệp bằng một dòng `---`, rồi các khóa như `co_quan: …`, rồi lại một dòng `---`',
  place: { file, line: 1, column: 1 },
})

/** Habits of typing that Markdown would take for code blocks and headings. */
const off = { disable: { null: ['codeIndented', 'setextUnderline'] } }

const colon = 58

/** Of directives only those that stand on a line of their own: `8:30` is text. */
function leafDirective() {
  const [, leaf] = (directive().flow?.[colon] ?? []) as Construct[]
  return leaf ? { flow: { [colon]: leaf } } : {}
}

/** Directives, and of GFM tables and footnotes; each costs time on every line, so only where the text has its mark. */
function processorFor(text: string) {
  const tables = text.includes('|')
  const notes = text.includes('[^')
  const directives = text.includes('::')
  const processor = unified().use(remarkParse)
  Object.assign(processor.data(), {
    micromarkExtensions: [
      off,
      ...(tables ? [gfmTable()] : []),
      ...(notes ? [gfmFootnote()] : []),
      ...(directives ? [leafDirective()] : []),
    ],
    fromMarkdownExtensions: [
      ...(tables ? [gfmTableFromMarkdown()] : []),
      ...(notes ? [gfmFootnoteFromMarkdown()] : []),
      ...(directives ? [directiveFromMarkdown()] : []),
    ],
  })
  return processor
}

/** Parses Markdown that starts at `from`; the text of a YAML scalar is indented by its column. */
export function parseMarkdown(text: string, from: Pick<Place, 'file' | 'line' | 'column'>, report: Report): Markdown {
  const { file } = from
  const { text: separated, lineOf } = separateLines(withoutRuns(text, from, report))
  const indent = from.column - 1
  const lineAt = (line: number) => (lineOf[line - 1] ?? lineOf.length) + from.line
  return {
    root: processorFor(separated).parse(separated),
    text: separated,
    at: (position) => ({
      file,
      line: lineAt(position?.start.line ?? 1),
      column: (position?.start.column ?? 1) + indent,
      endLine: lineAt(position?.end.line ?? 1),
      endColumn: (position?.end.column ?? 1) + indent,
    }),
  }
}

/** Marks of lists and quotations in a row that no one types; the time to parse them grows with their square. */
const longRun = /^[ \t]*(?:[-+*][ \t]+|>[ \t]?|\d+[.)][ \t]+){33}/

/** Reports such lines and leaves them out. */
function withoutRuns(text: string, from: Pick<Place, 'file' | 'line'>, report: Report): string {
  const keep = (line: string, i: number): string => {
    if (!longRun.test(line)) return line
    report({
      rule: 'cu-phap',
      message: 'Dòng này mở đầu bằng hàng chục dấu của danh sách hoặc đoạn trích',
      hint: 'bỏ bớt các dấu đầu dòng',
      place: { file: from.file, line: from.line + i, column: 1 },
    })
    return ''
  }
  return text.split('\n').map(keep).join('\n')
}

/** A line that opens a điểm (`a) `), or an item by a mark Markdown doesn't know. */
const opener = /^\s*(?:[a-zđ]{1,2}\)|[•–])\s/i

/** A căn cứ on the line after another: the decree sets one on a line, each closed by a semicolon (M.II k.6 đ.a). */
const opensBasis = (line: string, before: string) =>
  /^(?:Căn cứ|Thực hiện|Theo|Xét)\s/.test(line) && /;\s*$/.test(before)

/** Markdown lets only `1.` open a list below text: a later number counts where the line above is finished. */
const opensClause = (line: string, before: string) =>
  /^\d{1,2}\.\s/.test(line) && /[.;:]\s*$/.test(before) && !/^\d{1,2}\.\s/.test(before)

/**
 * Markdown would run such lines on into the paragraph above: each gets an empty line before it.
 * `lineOf` gives the 0-based original line of every line.
 */
function separateLines(text: string): { readonly text: string; readonly lineOf: readonly number[] } {
  const out: string[] = []
  const lineOf: number[] = []
  let before = ''
  for (const [i, line] of text.split('\n').entries()) {
    if (before.trim() && (opener.test(line) || opensBasis(line, before) || opensClause(line, before))) {
      out.push('')
      lineOf.push(i)
    }
    out.push(line)
    lineOf.push(i)
    before = line
  }
  return { text: out.join('\n'), lineOf }
}
