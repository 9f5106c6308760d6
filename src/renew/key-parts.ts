import { bodyKeys } from '../document/keys/body-keys.ts'
import type { YamlTree } from '../source/yaml.ts'
import type { Edit, SourceLine, Stretch } from './source-lines.ts'

type Path = readonly PropertyKey[]

/** The values of keys, by what becomes of them. */
export interface KeyParts {
  /** Of the abstract and the body, each value by itself; years in them move on. */
  readonly words: readonly (readonly Stretch[])[]
  /** Of all other keys. */
  readonly others: readonly { readonly key: string; readonly stretches: readonly Stretch[] }[]
  readonly comments: readonly Stretch[]
}

export function keyParts(meta: YamlTree, lines: readonly SourceLine[], until: number): KeyParts {
  const words: Stretch[][] = []
  const others: { key: string; stretches: Stretch[] }[] = []
  const values: Stretch[] = []
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const stretches = value === '' ? [] : valueStretches(meta, lines, path)
      values.push(...stretches)
      if (movesOn(path, meta.value)) words.push(stretches)
      else if (!silent.has(path[0])) others.push({ key: meta.typedKey(path.slice(0, 1)), stretches })
    } else if (Array.isArray(value)) for (const [i, item] of value.entries()) walk(item, [...path, i])
    else for (const [key, inner] of Object.entries(value ?? {})) walk(inner, [...path, key])
  }
  walk(meta.value, [])
  return { words, others, comments: commentsIn(lines.slice(0, until), values) }
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

/** The lines of a value, without the header of a block. */
function valueStretches(meta: YamlTree, lines: readonly SourceLine[], path: Path): Stretch[] {
  const { line, column, endLine = line, endColumn = column } = meta.placeOf(path)
  const block = '|>'.includes(lines[line - 1]?.text.charAt(column - 1) || ' ')
  return Array.from({ length: endLine - line + 1 }, (_, i) => ({
    line: line - 1 + i,
    from: i === 0 ? column - 1 : 0,
    to: line + i === endLine ? endColumn - 1 : (lines[line - 1 + i]?.text.length ?? 0),
  })).slice(block ? 1 : 0)
}

function commentsIn(lines: readonly SourceLine[], values: readonly Stretch[]): Stretch[] {
  const byLine = new Map<number, Stretch[]>()
  for (const value of values) byLine.set(value.line, [...(byLine.get(value.line) ?? []), value])
  return lines.flatMap(({ text }, line) => {
    const taken = byLine.get(line) ?? []
    const outside = taken.reduce(
      (rest, { from, to }) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
      text,
    )
    const from = outside.indexOf('#')
    return from < 0 ? [] : [{ line, from, to: text.length }]
  })
}

/** Empties a key that has its value on its own line; a comment says what belongs there, unless one stands there. */
export function emptied(
  meta: YamlTree,
  lines: readonly SourceLine[],
  { key, note }: { key: string; note: string },
): Edit | undefined {
  const { line, column, endLine, endColumn = column } = meta.placeOf([key])
  const text = lines[line - 1]?.text ?? ''
  const rest = text.slice(endColumn - 1).trim()
  const plain =
    endLine === line && /^[^:{#]*:\s*$/.test(text.slice(0, column - 1)) && !'|>*&'.includes(text.charAt(column - 1))
  if (!plain || (rest !== '' && !rest.startsWith('#'))) return undefined
  return { line: line - 1, from: column - 1, to: endColumn - 1, put: rest === '' ? `# ${note}` : '' }
}
