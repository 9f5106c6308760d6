import { isAlias, isMap, isNode, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import { type LineColumn, linesAt, type TextMap } from '../findings/text-map.ts'
import { limits } from '../limits.ts'
import { writeNumber } from '../vietnamese/digits.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { mostLevels, parseTypedYaml, rangeOf, tooDeep, type YamlNodes } from './yaml-nodes.ts'

/** YAML as plain values: every scalar is the text as typed, keys are normalised, and every path has its place. */
export interface YamlTree {
  readonly value: Readonly<Record<string, unknown>>
  /** Place of the value at `path`, of its key where `what` says so, or of the nearest parent that has one. */
  readonly placeOf: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
  /** First character of the text at `path`, for findings inside it. */
  readonly textAt: (path: readonly PropertyKey[]) => LineColumn
  /** The value at `path` as it stands in the file, with its quote marks; of a list or map all its lines. */
  readonly typedText: (path: readonly PropertyKey[]) => TextMap
  /** The key at `path` as the author typed it. */
  readonly typedKey: (path: readonly PropertyKey[]) => string
  /** The syntax was put right: places count in the text as typed, but a fix may not fit it. */
  readonly mended?: boolean
  /** Where texts were filled in, their paths joined by dots: what is in them need not have been typed. */
  readonly filled?: ReadonlySet<string>
}

/** What is known of the value at a path; a text has a place of its own where a quote mark or the header of a block opens it. */
interface KnownValue {
  readonly value: Place
  readonly key?: Place
  readonly typed?: string
  readonly text?: LineColumn
  readonly source?: () => TextMap
}

/** A document that expands to more nodes than this is taken for an alias bomb. */
const mostNodes = limits.yamlValues.most

/** What to do about words that begin with a mark of YAML. */
const asText = 'nếu là chữ cần in, đặt cả giá trị trong dấu nháy kép'

/** What findings call a YAML text that describes a document. */
const name = 'Phần khai báo'

type Found = Parameters<Report>[0]

/** The last text read, and what came of it: a template's is the same for each of its rows. */
let last: { readonly key: string; readonly tree: YamlTree | undefined; readonly found: readonly Found[] } | undefined

/** Reads a YAML map that starts on `firstLine` of `file`. Syntax errors are reported, and nothing is returned then. */
export function readYaml(text: string, file: string, firstLine: number, report: Report): YamlTree | undefined {
  const key = JSON.stringify([file, firstLine, text])
  if (last?.key !== key) {
    const found: Found[] = []
    last = { key, tree: readMap(text, file, firstLine, (one) => void found.push(one)), found }
  }
  for (const one of last.found) report(one)
  return last.tree
}

function readMap(text: string, file: string, firstLine: number, report: Report): YamlTree | undefined {
  const nodes = parseTypedYaml(text, { file, firstLine, name }, report)
  if (!nodes) return undefined
  const start = { file, line: firstLine, column: 1 }
  const known = new Map<string, KnownValue>()
  let sound = true
  const fail: Walk['fail'] = (found): undefined => {
    if (sound) report(found)
    sound = false
  }
  const value = plainOf(
    nodes.document.contents,
    { path: [] },
    { nodes, text: nodes.text, start, known, fail, sound: () => sound, count: 0 },
  )
  if (value !== undefined && !isRecord(value)) fail(noMap(start))
  if (!sound) return undefined
  return { ...treeOf(isRecord(value) ? value : {}, known, start), ...(nodes.text !== text && { mended: true }) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The way through the nodes of a text. */
interface Walk {
  readonly nodes: YamlNodes
  readonly text: string
  readonly start: Place
  readonly known: Map<string, KnownValue>
  /** Reports the first fault; what follows from it is not told. */
  readonly fail: (found: Finding) => undefined
  readonly sound: () => boolean
  /** Of the nodes so far. */
  count: number
}

interface At extends Pick<KnownValue, 'key' | 'typed'> {
  readonly path: readonly PropertyKey[]
}

function plainOf(node: unknown, at: At, walk: Walk): unknown {
  const { nodes, known, fail } = walk
  const { path, ...key } = at
  if (++walk.count > mostNodes) fail(tooMany(walk.start))
  if (!walk.sound()) return undefined
  if (!isNode(node)) {
    if (key.key) known.set(path.join('.'), { value: behind(key.key), ...key })
    return undefined
  }
  const value = nodes.place(node)
  if (path.length > mostLevels) return fail(tooDeep(name, value))
  const source = () => nodes.typed(node)
  known.set(path.join('.'), { value, ...key, source, ...(isScalar(node) && { text: textStart(node, walk) }) })
  if (isAlias(node)) {
    const target = node.resolve(nodes.document)
    return target
      ? plainOf(target, at, walk)
      : fail(faultAt(value, `“*${node.source}” được hiểu là tham chiếu`, asText))
  }
  // A word behind the mark of an anchor that nothing refers to was meant to be printed.
  if (node.anchor && !walk.text.includes(`*${node.anchor}`))
    return fail(faultAt(value, `“&${node.anchor}” được hiểu là tên của một giá trị, không được in`, asText))
  if (isScalar(node)) return nodes.textOf(node)
  if (isSeq(node)) return node.items.map((item, i) => plainOf(item, { path: [...path, i] }, walk))
  return isMap(node) ? mapOf(node, path, walk) : undefined
}

function mapOf(node: YAMLMap, path: At['path'], walk: Walk): Readonly<Record<string, unknown>> {
  const { nodes, fail } = walk
  const map: Record<string, unknown> = Object.create(null)
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      fail(faultAt(nodes.place(isNode(key) ? key : node), 'Khóa của YAML phải là một từ', 'gõ dạng `khoa: giá trị`'))
      continue
    }
    const typed = String(key.value)
    const normal = normalKey(typed)
    const place = nodes.place(key)
    if (Object.hasOwn(map, normal))
      fail(faultAt(place, `Khóa “${typed}” xuất hiện hai lần`, 'bỏ bớt một khóa hoặc gộp hai giá trị làm một'))
    map[normal] = plainOf(value, { path: [...path, normal], key: place, typed }, walk) ?? ''
  }
  return map
}

/** Where the value of a key would stand that has no colon, as in `{a, b}`. */
const behind = ({ file, line, column, endLine = line, endColumn = column }: Place): Place => ({
  file,
  line: endLine,
  column: endColumn,
})

/** A block scalar's text starts on the line after its header; other scalars where they stand, after a quote mark. */
function textStart(node: Node, { nodes, text }: Walk): LineColumn {
  const [from] = rangeOf(node)
  const { line, column } = nodes.start(from)
  if ('|>'.includes(text[from] ?? ' ')) {
    const content = text.slice(text.indexOf('\n', from) + 1).match(/^(?: *\n)*( *)/)
    return { line: line + 1, column: (content?.[1]?.length ?? 0) + 1 }
  }
  return { line, column: column + ('"\''.includes(text[from] ?? ' ') ? 1 : 0) }
}

function treeOf(value: YamlTree['value'], known: ReadonlyMap<string, KnownValue>, start: Place): YamlTree {
  const nearest = (path: readonly PropertyKey[]): KnownValue => {
    for (let n = path.length; n >= 0; n--) {
      const found = known.get(path.slice(0, n).join('.'))
      if (found) return found
    }
    return { value: start }
  }
  return {
    value,
    placeOf: (path, what = 'value') => {
      const found = nearest(path)
      return (what === 'key' ? found.key : undefined) ?? found.value
    },
    textAt: (path) => nearest(path).text ?? nearest(path).value,
    typedText: (path) => known.get(path.join('.'))?.source?.() ?? linesAt('', nearest(path).value),
    typedKey: (path) => known.get(path.join('.'))?.typed ?? String(path.at(-1) ?? ''),
  }
}

const faultAt = (place: Place, message: string, hint: string): Finding => ({ rule: 'yaml', message, hint, place })

const noMap = (start: Place): Finding =>
  faultAt(start, 'Phần khai báo phải gồm các dòng `khóa: giá trị`', 'gõ mỗi khóa một dòng, như `co_quan: Sở Y tế`')

const tooMany = (start: Place): Finding =>
  faultAt(start, `${name} nở ra hơn ${writeNumber(mostNodes)} giá trị`, 'bỏ các dấu neo `&` và `*` lồng nhau')
