import { bodyKeys } from '../document/keys/body-keys.ts'
import type { Edit, Place } from '../findings/diagnostic.ts'
import { cut, offsetOf, replaceEach, type TextMap } from '../findings/text-map.ts'
import type { YamlTree } from '../source/yaml.ts'

type Path = readonly PropertyKey[]

/** The values of keys as they are typed, by what becomes of them. */
export interface KeyParts {
  /** Of the abstract and the body; years in them move on. */
  readonly words: readonly TextMap[]
  /** Of all other keys. */
  readonly others: readonly { readonly key: string; readonly value: TextMap }[]
  /** Values that are those of another place, `*name`. */
  readonly aliases: readonly Alias[]
  readonly comments: readonly TextMap[]
}

/** A value that is that of another place. */
export interface Alias {
  readonly line: number
  readonly key: string
  readonly text: string
  /** The line where it is typed. */
  readonly typedOn: number
}

/** Parts the keys of a source, which are its first `until` letters. */
export function keyParts(meta: YamlTree, source: TextMap, until: number): KeyParts {
  const words: TextMap[] = []
  const others: { key: string; value: TextMap }[] = []
  const aliases: Alias[] = []
  const ranges: Range[] = []
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (value === '') return
      const { from, to } = rangeOf(meta.placeOf(path), source)
      const first = ranges.find((one) => one.from === from)
      ranges.push({ from, to })
      const key = meta.typedKey(path.slice(0, 1))
      // A value that stands at a place a second time is there by an alias.
      if (first)
        aliases.push({
          line: meta.placeOf(path.slice(0, 1), 'key').line,
          key,
          text: value,
          typedOn: meta.placeOf(path).line,
        })
      else if (movesOn(path, meta.value)) words.push(asRead(cut(source, from, to)))
      else if (!silent.has(path[0])) others.push({ key, value: asRead(cut(source, from, to)) })
    } else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i])
    else for (const [key, inner] of Object.entries(value ?? {})) walk(inner, [...path, key])
  }
  walk(meta.value, [])
  return { words, others, aliases, comments: commentsIn(cut(source, 0, until), ranges) }
}

/** Told in their own way. */
const silent: ReadonlySet<PropertyKey | undefined> = new Set(['so', 'ngay', 'can_cu', 'bo_qua'])

function movesOn([key, at, ...rest]: Path, value: YamlTree['value']): boolean {
  if (key === 'trich_yeu') return true
  if (typeof key !== 'string' || !(key in bodyKeys)) return false
  const item = key === 'phu_luc' && Array.isArray(value.phu_luc) ? value.phu_luc[Number(at)] : undefined
  // An appendix that is a file of the old year's keeps its name.
  return !(item && Object.hasOwn(item, 'tep')) && !rest.includes('huong')
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Where a value stands in the source, without the header of a block. */
function rangeOf({ line, column, endLine = line, endColumn = column }: Place, source: TextMap): Range {
  const from = offsetOf(source, { line, column })
  const to = offsetOf(source, { line: endLine, column: endColumn })
  const { text } = source
  return '|>'.includes(text[from] ?? ' ') ? { from: Math.min(to, text.indexOf('\n', from) + 1), to } : { from, to }
}

/** A value without the escapes of its quotation marks: `"năm\x202025"` is "năm 2025"; each stands for its letter. */
function asRead(value: TextMap): TextMap {
  if (value.text.startsWith("'")) return replaceEach(value, /''/g, () => "'")
  if (!value.text.startsWith('"')) return value
  return replaceEach(value, /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^\s\d])/gi, (typed) => {
    const code = /^\\[xuU]([\da-fA-F]+)$/.exec(typed)?.[1]
    if (code === undefined) return typed.length === 2 ? (escaped[typed.charAt(1)] ?? typed) : typed
    const letter = Number.parseInt(code, 16)
    return letter <= 0x10ffff ? String.fromCodePoint(letter) : typed
  })
}
const escaped: Readonly<Record<string, string>> = { t: ' ', n: ' ', r: ' ', e: ' ', _: ' ', N: ' ', L: ' ', P: ' ' }

/** What stands behind a `#` outside all values. */
function commentsIn(keys: TextMap, values: readonly Range[]): TextMap[] {
  const outside = values.reduce(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(from, to).replace(/./g, ' ') + rest.slice(to),
    keys.text,
  )
  return [...outside.matchAll(/#.*/g)].map(({ 0: { length }, index }) => cut(keys, index, index + length))
}

/** Empties a key that has its value on its own line; a comment says what belongs there, unless one stands there. */
export function emptyKey(
  meta: YamlTree,
  source: TextMap,
  { key, note }: { key: string; note: string },
): Edit | undefined {
  const { file, line, column, endLine = line, endColumn = column } = meta.placeOf([key])
  const text = source.text.split('\n')[line - 1] ?? ''
  const rest = text.slice(endColumn - 1).trim()
  const plain =
    endLine === line && /^[^:{#]*:\s*$/.test(text.slice(0, column - 1)) && !'|>*&'.includes(text.charAt(column - 1))
  if (!plain || (rest !== '' && !rest.startsWith('#'))) return undefined
  return { place: { file, line, column, endLine, endColumn }, text: rest === '' ? `# ${note}` : '' }
}
