import type { Kind } from '../decree/kinds.ts'
import type { Report } from '../findings/diagnostic.ts'
import type { YamlTree } from '../source/yaml.ts'
import { isMap } from './is-map.ts'
import { type Mount, mounted } from './mounted.ts'
import { pickSigners } from './pick-signers.ts'
import { type Picked, pickArchive, pickRecipients } from './picks.ts'
import type { Profile } from './profile.ts'
import { suitsIn } from './suits.ts'

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
  const mounts: Mount[] = []
  const standing = profile ? standingFor(meta.value, profile, type) : {}
  const lay = (own: unknown, below: unknown, path: readonly string[]): unknown => {
    if (own === undefined && profile) mounts.push({ at: path, tree: profile.tree, from: path })
    if (own === undefined || !layered.has(path.join('.')) || !isMap(own) || !isMap(below)) return own ?? below
    const keys = new Set([...Object.keys(own), ...Object.keys(below)])
    return Object.fromEntries([...keys].map((key) => [key, lay(own[key], below[key], [...path, key])]))
  }
  const value = lay(meta.value, standing, []) as Readonly<Record<string, unknown>>
  const from = { meta, profile, report }
  const picks: readonly Picked[] = [
    pickSigners(meta.value, from),
    pickRecipients(meta.value, from),
    pickArchive(value, from),
  ]
  return mounted(Object.assign({}, value, ...picks.map(({ keys }) => keys)), meta, [
    ...mounts,
    ...picks.flatMap((picked) => picked.mounts ?? []),
  ])
}

/** The maps that are laid over each other key by key; any other value takes the whole place. */
const layered: ReadonlySet<string> = new Set(['', 'trinh_bay', 'trinh_bay.le', 'bo_qua'])

/** The office's values that suit a document. */
function standingFor(given: YamlTree['value'], { standing }: Profile, type: ProfileReading['type']) {
  const suits = suitsIn(given)
  const rest = Object.fromEntries(Object.entries(standing).filter(([key]) => suits(key)))
  const { trinh_bay } = rest
  if (type.scheme === 'nd30' || !isMap(trinh_bay)) return rest
  // A type divided into điều is so by its form, whatever an office likes for its plans.
  const { danh_so, ...others } = trinh_bay
  return { ...rest, trinh_bay: others }
}
