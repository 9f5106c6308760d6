import { isKeyMap } from '../document/keys/key-values.ts'
import type { Finding, Place, Report } from '../findings/diagnostic.ts'
import { type Mount, mountOn } from '../source/mounts.ts'
import type { YamlTree } from '../source/yaml.ts'
import { isAnotherAgency } from './another-agency.ts'
import { layeredKeys, layOver } from './lay-over.ts'
import type { ProfileKey } from './profile-keys.ts'
import { idsIn, levelOf, ruleNamed } from './severities.ts'

type Keys = YamlTree['value']

/** The keys of a profile, those of the profiles above it among them. */
export interface OfficeKeys {
  readonly tree: YamlTree
  /** Ids that it says are errors, and lets no profile below soften, each with where it says so. */
  readonly held: ReadonlyMap<string, Place>
}

/** A profile that is under no other. */
export const topmost = (tree: YamlTree): OfficeKeys => ({ tree, held: heldBy(tree) })

/** A profile's keys over those of the one it is under; where it asks for less than that allows, that is told and doesn't count. */
export function underParent(own: YamlTree, parent: OfficeKeys, report: Report): OfficeKeys {
  const kept = withoutSoftening(own, parent, report)
  const lower = { keys: inheritable(parent.tree.value, own.value), tree: parent.tree }
  const { keys, mounts } = layOver(withOnlySigner(kept, own), lower, layered)
  const barred = addedUp(own, parent.tree)
  return {
    tree: mountOn({ ...keys, ...barred.keys }, own, [...mounts, ...barred.mounts]),
    held: new Map([...heldBy(own), ...parent.held]),
  }
}

const layered: ReadonlySet<string> = new Set<string>([
  ...layeredKeys,
  ...(['nguoi_ky', 'don_vi_soan', 'viet_tat', 'tu_dien', 'het_hieu_luc', 'quy_tac'] satisfies ProfileKey[]),
])

/** What is said of the profile itself, and not of those below. */
const ofItself: ReadonlySet<string> = new Set<ProfileKey>(['goc', 'cho_ha_muc'])

/** What an agency has for itself: one under it, with a name of its own, has its own or none. */
const ofAgency: ReadonlySet<string> = new Set<ProfileKey>(['co_quan_chu_quan', 'ky_hieu', 'nguoi_ky', 'dia_chi'])

function inheritable(parent: Keys, own: Keys): Keys {
  const isOther = isAnotherAgency(own.co_quan, parent.co_quan)
  return Object.fromEntries(
    Object.entries(parent).filter(([key]) => !ofItself.has(key) && !(isOther && ofAgency.has(key))),
  )
}

/** Who alone signs in a profile signs by default, whoever does so above it. */
function withOnlySigner(keys: Keys, tree: YamlTree): Keys {
  const { nguoi_ky } = keys
  if (!isKeyMap(nguoi_ky)) return keys
  const [name, ...others] = Object.keys(nguoi_ky)
  if (name === undefined || name === 'mac_dinh' || others.length > 0) return keys
  return { ...keys, nguoi_ky: { ...nguoi_ky, mac_dinh: tree.typedKey(['nguoi_ky', name]) } }
}

/** `khong_bo_qua` of both. */
function addedUp(own: YamlTree, parent: YamlTree): { readonly keys: Keys; readonly mounts: readonly Mount[] } {
  const items = [own, parent].flatMap((tree) => {
    const { khong_bo_qua: given } = tree.value
    if (!Array.isArray(given)) return isBlank(given) ? [] : [{ item: given, tree, from: ['khong_bo_qua'] }]
    return given.map((item: unknown, i) => ({ item, tree, from: ['khong_bo_qua', i] }))
  })
  if (items.length === 0) return { keys: {}, mounts: [] }
  return {
    keys: { khong_bo_qua: items.map(({ item }) => item) },
    mounts: [
      ...items.slice(0, 1).map(({ tree }) => ({ at: ['khong_bo_qua'], tree, from: ['khong_bo_qua'] })),
      ...items.map(({ tree, from }, i) => ({ at: ['khong_bo_qua', i], tree, from })),
    ],
  }
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

function heldBy(tree: YamlTree): ReadonlyMap<string, Place> {
  const { quy_tac, cho_ha_muc } = tree.value
  const allowed = new Set(idsIn(cho_ha_muc, tree, 'cho_ha_muc').map(([id]) => id))
  const entries = Object.entries(isKeyMap(quy_tac) ? quy_tac : {})
  return new Map(
    entries.flatMap(([key, typed]) =>
      levelOf(typed) === 'error' && !allowed.has(ruleNamed(key))
        ? [[ruleNamed(key), tree.placeOf(['quy_tac', key])]]
        : [],
    ),
  )
}

/** The keys without lower levels and standing wishes for what is held above. */
function withoutSoftening({ value, placeOf }: YamlTree, { held }: OfficeKeys, report: Report): Keys {
  const keep = (key: 'quy_tac' | 'bo_qua', softens: (typed: unknown) => boolean): Keys => {
    const given = value[key]
    if (!isKeyMap(given)) return {}
    const kept = Object.entries(given).filter(([name, typed]) => {
      const by = held.get(ruleNamed(name))
      if (!by || !softens(typed)) return true
      report(softened(ruleNamed(name), by, placeOf([key, name], 'key')))
      return false
    })
    return { [key]: Object.fromEntries(kept) }
  }
  const isLess = (typed: unknown) => ![undefined, 'error'].includes(levelOf(typed))
  return { ...value, ...keep('quy_tac', isLess), ...keep('bo_qua', () => true) }
}

const softened = (id: string, by: Place, place: Place): Finding => ({
  rule: 'khong-bo-qua-duoc',
  message: `“${id}” không hạ mức, không bỏ qua trong hồ sơ này được: ${by.file} dòng ${by.line} đặt là lỗi`,
  hint: `bỏ dòng này, hoặc xin thêm \`cho_ha_muc: [${id}]\` vào ${by.file}`,
  place,
})
