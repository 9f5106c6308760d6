import { kindNamed, kinds } from '../../src/decree/kinds.ts'
import { type Read, readDoc } from '../../src/document/read-doc.ts'
import { collectFindings, type Diagnostic } from '../../src/findings/diagnostic.ts'
import { type Profile, readProfile } from '../../src/profile/profile.ts'
import { withProfile } from '../../src/profile/with-profile.ts'
import { allEntries } from '../../src/rules/index.ts'
import { parse } from '../../src/source/parse.ts'
import type { YamlTree } from '../../src/source/yaml.ts'

/** A profile with every key. */
export const office = `co_quan_chu_quan: Sở Y tế tỉnh Bình An
co_quan: Bệnh viện Đa khoa Bình An
ky_hieu: BVBA
dia_danh: Bình An
nganh: Y tế
dia_chi: Số 5 đường Hoa Sen
nguoi_ky:
  mac_dinh: giam-doc
  giam-doc:
    chuc_vu: Giám đốc
    ho_ten: Nguyễn Văn An
  pho-giam-doc:
    ky_thay: Giám đốc
    chuc_vu: Phó Giám đốc
    ho_ten: Trần Thị Bình
    hoc_vi: TS.
noi_nhan:
  - Sở Y tế (để báo cáo)
  - nhom: [Đảng ủy, Ban Giám đốc]
    de: chỉ đạo
luu: van-phong
don_vi_soan:
  van-phong: VP
  ke-toan: KT
viet_tat:
  BVBA: Bệnh viện Đa khoa Bình An
  TTĐT: Trung tâm Đào tạo
trinh_bay:
  co_chu: 13
  gian_dong: 1.2
  le: {trai: 35, phai: 20}
  danh_so: thap_phan
bo_qua:
  hoc-vi-trong-ten: ngành cho phép
quy_tac:
  muc-mot-con: tắt
  thieu-phan-ke-hoach: cảnh báo
  hoc-vi-trong-ten: canh_bao
khong_bo_qua: [khoang-trang-doi, nam-con-sot]
`

export const file = 'van-phong/kehoach.yml'

export function profileOf(text: string): { readonly profile: Profile; readonly found: readonly Diagnostic[] } {
  const { found, report } = collectFindings()
  return { profile: readProfile({ text, file }, allEntries(), report), found }
}

/** A source read under a profile, with what was found on the way; the profile's own findings are left out. */
export function under(
  profile: Profile | undefined,
  keys: string,
): Read & { readonly meta: YamlTree; readonly found: readonly Diagnostic[] } {
  const { found, report } = collectFindings()
  const parsed = parse(`---\n${keys}\n---\n\n# Mục đích\n\nNắm tình hình.\n`, 'plan.md', report)
  const { loai } = parsed.meta?.value ?? {}
  const type = (typeof loai === 'string' && kindNamed(loai)) || kinds[0]
  if (!parsed.meta) throw new Error('the keys of the test are no YAML')
  const meta = withProfile(parsed.meta, profile, { type, report })
  const options = { asset: () => 'missing' as const, root: '', path: 'plan.md', electronic: false }
  return { ...readDoc({ ...parsed, meta }, type, { ...options, report }), meta, found }
}

/** Findings in short: severity, place and message. */
export const inShort = (found: readonly Diagnostic[]) =>
  found.map(
    ({ severity, place, message, hint }) =>
      `${place?.file}:${place?.line}:${place?.column} ${severity}: ${message} → ${hint}`,
  )
