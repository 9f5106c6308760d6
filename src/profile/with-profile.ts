import type { Kind } from '../decree/kinds.ts'
import { isJoint } from '../document/keys/agencies.ts'
import { isKeyMap, withoutBlanks } from '../document/keys/key-values.ts'
import { ownWhereAlone } from '../document/keys/read-keys.ts'
import type { Report } from '../findings/diagnostic.ts'
import { mountOn } from '../source/mounts.ts'
import type { YamlTree } from '../source/yaml.ts'
import { isAnotherAgency } from './another-agency.ts'
import { layOver } from './lay-over.ts'
import { type Picked, pickArchive, pickRecipients, pickSigners } from './picks.ts'
import type { Profile } from './profile.ts'

/** The type a source asks for, and where its faults go. */
export interface ProfileReading {
  readonly type: Pick<Kind, 'scheme'>
  readonly report: Report
}

/**
 * A source's keys laid over the office's. A key that stands there without a value hides the office's. Names that the
 * source takes from the profile are replaced by what they stand for; that there is no profile matters only to them.
 */
export function withProfile(meta: YamlTree, profile: Profile | undefined, { type, report }: ProfileReading): YamlTree {
  const suits = suitsIn(meta.value, profile)
  const { keys, mounts } = profile
    ? layOver(meta.value, { keys: standingFor(profile, suits, type), tree: profile.tree })
    : { keys: meta.value, mounts: [] }
  if (profile) tellLent(meta, profile, { suits, report })
  const from = { meta, profile, suits, report }
  const picks: readonly Picked[] = [
    pickSigners(meta.value, from),
    pickRecipients(meta.value, from),
    pickArchive(keys, from),
  ]
  return mountOn(Object.assign({}, keys, ...picks.map((picked) => picked.keys)), meta, [
    ...mounts,
    ...picks.flatMap((picked) => picked.mounts ?? []),
  ])
}

type Keys = YamlTree['value']

/** The office's values that suit a document. */
function standingFor({ standing }: Profile, suits: (key: string) => boolean, type: ProfileReading['type']): Keys {
  const rest = Object.fromEntries(Object.entries(standing).filter(([key]) => suits(key)))
  const { trinh_bay } = rest
  if (type.scheme === 'nd30' || !isKeyMap(trinh_bay)) return rest
  // A type divided into điều is so by its form, whatever an office likes for its plans.
  const { danh_so, ...others } = trinh_bay
  return { ...rest, trinh_bay: others }
}

/** Keys that an agency has for itself, as findings name them. */
const ofAgency: Readonly<Record<string, string>> = {
  ky_hieu: 'ký hiệu',
  dia_chi: 'địa chỉ',
  nguoi_ky: 'người ký',
  noi_nhan: 'nơi nhận',
}

/** Tells of what the office's profile lends to a document of another agency. */
function tellLent(meta: YamlTree, { standing, defaultSigner }: Profile, { suits, report }: Lending): void {
  const { value: given } = meta
  if (isJoint(given.co_quan) || !isAnotherAgency(given.co_quan, standing.co_quan)) return
  const has = (key: string) => (key === 'nguoi_ky' ? defaultSigner !== undefined : standing[key] !== undefined)
  const lent = Object.keys(ofAgency).filter((key) => given[key] === undefined && suits(key) && has(key))
  if (lent.length === 0) return
  const words = lent.map((key) => ofAgency[key]).join(', ')
  report({
    rule: 'co-quan-khac-ho-so',
    message: `Văn bản của “${oneLine(given.co_quan)}” mà ${words} lấy theo hồ sơ của “${oneLine(standing.co_quan)}”`,
    hint: `gõ ${lent.map((key) => `\`${key}\``).join(', ')} của cơ quan này trong văn bản; đúng như hồ sơ thì ghi lý do vào \`bo_qua\``,
    place: meta.placeOf(['co_quan']),
  })
}

type Lending = Pick<ProfileReading, 'report'> & { readonly suits: (key: string) => boolean }

const oneLine = (name: unknown): string => [name].flat().join(' ').replace(/\s+/g, ' ').trim()

/** What each agency of a joint document has for itself. */
const ownWhereJoint: ReadonlySet<string> = new Set(['co_quan_chu_quan', 'ky_hieu', 'nguoi_ky'])

/** Whether a document with the given keys may have the office's value for another key. */
function suitsIn(given: Keys, profile: Profile | undefined): (key: string) => boolean {
  const issuedWith = withoutBlanks(given.kem_theo) !== undefined
  const joint = isJoint(given.co_quan)
  // Whose parent another agency has, the office doesn't know; without an agency its parent is for all.
  const another = isAnotherAgency(given.co_quan, profile?.standing.co_quan)
  return (key) =>
    !(issuedWith && ownWhereAlone.has(key)) &&
    !(joint && ownWhereJoint.has(key)) &&
    !(another && key === 'co_quan_chu_quan')
}
