import type { authorityKeys } from './names.ts'

/** Who signs, by the keys that say so. */
type Signing = Readonly<Partial<Record<(typeof authorityKeys)[number] | 'chuc_vu', unknown>>>

const committee = /^(?:UBND|(?:Ủy|Uỷ) ban nhân dân|HĐND|Hội đồng nhân dân)(?:\s|$)/i

/** M.II k.7 đ.b: the body in whose name (TM.) the head of a people’s committee or council signs, where nothing says yet in whose. */
export function collectiveToSignFor(agency: string, signer: Signing): string | undefined {
  const { thay_mat, thua_lenh, thua_uy_quyen, chuc_vu, ky_thay } = signer
  const post = String(chuc_vu ?? ky_thay ?? '')
  if (!committee.test(agency) || thay_mat || thua_lenh || thua_uy_quyen) return undefined
  if (!/chủ tịch/i.test(post) || /^\s*TM/.test(post)) return undefined
  return /^h/i.test(agency) ? 'Hội đồng nhân dân' : 'Ủy ban nhân dân'
}
