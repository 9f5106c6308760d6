import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

const ministry = `co_quan: Bộ Nội vụ
ky_hieu: BNV
dia_danh: Hà Nội
dia_chi: Số 8 Tôn Thất Thuyết
nguoi_ky:
  bo-truong: {chuc_vu: Bộ trưởng, ho_ten: Phạm Thị Hà}
noi_nhan: [Các Thứ trưởng, 'Lưu: VT']
trinh_bay: {co_chu: 13, gian_dong: 1.2}
viet_tat: {BNV: Bộ Nội vụ}
quy_tac:
  khoang-trang-doi: loi
  muc-mot-con: tat
khong_bo_qua: [nam-con-sot]
`
const office = `co_quan_chu_quan: Bộ Nội vụ
co_quan: Cục Văn thư và Lưu trữ nhà nước
ky_hieu: VTLTNN
nguoi_ky:
  cuc-truong: {chuc_vu: Cục trưởng, ho_ten: Trần Văn Bình}
trinh_bay: {co_chu: 14}
khong_bo_qua: [khoang-trang-doi]
`
const source = (keys = '', body = '# Mục đích\n\nNắm tình hình kho.\n') =>
  `---\nso: 5\nngay: 12/03/2026\ntrich_yeu: Kiểm kê kho lưu trữ năm 2026\n${keys}---\n\n${body}`

let at: Desk
beforeEach(() => {
  at = desk()
  at.put('bo/.git/HEAD', 'ref: refs/heads/main\n')
  at.put('kehoach.yml', 'co_quan: Của ai ngoài kho\ndia_danh: Nơi khác\n')
  at.put('bo/kehoach.yml', ministry)
  at.put('bo/cuc/kehoach.yml', office)
  at.put('bo/cuc/2026/plan.md', source())
})
afterEach(() => at.clear())

/** Values as `kham` shows them for the office, or from another folder. */
function valuesOf(below = 'bo/cuc') {
  const { out } = at.startIn(below, ['kham'])
  return out
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim())
}
const finds = (...flags: string[]) => at.start(['check', 'bo/cuc/2026/plan.md', ...flags])

describe('an office under a ministry', () => {
  it('has what the ministry says and it doesn’t, but not what each agency has for itself', () => {
    expect(valuesOf()).toEqual([
      'co_quan_chu_quan: Bộ Nội vụ  (kehoach.yml:1)',
      'co_quan: Cục Văn thư và Lưu trữ nhà nước  (kehoach.yml:2)',
      'ky_hieu: VTLTNN  (kehoach.yml:3)',
      'nguoi_ky.cuc-truong.chuc_vu: Cục trưởng  (kehoach.yml:5)',
      'nguoi_ky.cuc-truong.ho_ten: Trần Văn Bình  (kehoach.yml:5)',
      'nguoi_ky.mac_dinh: cuc-truong  (kehoach.yml:5)',
      'trinh_bay.co_chu: 14  (kehoach.yml:6)',
      'trinh_bay.gian_dong: 1.2  (../kehoach.yml:8)',
      'khong_bo_qua: khoang-trang-doi  (kehoach.yml:7)',
      'khong_bo_qua: nam-con-sot  (../kehoach.yml:13)',
      'dia_danh: Hà Nội  (../kehoach.yml:3)',
      'noi_nhan: Các Thứ trưởng  (../kehoach.yml:7)',
      'viet_tat.BNV: Bộ Nội vụ  (../kehoach.yml:9)',
      'quy_tac.khoang-trang-doi: loi  (../kehoach.yml:11)',
      'quy_tac.muc-mot-con: tat  (../kehoach.yml:12)',
      'luu: VT  (../kehoach.yml:7)',
    ])
  })

  it('builds with both', () => {
    expect(at.start(['build', 'bo/cuc/2026/plan.md', '--to', 'docx'])).toMatchObject({ code: 0, err: '' })
    expect(finds('-v').err).toContain('bo/cuc/kehoach.yml, dưới bo/kehoach.yml')
  })

  it('has a folder of its own office change one key, and a blank one hide what is above', () => {
    at.put('bo/cuc/2026/kehoach.yml', 'dia_danh: Đà Nẵng\ntrinh_bay:\n')
    const values = valuesOf('bo/cuc/2026')
    expect(values).toContain('dia_danh: Đà Nẵng  (kehoach.yml:1)')
    expect(values).toContain('ky_hieu: VTLTNN  (../kehoach.yml:3)')
    expect(values.filter((line) => /^trinh_bay\.|Tôn Thất/.test(line))).toEqual([])
  })

  it('stops at the topmost, however that is typed, but for what the ministry keeps from all', () => {
    for (const goc of ['goc: true', 'gốc: có', 'goc: co']) {
      at.put('bo/cuc/kehoach.yml', `${office}${goc}\n`)
      expect(valuesOf().filter((line) => line.includes('../'))).toEqual([
        'khong_bo_qua: nam-con-sot  (../kehoach.yml:13)',
        'quy_tac.khoang-trang-doi: loi  (../kehoach.yml:11)',
      ])
    }
    at.put('bo/kehoach.yml', ministry.replace(/quy_tac:[\s\S]*$/, 'quy_tac: {muc-mot-con: tat}\n'))
    expect(valuesOf().filter((line) => line.includes('../'))).toEqual([])
    at.put('bo/kehoach.yml', ministry)
    at.put('bo/cuc/kehoach.yml', `${office}goc: không\n`)
    expect(valuesOf().filter((line) => line.includes('../'))).not.toEqual([])
    at.put('bo/cuc/kehoach.yml', `${office}goc: có lẽ\n`)
    expect(finds().err).toContain('bo/cuc/kehoach.yml:8:6  lỗi')
  })

  it('softens no error of the ministry’s by taking nothing of it, nor by a level that is none', () => {
    at.put('bo/cuc/2026/plan.md', source('', '# Mục đích\n\nNắm  tình hình kho.\n'))
    const told = /plan\.md:9:\d+ {2}lỗi/
    at.put('bo/cuc/kehoach.yml', `${office}dia_danh: Hà Nội\nnoi_nhan: [Bộ Nội vụ]\ngoc: co\n`)
    expect(finds()).toMatchObject({ code: 1, err: expect.stringMatching(told) })
    at.put('bo/cuc/kehoach.yml', `${office}goc: co\nquy_tac: {khoang-trang-doi: tat}\n`)
    expect(finds().err).toContain('bo/kehoach.yml dòng 11 đặt là lỗi')
    for (const level of ['mac_dinh', 'bỏ', '[tat]', '0']) {
      at.put('bo/cuc/kehoach.yml', `${office}quy_tac: {khoang-trang-doi: ${level}}\n`)
      const { code, err } = finds()
      expect([code, err]).toEqual([1, expect.stringMatching(told)])
      expect(err).toMatch(/bo\/cuc\/kehoach\.yml:8:\d+ {2}lỗi/)
    }
    at.put('bo/cuc/kehoach.yml', `${office}goc: co\n`)
    at.put('bo/cuc/2026/plan.md', source('bo_qua: {nam-con-sot: bản gốc như vậy}\n'))
    expect(finds().err).toContain('bo/kehoach.yml dòng 13 không cho văn bản nào bỏ qua')
  })

  it('stops at the root of the repository', () => {
    expect(valuesOf().join()).not.toContain('Nơi khác')
    at.put('bo/cuc/.git', 'gitdir: ../../kho/worktrees/cuc\n')
    expect(valuesOf().filter((line) => line.includes('../'))).toEqual([])
  })

  it('stops at no `.git` that is no repository’s, nor at a home within the repository', () => {
    const all = valuesOf()
    expect(all.join()).toContain('(../kehoach.yml')
    const dotGit = join(at.folder, 'bo/cuc/.git')
    writeFileSync(dotGit, '')
    expect(valuesOf()).toEqual(all)
    rmSync(dotGit)
    mkdirSync(dotGit)
    expect(valuesOf()).toEqual(all)
    const home = { HOME: join(at.folder, 'bo/cuc'), USERPROFILE: join(at.folder, 'bo/cuc') }
    expect(at.startIn('bo/cuc', ['kham'], home).out).toContain('(../kehoach.yml')
    rmSync(join(at.folder, 'bo/.git'), { recursive: true })
    expect(at.startIn('bo/cuc', ['kham'], home).out).not.toContain('(../kehoach.yml')
  })

  it('softens no error of the ministry’s, by level or by a standing wish, unless that allows it', () => {
    at.put('bo/cuc/2026/plan.md', source('', '# Mục đích\n\nNắm  tình hình kho.\n'))
    const weak = `${office}quy_tac:\n  khoang-trang-doi: goi_y\n  muc-mot-con: canh_bao\nbo_qua: {khoang-trang-doi: quen tay}\n`
    at.put('bo/cuc/kehoach.yml', weak)
    const { code, err } = finds()
    expect(code).toBe(1)
    expect(err).toContain('bo/cuc/kehoach.yml:9:3  lỗi')
    expect(err).toContain('bo/cuc/kehoach.yml:11:10  lỗi')
    expect(err).toContain('bo/kehoach.yml dòng 11 đặt là lỗi')
    expect(err).toContain('cho_ha_muc: [khoang-trang-doi]')
    expect(err).toMatch(/plan\.md:9:\d+ {2}lỗi/)
    at.put('bo/kehoach.yml', `${ministry}cho_ha_muc: [khoang-trang-doi]\n`)
    at.put('bo/cuc/kehoach.yml', weak.replace(/bo_qua: \{.*\n/, ''))
    expect(finds()).toMatchObject({ code: 0, err: expect.not.stringContaining('đặt là lỗi') })
  })

  it.each(['tat', 'goi_y'])('softens nothing that may not be set aside there to %s, unless that allows it', (level) => {
    const repeated = source('', '# Mục đích\n\nNắm các các kho.\n')
    const kept = ministry.replace('[nam-con-sot]', '[lap-tu, nam-con-sot]')
    at.put('bo/cuc/2026/plan.md', repeated)
    at.put('bo/kehoach.yml', kept)
    at.put('bo/cuc/kehoach.yml', `${office}quy_tac: {lap-tu: ${level}}\n`)
    const { code, err } = finds()
    expect(code).toBe(1)
    expect(err).toContain('bo/cuc/kehoach.yml:8:11  lỗi  “lap-tu” không hạ mức')
    expect(err).toContain('bo/kehoach.yml dòng 13 không cho bỏ qua')
    expect(err).toMatch(/plan\.md:9:\d+ {2}cảnh báo .*\[lap-tu\]/)
    at.put('bo/kehoach.yml', `${kept}cho_ha_muc: [lap-tu]\n`)
    expect(finds('--strict').code).toBe(0)
  })

  it('raises what may not be set aside there, and a folder of its own lowers it no more', () => {
    at.put('bo/cuc/2026/plan.md', source('', '# Mục đích\n\nNắm các các kho.\n'))
    at.put('bo/kehoach.yml', ministry.replace('[nam-con-sot]', '[lap-tu]'))
    at.put('bo/cuc/kehoach.yml', `${office}quy_tac: {lap-tu: loi}\n`)
    expect(finds().err).toMatch(/^\S*plan\.md:9:\d+ {2}lỗi .*\[lap-tu\]/m)
    at.put('bo/cuc/2026/kehoach.yml', 'quy_tac: {lap-tu: canh_bao}\n')
    expect(finds().err).toContain('bo/cuc/kehoach.yml dòng 8 đặt là lỗi')
    at.put('bo/cuc/kehoach.yml', `${office}quy_tac: {lap-tu: canh_bao}\n`)
    at.put('bo/cuc/2026/kehoach.yml', 'quy_tac: {lap-tu: tat}\n')
    expect(finds().err).toContain('“lap-tu” không hạ mức')
  })

  it.each([
    ['', 0],
    [' {}', 0],
    [' null', 1],
    [" ''", 0],
    [' []', 0],
    [' {khoang-trang-doi: }', 0],
    [' {khoang-trang-doi: ""}', 0],
    [' {khoang-trang-doi: []}', 0],
    [' [khoang-trang-doi]', 1],
    [' khoang-trang-doi', 1],
  ])('leaves the levels of the ministry where its own are “%s”', (levels, faults) => {
    at.put('bo/cuc/2026/plan.md', source('', '# Mục đích\n\nNắm  tình hình kho.\n'))
    at.put('bo/cuc/kehoach.yml', `${office}quy_tac:${levels}\n`)
    const { code, err } = finds()
    expect(code).toBe(1)
    expect(err).toMatch(/plan\.md:9:\d+ {2}lỗi .*\[khoang-trang-doi\]/)
    expect(err.match(/bo\/cuc\/kehoach\.yml:8:\d+ {2}lỗi/g) ?? []).toHaveLength(faults)
  })

  it('bars what either bars', () => {
    for (const id of ['nam-con-sot', 'khoang-trang-doi']) {
      at.put('bo/cuc/2026/plan.md', source(`bo_qua: {${id}: bản gốc như vậy}\n`))
      expect(finds().err).toContain(`“${id}” không bỏ qua được`)
    }
  })

  it('is told of faults above where they are', () => {
    at.put(
      'bo/kehoach.yml',
      ministry.replace('dia_danh: Hà Nội', 'dia_dan: Hà Nội').replace('co_chu: 13', 'gian_dog: 1'),
    )
    expect(finds().err).toContain('bo/kehoach.yml:8:13  lỗi')
    at.put('bo/kehoach.yml', 'co_quan: [Bộ\n')
    expect(finds().err).toMatch(/bo\/kehoach\.yml:\d+:\d+ {2}lỗi/)
    expect(at.startIn('bo/cuc', ['kham'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('sửa ../kehoach.yml:'),
    })
  })

  it('is built anew by a merge when the ministry’s profile changes', () => {
    at.put('bo/cuc/mau.md', source().replace('kho lưu trữ', '{{ten}}'))
    at.put('bo/cuc/so.csv', 'ten\nkho A\n')
    const merge = [
      'build',
      'bo/cuc/mau.md',
      '--data',
      'bo/cuc/so.csv',
      '--to',
      'docx',
      '--name',
      '{{ten}}',
      '--tiep-tuc',
    ]
    at.start(merge)
    expect(at.start(merge).out).toContain('đã có từ lần trước')
    at.put('bo/kehoach.yml', ministry.replace('Hà Nội', 'Đà Nẵng'))
    expect(at.start(merge).out).not.toContain('đã có từ lần trước')
  })
})

describe('a profile under a name that is only nearly its own', () => {
  const told = (name: string) =>
    `${name}:1:1  cảnh báo  Tệp này không được đọc: hồ sơ cơ quan phải mang đúng tên kehoach.yml`
  const names = ['kehoach.yaml', 'KeHoach.yml', 'Kehoach.YAML', 'kehoach.yml.txt']

  it.each(names)('is told of where it is %s, by check, build, kham', (name) => {
    rmSync(join(at.folder, 'bo/kehoach.yml'))
    at.put(`bo/${name}`, ministry)
    expect(finds()).toMatchObject({ code: 1, err: expect.stringContaining(told(`bo/${name}`)) })
    at.put('bo/cuc/2026/plan.md', plan)
    const { code, err } = finds()
    expect([code, err]).toEqual([0, expect.stringContaining(told(`bo/${name}`))])
    expect(err).toContain(`đổi tên “bo/${name}” thành kehoach.yml`)
    expect(finds('--strict').code).toBe(1)
    expect(at.start(['build', 'bo/cuc/2026/plan.md', '--to', 'docx']).err).toContain(told(`bo/${name}`))
    const { out } = at.startIn('bo/cuc', ['kham'])
    expect(out).toContain(`sửa ../${name}:1: Tệp này không được đọc`)
    expect(valuesOf().join()).not.toContain(`(../${name}`)
  })

  it('is told of where no profile is, and beside one, which counts as it did', () => {
    at.put('bo/kehoach.yaml', 'dia_danh: Huế\n')
    expect(finds().err).toContain(told('bo/kehoach.yaml'))
    expect(valuesOf()).toContain('dia_danh: Hà Nội  (../kehoach.yml:3)')
    rmSync(join(at.folder, 'bo/kehoach.yml'))
    rmSync(join(at.folder, 'bo/cuc/kehoach.yml'))
    at.put('bo/cuc/2026/plan.md', plan)
    expect(finds()).toMatchObject({ code: 0, err: expect.stringContaining(told('bo/kehoach.yaml')) })
    expect(at.startIn('bo/cuc', ['kham'])).toMatchObject({ code: 1, out: expect.stringContaining('../kehoach.yaml') })
    at.put('so.yml', 'dia_danh: Huế\n')
    expect(finds('--ho-so', 'so.yml').err).not.toContain('không được đọc')
  })

  it('is none where a plan has that name, or it lies outside of the repository', () => {
    at.put('kehoach.yaml', 'dia_danh: Huế\n')
    at.put('bo/cuc/kehoach.yaml', 'trich_yeu: Kiểm kê kho\ncac_muc: [{tieu_de: Mục đích, noi_dung: A}]\n')
    expect(finds().err).not.toContain('không được đọc')
  })
})

describe('--ho-so', () => {
  const alone =
    'co_quan: Sở Tư pháp\nky_hieu: STP\ndia_danh: Bình An\nnguoi_ky: {gd: {chuc_vu: Giám đốc, ho_ten: An Bình}}\nnoi_nhan: [Sở Nội vụ]\n'

  it('takes the place of the profile that would be found, for check and build', () => {
    at.put('khac/so.yml', `${alone}goc: co\nkhong_bo_qua: [khoang-trang-doi]\n`)
    at.put('bo/cuc/2026/plan.md', source('bo_qua: {khoang-trang-doi: bản gốc như vậy}\n'))
    expect(finds('--ho-so', 'khac/so.yml').err).toContain('khac/so.yml dòng 7')
    at.put('bo/cuc/2026/plan.md', source())
    expect(finds('-v', '--ho-so', 'khac/so.yml').err).toContain('“bo/cuc/2026”: khac/so.yml\n')
    const build = ['build', 'bo/cuc/2026/plan.md', '--to', 'docx']
    expect(at.start([...build, '--ho-so', 'khac/so.yml', '-o', 'ra'])).toMatchObject({ code: 0, err: '' })
    at.start([...build, '-o', 'ra2'])
    expect(at.read('ra/plan.docx')).not.toBe(at.read('ra2/plan.docx'))
  })

  it('is under those above where it lies', () => {
    at.put('bo/khac/so.yml', 'dia_danh: Huế\n')
    const { out } = at.startIn('.', ['kham', '--ho-so', 'bo/khac/so.yml', '--format', 'json'])
    const { profile } = JSON.parse(out)
    expect(profile.files).toEqual(['bo/khac/so.yml', 'bo/kehoach.yml'])
    expect(profile.values).toContainEqual({ key: 'dia_danh', value: 'Huế', file: 'bo/khac/so.yml', line: 1 })
    expect(profile.values).toContainEqual({ key: 'ky_hieu', value: 'BNV', file: 'bo/kehoach.yml', line: 2 })
  })

  it('has to be there', () => {
    expect(finds('--ho-so', 'khong-co.yml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không có hồ sơ “khong-co.yml”'),
    })
    expect(at.start(['build', 'bo/cuc/2026/plan.md', '--ho-so', 'khong-co.yml'])).toMatchObject({ code: 2 })
  })
})

it('a profile without an agency of its own signs as the one above, or by the one who signs there alone', () => {
  mkdirSync(join(at.folder, 'bo/vu'))
  writeFileSync(
    join(at.folder, 'bo/vu/kehoach.yml'),
    'nguoi_ky:\n  thu-truong: {ky_thay: Bộ trưởng, chuc_vu: Thứ trưởng, ho_ten: Lê Mai}\n',
  )
  expect(valuesOf('bo/vu')).toContain('nguoi_ky.mac_dinh: thu-truong  (kehoach.yml:2)')
  expect(valuesOf('bo/vu')).toContain('ky_hieu: BNV  (../kehoach.yml:2)')
})
