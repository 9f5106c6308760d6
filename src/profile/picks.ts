import { isKeyMap, withoutBlanks } from '../document/keys/key-values.ts'
import type { Finding, Report } from '../findings/diagnostic.ts'
import type { Mount } from '../source/mounts.ts'
import type { YamlTree } from '../source/yaml.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { type Profile, type ProfileSigner, unread, unreadSigner } from './profile.ts'
import { hintAmong } from './profile-faults.ts'
import { profileName, standingRecipients } from './profile-name.ts'

/** Keys with what the profile has for the names in them. */
export interface Picked {
  readonly keys?: Readonly<Record<string, unknown>>
  readonly mounts?: readonly Mount[]
}

/** What a source picks from. */
export interface Picking {
  readonly meta: YamlTree
  /** Whether the document may have the office's value for a key. */
  readonly suits: (key: string) => boolean
  readonly profile: Profile | undefined
  readonly report: Report
}

type Given = Readonly<Record<string, unknown>>
type Path = readonly PropertyKey[]

/** `nguoi_ky: pho-giam-doc`, `nguoi_ky: {theo: pho-giam-doc, …}` or a list of them; without the key, the office's default. */
export function pickSigners({ nguoi_ky }: Given, from: Picking): Picked {
  if (nguoi_ky === undefined) return from.suits('nguoi_ky') ? defaultSigner(from.profile) : {}
  if (!Array.isArray(nguoi_ky)) {
    const { signer, mounts } = pickOne(nguoi_ky, ['nguoi_ky'], from)
    return { keys: { nguoi_ky: signer }, mounts }
  }
  // What can't be signers is told as it is typed.
  if (!nguoi_ky.every((one: unknown) => isKeyMap(one) || typeof one === 'string')) return { keys: { nguoi_ky } }
  const all = nguoi_ky.map((one: unknown, i) => pickOne(one, ['nguoi_ky', i], from))
  return { keys: { nguoi_ky: all.map(({ signer }) => signer) }, mounts: all.flatMap(({ mounts }) => mounts) }
}

/** Who signs where a source doesn't say. */
function defaultSigner(profile: Profile | undefined): Picked {
  const name = profile?.defaultSigner
  if (profile && name !== undefined) {
    const from = ['nguoi_ky', name]
    const signer = profile.signers.get(name) ?? unreadSigner
    return { keys: { nguoi_ky: signer }, mounts: [{ at: ['nguoi_ky'], tree: profile.tree, from }] }
  }
  return profile?.unread.has('nguoi_ky') ? { keys: { nguoi_ky: unreadSigner } } : {}
}

function pickOne(one: unknown, path: Path, from: Picking): { signer: unknown; mounts: readonly Mount[] } {
  const { theo, ...typed } = isKeyMap(one) ? one : { theo: one }
  const untouched = { signer: one, mounts: [] }
  if (typeof theo !== 'string' || theo.trim() === '') return untouched
  // Without a profile a name typed in full gets the finding of any wrong value.
  if (!from.profile && one === theo && !looksLikeName.test(theo)) return untouched
  const name = normalKey(theo)
  const { profile } = from
  const own = withoutEmptyNames(typed)
  const signer = profile?.signers.get(name)
  if (!profile || !signer) {
    if (!profile?.unread.has('nguoi_ky')) from.report(noSigner(theo, isKeyMap(one) ? [...path, 'theo'] : path, from))
    return { signer: { ...unreadSigner, ...own }, mounts: [] }
  }
  const office = Object.keys(signer).filter((key) => !Object.hasOwn(own, key))
  const mounts = office.map((key) => ({ at: [...path, key], tree: profile.tree, from: ['nguoi_ky', name, key] }))
  return { signer: { ...signer, ...own } satisfies ProfileSigner, mounts }
}

/** Nobody signs without a post and a name: left empty beside `theo` they are the profile's, where other keys are hidden so. */
const withoutEmptyNames = (typed: Given): Given =>
  Object.fromEntries(
    Object.entries(typed).filter(
      ([key, value]) => !(key === 'ho_ten' || key === 'chuc_vu') || withoutBlanks(value) !== undefined,
    ),
  )

const looksLikeName = /^[a-z\d]+(?:[-_][a-z\d]+)*$/

const noSigner = (typed: string, path: Path, { meta, profile }: Picking): Finding => ({
  rule: 'ho-so',
  message: profile
    ? `Không có người ký “${typed}” trong ${profileName}`
    : `Không có tệp ${profileName} nên không biết người ký “${typed}” là ai`,
  hint: profile
    ? `${hintAmong(typed, [...profile.signers.keys()], { tree: profile.tree, key: 'nguoi_ky' })}; người ký khác thì gõ \`chuc_vu\` và \`ho_ten\``
    : 'gõ `chuc_vu` và `ho_ten` của người ký; hoặc tạo hồ sơ của cơ quan bằng `kehoach new --ho-so`',
  place: meta.placeOf(path),
})

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

const noRecipients = (profile: Profile | undefined): Finding => ({
  rule: 'ho-so',
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
      message: `Không có đơn vị soạn thảo “${luu}” trong ${profileName}`,
      hint: hintAmong(luu, names, { tree: profile.tree, key: 'don_vi_soan' }),
      place: (Object.hasOwn(meta.value, 'luu') ? meta : profile.tree).placeOf(['luu']),
    })
  return {}
}
