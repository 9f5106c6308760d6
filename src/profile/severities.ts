import type { Entry, Severity } from '../findings/catalogue/entry.ts'
import type { Finding } from '../findings/diagnostic.ts'
import { meant } from '../findings/meant.ts'
import { firmWish } from '../findings/suppress.ts'
import type { YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'
import type { ProfileFault } from './fault.ts'

/** How much a rule weighs in an office; one that is `off` is not asked. */
export type Level = Severity | 'off'

/** By what the author types. */
export const levelNames: Readonly<Record<string, Level>> = {
  tat: 'off',
  goi_y: 'hint',
  canh_bao: 'warning',
  loi: 'error',
}

function levelOf(typed: unknown): Level | undefined {
  const name = typeof typed === 'string' ? normalKey(typed) : ''
  return Object.hasOwn(levelNames, name) ? levelNames[name] : undefined
}

/** Keys have no hyphens after they are normalised. */
const ruleNamed = (key: string): string => key.replaceAll('_', '-')

/** The levels of `quy_tac` by rule. */
export const levelsIn = (entries: readonly (readonly [key: string, typed: unknown])[]): ReadonlyMap<string, Level> =>
  new Map(
    entries.flatMap(([key, typed]) => {
      const level = levelOf(typed)
      return level ? [[ruleNamed(key), level]] : []
    }),
  )

/** Ids that are not known, those that are firm, and errors by the decree that would be less than warnings. */
export function levelFaults(given: unknown, tree: YamlTree, known: ReadonlyMap<string, Entry>): ProfileFault[] {
  const entries = typeof given === 'object' && !Array.isArray(given) ? Object.entries(given ?? {}) : []
  return entries.flatMap(([key, typed]) => {
    const path = ['quy_tac', key]
    const id = ruleNamed(key)
    const entry = known.get(id)
    if (!entry)
      return [{ path, found: { ...unknownRule(tree.typedKey(path), known), place: tree.placeOf(path, 'key') } }]
    const level = levelOf(typed)
    if (entry.firm !== undefined && level !== undefined && level !== entry.severity)
      return [{ path, found: firmWish(id, entry.firm, tree.placeOf(path)) }]
    const lawful = entry.severity === 'error' && entry.clause !== undefined
    return lawful && (level === 'hint' || level === 'off')
      ? [{ path, found: { ...tooWeak(id, entry), place: tree.placeOf(path) } }]
      : []
  })
}

function unknownRule(typed: string, known: ReadonlyMap<string, Entry>): Finding {
  const guess = meant(typed, [...known.keys()])
  return {
    rule: 'gia-tri-sai',
    message: `Không có quy tắc “${typed}”`,
    hint: guess ? `có phải là \`${guess}\`?` : 'gõ tên trong ngoặc vuông ở kết quả của `kehoach check`',
  }
}

const tooWeak = (id: string, { clause }: Entry): Finding => ({
  rule: 'gia-tri-sai',
  message: `Quy tắc “${id}” là lỗi theo Nghị định nên không tắt, không hạ xuống dưới cảnh báo được`,
  ...(clause && { clause }),
  hint: 'gõ `canh_bao`; văn bản nào có lý do riêng thì dùng `bo_qua` trong văn bản ấy',
})

type Weighed = { readonly severity: Severity } & ({ readonly id: string } | { readonly rule: string })

/** Rules and findings as an office weighs them; nothing in place of those it has switched off. */
export const severitiesOf =
  (profile: { readonly levels: ReadonlyMap<string, Level> } | undefined) =>
  <One extends Weighed>(one: One): One | undefined => {
    const level = profile?.levels.get('id' in one ? one.id : one.rule) ?? one.severity
    return level === 'off' ? undefined : { ...one, severity: level }
  }
