import type { Report } from '../findings/diagnostic.ts'
import type { Origin, TextMap } from '../findings/text-map.ts'
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

/** The keys of `file` with each text filled in. */
export function fillTree(tree: YamlTree, fill: Fill, file: string, report: Report): YamlTree {
  const filled = new Set<string>()
  const fillIn = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string') {
      if (!value.includes('{{')) return value
      filled.add(path.join('.'))
      return fill.value(value, { file, ...tree.textAt(path) }, path, report)
    }
    if (Array.isArray(value)) return value.map((one, i) => fillIn(one, [...path, i]))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillIn(one, [...path, key])]))
  }
  return { ...tree, value: fillIn(tree.value, []) as YamlTree['value'], filled }
}
