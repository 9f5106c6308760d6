import type { Severity } from '../findings/catalogue/entry.ts'
import type { Place } from '../findings/diagnostic.ts'
import type { YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'

/** How much a rule weighs in an office; one that is `off` is not asked. */
export type Level = Severity | 'off'

/** Levels by the words an author types for them, normalised as keys are. */
export const levelNames: Readonly<Record<string, Level>> = {
  tat: 'off',
  goi_y: 'hint',
  canh_bao: 'warning',
  loi: 'error',
}

/** The level an author types; undefined for any other word. */
export function levelOf(typed: unknown): Level | undefined {
  const name = typeof typed === 'string' ? normalKey(typed) : ''
  return Object.hasOwn(levelNames, name) ? levelNames[name] : undefined
}

const byWeight: readonly Level[] = ['off', 'hint', 'warning', 'error']

/** Whether a level, as an author types it, is lower than another; a word that is none is not. */
export function isLess(typed: unknown, than: Level = 'error'): boolean {
  const level = levelOf(typed)
  return level !== undefined && byWeight.indexOf(level) < byWeight.indexOf(than)
}

/** The rule that a key of `quy_tac` means: keys have no hyphens after they are normalised. */
export const ruleNamed = (key: string): string => key.replaceAll('_', '-')

/** The levels that `quy_tac` gives, by the id of what is weighed; other words give none. */
export const levelsIn = (entries: readonly (readonly [key: string, typed: unknown])[]): ReadonlyMap<string, Level> =>
  new Map(
    entries.flatMap(([key, typed]) => {
      const level = levelOf(typed)
      return level ? [[ruleNamed(key), level]] : []
    }),
  )

/** The ids that a key names, `khong_bo_qua` or `cho_ha_muc`, each with its place. */
export const idsIn = (
  given: unknown,
  tree: YamlTree,
  key: 'khong_bo_qua' | 'cho_ha_muc',
): [id: string, place: Place][] =>
  Array.isArray(given)
    ? given.flatMap((typed: unknown, i) =>
        typeof typed === 'object' ? [] : [[ruleNamed(normalKey(String(typed))), tree.placeOf([key, i])]],
      )
    : typeof given === 'string' && given.trim() !== ''
      ? [[ruleNamed(normalKey(given)), tree.placeOf([key])]]
      : []

type Weighed = { readonly severity: Severity } & ({ readonly id: string } | { readonly rule: string })

/** Rules and findings as an office weighs them; nothing in place of those it has switched off. */
export const severitiesOf =
  (profile: { readonly levels: ReadonlyMap<string, Level> } | undefined) =>
  <One extends Weighed>(one: One): One | undefined => {
    const level = profile?.levels.get('id' in one ? one.id : one.rule) ?? one.severity
    return level === 'off' ? undefined : { ...one, severity: level }
  }
