import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { Place, Report } from '../diagnostic.ts'
import { normalKey } from './key.ts'

/** YAML as plain values: every scalar is the text as typed, keys are normalised, and every path has its place. */
export interface YamlTree {
  readonly value: Readonly<Record<string, unknown>>
  /** Place of the value at `path`, of its key where `what` says so, or of the nearest parent that has one. */
  readonly placeOf: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
  /** First character of the text at `path`, for findings inside it. */
  readonly textAt: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number }
  /** The key at `path` as the author typed it. */
  readonly typedKey: (path: readonly PropertyKey[]) => string
}

interface Spot {
  readonly value: Place
  readonly key?: Place
  readonly typed?: string
  readonly text?: { readonly line: number; readonly column: number }
}

/** A document that expands to more nodes than this is taken for an alias bomb. */
const mostNodes = 100_000

/** No key nests so deep; a reference to itself does without end. */
const mostLevels = 32

/** Reads a YAML map that starts on `firstLine` of `file`. Syntax errors are reported, and nothing is returned then. */
export function readYaml(text: string, file: string, firstLine: number, report: Report): YamlTree | undefined {
  const lines = new LineCounter()
  const run = longRun.exec(text)
  const document = run ? undefined : parsed(text, lines)
  if (!document) {
    const line = firstLine + text.slice(0, run?.index ?? 0).split('\n').length - 1
    report(tooDeep({ file, line, column: 1 }))
    return undefined
  }
  const place = (from: number, to: number): Place => {
    const start = lines.linePos(from)
    const end = lines.linePos(Math.max(to, from + 1))
    return {
      file,
      line: start.line + firstLine - 1,
      column: start.col,
      endLine: end.line + firstLine - 1,
      endColumn: end.col,
    }
  }
  const faulty = new Set<number>()
  for (const error of document.errors) {
    const at = place(error.pos[0], error.pos[1])
    if (!faulty.has(at.line)) report({ ...syntaxError(error), place: at })
    faulty.add(at.line)
  }
  if (document.errors.length > 0) return undefined

  const resolve = (alias: Alias) => alias.resolve(document)
  const spots = new Map<string, Spot>()
  let nodes = 0
  let sound = true
  const fail = (node: Node, message: string, hint: string) => {
    if (sound) report({ rule: 'yaml', severity: 'error', message, hint, place: place(...rangeOf(node)) })
    sound = false
  }

  function walk(node: unknown, path: readonly PropertyKey[], key?: Pick<Spot, 'key' | 'typed'>): unknown {
    if (++nodes > mostNodes) {
      if (sound) report(tooMany(file, firstLine))
      sound = false
    }
    if (!sound || node === null || node === undefined) return undefined
    const range = rangeOf(node as Node)
    if (path.length > mostLevels) {
      report(tooDeep(place(...range)))
      sound = false
      return undefined
    }
    spots.set(path.join('.'), { value: place(...range), ...key, ...(isScalar(node) && { text: textStart(range[0]) }) })
    if (isAlias(node)) return walk(resolve(node), path, key)
    if (isScalar(node)) {
      if (node.comment && !/^\s/.test(node.comment) && !text.slice(range[0], range[1]).includes('\n'))
        report(lostText(node.comment, place(text.indexOf('#', range[1]), text.indexOf('\n', range[1]))))
      return String(node.value ?? '')
    }
    if (isSeq(node)) return node.items.map((item, i) => walk(item, [...path, i]))
    if (!isMap(node)) return undefined
    const map: Record<string, unknown> = Object.create(null)
    for (const pair of node.items) {
      const keyNode = pair.key as Node
      if (!isScalar(keyNode)) {
        fail(keyNode ?? node, 'Khóa của YAML phải là một từ', 'gõ dạng `khoa: giá trị`')
        continue
      }
      const typed = String(keyNode.value)
      const name = normalKey(typed)
      if (Object.hasOwn(map, name))
        fail(keyNode, `Khóa “${typed}” xuất hiện hai lần`, 'bỏ bớt một khóa hoặc gộp hai giá trị làm một')
      map[name] = walk(pair.value, [...path, name], { key: place(...rangeOf(keyNode)), typed }) ?? ''
    }
    return map
  }

  /** A block scalar's text starts on the line after its header; other scalars where they stand, after a quote mark. */
  function textStart(from: number): { line: number; column: number } {
    const start = lines.linePos(from)
    const line = start.line + firstLine - 1
    if ('|>'.includes(text[from] ?? ' ')) {
      const content = text.slice(text.indexOf('\n', from) + 1).match(/^(?: *\n)*( *)/)
      return { line: line + 1, column: (content?.[1]?.length ?? 0) + 1 }
    }
    return { line, column: start.col + ('"\''.includes(text[from] ?? ' ') ? 1 : 0) }
  }

  const nearest = (path: readonly PropertyKey[]): Spot => {
    for (let n = path.length; n >= 0; n--) {
      const spot = spots.get(path.slice(0, n).join('.'))
      if (spot) return spot
    }
    return { value: { file, line: firstLine, column: 1 } }
  }

  const value = walk(document.contents, [])
  if (!sound) return undefined
  if (value !== undefined && (typeof value !== 'object' || Array.isArray(value))) {
    report({
      rule: 'yaml',
      severity: 'error',
      message: 'Phần khai báo phải gồm các dòng `khóa: giá trị`',
      hint: 'gõ mỗi khóa một dòng, như `co_quan: Sở Y tế`',
      place: { file, line: firstLine, column: 1 },
    })
    return undefined
  }
  return {
    value: (value ?? {}) as Readonly<Record<string, unknown>>,
    placeOf: (path, what = 'value') => {
      const spot = nearest(path)
      return (what === 'key' ? spot.key : undefined) ?? spot.value
    },
    textAt: (path) => nearest(path).text ?? nearest(path).value,
    typedKey: (path) => spots.get(path.join('.'))?.typed ?? String(path.at(-1) ?? ''),
  }
}

/** As many openings in a row as no one types; found before the parser, which calls itself once a level. */
const longRun = new RegExp(`(?:- ){${mostLevels + 1}}|(?:[[{]\\s*){${mostLevels + 1}}`)

/** The parser runs out of room where a document nests without end. */
function parsed(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false })
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

const tooDeep = (place: Place) => ({
  rule: 'yaml',
  severity: 'error' as const,
  message: `Phần khai báo lồng sâu hơn ${mostLevels} cấp, hoặc có dấu \`*\` trỏ về chính nó`,
  hint: 'bỏ bớt cấp thụt lề; bỏ các dấu neo `&` và `*`',
  place,
})

const rangeOf = (node: Node): [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0]

/** `Tài liệu #1`: what follows the mark is a comment to YAML, and would be lost. One with a blank after the mark is meant. */
const lostText = (comment: string, place: Place) => ({
  rule: 'mat-chu-sau-dau-thang',
  severity: 'warning' as const,
  message: `“#${comment}” bị hiểu là ghi chú và không được in`,
  hint: 'nếu là chữ cần in, đặt cả giá trị trong dấu nháy kép; nếu là ghi chú, gõ dấu cách sau dấu `#`',
  place,
})

const tooMany = (file: string, line: number) => ({
  rule: 'yaml',
  severity: 'error' as const,
  message: `Phần khai báo nở ra hơn ${mostNodes.toLocaleString('vi-VN')} giá trị`,
  hint: 'bỏ các dấu neo `&` và `*` lồng nhau',
  place: { file, line, column: 1 },
})

/** The parser's error codes in words a clerk can act on. */
function syntaxError(error: YAMLError) {
  const [message, hint] = syntax[error.code] ?? [
    'Phần khai báo (YAML) sai cú pháp ở đây',
    'gõ mỗi khóa một dòng dạng `khóa: giá trị`; đặt giá trị có dấu `: ` hoặc `#` trong dấu nháy kép',
  ]
  return { rule: 'yaml', severity: 'error' as const, message, hint }
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
