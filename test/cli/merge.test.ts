import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { xlsxFile } from '../data/xlsx-file.ts'
import { frontMatter } from '../plan.ts'
import { inFull } from '../sampling.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const template = `${frontMatter.replace(/trich_yeu: .*/, 'trich_yeu: "Kiểm tra {{don_vi}} năm {{nam}}"')}# Mục đích

Nắm tình hình văn thư ở {{don_vi}}{{#if ngay}}, xong trước {{ngay_xong}}{{/if}}.

# Kinh phí

Tổng kinh phí là {{tien kinh_phi}} đồng ({{bang_chu kinh_phi}} đồng).
`.replace('{{#if ngay}}, xong trước {{ngay_xong}}{{/if}}', '')

const rows = (count: number) =>
  `Mã,Đơn vị,Năm,Kinh phí\n${Array.from({ length: count }, (_, i) => `DV${i + 1},"Phòng số ${i + 1}",2026,${(i + 1) * 1_000_000}\n`).join('')}`

const outputs = (folder: string) =>
  at.files().filter((name) => name.startsWith(`${folder}/`) && /\.(?:docx|pdf)$/.test(name))
const contents = (folder: string) =>
  Object.fromEntries(
    outputs(folder).map((name) => [name.slice(folder.length), readFileSync(join(at.folder, name)).toString('base64')]),
  )

describe('check --data', () => {
  beforeEach(() => at.put('mau.md', template))

  it('tells what it finds in each row, what all share once, and writes nothing', () => {
    at.put('dv.csv', rows(3).replace('Phòng số 2', 'Phòng  số 2'))
    const before = at.files()
    const done = at.start(['check', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}'])
    expect(done).toMatchObject({ code: 0, out: '3 hàng đã soát, không hàng nào có lỗi\n' })
    expect(done.err).toContain('như trên, ở 2 hàng nữa: 2, 3')
    expect(at.files()).toEqual(before)
  })

  it('fails a row with an error, and the others not', () => {
    at.put('dv.csv', rows(3).replace('2000000', 'hai triệu'))
    const done = at.start(['check', 'mau.md', '--data', 'dv.csv', '-q'])
    expect(done).toMatchObject({ code: 1, out: '3 hàng đã soát, 1 hàng có lỗi: 2\n' })
    expect(done.err).toContain('[hàng 2: mau-2]')
    expect(at.start(['check', 'mau.md', '--data', 'dv.csv', '-q', '--thu', '3']).code).toBe(0)
  })

  it('tells of the data itself', () => {
    at.put('dv.csv', 'Mã,Đơn vị\n')
    expect(at.start(['check', 'mau.md', '--data', 'dv.csv'])).toMatchObject({ code: 1 })
    at.put('dv.csv', rows(2).replaceAll(/DV\d/g, 'DV'))
    const same = at.start(['check', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}'])
    expect(same).toMatchObject({ code: 1, err: expect.stringContaining('cùng cho ra tệp “DV”') })
  })

  it.each([
    [['check', 'mau.md', '--thu', '1'], '--thu chỉ dùng cùng --data'],
    [['check', 'mau.md', '--data', 'dv.csv', '--fix'], '--fix không dùng cùng --data'],
    [['check', 'mau.md', '--data', 'dv.csv', '--format', 'json'], '--format không dùng cùng --data'],
    [['check', '.', '--data', 'dv.csv'], '--data đi với đúng một tệp nguồn'],
  ])('refuses %j', (args, message) => {
    at.put('khac.md', template)
    at.put('dv.csv', rows(1))
    expect(at.start(args)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
  })
})

describe('a cell with an error that names its row', () => {
  const book = () =>
    xlsxFile({
      sheets: [
        {
          rows: [
            ['Mã', 'Đơn vị', 'Năm', 'Kinh phí'],
            ['DV1', 'Phòng 1', 2026, 1_000_000],
            [{ t: 'e', v: '#REF!' }, 'Phòng 2', 2026, 2_000_000],
            ['DV3', 'Phòng 3', 2026, 3_000_000],
          ],
        },
      ],
    })

  it('fails that row, and builds the others', () => {
    at.put('mau.md', template)
    at.put('dv.xlsx', book())
    const args = ['mau.md', '--data', 'dv.xlsx', '--name', '{{ma}}']
    const done = at.start(['build', ...args, '-o', 'ra', '--to', 'docx', '--bao-cao', 'ra/kq.json'])
    expect(done).toMatchObject({ code: 1, out: expect.stringContaining('1 hàng lỗi: 2') })
    expect(done.err).toContain('[hàng 2: chưa có tên]')
    expect(done.err).toContain('#REF!')
    expect(outputs('ra')).toEqual(['ra/DV1.docx', 'ra/DV3.docx'])
    const { rows: told } = JSON.parse(at.read('ra/kq.json'))
    expect(told.map((row: { state: string }) => row.state)).toEqual(['built', 'failed', 'built'])
    expect(at.start(['check', ...args])).toMatchObject({ code: 1, out: expect.stringContaining('1 hàng có lỗi: 2') })
    const tried = at.start(['build', ...args, '-o', 'thu', '--thu', '2'])
    expect(tried).toMatchObject({ code: 1, err: expect.stringContaining('#REF!') })
    expect(outputs('thu')).toEqual([])
  })
})

describe('rows of a data file', () => {
  beforeEach(() => {
    at.put('mau.md', template)
    at.put('dv.csv', rows(6))
  })

  it('are chosen and put in order', async () => {
    const done = await at.run(
      ['build', 'mau.md', '--data', 'dv.csv', '--name', '{{stt}}-{{ma}}', '-o', 'ra', '--to', 'pdf'].concat([
        '--loc',
        'Mã != DV2',
        '--loc',
        'năm = 2026',
        '--xep',
        'kinh phí giảm',
      ]),
    )
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(outputs('ra')).toEqual(['ra/1-DV6.pdf', 'ra/2-DV5.pdf', 'ra/3-DV4.pdf', 'ra/4-DV3.pdf', 'ra/6-DV1.pdf'])
  })

  it.each([
    ['2', 'ra/DV2.docx'],
    ['DV5', 'ra/DV5.docx'],
  ])('are tried one at a time: %s', async (row, file) => {
    const build = ['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}', '-o', 'ra', '--to', 'docx', '--thu']
    expect(await at.run([...build, row])).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^1 văn bản/) })
    expect(outputs('ra')).toEqual([file])
    expect(await at.run([...build, '9'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không có hàng “9” để dựng thử. Các hàng: 1 (DV1), 2 (DV2), 3 (DV3), ….'),
    })
  })

  it.each([
    [['--xep', 'kinh phí giảm', '--thu', '1'], 'ra/DV6.docx'],
    [['--loc', 'mã != DV1', '--thu', '1'], 'ra/DV2.docx'],
    [['--loc', 'mã != DV6', '--xep', 'kinh phí giảm', '--thu', '2'], 'ra/DV4.docx'],
    [['--loc', 'mã = DV4', '--thu', '1'], 'ra/DV4.docx'],
    [['--xep', 'kinh phí giảm', '--thu', 'DV2'], 'ra/DV2.docx'],
  ])('are counted for --thu as they are left, in their order: %j', async (flags, file) => {
    const build = ['mau.md', '--data', 'dv.csv', '--name', '{{ma}}', ...flags]
    expect(await at.run(['build', ...build, '-o', 'ra', '--to', 'docx'])).toMatchObject({ code: 0, err: '' })
    expect(outputs('ra')).toEqual([file])
    expect(await at.run(['check', ...build])).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 hàng'),
    })
  })

  it('say which are left where there is none of that number', async () => {
    const flags = ['--loc', 'mã != DV1', '--xep', 'kinh phí giảm', '--thu', '6']
    expect(await at.run(['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}', ...flags])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không có hàng “6” để dựng thử. Các hàng: 1 (DV6), 2 (DV5), 3 (DV4), ….'),
    })
  })

  it.each([
    [['--loc', 'mã = DV9'], 'Không hàng nào có “mã = DV9”. Cột “mã” có: “DV1”'],
    [['--xep', 'cụm'], 'Không có cột “cụm”'],
    [['--vung', 'A1:B9'], 'Tệp .csv không có trang tính và vùng ô'],
  ])('are refused with %j', async (flags, message) => {
    const { code, err } = await at.run(['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', ...flags])
    expect(code).toBeGreaterThan(0)
    expect(err).toContain(message)
    expect(outputs('ra')).toEqual([])
  })
})

it.each([
  ['nothing of it', '', /^0 văn bản.*\n3 văn bản đã có từ lần trước, giữ nguyên/],
  [
    'an item of a list',
    '{{#each (tach don_vi)}}\n- Gửi {{this}};\n{{/each}}\n- {{> luu}}.\n',
    /^0 văn bản.*\n3 văn bản đã có từ lần trước, giữ nguyên/,
  ],
  ['its place', 'Đơn vị thứ {{stt}}.\n', /^3 văn bản/],
])('rebuilds rows for another that is gone only where the template prints their place: %s', (_, more, expected) => {
  at.put('mau.md', `${template}\n${more}`)
  at.put('_doan/luu.md', 'Lưu ở {{don_vi}}')
  const build = (data: string) => {
    at.put('dv.csv', data)
    return at.start(
      ['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx'].concat(['--name', '{{ma}}', '--tiep-tuc']),
    )
  }
  expect(build(rows(4))).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^4 văn bản/) })
  const without = build(rows(4).replace(/DV1,.*\n/, ''))
  expect(without.out).toMatch(expected)
  expect(without.err).toBe(
    '1 tệp dựng từ mẫu này lần trước mà số liệu không còn hàng; xóa nếu không dùng nữa:\n  ra/DV1.docx\n',
  )
})

describe('what is wrong with rows', () => {
  const pattern = (name: string) =>
    at.start(['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx', '--name', name]).err
  beforeEach(() => {
    at.put('mau.md', template)
    at.put('dv.csv', rows(25))
  })

  it('is told once where it is so in all', () => {
    expect(pattern('{{khong_co}}').match(/lỗi {2}.*/g)).toEqual([
      'lỗi  Dữ liệu không có “khong_co” (25 hàng)  [mau-thieu-du-lieu]',
    ])
    expect(pattern('{{nam}}').match(/lỗi {2}.*/g)).toEqual([
      'lỗi  25 hàng (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …) cùng cho ra tệp “2026”  [ten-tep]',
    ])
    at.put('mau.md', template.replace('{{don_vi}}.', '{{khong_co}}.'))
    const err = pattern('{{stt}}')
    expect(err.match(/lỗi {2}/g)).toHaveLength(1)
    expect(err).toContain('[mau-thieu-du-lieu] như trên, ở cả 25 hàng')
  })

  it('is asked of a row that looks like a total, and not of names', async () => {
    at.put('dv.csv', `${rows(2)}TCT,Tổng công ty Sao,2026,5\n,Tổng cộng,,9\n`)
    const build = ['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx']
    const without = await at.run([...build, '--loc', 'Đơn vị != Tổng cộng'])
    expect(without).toMatchObject({ code: 0, err: '', out: expect.stringContaining('3 văn bản') })
    const { err } = await at.run([...build, '--name', '{{stt}}'])
    expect(err.match(/cảnh báo {2}.*|gõ.*|thêm `.*/g)).toEqual([
      'cảnh báo  Hàng 4 có phải hàng tổng? Cột “Đơn vị” là “Tổng cộng”  [du-lieu-hang-tong]',
      'thêm `--loc "Đơn vị != Tổng cộng"` để không dựng văn bản cho hàng này',
      'cảnh báo  Giá trị của “{{nam}}” để trống nên chỗ này in ra thiếu chữ  [mau-gia-tri-trong]',
    ])
  })

  it.each([
    [',,,30', 'Hàng 3 có phải hàng tổng? Cột “Mã” trống, chỉ có số như “30”', 'Mã !='],
    [',Tổng kinh phí,,30', 'Hàng 3 có phải hàng tổng? Cột “Đơn vị” là “Tổng kinh phí”', 'Đơn vị != Tổng kinh phí'],
  ])('is asked of the last row “%s”', async (last, message, loc) => {
    at.put('dv.csv', `${rows(2)}${last}\n`)
    const build = ['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx', '--name', '{{stt}}']
    expect((await at.run(build)).err).toContain(message)
    const without = await at.run([...build, '--loc', loc])
    expect({ code: without.code, asks: without.err.includes('hàng tổng') }).toEqual({ code: 0, asks: false })
  })

  it.each([
    [
      'its header again',
      `${rows(2)}Mã,Đơn vị,Năm,Kinh phí\n`,
      'Hàng 3 lặp lại dòng tên cột (cột “Mã” là “Mã”)',
      'Mã != Mã',
    ],
    [
      'names of groups',
      rows(3).replace('DV1', 'I. Khối xã,,,\nDV1').replace('DV3', 'II. Khối phường,,,\nDV3'),
      'Hàng 1, 4 chỉ có một ô (cột “Mã” là “I. Khối xã”)',
      'Đơn vị !=',
    ],
    [
      'who made it',
      `${rows(3)},"An Bình, ngày 05/01/2026",,\n,NGƯỜI LẬP BIỂU,,\n,Trần Thị Mai,,\n`,
      'Hàng 4, 5, 6 chỉ có một ô (cột “Đơn vị” là “An Bình, ngày 05/01/2026”)',
      'Mã !=',
    ],
  ])('is asked of rows of a table that hold %s', async (_, table, message, loc) => {
    at.put('dv.csv', table)
    const build = ['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra', '--to', 'docx', '--name', '{{stt}}']
    expect((await at.run(build)).err).toContain(message)
    expect(await at.run([...build, '--loc', loc])).toMatchObject({ code: 0, err: '' })
  })

  it('as a cell with an error, fails its own row alone, and only where the template uses it', () => {
    const file = (column: number) =>
      Buffer.from(
        xlsxFile({
          sheets: [
            {
              rows: [
                ['Mã', 'Đơn vị', 'Năm', 'Kinh phí', 'Ghi chú'],
                ...[1, 2, 3].map((i) =>
                  ['DV', `Phòng ${i}`, 2026, 5, 'x'].map((value, c) =>
                    i === 2 && c === column ? { t: 'e', v: '#N/A' } : value,
                  ),
                ),
              ],
            },
          ],
        }),
      )
    const built = (column: number) => {
      at.put('dv.xlsx', file(column))
      return at.start(['build', 'mau.md', '--data', 'dv.xlsx', '-o', `ra${column}`, '--to', 'docx'])
    }
    expect(built(3)).toMatchObject({ code: 1, out: expect.stringContaining('1 hàng lỗi: 2') })
    expect(outputs('ra3')).toEqual(['ra3/mau-1.docx', 'ra3/mau-3.docx'])
    expect(built(4)).toMatchObject({ code: 0, out: expect.stringContaining('3 văn bản') })
  })
})

describe('build --data', () => {
  beforeEach(() => {
    at.put('mau.md', template)
    at.put('dv.csv', rows(6))
  })

  it('makes a document of each row, named by a pattern, and a table of them', async () => {
    const done = await at.run([
      'build',
      'mau.md',
      '--data',
      'dv.csv',
      '--name',
      '{{so stt}}-{{ma}}',
      '-o',
      'ra',
      '--bao-cao',
      'ra.csv',
    ])
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(done.out).toMatch(/^6 văn bản, 6 trang, [\d,]+ giây/)
    expect(outputs('ra')).toHaveLength(12)
    expect(outputs('ra')[0]).toBe('ra/01-DV1.docx')
    expect(at.read('ra.csv')).toContain('\r\n2,02-DV2,đã dựng,1,0,0,ra/02-DV2.docx; ra/02-DV2.pdf,')
  })

  it('fills in the full names of the office, unless the data has them itself', async () => {
    at.put('kehoach.yml', 'viet_tat:\n  TTĐT: Trung tâm Đào tạo\n')
    at.put('mau.md', `${frontMatter}# Mục đích\n\nCử cán bộ của {{viet_tat.TTĐT}} đi học.\n`)
    const text = () => at.start(['import', 'ra/mau.docx', '-o', '-']).out
    at.put('mot.yaml', 'ten: An\n')
    const build = ['build', 'mau.md', '--data', 'mot.yaml', '-o', 'ra', '--to', 'docx']
    expect(await at.run(build)).toMatchObject({ code: 0, err: '' })
    expect(text()).toContain('Cử cán bộ của Trung tâm Đào tạo đi học.')
    at.put('mot.yaml', 'viet_tat: {TTĐT: Trạm Thủy điện}\n')
    expect(await at.run(build)).toMatchObject({ code: 0, err: '' })
    expect(text()).toContain('Cử cán bộ của Trạm Thủy điện đi học.')
  })

  it('goes on past a row that fails, and names it', async () => {
    at.put('dv.csv', `${rows(2)}DV3,Phòng số 3,2026,nhiều\n${rows(4).split('\n').at(-2)}\n`)
    const done = await at.run([
      'build',
      'mau.md',
      '--data',
      'dv.csv',
      '--name',
      '{{ma}}',
      '-o',
      'ra',
      '--bao-cao',
      'ra.json',
    ])
    expect(done.code).toBe(1)
    expect(done.err).toContain('[hàng 3: DV3]')
    expect(done.err).toMatch(/mau\.md:\d+:\d+ {2}lỗi/)
    expect(done.out).toContain('1 hàng lỗi: 3')
    expect(outputs('ra')).toHaveLength(6)
    const report = JSON.parse(at.read('ra.json'))
    expect(report.rows.map(({ state }: { state: string }) => state)).toEqual(['built', 'built', 'failed', 'built'])
  })

  it('tells equal names before anything is written', async () => {
    const done = await at.run(['build', 'mau.md', '--data', 'dv.csv', '--name', '{{nam}}', '-o', 'ra'])
    expect(done).toMatchObject({
      code: 1,
      err: expect.stringContaining('6 hàng (1, 2, 3, 4, 5, 6) cùng cho ra tệp “2026”'),
    })
    expect(outputs('ra')).toEqual([])
  })

  it('tells a name that the data doesn’t have at its place in the template', async () => {
    at.put('mau.md', template.replace('{{nam}}', '{{nama}}'))
    const done = await at.run(['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra'])
    expect(done.code).toBe(1)
    expect(done.err).toMatch(/mau\.md:7:\d+ {2}lỗi .*nama/)
    expect(done.err).toContain('nam')
  })

  it.each([
    ['rows.yaml', '- {ma: A, don_vi: "Phòng: A", nam: 2026, kinh_phi: 5}\n'],
    ['rows.json', '[{"ma":"A","don_vi":"Phòng A","nam":2026,"kinh_phi":5}]'],
    ['mot.yaml', 'ma: A\ndon_vi: Phòng A\nnam: 2026\nkinh_phi: 5\n'],
  ])('reads %s', async (name, text) => {
    at.put(name, text)
    expect(await at.run(['build', 'mau.md', '--data', name, '-o', 'ra', '--to', 'docx'])).toMatchObject({ code: 0 })
    expect(outputs('ra')).toHaveLength(1)
  })

  it('makes the same files on one thread, on two, and in shards', () => {
    const base = ['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}']
    expect(at.start([...base, '-o', 'mot', '-j', '1']).code).toBe(0)
    expect(at.start([...base, '-o', 'hai', '-j', '2']).code).toBe(0)
    for (const shard of inFull ? ['1/4', '2/4', '3/4', '4/4'] : ['1/2', '2/2'])
      expect(at.start([...base, '-o', 'phan', '--shard', shard]).code).toBe(0)
    expect(contents('hai')).toEqual(contents('mot'))
    expect(contents('phan')).toEqual(contents('mot'))
  })

  it('goes on where it was killed, with no broken file, to what an undisturbed run makes', {
    timeout: 300_000,
  }, async () => {
    at.put('dv.csv', rows(12))
    const base = ['build', 'mau.md', '--data', 'dv.csv', '--name', '{{ma}}', '-j', '2']
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../bin/kehoach.cjs'), ...base, '-o', 'ra'], {
      cwd: at.folder,
    })
    for (let i = 0; i < 400 && outputs('ra').length < 6; i++) await wait(25)
    child.kill('SIGKILL')
    await new Promise((done) => child.once('close', done))
    const standing = outputs('ra').length
    expect(standing).toBeGreaterThan(0)
    expect(standing).toBeLessThan(24)
    const done = at.start([...base, '-o', 'ra', '--tiep-tuc'])
    expect(done.code).toBe(0)
    expect(done.out).toMatch(/\d+ văn bản đã có từ lần trước/)
    expect(at.files().filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(at.start([...base, '-o', 'moi']).code).toBe(0)
    expect(contents('ra')).toEqual(contents('moi'))
    // Nothing is left to do, until the template changes.
    expect(at.start([...base, '-o', 'ra', '--tiep-tuc']).out).toContain('12 văn bản đã có từ lần trước')
    at.put('mau.md', template.replace('Nắm tình hình', 'Nắm chắc tình hình'))
    expect(at.start([...base, '-o', 'ra', '--tiep-tuc']).out).toMatch(/^12 văn bản, /)
  })

  it.each([
    [['--name', 'x'], '--name chỉ dùng cùng --data'],
    [['--data', 'khong.csv'], 'Không có tệp số liệu “khong.csv”'],
    [['--data', 'dv.csv', '-j', '0'], '-j phải là số từ 1 đến 64'],
    [['--shard', '3/2'], '--shard là phần thứ i trong n phần'],
  ])('refuses %j', async (options, message) => {
    expect(await at.run(['build', 'mau.md', ...options])).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    })
  })

  it.each([
    [
      'Windows-1258',
      Buffer.concat([Buffer.from('ma,don_vi\nA,Ph'), Buffer.from([0xf2, 0xec]), Buffer.from('ng\n')]),
      'UTF-8',
    ],
    ['ragged rows', 'Mã,Đơn vị,Năm,Kinh phí\nA,B\n', 'ô'],
    ['equal names of columns', 'Mã,Mã,Năm\nA,B,1\n', 'Mã'],
    ['nothing', '', ''],
  ])('tells of data with %s', async (_, text, message) => {
    at.put('dv.csv', text)
    const done = await at.run(['build', 'mau.md', '--data', 'dv.csv', '-o', 'ra'])
    expect(done.code).toBe(1)
    expect(done.err).toContain(message)
    expect(done.err).toContain('dv.csv')
    expect(outputs('ra')).toEqual([])
  })
})
