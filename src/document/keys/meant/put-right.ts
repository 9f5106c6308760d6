import type { Finding, Place } from '../../../findings/diagnostic.ts'
import { offsetOf } from '../../../findings/text-map.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { itemText, quoted } from '../../../source/yaml-values.ts'

type Path = readonly PropertyKey[]

/** A value that is read as it was meant, and would better be typed so. */
export const readAsMeant = (found: Pick<Finding, 'message' | 'hint' | 'place' | 'fix'>): Finding => ({
  rule: 'gia-tri-viet-khac',
  ...found,
})

/** A value from which it isn't sure what was meant. */
export const notRead = (found: Pick<Finding, 'message' | 'hint' | 'place'>): Finding => ({
  rule: 'gia-tri-sai',
  ...found,
})

/** The place of a value with its end; nothing where it has none. */
export function wholePlace(meta: YamlTree, path: Path, what?: 'key' | 'value'): Required<Place> | undefined {
  const { endLine, endColumn, ...start } = meta.placeOf(path, what)
  return endLine === undefined || endColumn === undefined ? undefined : { ...start, endLine, endColumn }
}

/** The same with the blanks behind the value that end its line. */
function placeToEnd(meta: YamlTree, path: Path): Required<Place> | undefined {
  const place = wholePlace(meta, path)
  const all = meta.typedText([])
  if (!place || all.text === '') return place
  const end = offsetOf(all, { line: place.endLine, column: place.endColumn })
  const blanks = place.endColumn > 1 ? (/^[ \t]*(?=\n|$)/.exec(all.text.slice(end))?.[0].length ?? 0) : 0
  return { ...place, endColumn: place.endColumn + blanks }
}

/** A fix that puts a text in the place of a value. */
export function putFor(meta: YamlTree, path: Path, text: string): Pick<Finding, 'fix'> {
  const place = placeToEnd(meta, path)
  return place ? { fix: { place, text: `${text}${endOf(meta, path)}` } } : {}
}

/** A text that `|` opens reaches to the start of the line below. */
const endOf = (meta: YamlTree, path: Path): string => (meta.typedText(path).text.endsWith('\n') ? '\n' : '')

/** A fix that puts other keys in the place of one with its value. */
export function putEntry(meta: YamlTree, path: Path, keys: Readonly<Record<string, string>>): Pick<Finding, 'fix'> {
  const key = wholePlace(meta, path, 'key')
  const value = placeToEnd(meta, path)
  if (!key || !value) return {}
  const between = isInBraces(meta, path) ? ', ' : `\n${' '.repeat(key.column - 1)}`
  const text = Object.entries(keys)
    .map(([name, typed]) => `${name}: ${itemText(typed)}`)
    .join(between)
  return {
    fix: { place: { ...key, endLine: value.endLine, endColumn: value.endColumn }, text: `${text}${endOf(meta, path)}` },
  }
}

/** Whether a key stands among others on a line, between braces. */
export const isInBraces = (meta: YamlTree, path: Path): boolean => /^\s*\{/.test(meta.typedText(path.slice(0, -1)).text)

/** A fix that makes a list of the value of a key. */
export function putList(meta: YamlTree, path: Path, items: readonly string[]): Pick<Finding, 'fix'> {
  const key = wholePlace(meta, path, 'key')
  const value = placeToEnd(meta, path)
  if (!key || !value || isInBraces(meta, path)) return {}
  const { endLine, endColumn } = value
  const list = items.map((item) => `\n${' '.repeat(key.column + 1)}- ${wordsOf(item)}`).join('')
  return { fix: { place: { ...key, endLine, endColumn }, text: `${meta.typedKey(path)}:${list}${endOf(meta, path)}` } }
}

/** Brackets and quotation marks within words are words. */
const wordsOf = (item: string): string => (/^["'[{]/.test(item) ? quoted(item) : itemText(item))

/** A fix that makes a map of the value of a key. */
export function putMap(meta: YamlTree, path: Path, keys: Readonly<Record<string, string>>): Pick<Finding, 'fix'> {
  const key = wholePlace(meta, path, 'key')
  const value = placeToEnd(meta, path)
  if (!key || !value || isInBraces(meta, path)) return {}
  const { endLine, endColumn } = value
  const lines = Object.entries(keys).map(([name, text]) => `\n${' '.repeat(key.column + 1)}${name}: ${scalarOf(text)}`)
  return {
    fix: {
      place: { ...key, endLine, endColumn },
      text: `${meta.typedKey(path)}:${lines.join('')}${endOf(meta, path)}`,
    },
  }
}

/** A text as a value that stands for itself, on one line. */
export const scalarOf = (text: string): string => (text.includes('\n') ? JSON.stringify(text) : itemText(text))
