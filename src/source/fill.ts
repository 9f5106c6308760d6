import type { Report } from '../findings/diagnostic.ts'
import { type Origin, placeAt, type TextMap } from '../findings/text-map.ts'
import { type Mount, mountOn } from './mounts.ts'
import type { Parsed, TakenApart } from './parse.ts'
import { originOf } from './value-origin.ts'
import type { YamlTree } from './yaml.ts'

type Path = readonly PropertyKey[]

/**
 * Fills in the marks of a template: values each by itself, so that no data can break the YAML around them; the body as a
 * whole, with the way back to the template.
 */
export interface Fill {
  /** `path` tells words from Markdown. Several texts, or none, are items in the place of one. */
  readonly value: (text: string, at: Origin, path: Path, report: Report) => string | readonly string[]
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
  const mounts: Mount[] = []
  /** @param at where the value stands once it is filled in */
  const fillIn = (value: unknown, path: Path, at: Path): unknown => {
    if (typeof value === 'string') return fillText(value, path, at)
    if (Array.isArray(value)) return fillItems(value, path, at)
    return isMap(value) ? fillMap(value, path, at) : value
  }
  const fillText = (text: string, path: Path, at: Path): string | readonly string[] => {
    if (!text.includes('{{')) return text
    const given = fill.value(text, originOf(text, tree, path), path, report)
    if (typeof given === 'string') filled.add(at.join('.'))
    else if (typeof path.at(-1) !== 'number') for (const i of given.keys()) mount([...at, i], path)
    return given
  }
  const mount = (at: Path, from: Path) => {
    filled.add(at.join('.'))
    mounts.push({ at, tree, from })
  }
  const fillMap = (map: Readonly<Record<string, unknown>>, path: Path, at: Path): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(map).map(([key, one]) => [key, fillIn(one, [...path, key], [...at, key])]))
  const fillItems = (items: readonly unknown[], path: Path, at: Path): readonly unknown[] => {
    const out: unknown[] = []
    for (const [i, item] of items.entries()) {
      const from = [...path, i]
      const one = fillIn(item, from, [...at, out.length])
      if (typeof item === 'string' && Array.isArray(one)) {
        for (const text of one) mount([...at, out.push(text) - 1], from)
      } else if (!hasLostAll(item, one)) {
        if (out.length !== i) mounts.push({ at: [...at, out.length], tree, from })
        out.push(one)
      }
    }
    return out
  }
  const value = fillMap(tree.value, [], [])
  return { ...tree, ...(mounts.length > 0 && mountOn(value, tree, mounts)), value, filled }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a group had a list of which nothing is left: it groups nobody. */
const hasLostAll = (item: unknown, filled: unknown): boolean =>
  isMap(item) &&
  isMap(filled) &&
  Object.entries(item).some(([key, one]) => {
    const left = filled[key]
    return Array.isArray(one) && one.length > 0 && Array.isArray(left) && left.length === 0
  })
