import type { Report } from '../findings/diagnostic.ts'
import { type Origin, placeAt, type TextMap } from '../findings/text-map.ts'
import type { Parsed, TakenApart } from './parse.ts'
import type { YamlTree } from './yaml.ts'

/**
 * Fills in the marks of a template: values each by itself, so that no data can break the YAML around them; the body as a
 * whole, with the way back to the template.
 */
export interface Fill {
  /** `path` tells words from Markdown. */
  readonly value: (text: string, at: Origin, path: readonly PropertyKey[], report: Report) => string
  readonly body: (text: string, at: Origin, report: Report) => TextMap
}

/** A template filled in, its keys first. */
export function fillIn({ meta, body, isFenced }: TakenApart, fill: Fill, report: Report): Parsed {
  const keys = meta && fillTree(meta, fill, report)
  return { meta: keys, body: body && isFenced ? fill.body(body.text, placeAt(body, 0), report) : body }
}

/** The keys with each text filled in. */
function fillTree(tree: YamlTree, fill: Fill, report: Report): YamlTree {
  const filled = new Set<string>()
  const fillIn = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string') {
      if (!value.includes('{{')) return value
      filled.add(path.join('.'))
      return fill.value(value, originOf(value, tree, path), path, report)
    }
    if (Array.isArray(value)) return value.map((one, i) => fillIn(one, [...path, i]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillIn(one, [...path, key])]))
  }
  return { ...tree, value: fillIn(tree.value, []) as YamlTree['value'], filled }
}

/** Where the text of a value begins; where it isn't typed letter by letter, the whole value. */
function originOf(text: string, tree: YamlTree, path: readonly PropertyKey[]): Origin {
  const { file, line, column, endLine, endColumn } = tree.placeOf(path)
  if (isAsTyped(text, tree.typedText(path)) || endLine === undefined || endColumn === undefined)
    return { file, ...tree.textAt(path) }
  return { file, line, column, end: { line: endLine, column: endColumn } }
}

/** Whether a value stands in the file as it is read: not folded, escaped, or put right. */
function isAsTyped(value: string, { text, pieces }: TextMap): boolean {
  if (pieces.some(({ from }) => from.end)) return false
  if (!/^[|>]/.test(text)) return text === value || text.slice(1, -1) === value
  const lines = text.split('\n').slice(1)
  return value.split('\n').every((line, i) => lines[i]?.endsWith(line))
}
