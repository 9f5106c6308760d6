import { isKeyMap, withoutBlanks } from '../document/keys/key-values.ts'
import { findingsOf } from '../document/keys/schema-findings.ts'
import type { Entry } from '../findings/catalogue/entry.ts'
import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import type { YamlTree } from '../source/yaml.ts'
import { profileKeys } from './profile-keys.ts'
import { idsIn, isLess, levelOf, levelsIn, ruleNamed } from './severities.ts'

type Keys = YamlTree['value']

/** Ids that a profile keeps from those below, each with where it says so. */
export interface KeptIds {
  /** It says that they are errors, and lets no profile below soften them. */
  readonly held: ReadonlyMap<string, Place>
  /** It lets nobody set them aside, nor a profile below soften them. */
  readonly barred: ReadonlyMap<string, Place>
}

/** What can be found, and where faults of profiles go. */
export interface OfficeReading {
  readonly known: ReadonlyMap<string, Entry>
  readonly report: Report
}

/** What a profile alone keeps, less what it lets others soften. */
export function keptBy(tree: YamlTree): KeptIds {
  const { quy_tac, khong_bo_qua, cho_ha_muc } = tree.value
  const allowed = new Set(idsIn(cho_ha_muc, tree, 'cho_ha_muc').map(([id]) => id))
  const errors = entriesOf(quy_tac).filter(([, typed]) => levelOf(typed) === 'error')
  const held = errors.map(([key]) => [ruleNamed(key), tree.placeOf(['quy_tac', key])] as const)
  const unlessAllowed = (all: readonly (readonly [string, Place])[]) => new Map(all.filter(([id]) => !allowed.has(id)))
  return { held: unlessAllowed(held), barred: unlessAllowed(idsIn(khong_bo_qua, tree, 'khong_bo_qua')) }
}

const entriesOf = (given: unknown): [string, unknown][] => Object.entries(isKeyMap(given) ? given : {})

/** A profile above, and what it keeps, with those above it. */
interface Above extends KeptIds {
  readonly tree: YamlTree
}

/**
 * The keys without lower levels for what is kept above, and without standing wishes for what is held. Levels left blank leave those
 * above, as do such as are no levels, which is told.
 */
export function withoutSoftening(own: YamlTree, above: Above, { known, report }: OfficeReading): Keys {
  const { value, placeOf } = own
  const { held, barred } = above
  const keep = (key: 'quy_tac' | 'bo_qua', fault: (id: string, typed: unknown) => SofteningFault | undefined): Keys =>
    Object.fromEntries(
      entriesOf(value[key]).filter(([name, typed]) => {
        const found = fault(ruleNamed(name), typed)
        if (found) report({ ...found, place: placeOf([key, name], 'key') })
        return !found
      }),
    )
  const levels = levelsIn(entriesOf(above.tree.value.quy_tac))
  const lower = (id: string, typed: unknown) => {
    const [error, bar] = [held.get(id), barred.get(id)]
    if (error) return isLess(typed, 'error') ? softened(id, error) : undefined
    return bar && isLess(typed, levels.get(id) ?? known.get(id)?.severity) ? lowered(id, bar) : undefined
  }
  const wish = (id: string) => {
    const error = held.get(id)
    return error && softened(id, error)
  }
  const { quy_tac, ...rest } = value
  const filled = Object.entries(keep('quy_tac', lower)).filter(([name, typed]) => {
    if (withoutBlanks(typed) === undefined) return false
    const isWrong = levels.has(ruleNamed(name)) && levelOf(typed) === undefined
    if (isWrong) tellWrong({ [name]: typed }, own, report)
    return !isWrong
  })
  return {
    ...rest,
    ...(isKeyMap(quy_tac) && { quy_tac: Object.fromEntries(filled) }),
    ...(isKeyMap(value.bo_qua) && { bo_qua: keep('bo_qua', wish) }),
  }
}

/** Tells of levels that are none, such as a list: those above count in their place. */
export function tellNoLevels(own: YamlTree, report: Report): void {
  const { quy_tac } = own.value
  if (!isKeyMap(quy_tac) && (withoutBlanks(quy_tac) ?? null) !== null) tellWrong(quy_tac, own, report)
}

/** What `quy_tac` may not be. */
function tellWrong(quy_tac: unknown, own: YamlTree, report: Report): void {
  const { error } = profileKeys.pick({ quy_tac: true }).safeParse({ quy_tac })
  for (const found of findingsOf({ issues: error?.issues ?? [] }, own, profileKeys)) report(found)
}

type SofteningFault = Omit<Finding, 'place'>

const softened = (id: string, by: Place): SofteningFault => ({
  rule: 'khong-bo-qua-duoc',
  message: `“${id}” không hạ mức, không bỏ qua trong hồ sơ này được: ${by.file} dòng ${by.line} đặt là lỗi`,
  hint: `bỏ dòng này, hoặc xin thêm \`cho_ha_muc: [${id}]\` vào ${by.file}`,
})

const lowered = (id: string, by: Place): SofteningFault => ({
  rule: 'khong-bo-qua-duoc',
  message: `“${id}” không hạ mức trong hồ sơ này được: ${by.file} dòng ${by.line} không cho bỏ qua`,
  hint: `bỏ dòng này, hoặc xin thêm \`cho_ha_muc: [${id}]\` vào ${by.file}`,
})
