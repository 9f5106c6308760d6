import { type Document, isScalar, type Node, type Scalar, type YAMLError } from 'yaml'
import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import { cut, type LineColumn, linesAt, placeAt, placeOf, type TextMap } from '../findings/text-map.ts'
import { limits } from '../limits.ts'
import { failsafeDocument } from './failsafe-document.ts'
import { mendYaml } from './yaml-typed.ts'

/** A YAML text as nodes, which know where they stand in it, and the way from there to the file. */
export interface YamlNodes {
  /** As its nodes count it: as typed, or as it was meant. */
  readonly text: string
  readonly document: Document.Parsed
  readonly place: (node: Node) => Place
  /** The letters of a node, with its quote marks. */
  readonly typed: (node: Node) => TextMap
  /** The text of a scalar; where YAML takes the end of it for a comment, that is warned of. */
  readonly textOf: (node: Scalar) => string
  /** 1-based, in the file. */
  readonly start: (offset: number) => LineColumn
}

/** Where a YAML text comes from, and what a finding calls it. */
export interface YamlSource {
  readonly file: string
  readonly firstLine: number
  /** As a sentence begins with it: `Phần khai báo`. */
  readonly name: string
}

/** No key nests so deep; a reference to itself does without end. */
export const mostLevels = limits.levels.most

/** Parses YAML with `failsafe` scalars: each is its text as typed. Nothing is returned after a syntax error. */
export const parseYaml = (text: string, source: YamlSource, report: Report): YamlNodes | undefined =>
  nodesOf(parseNodes(text), linesOf(text, source), source.name, report)

/** Parses YAML as clerks type it: what breaks the syntax is told where it stands, and what was surely meant is read. */
export function parseTypedYaml(text: string, source: YamlSource, report: Report): YamlNodes | undefined {
  const lines = linesOf(text, source)
  const document = parseNodes(text)
  if (!document || (document.errors.length === 0 && !isScalar(document.contents) && !takenForMarks.test(text)))
    return nodesOf(document, lines, source.name, report)
  const mended = mendYaml(lines)
  for (const found of mended.found) report(found)
  return nodesOf(parseNodes(mended.lines.text) ?? document, mended.lines, source.name, report)
}

const linesOf = (text: string, { file, firstLine }: YamlSource): TextMap =>
  linesAt(text, { file, line: firstLine, column: 1 })

/** Words that may open like an anchor, a reference or a tag. */
const takenForMarks = /(?:^|[-:])[ \t]+[&*!]/m

function nodesOf(
  document: Document.Parsed | undefined,
  lines: TextMap,
  name: string,
  report: Report,
): YamlNodes | undefined {
  const { text } = lines
  if (!document) {
    report(tooDeep(name, { ...placeAt(lines, longRun.exec(text)?.index ?? 0), column: 1 }))
    return undefined
  }
  const place = (from: number, to: number): Place => placeOf(lines, from, Math.max(to, Math.min(from + 1, text.length)))
  // What is missing at the end of the text is told at its last letter.
  const last = Math.max(0, text.trimEnd().length - 1)
  const placeOfError = ([from, to]: YAMLError['pos']): Place =>
    place(Math.min(from, last), Math.min(to, Math.max(last + 1, from)))
  const faulty = new Set<number>()
  for (const error of document.errors) {
    const at = placeOfError(error.pos)
    if (!faulty.has(at.line)) report({ ...syntaxError(error, name, text.slice(error.pos[0])), place: at })
    faulty.add(at.line)
  }
  if (document.errors.length > 0) return undefined
  const textOf = (node: Scalar) => {
    const [from, to] = rangeOf(node)
    if (node.comment && !/^\s/.test(node.comment) && !text.slice(from, to).includes('\n')) {
      // Behind the value, or behind the mark of a folded one.
      const at = text.indexOf(`#${node.comment}`, from)
      report(lostText(node.comment, place(at, at + 1 + node.comment.length)))
    }
    return String(node.value ?? '')
  }
  return {
    text,
    document,
    place: (node) => place(...rangeOf(node)),
    typed: (node) => cut(lines, ...rangeOf(node)),
    textOf,
    start: (offset) => placeAt(lines, offset),
  }
}

/** As many openings in a row as no one types; found before the parser, which calls itself once a level. */
const longRun = new RegExp(`(?:- ){${mostLevels + 1}}|(?:[[{]\\s*){${mostLevels + 1}}`)

const parseNodes = (text: string): Document.Parsed | undefined =>
  longRun.test(text) ? undefined : failsafeDocument(text)

/** Found here before the parser runs out of room, and by readers that follow references. */
export const tooDeep = (name: string, place: Place): Finding => ({
  rule: 'yaml',
  message: `${name} lồng sâu hơn ${mostLevels} cấp, hoặc có dấu \`*\` trỏ về chính nó`,
  hint: 'bỏ bớt cấp thụt lề; bỏ các dấu neo `&` và `*`',
  place,
})

/** The offsets at which a node begins and ends. */
export const rangeOf = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0]

/** `Tài liệu #1`: what follows the mark is a comment to YAML, and would be lost. One with a blank after the mark is meant. */
const lostText = (comment: string, place: Place): Finding => ({
  rule: 'mat-chu-sau-dau-thang',
  message: `“#${comment}” bị hiểu là ghi chú và không được in`,
  hint: 'nếu là chữ cần in, đặt cả giá trị trong dấu nháy kép; nếu là ghi chú, gõ dấu cách sau dấu `#`',
  place,
})

/** The parser's error codes in words a clerk can act on; a dash that stands elsewhere than those above is taken for a key. */
function syntaxError(error: YAMLError, name: string, from: string): Finding {
  const isItem = error.code === 'BLOCK_AS_IMPLICIT_KEY' && /^[ \t]*-[ \t]/.test(from)
  const [message, hint] = (isItem ? indentation : syntax[error.code]) ?? [
    `${name} (YAML) sai cú pháp ở đây`,
    'gõ mỗi khóa một dòng dạng `khóa: giá trị`; đặt giá trị có dấu `: ` hoặc `#` trong dấu nháy kép',
  ]
  return { rule: 'yaml', message, hint }
}

const indentation = [
  'Dòng này thụt lề không khớp với các dòng trên',
  'thụt các dòng cùng cấp bằng nhau, bằng dấu cách',
] as const
const quotes = [
  'Giá trị có dấu hai chấm theo sau là dấu cách, nên máy hiểu là một khóa mới',
  'đặt cả giá trị trong dấu nháy kép: `khóa: "giá trị: có hai chấm"`',
] as const

const syntax: Readonly<Partial<Record<YAMLError['code'], readonly [message: string, hint: string]>>> = {
  TAB_AS_INDENT: ['Thụt lề bằng phím Tab', 'thay Tab bằng hai dấu cách; YAML không nhận Tab'],
  BAD_INDENT: indentation,
  BLOCK_AS_IMPLICIT_KEY: quotes,
  MULTILINE_IMPLICIT_KEY: ['Dòng này thiếu dấu hai chấm sau khóa', 'gõ `khóa: giá trị`, có dấu cách sau dấu hai chấm'],
  MISSING_CHAR: ['Thiếu dấu đóng (nháy, ngoặc hoặc hai chấm)', 'thêm dấu còn thiếu'],
  DUPLICATE_KEY: ['Một khóa xuất hiện hai lần', 'bỏ bớt một khóa hoặc gộp hai giá trị làm một'],
  BAD_ALIAS: ['Dấu `*` mở đầu giá trị được hiểu là tham chiếu', 'đặt giá trị trong dấu nháy kép'],
  BAD_SCALAR_START: ['Giá trị mở đầu bằng ký tự dành riêng của YAML', 'đặt giá trị trong dấu nháy kép'],
  MULTIPLE_DOCS: ['Tệp có hai phần khai báo', 'chỉ giữ một phần `---` … `---` ở đầu tệp'],
}
