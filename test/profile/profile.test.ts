import { describe, expect, it } from 'vitest'
import { severitiesOf } from '../../src/profile/severities.ts'
import { rules } from '../../src/rules/index.ts'
import { file, inShort, office, profileOf } from './office.ts'

const findingsIn = (text: string) => inShort(profileOf(text).found)

describe('a profile with every key', () => {
  const { profile, found } = profileOf(office)

  it('has no findings', () => {
    expect(found).toEqual([])
    expect(findingsIn('')).toEqual([])
    expect(findingsIn('# chưa có gì\nco_quan:\nnguoi_ky:\n')).toEqual([])
  })

  it('is read', () => {
    expect(Object.keys(profile.standing)).toEqual([
      ...['co_quan_chu_quan', 'co_quan', 'ky_hieu', 'dia_danh', 'nganh', 'dia_chi'],
      ...['noi_nhan', 'luu', 'trinh_bay', 'bo_qua'],
    ])
    expect([...profile.signers.keys()]).toEqual(['giam_doc', 'pho_giam_doc'])
    expect(profile.defaultSigner).toBe('giam_doc')
    expect([...profile.units]).toEqual([
      ['van_phong', 'VP'],
      ['ke_toan', 'KT'],
    ])
    expect([...profile.abbreviations]).toEqual([
      ['BVBA', 'Bệnh viện Đa khoa Bình An'],
      ['TTĐT', 'Trung tâm Đào tạo'],
    ])
    expect([...profile.unread]).toEqual([])
    expect([...profile.barred].map(([id, { line }]) => [id, line])).toEqual([
      ['khoang-trang-doi', 39],
      ['nam-con-sot', 39],
    ])
  })

  it('weighs rules and findings', () => {
    const weigh = severitiesOf(profile)
    expect(weigh({ rule: 'muc-mot-con', severity: 'hint' })).toBeUndefined()
    expect(weigh({ rule: 'thieu-phan-ke-hoach', severity: 'hint' })?.severity).toBe('warning')
    expect(weigh({ rule: 'thieu-noi-nhan', severity: 'error' })?.severity).toBe('error')
    const weighed = rules.flatMap((rule) => weigh(rule) ?? [])
    expect(weighed).toHaveLength(rules.length - 1)
    expect(weighed.find(({ id }) => id === 'hoc-vi-trong-ten')).toMatchObject({
      severity: 'warning',
      group: 'the-thuc',
    })
  })
})

it('matches keys and names as those of a source', () => {
  const { profile, found } = profileOf(
    'Cơ quan: Sở Nội vụ\nNgười ký:\n  Giám đốc:\n    Chức vụ: Giám đốc\n    Họ tên: Tô Sơn\n',
  )
  expect(found).toEqual([])
  expect(profile.standing.co_quan).toBe('Sở Nội vụ')
  expect(profile.defaultSigner).toBe('giam_doc')
})

it('takes no one of two signers for the default', () => {
  const one = '  chuc_vu: Giám đốc\n    ho_ten: Tô Sơn\n'
  expect(profileOf(`nguoi_ky:\n  a:\n  ${one}  b:\n  ${one}`).profile.defaultSigner).toBeUndefined()
})

describe('bad input', () => {
  it.each([
    ['a syntax error', 'co_quan: Sở\n\tky_hieu: S'],
    ['a key twice', 'co_quan: Sở\nCơ quan: Sở Nội vụ'],
    ['no map', '- co_quan'],
    ['an unknown key', 'co_qan: Sở Nội vụ'],
    ['a key of documents', 'trich_yeu: Kiểm tra\nSố: 5'],
    ['a nested key at the margin', 'nguoi_ky:\nmac_dinh: giam-doc'],
    ['an unknown rule not to set aside', 'khong_bo_qua: [nam-con-sott]'],
    ['a map where rules are due', 'khong_bo_qua: {nam-con-sot: x}'],
    ['a list where text is due', 'dia_danh: [Hà Nội, Huế]'],
    ['a symbol with a slash', 'ky_hieu: KH/SNV'],
    ['joint agencies', 'co_quan:\n  - ten: Sở Y tế\n  - ten: Sở Nội vụ'],
    ['a value beyond its range', 'trinh_bay:\n  co_chu: 15\n  le: {trai: 20}'],
    ['an unknown key of the format', 'trinh_bay:\n  lui_dong: 1'],
    ['a sector without degrees', 'nganh: thể thao'],
    ['a signer without a name above', 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: Tô Sơn'],
    ['a list of signers', 'nguoi_ky:\n  - chuc_vu: Giám đốc\n    ho_ten: Tô Sơn'],
    ['a signer in a line', 'nguoi_ky: Tô Sơn'],
    ['a named signer in a line', 'nguoi_ky:\n  giam-doc: Tô Sơn'],
    ['a signer without ho_ten', 'nguoi_ky:\n  giam-doc:\n    chuc_vu: Giám đốc'],
    ['a signer without a post', 'nguoi_ky:\n  giam-doc:\n    ho_ten: Tô Sơn'],
    [
      'an unknown key of a signer',
      'nguoi_ky:\n  giam-doc:\n    chuc_vu: Giám đốc\n    ho_ten: Tô Sơn\n    kythay: Giám đốc',
    ],
    ['a default that is no signer', 'nguoi_ky:\n  mac_dinh: giam-do\n  giam-doc: {chuc_vu: Giám đốc, ho_ten: Tô Sơn}'],
    ['a default without signers', 'nguoi_ky:\n  mac_dinh: giam-doc'],
    ['recipients within themselves', 'noi_nhan:\n  - Sở Y tế\n  - thường xuyên'],
    ['a group without purpose', 'noi_nhan:\n  - nhom: [Sở Y tế]'],
    ['units as a list', 'don_vi_soan: [VP, KT]'],
    ['an abbreviation without text', 'viet_tat:\n  UBND: [a]'],
    ['an unknown level', 'quy_tac:\n  muc-mot-con: nhẹ'],
    ['an unknown rule', 'quy_tac:\n  muc-mot-cn: tat\n  hoàn toàn khác: tat'],
    ['a lawful error weakened', 'quy_tac:\n  hoc-vi-trong-ten: goi_y\n  quyen-han-viet-sai: tat'],
    ['a reason that is none', 'bo_qua:\n  muc-mot-con: [a]'],
    ['characters that no one can print', 'nguoi_ky:\n  giam-doc: {chuc_vu: Giám đốc, ho_ten: "Tô 🙂 Sơn"}'],
  ])('%s', (_, text) => {
    expect(findingsIn(text).join('\n')).toMatchSnapshot()
  })

  it('has a place in the file for every finding', () => {
    const { found } = profileOf('co_quan:\n  - ten: Sở\nquy_tac: {x: y}\ntrinh_bay: {co_chu: 1}\nnguoi_ky: {a: b}\n')
    expect(found.map(({ place }) => place?.file)).toEqual(found.map(() => file))
    expect(found.map(({ place }) => place?.line)).toEqual([2, 5, 4, 3, 3])
  })

  it('leaves levels alone that it may not change', () => {
    const { profile } = profileOf('quy_tac:\n  hoc-vi-trong-ten: tat\n  muc-mot-con: tat\n  khac: tat')
    expect([...profile.levels]).toEqual([['muc-mot-con', 'off']])
  })
})

it('reads keys as they were meant, as a source’s are', () => {
  const { profile, found } = profileOf(
    'noinhan:\n  - Sở Y tế (để báo cáo): 02 bản\n  - Lưu: VT\nnguoi_ky:\n  gd:\n    kt: Giám đốc\n    chuc_vu: Phó Giám đốc\n    ten: Tô Sơn\n  q:\n    chuc_vu: KT. Giám đốc, Phó Giám đốc\n    ho_ten: Tô Hà\n',
  )
  expect(profile.standing).toEqual({ noi_nhan: ['Sở Y tế (để báo cáo): 02 bản'], luu: 'VT' })
  expect([...profile.signers]).toEqual([
    ['gd', { ky_thay: 'Giám đốc', chuc_vu: 'Phó Giám đốc', ho_ten: 'Tô Sơn' }],
    ['q', { chuc_vu: 'Phó Giám đốc', ho_ten: 'Tô Hà', ky_thay: 'Giám đốc' }],
  ])
  expect(found.map(({ rule }) => rule)).toEqual([
    ...['khoa-viet-khac', 'khoa-viet-khac', 'khoa-viet-khac'],
    ...['gia-tri-viet-khac', 'gia-tri-viet-khac'],
  ])
})
