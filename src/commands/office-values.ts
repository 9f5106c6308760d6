import { isKeyMap } from '../document/keys/key-values.ts'
import { collectFindings, type Diagnostic, hasErrors } from '../findings/diagnostic.ts'
import { readProfile } from '../profile/profile.ts'
import { profilesFrom } from '../profile/profile-text.ts'
import { allEntries } from '../rules/index.ts'
import type { YamlTree } from '../source/yaml.ts'
import type { ReadProfile } from './profile-above.ts'

/** A value of an office's profile, and the file and line that it is from. */
export interface OfficeValue {
  /** As typed, those of maps joined by dots. */
  readonly key: string
  readonly value: string
  readonly file: string
  readonly line: number
}

/** What an office says, once its profiles are laid over each other. */
export interface OfficeSummary {
  /** The nearest first. */
  readonly files: readonly string[]
  readonly values: readonly OfficeValue[]
  /** The first error in them, or what is named only nearly like one. */
  readonly problem?: Diagnostic
}

/** The profile as documents have it; nothing where there is none. */
export function officeSummary(read: ReadProfile): OfficeSummary | undefined {
  if (!read) return undefined
  if ('problem' in read) return { files: [], values: [], problem: read.problem }
  const { found, report } = collectFindings()
  const { tree } = readProfile(read, allEntries(), report)
  const values = Object.keys(tree.value).flatMap((key) => valuesAt(tree, [key], tree.value[key]))
  const used = new Set(values.map(({ file }) => file))
  const wrong = profilesFrom(read).filter(({ isMisnamed }) => isMisnamed)
  const problem =
    found.find((one) => hasErrors([one])) ?? found.find(({ place }) => wrong.some(({ file }) => file === place?.file))
  return {
    files: profilesFrom(read)
      .filter((one) => !wrong.includes(one))
      .flatMap(({ file }, i) => (i === 0 || used.has(file) ? [file] : [])),
    values,
    ...(problem && { problem }),
  }
}

function valuesAt(tree: YamlTree, path: readonly PropertyKey[], value: unknown): OfficeValue[] {
  if (isKeyMap(value) && typeof path.at(-1) === 'string')
    return Object.entries(value).flatMap(([key, one]) => valuesAt(tree, [...path, key], one))
  if (Array.isArray(value)) return value.flatMap((one: unknown, i) => valuesAt(tree, [...path, i], one))
  const { file, line } = tree.placeOf(path)
  const [key, ...names] = path.flatMap((step, i) => {
    if (typeof step !== 'string') return []
    // Names are the office's own, keys are the program's.
    return i === 0 ? step : tree.typedKey(path.slice(0, i + 1))
  })
  return [{ key: [key, ...names].join('.'), value: shown(value), file, line }]
}

/** In one line. */
const shown = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' / ')
    : value === null
      ? ''
      : JSON.stringify(value)
