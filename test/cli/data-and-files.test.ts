import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { xlsxFile } from '../data/xlsx-file.ts'
import { frontMatter } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

describe('names of files', () => {
  it('are the same whether their marks stand beside the letters or on them', async () => {
    const apart = (name: string) => name.normalize('NFD')
    at.put(
      apart('Kế hoạch/Kế hoạch năm.md'),
      `${frontMatter}# Nội dung\n\n::bang{tep="Số liệu/Bảng phân công.csv"}\n\nHết.\n`,
    )
    at.put(apart('Kế hoạch/Số liệu/Bảng phân công.csv'), 'Đơn vị;Việc\nPhòng A;In sổ\n')
    const done = await at.run(['build', 'Kế hoạch/Kế hoạch năm.md', '--to', 'docx', '-o', 'ra'])
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(await at.run(['check', '-q', 'Kế hoạch/*ế hoạch*.md'])).toMatchObject({ code: 0, err: '' })
  })
})

describe('build --data', () => {
  const template = (body: string) => at.put('mau.md', `${frontMatter}# Nội dung\n\n${body}\n`)
  const build = (...flags: string[]) => at.run(['build', 'mau.md', '--to', 'docx', '-o', 'ra', ...flags])

  it('asks which number is meant where a mark has two senses, and takes the answer', async () => {
    template('Kinh phí {{bang_chu kinh_phi}} triệu, gõ {{kinh_phi}}.')
    at.put('d.csv', 'Kinh phí\n17\n1.250\n12.5\n')
    const asked = await build('--data', 'd.csv')
    expect(asked.code).toBe(1)
    expect(asked.err).toContain('“1.250” là 1250 hay 1,25')
    expect(asked.err).toContain('--so-thap-phan .')
    expect((await build('--data', 'd.csv', '--so-thap-phan', ',')).err).not.toContain('1250 hay')
    expect((await build('--data', 'd.csv', '--so-thap-phan', 'x')).code).toBe(2)
    expect((await build('--so-thap-phan', '.')).err).toContain('--so-thap-phan chỉ dùng cùng --data')
  })

  it('reckons by the answer', async () => {
    template('Kinh phí {{tien (cong kinh_phi 1)}} triệu đồng.')
    at.put('d.csv', 'Kinh phí\n1.250\n12.5\n')
    expect((await build('--data', 'd.csv', '--so-thap-phan', '.')).code).toBe(0)
  })

  it('tells of a cell with an error where a template uses it, by its name', async () => {
    const error = { t: 'e', v: '#REF!' }
    at.put(
      'd.xlsx',
      xlsxFile({
        sheets: [
          {
            rows: [
              ['Tên', 'Kinh phí'],
              ['A', error],
              ['B', 5],
            ],
          },
        ],
      }),
    )
    template('Gửi {{ten}}.')
    expect((await build('--data', 'd.xlsx')).code).toBe(0)
    template('Gửi {{ten}} {{kinh_phi}}.')
    const told = await build('--data', 'd.xlsx')
    expect(told.code).toBe(1)
    expect(told.err).toContain('d.xlsx:2:2  lỗi  Ô B2 có lỗi công thức “#REF!”  [du-lieu-o-loi]')
    expect(at.files().filter((name) => name.endsWith('mau-2.docx'))).toHaveLength(1)
  })

  it('refuses data of names only', async () => {
    template('Gửi {{ten}}.')
    at.put('d.csv', 'Tên\n')
    expect(await build('--data', 'd.csv')).toMatchObject({ code: 1 })
  })
})
