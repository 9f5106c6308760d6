import { normalKey } from '../vietnamese/fold.ts'
import { hintAmong } from './hint-among.ts'
import { isMap } from './is-map.ts'
import type { Mount } from './mounted.ts'
import { profileName } from './name.ts'
import type { Picked, Picking } from './picks.ts'
import type { Profile, ProfileSigner } from './profile.ts'
import { unreadSigner } from './stand-ins.ts'
import { suitsIn } from './suits.ts'

/** `nguoi_ky: pho-giam-doc`, `nguoi_ky: {theo: pho-giam-doc, …}` or a list of them; without the key, the office's default. */
export function pickSigners(given: Readonly<Record<string, unknown>>, from: Picking): Picked {
  const { nguoi_ky } = given
  if (nguoi_ky === undefined) return suitsIn(given)('nguoi_ky') ? byDefault(from.profile) : {}
  if (!Array.isArray(nguoi_ky)) {
    const { signer, mounts } = pickOne(nguoi_ky, ['nguoi_ky'], from)
    return { keys: { nguoi_ky: signer }, mounts }
  }
  const all = nguoi_ky.map((one: unknown, i) => pickOne(one, ['nguoi_ky', i], from))
  return { keys: { nguoi_ky: all.map(({ signer }) => signer) }, mounts: all.flatMap(({ mounts }) => mounts) }
}

function byDefault(profile: Profile | undefined): Picked {
  const name = profile?.defaultSigner
  if (profile && name !== undefined) {
    const from = ['nguoi_ky', name]
    const signer = profile.signers.get(name) ?? unreadSigner
    return { keys: { nguoi_ky: signer }, mounts: [{ at: ['nguoi_ky'], tree: profile.tree, from }] }
  }
  return profile?.unread.has('nguoi_ky') ? { keys: { nguoi_ky: unreadSigner } } : {}
}

type Path = readonly PropertyKey[]

function pickOne(one: unknown, path: Path, from: Picking): { signer: unknown; mounts: readonly Mount[] } {
  const { theo, ...own } = isMap(one) ? one : { theo: one }
  const untouched = { signer: one, mounts: [] }
  if (typeof theo !== 'string' || theo.trim() === '') return untouched
  // Without a profile a name typed in full gets the finding of any wrong value.
  if (!from.profile && one === theo && !looksLikeName.test(theo)) return untouched
  const name = normalKey(theo)
  const { profile } = from
  const signer = profile?.signers.get(name)
  if (!profile || !signer) {
    if (!profile?.unread.has('nguoi_ky')) from.report(noSigner(theo, isMap(one) ? [...path, 'theo'] : path, from))
    return { signer: { ...unreadSigner, ...own }, mounts: [] }
  }
  const office = Object.keys(signer).filter((key) => !Object.hasOwn(own, key))
  const mounts = office.map((key) => ({ at: [...path, key], tree: profile.tree, from: ['nguoi_ky', name, key] }))
  return { signer: { ...signer, ...own } satisfies ProfileSigner, mounts }
}

const looksLikeName = /^[a-z\d]+(?:[-_][a-z\d]+)*$/

const noSigner = (typed: string, path: Path, { meta, profile }: Picking) => ({
  rule: 'ho-so',
  severity: 'error' as const,
  message: profile
    ? `Không có người ký “${typed}” trong ${profileName}`
    : `Không có tệp ${profileName} nên không biết người ký “${typed}” là ai`,
  hint: profile
    ? `${hintAmong(typed, [...profile.signers.keys()], { tree: profile.tree, key: 'nguoi_ky' })}; người ký khác thì gõ \`chuc_vu\` và \`ho_ten\``
    : 'gõ `chuc_vu` và `ho_ten` của người ký; hoặc tạo hồ sơ của cơ quan bằng `kehoach new --ho-so`',
  place: meta.placeOf(path),
})
