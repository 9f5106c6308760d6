import { distance } from 'fastest-levenshtein'
import type { ZodObject } from 'zod'
import type { Report } from '../../../findings/diagnostic.ts'
import { meant } from '../../../findings/meant.ts'
import { type Mount, mountOn } from '../../../source/mounts.ts'
import type { YamlTree } from '../../../source/yaml.ts'
import { bodyKeys } from '../body-keys.ts'
import { isKeyMap } from '../key-values.ts'
import { otherName } from '../other-names.ts'
import { keysAt } from '../schema-findings.ts'

type Path = readonly PropertyKey[]

/** Keys under the names they have in a schema: `noinhan` is `noi_nhan`, `kt` of one who signs `ky_thay`. */
export const withMeantNames =
  (schema: ZodObject) =>
  (meta: YamlTree, report: Report): YamlTree => {
    const mounts: Mount[] = []
    const inYaml = /\.ya?ml$/i.test(meta.placeOf([]).file)
    const walk = (value: unknown, path: Path, from: Path): unknown => {
      if (Array.isArray(value)) return value.map((one, i) => walk(one, [...path, i], [...from, i]))
      if (!isKeyMap(value)) return value
      const known = keysAt(path, schema).filter((key) => inYaml || path.length > 0 || !(key in bodyKeys))
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => {
          const name = nameMeant(key, known, value)
          const at = [...path, name?.key ?? key]
          if (name) {
            mounts.push({ at, tree: meta, from: [...from, key] })
            report(found([...from, key], name, meta))
          }
          return [name?.key ?? key, walk(inner, at, [...from, key])]
        }),
      )
    }
    const value = walk(meta.value, [], [])
    return mounts.length > 0 && isKeyMap(value) ? mountOn(value, meta, mounts) : meta
  }

/** A key that was meant by another, and whether nothing else can have been. */
interface NameMeant {
  readonly key: string
  readonly sure: boolean
}

function nameMeant(
  typed: string,
  known: readonly string[],
  map: Readonly<Record<string, unknown>>,
): NameMeant | undefined {
  if (known.length === 0 || known.includes(typed)) return undefined
  const plain = typed.replace(/[^a-z\d]/g, '')
  const other = otherName(typed)
  const sure = known.find((key) => key === other || key.replaceAll('_', '') === plain)
  const near = meant(typed, known)
  const key = sure ?? (near && distance(typed, near) <= near.length / 4.5 ? near : undefined)
  return key === undefined || Object.hasOwn(map, key) ? undefined : { key, sure: sure !== undefined }
}

function found(path: Path, { key, sure }: NameMeant, meta: YamlTree): Parameters<Report>[0] {
  const place = meta.placeOf(path, 'key')
  const { endLine, endColumn } = place
  const typed = meta.typedKey(path)
  return {
    rule: sure ? 'khoa-viet-khac' : 'khoa-la',
    message: sure ? `Khóa “${typed}” được hiểu là \`${key}\`` : `Không có khóa “${typed}”`,
    hint: sure ? `gõ \`${key}: …\`` : `có phải là \`${key}\`?`,
    place,
    ...(endLine !== undefined &&
      endColumn !== undefined && { fix: { place: { ...place, endLine, endColumn }, text: key } }),
  }
}
