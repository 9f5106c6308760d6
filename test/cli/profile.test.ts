import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
  at.put('kehoach.yml', profile)
})
afterEach(() => at.clear())

const profile = `co_quan_chu_quan: Sở Nội vụ tỉnh An Bình
co_quan: Trung tâm Lưu trữ lịch sử
ky_hieu: TTLT
dia_danh: An Bình
nguoi_ky:
  mac_dinh: giam-doc
  giam-doc: {chuc_vu: Giám đốc, ho_ten: Trần Thị Mai Hoa}
  pho-giam-doc: {ky_thay: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Lê Văn Bình}
noi_nhan:
  - Sở Nội vụ (để báo cáo)
  - Các phòng thuộc Trung tâm
quy_tac:
  muc-mot-con: tat
`
const body = '# Mục đích\n\nNắm tình hình kho.\n\n# Nội dung\n\n## Kiểm kê\n\nLập sổ.\n'
const source = (keys = '') =>
  `---\nso: 5\nngay: 12/03/2026\ntrich_yeu: Kiểm kê kho lưu trữ năm 2026\n${keys}---\n\n${body}`

it('gives a source in a folder below what the office always has', async () => {
  at.put('2026/kiem-ke.md', source())
  expect(await at.run(['build', '2026/kiem-ke.md'])).toMatchObject({ code: 0, err: '' })
  expect((await at.run(['check', '2026/kiem-ke.md'])).err).not.toContain('muc-mot-con')
})

it('has a source pick one of its signers, and guesses which one is meant', async () => {
  at.put('plan.md', source('nguoi_ky: pho-giam-doc\n'))
  expect(await at.run(['build', 'plan.md'])).toMatchObject({ code: 0, err: '' })
  at.put('plan.md', source('nguoi_ky: pho-giam-dok\n'))
  const done = await at.run(['build', 'plan.md'])
  expect(done.code).toBe(1)
  expect(done.err).toContain('pho-giam-doc')
})

it('is shown where it is wrong, with its line', async () => {
  at.put('kehoach.yml', profile.replace('ky_hieu: TTLT', 'ky_hieu: TT LT'))
  at.put('plan.md', source())
  const done = await at.run(['build', 'plan.md'])
  expect(done.code).toBe(1)
  expect(done.err).toContain('kehoach.yml:3:10  lỗi')
  expect(done.err).toContain('3 | ky_hieu: TT LT')
})
