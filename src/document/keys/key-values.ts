import { seenLines } from '../../vietnamese/unseen.ts'
import { bodyKeys } from './body-keys.ts'

/** A map as YAML gives it, neither a list nor nothing. */
export const isKeyMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path; nothing where the path leads nowhere. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at[Number(step)]
    return isKeyMap(at) ? at[String(step)] : undefined
  }, value)

/** The values of keys without those left empty, as the blanks of a form are; `undefined` where nothing remains of a list or text. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) {
    const filled = value.map(withoutBlanks).filter((item) => item !== undefined)
    return filled.length > 0 ? filled : undefined
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return isKeyMap(value) ? filledKeys(value) : value
}

/** The keys that have a value, with their values `withoutBlanks`. */
export function filledKeys(keys: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const filled = Object.entries(keys).map(([key, inner]) => [key, withoutBlanks(inner)] as const)
  return Object.fromEntries(filled.filter(([, inner]) => inner !== undefined))
}

/** The keys with their texts as they are seen; those of the body are Markdown yet to be read, whose letters have places. */
export const seenKeys = (keys: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, key in bodyKeys ? value : seenValue(value)]))

function seenValue(value: unknown): unknown {
  if (typeof value === 'string') return seenLines(value).join('\n')
  if (Array.isArray(value)) return value.map(seenValue)
  return isKeyMap(value) ? seenKeys(value) : value
}

/** Every text of the keys with its path, without those of the body, which are read as Markdown. */
export function stringsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): [path: readonly PropertyKey[], text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, i) => stringsIn(item, [...path, i]))
  if (!isKeyMap(value)) return []
  const keys = Object.entries(value).filter(([key]) => path.length > 0 || !(key in bodyKeys))
  return keys.flatMap(([key, inner]) => stringsIn(inner, [...path, key]))
}
