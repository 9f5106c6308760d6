import { withoutBlanks } from '../document/keys/read-keys.ts'
import type { Report } from '../findings/diagnostic.ts'
import type { YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { hintAmong } from './hint-among.ts'
import type { Mount } from './mounted.ts'
import { profileName, standingRecipients } from './name.ts'
import type { Profile } from './profile.ts'
import { unread } from './stand-ins.ts'

/** Keys with what the profile has for the names in them. */
export interface Picked {
  readonly keys?: Readonly<Record<string, unknown>>
  readonly mounts?: readonly Mount[]
}

/** What a source picks from. */
export interface Picking {
  readonly meta: YamlTree
  readonly profile: Profile | undefined
  readonly report: Report
}

type Given = Readonly<Record<string, unknown>>

/** `thuong_xuyen` among a source's recipients: the office's stand in its place. */
export function pickRecipients({ noi_nhan }: Given, { meta, profile, report }: Picking): Picked {
  const own = itemsOf(noi_nhan, meta)
  const wanted = own.find(({ item }) => isStanding(item))
  if (!wanted) return {}
  const office = profile && itemsOf(profile.standing.noi_nhan, profile.tree)
  if (!office || office.length === 0) report({ ...noRecipients(profile), place: meta.placeOf(wanted.from) })
  const items = own.flatMap((one) => {
    if (!isStanding(one.item)) return [one]
    return office && office.length > 0 ? office : [{ ...one, item: unread }]
  })
  return {
    keys: { noi_nhan: items.map(({ item }) => item) },
    mounts: items.map(({ tree, from }, i) => ({ at: ['noi_nhan', i], tree, from })),
  }
}

/** Recipients with where they stand; blank ones are none. */
function itemsOf(typed: unknown, tree: YamlTree): (Omit<Mount, 'at'> & { readonly item: unknown })[] {
  const items = Array.isArray(typed)
    ? typed.map((item: unknown, i) => ({ item, tree, from: ['noi_nhan', i] }))
    : [{ item: typed, tree, from: ['noi_nhan'] }]
  return items.filter(({ item }) => withoutBlanks(item) !== undefined)
}

const isStanding = (item: unknown): boolean => typeof item === 'string' && normalKey(item) === standingRecipients

const noRecipients = (profile: Profile | undefined) => ({
  rule: 'ho-so',
  severity: 'error' as const,
  message: profile
    ? `${profileName} chưa có nơi nhận thường xuyên`
    : `Không có tệp ${profileName} nên không biết các nơi nhận thường xuyên`,
  hint: profile
    ? `thêm khóa \`noi_nhan\` vào ${profileName}`
    : `thay dòng \`${standingRecipients}\` bằng tên các nơi nhận`,
})

/** `luu: van-phong`: "VT" and what the office has for the unit. */
export function pickArchive({ luu }: Given, { meta, profile, report }: Picking): Picked {
  if (typeof luu !== 'string' || !profile) return {}
  const unit = profile.units.get(normalKey(luu))
  if (unit !== undefined) return { keys: { luu: `VT, ${unit.replace(/^(?:lưu:\s*)?VT,\s*/i, '')}` } }
  const names = [...profile.units.keys()]
  // Abbreviations are typed in capitals: what has none was meant as a name.
  const asName = /^(?!vt\b)[a-zđ][^A-ZĐ,]*$/.test(luu.trim())
  if (names.length > 0 && asName && !profile.unread.has('don_vi_soan'))
    report({
      rule: 'ho-so',
      severity: 'error',
      message: `Không có đơn vị soạn thảo “${luu}” trong ${profileName}`,
      hint: hintAmong(luu, names, { tree: profile.tree, key: 'don_vi_soan' }),
      place: (Object.hasOwn(meta.value, 'luu') ? meta : profile.tree).placeOf(['luu']),
    })
  return {}
}
