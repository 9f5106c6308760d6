import { describe, expect, it } from 'vitest'
import { inShort, office, profileOf, under } from './office.ts'

const { profile } = profileOf(office)
/** Of the first line of the profile with the words. */
const lineOf = (words: string) => office.split('\n').findIndex((line) => line.includes(words)) + 1

const own = 'trich_yeu: Kiểm tra công tác văn thư'

const docOf = (keys: string, from = profile) => {
  const { doc, found } = under(from, keys)
  // Of another agency it is told what it takes from the office.
  expect(inShort(found.filter(({ rule }) => rule !== 'co-quan-khac-ho-so'))).toEqual([])
  return doc
}

describe('a source without keys of its own', () => {
  it('is the office’s', () => {
    expect(docOf(own)).toMatchObject({
      agencies: [{ parent: ['Sở Y tế tỉnh Bình An'], name: ['Bệnh viện Đa khoa Bình An'] }],
      symbol: 'BVBA',
      place: 'Bình An',
      address: ['Số 5 đường Hoa Sen'],
      signers: [{ posts: ['Giám đốc'], name: 'Nguyễn Văn An' }],
      recipients: [{ names: ['Sở Y tế (để báo cáo)'] }, { names: ['Đảng ủy', 'Ban Giám đốc'], purpose: 'để chỉ đạo' }],
      archive: 'VT, VP',
      format: { bodySize: 13, lineSpacing: 1.2, margin: { left: 35, right: 20 }, scheme: 'thap_phan' },
    })
  })

  it('lacks all of it without a profile', () => {
    const { doc, found } = under(undefined, own)
    expect(doc).toMatchObject({ signers: [], recipients: [], archive: 'VT', format: { bodySize: 14 } })
    expect(found.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['thieu-co-quan', 'thieu-nguoi-ky', 'thieu-noi-nhan']),
    )
  })
})

describe('a key of the source', () => {
  it.each([
    ['co_quan_chu_quan: Sở Nội vụ', { agencies: [{ parent: ['Sở Nội vụ'] }] }],
    ['co_quan: Trung tâm Y tế', { agencies: [{ parent: [], name: ['Trung tâm Y tế'] }] }],
    ['co_quan: SỞ Y TẾ TỈNH BÌNH AN', { agencies: [{ parent: [], name: ['SỞ Y TẾ TỈNH BÌNH AN'] }] }],
    ['co_quan: Bệnh viện đa khoa Bình An', { agencies: [{ parent: ['Sở Y tế tỉnh Bình An'] }] }],
    [
      'co_quan: Trung tâm Y tế\nco_quan_chu_quan: UBND xã Bình An',
      { agencies: [{ parent: ['UBND xã Bình An'], name: ['Trung tâm Y tế'] }] },
    ],
    [
      'nguoi_ky: {theo: pho-giam-doc, ho_ten: , chuc_vu: ""}',
      { signers: [{ posts: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Trần Thị Bình' }] },
    ],
    ['ky_hieu: TTYT', { symbol: 'TTYT' }],
    ['dia_danh: Huế', { place: 'Huế' }],
    ['dia_chi: Số 6', { address: ['Số 6'] }],
    ['nguoi_ky: {chuc_vu: Trưởng phòng, ho_ten: Lê Tô}', { signers: [{ posts: ['Trưởng phòng'], name: 'Lê Tô' }] }],
    ['noi_nhan: [Các khoa]', { recipients: [{ names: ['Các khoa'] }] }],
    ['luu: VT', { archive: 'VT' }],
    ['trinh_bay: {co_chu: 14}', { format: { bodySize: 14, lineSpacing: 1.2, margin: { left: 35, right: 20 } } }],
    ['trinh_bay: {le: {trai: 30}}', { format: { bodySize: 13, margin: { left: 30, right: 20, top: 20 } } }],
  ])('comes first: %s', (keys, doc) => {
    expect(docOf(`${own}\n${keys}`)).toMatchObject(doc)
  })

  it.each([
    ['co_quan_chu_quan:', { agencies: [{ parent: [] }] }],
    ['dia_chi:', { address: [] }],
    ['luu: ""', { archive: 'VT' }],
    ['trinh_bay:', { format: { bodySize: 14, margin: { left: 30 }, scheme: 'nd30' } }],
    ['trinh_bay: {le: }', { format: { bodySize: 13, margin: { left: 30, right: 15 } } }],
    ['trinh_bay: {co_chu: , le: {trai: }}', { format: { bodySize: 14, margin: { left: 30, right: 20 } } }],
  ])('without a value hides the office’s: %s', (keys, doc) => {
    expect(docOf(`${own}\n${keys}`)).toMatchObject(doc)
  })

  it('without a value counts as missing where it must be there', () => {
    const { found } = under(profile, `${own}\nnguoi_ky:\nky_hieu:\nnoi_nhan: []`)
    expect(found.map(({ rule }) => rule)).toEqual(['thieu-nguoi-ky', 'thieu-noi-nhan', 'thieu-ky-hieu'])
  })
})

describe('a document of another agency', () => {
  const told = (keys: string) =>
    under(profile, `${own}\n${keys}`)
      .found.filter(({ rule }) => rule === 'co-quan-khac-ho-so')
      .map(({ place, message }) => `${place?.line}:${place?.column} ${message}`)

  it.each([
    ['co_quan: Trung tâm Y tế', 'ký hiệu, địa chỉ, người ký, nơi nhận'],
    ['co_quan: Trung tâm Y tế\nky_hieu: TTYT\nnoi_nhan: [Các khoa]', 'địa chỉ, người ký'],
    ['co_quan: Trung tâm Y tế\nky_hieu:\nnoi_nhan: [Các khoa]\ndia_chi: Số 1\nnguoi_ky: pho-giam-doc', undefined],
    ['co_quan: BỆNH VIỆN ĐA KHOA BÌNH AN', undefined],
    ['co_quan: |\n  Bệnh viện\n  Đa khoa Bình An', undefined],
    ['dia_danh: Hà Nội', undefined],
  ])('is told what it takes from the office: %s', (keys, lent) => {
    const message = `3:10 Văn bản của “Trung tâm Y tế” mà ${lent} lấy theo hồ sơ của “Bệnh viện Đa khoa Bình An”`
    expect(told(keys)).toEqual(lent === undefined ? [] : [message])
  })
})

describe('signers by name', () => {
  const deputy = { posts: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Trần Thị Bình', degree: 'TS.' }

  it.each(['pho-giam-doc', 'Phó Giám đốc', '{theo: pho-giam-doc}'])('%s', (name) => {
    expect(docOf(`${own}\nnguoi_ky: ${name}`)?.signers).toEqual([deputy])
  })

  it('are overridden in parts', () => {
    const keys = `${own}\nnguoi_ky:\n  theo: pho-giam-doc\n  ho_ten: Lê Tô\n  hoc_vi:`
    const { posts } = deputy
    expect(docOf(keys)?.signers).toEqual([{ posts, name: 'Lê Tô' }])
  })

  it('stand in the list of a joint document, which has no default', () => {
    const joint = `${own}\nco_quan:\n  - {ten: Sở Y tế, ky_hieu: SYT}\n  - {ten: Sở Nội vụ, ky_hieu: SNV}\n`
    const doc = docOf(`${joint}nguoi_ky:\n  - giam-doc\n  - {chuc_vu: Giám đốc, ho_ten: Lê Tô}`)
    expect(doc?.signers.map(({ name }) => name)).toEqual(['Nguyễn Văn An', 'Lê Tô'])
    expect(doc).toMatchObject({ symbol: 'SYT-SNV', agencies: [{ parent: [] }, { parent: [] }], place: 'Bình An' })
    expect(under(profile, joint).found.map(({ rule }) => rule)).toEqual(['thieu-nguoi-ky'])
  })

  it.each([
    ['pho-giam-do', profile],
    ['hieu-truong', profile],
    ['{theo: hieu-truong, ho_ten: Lê Tô}', profile],
    ['[giam-doc, ke-toan]', profile],
    ['Nguyễn Văn An', profile],
    ['giam-doc', undefined],
    ['{theo: giam-doc}', undefined],
    ['Nguyễn Văn An', undefined],
    ['giam-doc', profileOf('co_quan: Sở Y tế').profile],
  ])('that are not there are told once: %s', (name, from) => {
    const keys = `co_quan: Sở Y tế\nky_hieu: SYT\ndia_danh: Huế\nnoi_nhan: [Các phòng]\n${own}\nnguoi_ky: ${name}`
    expect(inShort(under(from, keys).found).join('\n')).toMatchSnapshot()
  })
})

describe('standing recipients', () => {
  it('stand in place of thuong_xuyen', () => {
    const { doc, meta, found } = under(profile, `${own}\nnoi_nhan:\n  - Các khoa\n  - thường xuyên\n  - Các phòng`)
    expect(inShort(found)).toEqual([])
    expect(doc?.recipients.map(({ names }) => names[0])).toEqual([
      'Các khoa',
      'Sở Y tế (để báo cáo)',
      'Đảng ủy',
      'Các phòng',
    ])
    expect([0, 1, 2, 3].map((i) => meta.placeOf(['noi_nhan', i]))).toMatchObject([
      { file: 'plan.md', line: 4 },
      { file: 'van-phong/kehoach.yml', line: lineOf('- Sở Y tế (') },
      { file: 'van-phong/kehoach.yml', line: lineOf('- nhom') },
      { file: 'plan.md', line: 6 },
    ])
    expect(docOf(`${own}\nnoi_nhan: thuong_xuyen`)?.recipients).toHaveLength(2)
  })

  it('are missed where there are none', () => {
    const keys = `${own}\nco_quan: Sở Y tế\nky_hieu: SYT\ndia_danh: Huế\nnguoi_ky: {chuc_vu: A, ho_ten: B}\nnoi_nhan: [thuong-xuyen]`
    expect(inShort(under(undefined, keys).found)).toMatchSnapshot()
    expect(inShort(under(profileOf('luu: VT').profile, keys).found)).toMatchSnapshot()
  })
})

describe('drafting units', () => {
  it.each([
    ['ke-toan', 'VT, KT'],
    ['Kế toán', 'VT, KT'],
    ['VT, TCCB', 'VT, TCCB'],
    ['vt', 'vt'],
  ])('luu: %s', (typed, archive) => expect(docOf(`${own}\nluu: ${typed}`)?.archive).toBe(archive))

  it('are guessed at', () => {
    expect(inShort(under(profile, `${own}\nluu: ke-toa`).found)).toMatchSnapshot()
    expect(
      inShort(under(profileOf(`${office.replace('luu: van-phong', 'luu: vn-phong')}`).profile, own).found),
    ).toMatchSnapshot()
  })
})

describe('documents that have no use for some keys', () => {
  it('issued with another get none of their own', () => {
    const doc = docOf(`${own}\nkem_theo: Quyết định số 5/QĐ-BVBA ngày 02/3/2026 của Giám đốc`)
    expect(doc).toMatchObject({
      signers: [],
      recipients: [],
      archive: 'VT',
      agencies: [{ name: ['Bệnh viện Đa khoa Bình An'] }],
    })
    expect(doc).not.toHaveProperty('symbol')
  })

  it('divided into điều stay so', () => {
    const { meta } = under(profile, `${own}\nloai: Quy chế\ntrinh_bay: {co_chu: 14}`)
    expect(meta.value.trinh_bay).toEqual({ co_chu: '14', gian_dong: '1.2', le: { trai: '35', phai: '20' } })
    expect(under(profile, `${own}\nloai: Quy chế`).doc?.format.scheme).toBe('dieu')
    expect(under(profile, `${own}\nloai: Quy chế\ntrinh_bay: {danh_so: nd30}`).doc?.format.scheme).toBe('nd30')
  })
})

describe('places', () => {
  const { meta } = under(
    profile,
    `${own}\nluu: VT\ntrinh_bay: {co_chu: 14}\nnguoi_ky: pho-giam-doc\nbo_qua: {muc-mot-con: x}`,
  )

  it.each([
    [['co_quan'], 'van-phong/kehoach.yml', 2, 10],
    [['luu'], 'plan.md', 3, 6],
    [['trinh_bay', 'co_chu'], 'plan.md', 4, 21],
    [['trinh_bay', 'gian_dong'], 'van-phong/kehoach.yml', lineOf('gian_dong'), 14],
    [['trinh_bay', 'le', 'trai'], 'van-phong/kehoach.yml', lineOf('le:'), 14],
    [['nguoi_ky'], 'plan.md', 5, 11],
    [['nguoi_ky', 'ho_ten'], 'van-phong/kehoach.yml', lineOf('Trần Thị Bình'), 13],
    [['nguoi_ky', 'thay_mat'], 'plan.md', 5, 11],
    [['bo_qua', 'muc_mot_con'], 'plan.md', 6, 23],
    [['bo_qua', 'hoc_vi_trong_ten'], 'van-phong/kehoach.yml', lineOf('ngành cho phép'), 21],
    [['kinh_gui'], 'plan.md', 2, 1],
  ])('of %j', (path, file, line, column) => {
    expect(meta.placeOf(path)).toMatchObject({ file, line, column })
    expect(meta.textAt(path)).toMatchObject({ line, column })
  })

  it('of keys, as typed', () => {
    expect(meta.typedKey(['bo_qua', 'hoc_vi_trong_ten'])).toBe('hoc-vi-trong-ten')
    expect(meta.placeOf(['dia_danh'], 'key')).toMatchObject({ file: 'van-phong/kehoach.yml', line: 4, column: 1 })
  })

  it('of what is found in the office’s values', () => {
    const from = profileOf(office.replace('nganh: Y tế\n', '')).profile
    const { found } = under(from, `${own}\nnguoi_ky: pho-giam-doc`)
    expect(found).toMatchObject([
      { rule: 'hoc-vi', place: { file: 'van-phong/kehoach.yml', line: lineOf('hoc_vi:') - 1, column: 13 } },
    ])
  })

  it('of what is missing: the source', () => {
    const { found } = under(profileOf('ky_hieu: BV').profile, own)
    expect(new Set(found.map(({ place }) => place?.file))).toEqual(new Set(['plan.md']))
  })
})

it.each([
  ['a syntax error', 'co_quan: [', own],
  ['a bad agency', office.replace('Bệnh viện Đa khoa Bình An', '{a: b}'), own],
  ['a bad symbol', office.replace('ky_hieu: BVBA', 'ky_hieu: A/B'), own],
  ['bad recipients', office.replace('de: chỉ đạo', 'd: chỉ đạo'), own],
  ['a bad default', office.replace('mac_dinh: giam-doc', 'mac_dinh: giam-dc'), own],
  ['a bad signer', office.replace('chuc_vu: Phó Giám đốc', 'chucvu: Phó Giám đốc'), `${own}\nnguoi_ky: pho-giam-doc`],
  ['no signers', office.replace('mac_dinh: giam-doc', 'ho_ten: A'), `${own}\nnguoi_ky: pho-giam-doc`],
  ['a bad format', office.replace('co_chu: 13', 'co_chu: 15'), own],
  ['a bad unit', office.replace('ke-toan: KT', 'ke-toan: [KT]'), `${own}\nluu: ke-toan`],
  ['bad units', office.replace('  van-phong: VP\n  ke-toan: KT', '  - a'), `${own}\nluu: ke-toan`],
])('a document is not blamed for %s of the profile', (_, text, keys) => {
  const bad = profileOf(text)
  expect(bad.found).not.toEqual([])
  expect(inShort(under(bad.profile, keys).found)).toEqual([])
})
