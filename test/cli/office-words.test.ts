import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { forOffice } from '../../src/commands/new/for-office.ts'
import { readProfile } from '../../src/profile/profile.ts'
import { allEntries } from '../../src/rules/index.ts'

const ids = readdirSync('templates', { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== '_doan')
  .map(({ name }) => name)
const partials = readdirSync('templates/_doan').map((name) => readFileSync(`templates/_doan/${name}`, 'utf8'))
const textsOf = (id: string) => ({
  template: readFileSync(`templates/${id}/${id}.md`, 'utf8'),
  data: readFileSync(`templates/${id}/du-lieu.yaml`, 'utf8'),
  partials,
})

const offices = [
  {
    co_quan: 'Trường Tiểu học Tân Lập',
    co_quan_chu_quan: 'UBND phường Tân Lập',
    chuc_vu: 'Hiệu trưởng',
    ten_goi: 'Trường',
    cap: 'phường',
    nguoi_duyet: 'Hiệu trưởng',
    bao_cao: 'UBND phường Tân Lập',
    suits: ['nam-hoc'],
  },
  {
    co_quan: 'Sở Tư pháp',
    co_quan_chu_quan: 'UBND tỉnh Hà Giang',
    chuc_vu: 'Phó Giám đốc',
    ky_thay: 'Giám đốc',
    ten_goi: 'Sở',
    cap: 'tỉnh',
    nguoi_duyet: 'Giám đốc',
    bao_cao: 'UBND tỉnh Hà Giang',
    suits: ['chuyen-doi-so', 'tap-huan'],
  },
  {
    co_quan: 'Bệnh viện Nhi đồng',
    co_quan_chu_quan: 'Sở Y tế tỉnh Hà Giang',
    chuc_vu: 'Giám đốc',
    ten_goi: 'Bệnh viện',
    cap: 'tỉnh',
    nguoi_duyet: 'Giám đốc',
    bao_cao: 'Sở Y tế tỉnh Hà Giang',
    suits: [],
  },
  {
    co_quan: 'Ủy ban nhân dân xã Đông Hải',
    chuc_vu: 'Phó Chủ tịch',
    ky_thay: 'Chủ tịch',
    ten_goi: 'Ủy ban nhân dân xã',
    cap: 'xã',
    nguoi_duyet: 'Chủ tịch Ủy ban nhân dân xã',
    bao_cao: 'Ủy ban nhân dân tỉnh',
    suits: [
      'cai-cach-hanh-chinh',
      'kiem-tra',
      'kinh-te-xa-hoi-xa',
      'thi-dua-khen-thuong',
      'tiem-chung',
      'tuyen-truyen',
    ],
  },
  {
    co_quan: 'Ủy ban nhân dân phường Tân Lập',
    chuc_vu: 'Chủ tịch',
    ten_goi: 'Ủy ban nhân dân phường',
    cap: 'phường',
    nguoi_duyet: 'Chủ tịch Ủy ban nhân dân phường',
    bao_cao: 'Ủy ban nhân dân tỉnh',
    suits: [
      'cai-cach-hanh-chinh',
      'kiem-tra',
      'kinh-te-xa-hoi-xa',
      'thi-dua-khen-thuong',
      'tiem-chung',
      'tuyen-truyen',
    ],
  },
]
/** Templates for any office. */
const forAll = ['dien-tap-pccc', 'hoi-nghi', 'ke-hoach-nam']

describe.each(offices)('templates for $co_quan', (office) => {
  const { co_quan, co_quan_chu_quan, chuc_vu, ky_thay, ten_goi, cap, nguoi_duyet, bao_cao, suits } = office
  const signer = `{ ${ky_thay ? `ky_thay: ${ky_thay}, ` : ''}chuc_vu: ${chuc_vu}, ho_ten: Đỗ Thị Sao }`
  const text = `${co_quan_chu_quan ? `co_quan_chu_quan: ${co_quan_chu_quan}\n` : ''}co_quan: ${co_quan}\nky_hieu: AB\ndia_danh: Đông Hải\nnguoi_ky: { a: ${signer} }\nnoi_nhan: [Các phòng]\nluu: VT\n`
  const profile = readProfile({ text, file: 'kehoach.yml' }, allEntries(), () => {})

  it.each(ids)('%s: speak of it and of nobody else', (id) => {
    const before = parse(textsOf(id).data)
    const { template, data = '', notes } = forOffice(textsOf(id), profile)
    const after = parse(data)
    const expected = { ten_goi, cap, nguoi_duyet, noi_nhan_bao_cao: bao_cao, so_van_ban: null, ngay_ky: null }
    for (const [key, value] of Object.entries(expected))
      if (key in after && !(id === 'hoi-nghi' && key === 'nguoi_duyet')) expect([key, after[key]]).toEqual([key, value])
    for (const key of Object.keys(after))
      if (/^can_cu_|^nghi_quyet_/.test(key)) expect([key, after[key]]).toEqual([key, null])
    const body = template.slice(template.indexOf('\n---\n', 4))
    expect(body).not.toMatch(/(?:Ủy ban nhân dân|UBND) \{\{cap\}\}/)
    for (const key of ['co_quan', 'ten_don_vi_hanh_chinh', 'ho_ten'])
      if (typeof before[key] === 'string') expect(data.replace(/^#.*$/gm, '')).not.toContain(before[key])
    expect(template).not.toMatch(/các \{\{chuc_vu\}\}/)
    if (before.ten_goi === 'Sở' && ten_goi !== 'Sở') expect(data).not.toMatch(/(?:Giám đốc|Văn phòng) Sở/)
    if (ten_goi.startsWith('Ủy ban') && before.cap !== undefined && before.cap !== cap && before.cap !== 'tỉnh')
      expect(data.replace(/^#.*$/gm, '')).not.toMatch(
        new RegExp(`(?:Công an|UBND|ngân sách|nhân dân) ${before.cap}(?![,\\p{L}])`, 'u'),
      )
    expect(notes.some((note) => note.startsWith('Lưu ý: mẫu này viết cho'))).toBe(![...suits, ...forAll].includes(id))
  })
})
