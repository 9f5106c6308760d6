import { type Alias, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { mostLevels, parseYaml, rangeOf, tooDeep } from './yaml-nodes.ts'

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

/** What findings call a YAML text that describes a document. */
const name = 'Phần khai báo'

/** Reads a YAML map that starts on `firstLine` of `file`. Syntax errors are reported, and nothing is returned then. */
export function readYaml(text: string, file: string, firstLine: number, report: Report): YamlTree | undefined {
  const nodes = parseYaml(text, { file, firstLine, name }, report)
  if (!nodes) return undefined
  const { document, place, textOf, start } = nodes
  const resolve = (alias: Alias) => alias.resolve(document)
  const spots = new Map<string, Spot>()
  let count = 0
  let sound = true
  const fail = (node: Node, message: string, hint: string) => {
    if (sound) report({ rule: 'yaml', message, hint, place: place(node) })
    sound = false
  }

  function walk(node: unknown, path: readonly PropertyKey[], key?: Pick<Spot, 'key' | 'typed'>): unknown {
    if (++count > mostNodes) {
      if (sound) report(tooMany(file, firstLine))
      sound = false
    }
    if (!sound || node === null || node === undefined) return undefined
    if (path.length > mostLevels) {
      report(tooDeep(name, place(node as Node)))
      sound = false
      return undefined
    }
    spots.set(path.join('.'), { value: place(node as Node), ...key, ...(isScalar(node) && { text: textStart(node) }) })
    if (isAlias(node)) return walk(resolve(node), path, key)
    if (isScalar(node)) return textOf(node)
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
      const normal = normalKey(typed)
      if (Object.hasOwn(map, normal))
        fail(keyNode, `Khóa “${typed}” xuất hiện hai lần`, 'bỏ bớt một khóa hoặc gộp hai giá trị làm một')
      map[normal] = walk(pair.value, [...path, normal], { key: place(keyNode), typed }) ?? ''
    }
    return map
  }

  /** A block scalar's text starts on the line after its header; other scalars where they stand, after a quote mark. */
  function textStart(node: Node): { line: number; column: number } {
    const [from] = rangeOf(node)
    const { line, column } = start(from)
    if ('|>'.includes(text[from] ?? ' ')) {
      const content = text.slice(text.indexOf('\n', from) + 1).match(/^(?: *\n)*( *)/)
      return { line: line + 1, column: (content?.[1]?.length ?? 0) + 1 }
    }
    return { line, column: column + ('"\''.includes(text[from] ?? ' ') ? 1 : 0) }
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

const tooMany = (file: string, line: number): Finding => ({
  rule: 'yaml',
  message: `${name} nở ra hơn ${mostNodes.toLocaleString('vi-VN')} giá trị`,
  hint: 'bỏ các dấu neo `&` và `*` lồng nhau',
  place: { file, line, column: 1 },
})
