import { stringify } from 'yaml'
import { isKeyMap } from '../../document/keys/key-values.ts'
import type { Profile } from '../../profile/profile.ts'

/** Kinds of offices that call themselves by the kind alone: "Sở", "Trường", "Bệnh viện". */
const kind =
  /^(?:Tổng cục|Chi cục|Cục|Bộ|Sở|Ban|Phòng|Trường|Học viện|Viện|Bệnh viện|Trung tâm|Trạm|Thanh tra|Văn phòng|Chi nhánh|Công ty|Tổng công ty|Hội|Liên đoàn|Nhà hát|Thư viện|Bảo tàng)(?= )/
const committee = /^(?:Ủy ban nhân dân|UBND)\s+/i
const level = /^(?:xã|phường|đặc khu|tỉnh|thành phố)/i

/** What a plan calls its office: "Sở", "Ủy ban nhân dân xã"; the whole name where that has no shorter one. */
export function shortNameOf(name: string): string {
  const place = committee.test(name) ? name.replace(committee, '') : ''
  const of = level.exec(place)?.[0].toLowerCase()
  return of ? `Ủy ban nhân dân ${of}` : (kind.exec(name)?.[0] ?? name)
}

/** The unit of administration that an office is one of, or is under: "phường Tân Lập". */
function placeOf(name: string, parent: string): string | undefined {
  if (committee.test(name)) return name.replace(committee, '')
  return /(?<!\p{L})(?:xã|phường|đặc khu|tỉnh|thành phố) \p{Lu}.*$/u.exec(parent)?.[0]
}

/** What templates ask for of an office, by the name of each mark. */
export function answersOf({ standing, signers, defaultSigner = '' }: Profile): ReadonlyMap<string, string> {
  const signer = signers.get(defaultSigner)
  const name = lineOf(standing.co_quan)
  const parent = lineOf(standing.co_quan_chu_quan) ?? ''
  const place = name === undefined ? undefined : placeOf(name, parent)
  const of = level.exec(place ?? '')?.[0].toLowerCase()
  const short = name === undefined ? undefined : shortNameOf(name)
  const head = signer?.ky_thay ?? signer?.chuc_vu
  const answers: Readonly<Record<string, unknown>> = {
    ...standing,
    co_quan_chu_quan: standing.co_quan_chu_quan ?? (name === undefined ? undefined : ''),
    ten_don_vi_hanh_chinh: place,
    ten_tinh: place,
    cap: of,
    ...settlements[of ?? ''],
    ten_goi: short,
    chuc_vu: signer?.chuc_vu,
    ky_thay: signer?.ky_thay,
    ho_ten: signer?.ho_ten,
    chuc_vu_dung_dau: head,
    nguoi_duyet: head !== undefined && committee.test(name ?? '') ? `${head} ${short}` : head,
    ...seatOf(name ?? '', place),
    noi_nhan_bao_cao: parent === '' ? settlements[of ?? ''] && 'Ủy ban nhân dân tỉnh' : parent,
  }
  return new Map(
    Object.entries(answers).flatMap(([key, value]) => {
      const line = lineOf(value)
      return line === undefined ? [] : [[key, line]]
    }),
  )
}

/** Who looks after order where an office has its seat. */
function seatOf(name: string, place = ''): Readonly<Record<string, string>> {
  const [commune] = /^(?:xã|phường|đặc khu)/i.exec(place) ?? []
  if (committee.test(name)) return commune ? { chinh_quyen_so_tai: `Công an ${commune.toLowerCase()}` } : {}
  return { chinh_quyen_so_tai: `Ủy ban nhân dân ${commune ? place : 'xã, phường nơi đóng trụ sở'}` }
}

const settlements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  xã: { khu_dan_cu: 'thôn', truong_khu_dan_cu: 'Trưởng các thôn' },
  phường: { khu_dan_cu: 'tổ dân phố', truong_khu_dan_cu: 'Tổ trưởng các tổ dân phố' },
}

/** A value as it is typed in YAML. */
export const typed = (value: string): string => (value === '' ? '' : stringify(value, { lineWidth: 0 }).trim())

/** A value in one line; none for what is no text. */
function lineOf(value: unknown): string | undefined {
  if (value === undefined || isKeyMap(value)) return undefined
  return (Array.isArray(value) ? value.join(' ') : String(value)).replace(/\s+/g, ' ').trim()
}
