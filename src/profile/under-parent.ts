import { isKeyMap } from '../document/keys/key-values.ts'
import { type Mount, mountOn } from '../source/mounts.ts'
import type { YamlTree } from '../source/yaml.ts'
import { isAnotherAgency } from './another-agency.ts'
import { layeredKeys, layOver } from './lay-over.ts'
import type { ProfileKey } from './profile-keys.ts'
import { ruleNamed } from './severities.ts'
import { type KeptIds, keptBy, type OfficeReading, tellNoLevels, withoutSoftening } from './softening.ts'

type Keys = YamlTree['value']

/** The keys of a profile, those of the profiles above it among them, and what these keep. */
export interface OfficeKeys extends KeptIds {
  readonly tree: YamlTree
}

/** A profile that is under no other. */
export const topmost = (tree: YamlTree): OfficeKeys => ({ tree, ...keptBy(tree) })

/** What a profile keeps from all below it, also from one that takes nothing else of it. */
export function keptAlone({ tree, held, barred }: OfficeKeys): OfficeKeys {
  const { quy_tac, khong_bo_qua } = tree.value
  const levels = Object.entries(isKeyMap(quy_tac) ? quy_tac : {}).filter(([key]) => {
    const id = ruleNamed(key)
    return held.has(id) || barred.has(id)
  })
  const value = {
    ...(levels.length > 0 && { quy_tac: Object.fromEntries(levels) }),
    ...(khong_bo_qua !== undefined && { khong_bo_qua }),
  }
  return { tree: { ...tree, value }, held, barred }
}

/** A profile's keys over those of the one it is under; where it asks for less than that allows, that is told and doesn't count. */
export function underParent(own: YamlTree, parent: OfficeKeys, reading: OfficeReading): OfficeKeys {
  tellNoLevels(own, reading.report)
  const kept = withoutSoftening(own, parent, reading)
  const ids = keptBy(own)
  const lower = { keys: inheritable(parent.tree.value, own.value), tree: parent.tree }
  const { keys, mounts } = layOver(withOnlySigner(kept, own), lower, layered)
  const barred = addedUp(own, parent.tree)
  return {
    tree: mountOn({ ...keys, ...barred.keys }, own, [...mounts, ...barred.mounts]),
    held: new Map([...ids.held, ...parent.held]),
    barred: new Map([...ids.barred, ...parent.barred]),
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
