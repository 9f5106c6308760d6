import type { ZodObject } from 'zod'
import type { Report } from '../../../findings/diagnostic.ts'
import { type Mount, mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { isKeyMap } from '../key-values.ts'
import { keysAt, misplacedKey } from '../schema-findings.ts'

/** Keys at the margin right below the empty key that they belong to, as `chuc_vu` below `nguoi_ky:`, as if they were indented. */
export const withMeantIndents =
  (schema: ZodObject) =>
  (meta: YamlTree, report: Report): YamlTree => {
    const known = new Set(keysAt([], schema))
    const value: Record<string, unknown> = {}
    const mounts: Mount[] = []
    let parent: string | undefined
    for (const [key, inner] of Object.entries(meta.value)) {
      if (parent === undefined || known.has(key) || !keysAt([parent], schema).includes(key)) {
        value[key] = inner
        parent = inner === '' ? key : undefined
        continue
      }
      const others = value[parent]
      value[parent] = { ...(isKeyMap(others) ? others : {}), [key]: inner }
      mounts.push({ at: [parent, key], tree: meta, from: [key] })
      report(indented(key, parent, meta))
    }
    return mounts.length > 0 ? mountOn(value, meta, mounts) : meta
  }

function indented(key: string, parent: string, meta: YamlTree): Parameters<Report>[0] {
  const found = misplacedKey(key, parent, meta)
  const { file, line, column } = found.place
  return { ...found, fix: { place: { file, line, column, endLine: line, endColumn: column }, text: '  ' } }
}
