import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../../src/commands/new/ask-office.ts'
import { askOldYear, askQuestions } from '../../src/commands/new/ask-years.ts'
import { readSigner } from '../../src/profile/typed-signer.ts'
import { renewalAsAnswered } from '../../src/renew/questions.ts'
import { renew } from '../../src/renew/renew.ts'
import { renewedText } from '../../src/renew/renewal.ts'
import { type Desk, desk } from './run.ts'
import { typedAnswers } from './typed-answers.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const builtIn = readdirSync('templates').filter((id) => existsSync(`templates/${id}/${id}.md`))

const flags = ['--co-quan', 'Bệnh viện Đa khoa Bình An', '--ky-hieu', 'BVBA', '--dia-danh', 'Bình An']

describe('new', () => {
  it('lists the templates, each with what it is for, and says how to go on', () => {
    const { code, out, err } = at.start(['new'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const id of builtIn) expect(out).toMatch(new RegExp(`^  ${id} +Kế hoạch .+`, 'm'))
    expect(out).toContain('kehoach new tap-huan')
    expect(out).not.toContain('Mẫu của cơ quan')
    expect(at.files()).toEqual([])
  })

  it('lists an office template whose first comment stands below any number of blank lines', () => {
    at.put('kehoach.yml', '# chưa điền\n')
    at.put('mau/hop.md', `---\n${'\n \t\n'.repeat(20_000)}# Họp cơ quan\n---\n`)
    expect(at.start(['new']).out).toMatch(/^ {2}hop +Họp cơ quan$/m)
  })

  it('lists the office’s own templates, which win over those of the program', async () => {
    at.put('kehoach.yml', '# chưa điền\n')
    at.put('mau/tap-huan/tap-huan.md', '---\n# Tập huấn theo cách của Sở\n---\n\n{{> chung}}\n{{> kinh-phi}}\n')
    at.put('mau/tap-huan/phan-cong.csv', 'a,b\n')
    at.put('mau/_doan/chung.md', 'Đoạn chung.\n')
    at.put('mau/giao-ban.md', '---\n# Giao ban tháng\ntrich_yeu: Giao ban\n---\n')
    at.put('xa/ghi-chu.txt', '')
    const { out } = await at.run(['new'])
    expect(out).toMatch(
      /Mẫu của cơ quan \(mau\):\n {2}giao-ban +Giao ban tháng\n {2}tap-huan +Tập huấn theo cách của Sở\n/,
    )
    expect(out.match(/^ {2}tap-huan /gm)).toHaveLength(1)

    const done = await at.run(['new', '--mau', 'tap-huan', 'xa/lop'])
    expect(done).toMatchObject({ code: 0, err: expect.stringContaining('kehoach build xa/lop/tap-huan.md\n') })
    expect(at.files().filter((file) => /lop.+\./.test(file))).toEqual([
      'xa/lop/_doan/chung.md',
      'xa/lop/_doan/kinh-phi.md',
      'xa/lop/phan-cong.csv',
      'xa/lop/tap-huan.md',
    ])
    expect(await at.run(['new', '--mau', 'giao-ban', 'thang-4'])).toMatchObject({ code: 0 })
    expect(at.read('thang-4/giao-ban.md')).toContain('trich_yeu: Giao ban')
  })

  it('says which partial an office’s template lacks', async () => {
    at.put('kehoach.yml', '')
    at.put('mau/hop.md', '---\n# Họp\n---\n{{> khong-co}}\n')
    const { code, err } = await at.run(['new', '--mau', 'hop'])
    expect(code).toBe(0)
    expect(err).toContain('Thiếu mẫu con “khong-co”: đặt khong-co.md vào hop/_doan')
  })

  it.each(builtIn)('writes the template %s with its data, its partials and a profile', async (id) => {
    const { code, out, err } = await at.run(['new', '--mau', id])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain(`  kehoach build ${id}/${id}.md --data ${id}/du-lieu.yaml\n`)
    const text = at.read(`${id}/${id}.md`)
    expect(text).toContain('{{')
    expect(at.read(`${id}/du-lieu.yaml`)).toContain('nam_')
    for (const [, name] of text.matchAll(/\{\{> ([\w-]+)/g))
      expect(existsSync(join(at.folder, id, '_doan', `${name}.md`))).toBe(true)
    expect(at.read(`${id}/kehoach.yml`).replace(/^(?:#.*)?\n/gm, '')).toBe('')
    expect(at.files().filter((file) => file.endsWith('.tmp'))).toEqual([])
  })

  it.each(builtIn)('leaves office, signer and recipients of %s to the office’s profile', async (id) => {
    at.put(
      'kehoach.yml',
      'co_quan: Ủy ban nhân dân xã Đông Hải\nky_hieu: UBND\ndia_danh: Đông Hải\nnguoi_ky: {chu-tich: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Đỗ Thị Sao}}\nnoi_nhan: [UBND tỉnh]\nluu: VT\n',
    )
    const invented = new Map(
      readFileSync(`templates/${id}/du-lieu.yaml`, 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [, key = '', value = ''] =
            /^(co_quan|co_quan_chu_quan|ky_hieu|dia_danh|ho_ten|luu|ten_don_vi_hanh_chinh|ten_tinh): (.+)/.exec(line) ??
            []
          return key ? [[key, value] as const] : []
        }),
    )
    const { code, err } = await at.run(['new', '--mau', id])
    expect(code).toBe(0)
    expect(err).toContain('Cơ quan, người ký, nơi nhận lấy theo kehoach.yml của cơ quan.')
    const [text, data] = [at.read(`${id}/${id}.md`), at.read(`${id}/du-lieu.yaml`)]
    for (const [key, value] of invented) expect(data).not.toContain(`\n${key}: ${value}\n`)
    if (id === 'hoi-nghi') {
      expect(data).toMatch(/^chu_tri:\n {2}ten: Ủy ban nhân dân xã Đông Hải\n {2}ky_hieu: UBND\n {2}phong: …\n/m)
      expect(data).toMatch(/^ {2}chuc_vu: Chủ tịch\n {2}ho_ten: Đỗ Thị Sao$/m)
      expect(data).toMatch(
        /^phoi_hop:\n {2}ten: …\n {2}ky_hieu: …\n {2}phong: …\n {2}ky_thay:\n {2}chuc_vu: …\n {2}ho_ten: …$/m,
      )
      expect(err).toContain('Chưa biết cơ quan phối hợp')
      const made = await at.run(['build', 'hoi-nghi/hoi-nghi.md', '--data', 'hoi-nghi/du-lieu.yaml', '--to', 'docx'])
      expect(made.code).toBe(0)
      for (const key of ['ten', 'ky_hieu', 'chuc_vu', 'ho_ten'])
        expect(made.err).toContain(`Khóa \`${key}\` còn để trống`)
      expect(data).not.toMatch(/Công Thương|Nông nghiệp và Môi trường|[Hh]ai Sở|SCT|SNNMT|Hoàng Văn Lâm|Kim Oanh/)
      expect(text).not.toMatch(/^(?:dia_danh|noi_nhan|luu):/m)
      return
    }
    expect(text).not.toMatch(/^(?:co_quan|co_quan_chu_quan|ky_hieu|dia_danh|nguoi_ky|noi_nhan|luu):/m)
    const built = await at.run(['check', `${id}/${id}.md`])
    expect(built.err).not.toMatch(/thieu-co-quan|thieu-nguoi-ky|thieu-noi-nhan/)
  })

  it('writes the frame of a plan, which has no data', async () => {
    const { code, err } = await at.run(['new', '--mau', 'ke-hoach', '.'])
    expect(code).toBe(0)
    expect(err).toContain('sửa ke-hoach.md, rồi gõ\n  kehoach build ke-hoach.md\n')
    expect((await at.run(['build', 'ke-hoach.md'])).code).toBe(0)
  })

  it('leaves an office’s profile above as the only one', async () => {
    at.put('kehoach.yml', 'ky_hieu: SNV\n')
    await at.run(['new', '--mau', 'tap-huan', 'nam nay/dot 1'])
    expect(at.files().filter((file) => file.endsWith('kehoach.yml'))).toEqual(['kehoach.yml'])
  })

  it('quotes paths with blanks in what to type next', async () => {
    const { err } = await at.run(['new', '--mau', 'hoi-nghi', 'đợt 1'])
    expect(err).toContain('kehoach build "đợt 1/hoi-nghi.md" --data "đợt 1/du-lieu.yaml"')
  })

  it('takes a name however it is typed', async () => {
    expect(await at.run(['new', '--mau', 'Tập huấn', 'a'])).toMatchObject({ code: 0 })
    expect(at.read('a/tap-huan.md')).toContain('{{')
  })

  it('replaces nothing unless asked to, and then writes nothing at all', async () => {
    at.put('tap-huan/du-lieu.yaml', 'cua_toi: 1\n')
    const refused = await at.run(['new', '--mau', 'tap-huan'])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('Đã có “tap-huan/du-lieu.yaml”; chưa ghi tệp nào.')
    expect(refused.err).toContain('--ghi-de')
    expect(at.files()).toEqual(['tap-huan', 'tap-huan/du-lieu.yaml'])
    expect((await at.run(['new', '--mau', 'tap-huan', '--ghi-de'])).code).toBe(0)
    expect(at.read('tap-huan/du-lieu.yaml')).toContain('nam_thuc_hien')
  })

  it('lets templates in one folder share partials, and keeps one that was changed', async () => {
    at.put('_doan/kinh-phi.md', 'Của tôi.\n')
    const refused = await at.run(['new', '--mau', 'tap-huan', '.'])
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('“_doan/kinh-phi.md”') })
    expect(at.files()).toEqual(['_doan', '_doan/kinh-phi.md'])
    await at.run(['new', '--mau', 'tap-huan', 'chung'])
    const again = await at.run(['new', '--mau', 'hoi-nghi', 'chung'])
    expect(again.err).toContain('Đã có “chung/du-lieu.yaml”;')
    expect(at.files()).not.toContain('chung/hoi-nghi.md')
  })

  it('says that a folder can’t be made, and leaves none behind', async () => {
    at.put('tap-huan/_doan', 'một tệp')
    const { code, err } = await at.run(['new', '--mau', 'tap-huan'])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('“tap-huan/_doan”') })
    expect(at.files()).toEqual(['tap-huan', 'tap-huan/_doan'])
    at.put('tep', '')
    expect(await at.run(['new', '--mau', 'hoi-nghi', 'tep/con'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('tep'),
    })
  })

  it('knows no other template, and guesses which was meant', async () => {
    const { code, err } = await at.run(['new', 'tap-huna'])
    expect(code).toBe(2)
    expect(err).toContain('Không có mẫu “tap-huna”; có phải là “tap-huan”?')
    expect(err).toContain('kinh-te-xa-hoi-xa')
    expect((await at.run(['new', '../../etc'])).code).toBe(2)
    expect((await at.run(['new', '_doan'])).code).toBe(2)
    expect(at.files()).toEqual([])
  })

  it.each([
    [['new', 'tap-huan', '--tu', 'a.md'], 'Bỏ “tap-huan”'],
    [['new', 'tap-huan', '--ho-so'], 'Bỏ “tap-huan”'],
    [['new', '--ho-so', '--tu', 'a.md'], 'Chỉ dùng một trong --ho-so và --tu'],
    [['new', 'tap-huan', '--mau', '--ky-hieu', 'SNV'], '--ky-hieu chỉ dùng cùng --ho-so'],
    [['new', 'tap-huan', '--luu', 'VT'], '--luu chỉ dùng cùng --ho-so'],
    [['new', '--dien', 'a=1'], '--dien chỉ dùng cùng tên mẫu'],
    [['new', 'tap-huan', '--nam', '2026'], '--nam chỉ dùng cùng --tu'],
    [['new', 'tap-huan', 'a', 'b'], 'thừa tham số'],
    [['new', 'hoi-nghi', '--co-quan', 'Sở Y tế', '--noi-nhan', 'Các phòng'], 'không nhận --co-quan, --noi-nhan'],
    [['new', '--ho-so', ...flags, '--nguoi-ky', 'Giám đốc: BS. Trần Thị Bình'], 'bỏ “BS.”'],
  ])('refuses %j', async (args, message) => {
    expect(await at.run(args)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
    expect(at.files()).toEqual([])
  })
})

describe('new --ho-so', () => {
  it('writes the profile from flags', async () => {
    const done = await at.run([
      'new',
      '--ho-so',
      ...flags,
      ...['--co-quan-chu-quan', 'Sở Y tế', '--co-quan-chu-quan', 'tỉnh Bình An', '--luu', 'VT, VP'],
      ...['--nguoi-ky', 'Giám đốc: Trần Thị Bình', '--nguoi-ky', 'KT. Giám đốc: Phó Giám đốc: Lê Văn Minh'],
    ])
    expect(done).toMatchObject({ code: 0, out: '', err: expect.stringContaining('Đã ghi kehoach.yml') })
    const text = at.read('kehoach.yml')
    expect(text).toContain('co_quan_chu_quan:\n  - Sở Y tế\n  - tỉnh Bình An\n')
    expect(text).toContain('co_quan: Bệnh viện Đa khoa Bình An\n')
    expect(text).toContain('ky_hieu: BVBA\n')
    expect(text).toContain('    ky_thay: Giám đốc\n    chuc_vu: Phó Giám đốc\n    ho_ten: Lê Văn Minh\n')
    at.put(
      'plan.md',
      '---\ntrich_yeu: Giao ban năm 2026\nnoi_nhan: [Các phòng]\n---\n\n# Nội dung\nVăn phòng chuẩn bị.\n\n# Tổ chức thực hiện\nCác phòng dự họp.\n',
    )
    expect((await at.run(['build', 'plan.md'])).code).toBe(0)
  })

  it('names every flag that is missing where it can’t ask', async () => {
    const { code, err } = await at.run(['new', '--ho-so', '--co-quan', 'Sở Nội vụ'])
    expect(code).toBe(2)
    for (const flag of ['--ky-hieu "', '--dia-danh "', '--nguoi-ky "']) expect(err).toContain(flag)
    expect(err).not.toContain('--co-quan "')
    expect(err).not.toContain('--luu')
    expect(at.files()).toEqual([])
  })

  it('tells every wrong answer', async () => {
    const wrong = [
      'new',
      '--ho-so',
      '--co-quan',
      ' ',
      '--ky-hieu',
      'KH/SYT',
      '--dia-danh',
      '🙂',
      '--nguoi-ky',
      'Trần Thị Bình',
    ]
    const { code, err } = await at.run(wrong)
    expect(code).toBe(2)
    for (const flag of ['--co-quan', '--ky-hieu', '--dia-danh', '--nguoi-ky']) expect(err).toContain(`  ${flag} “`)
    expect(at.files()).toEqual([])
  })

  it('replaces a profile only where asked to', async () => {
    at.put('kehoach.yml', 'ky_hieu: CU\n')
    const all = ['new', '--ho-so', ...flags, '--nguoi-ky', 'Giám đốc: Trần Thị Bình']
    expect(await at.run(all)).toMatchObject({ code: 2, err: expect.stringContaining('--ghi-de') })
    expect(at.read('kehoach.yml')).toBe('ky_hieu: CU\n')
    expect((await at.run([...all, '--ghi-de'])).code).toBe(0)
    expect(at.read('kehoach.yml')).toContain('ky_hieu: BVBA')
  })

  it('tells of profiles below that hide it', async () => {
    await at.run(['new', '--mau', 'tap-huan'])
    const { err } = await at.run(['new', '--ho-so', ...flags, '--nguoi-ky', 'Giám đốc: Trần Thị Bình'])
    expect(err).toContain('tap-huan/kehoach.yml: xóa tệp ấy')
  })

  it.each([
    ['Giám đốc: Trần Thị Bình', { chuc_vu: 'Giám đốc', ho_ten: 'Trần Thị Bình' }],
    ['KT. Giám đốc: Phó Giám đốc: Lê Minh', { ky_thay: 'Giám đốc', chuc_vu: 'Phó Giám đốc', ho_ten: 'Lê Minh' }],
    ['Q. Giám đốc: Lê Minh', { quyen: 'Giám đốc', ho_ten: 'Lê Minh' }],
    [
      'TM. Ủy ban nhân dân : kt. Chủ tịch:Phó Chủ tịch: Lê Minh',
      { thay_mat: 'Ủy ban nhân dân', ky_thay: 'Chủ tịch', chuc_vu: 'Phó Chủ tịch', ho_ten: 'Lê Minh' },
    ],
    ['TUQ. Chủ tịch: Giám đốc: Lê Minh', { thua_uy_quyen: 'Chủ tịch', chuc_vu: 'Giám đốc', ho_ten: 'Lê Minh' }],
  ])('reads the signer “%s”', (typed, signer) => expect(readSigner(typed)).toEqual(signer))

  it.each([
    '',
    'Lê Minh',
    'Giám đốc:',
    ': Lê Minh',
    'Giám đốc: Phó Giám đốc: Lê Minh',
    'KT. Giám đốc: Lê Minh',
    'Giám đốc: 🙂',
  ])('says what is wrong with the signer “%s”', (typed) => expect(readSigner(typed)).toEqual(expect.any(String)))

  /** Types each answer once its question is asked. */
  const typing = async (given: Parameters<typeof ask>[0], answers: readonly string[]) => {
    const { input, output, waiting, screen } = typedAnswers(answers)
    const got = await ask(given, { input, output })
    return { got, left: waiting, screen: screen() }
  }

  it('asks for what is missing, and again for what can’t stand', async () => {
    const { got, left } = await typing({ co_quan: 'Sở Nội vụ', dia_danh: 'Bình An' }, [
      'Cơ quan chủ quản|\r',
      'Chữ viết tắt|K/H\r',
      'Phải là|\x15SNV\r',
      'Lưu|VT\r',
      'Người ký|Giám đốc: Lê Minh\r',
      'Người ký khác|\r',
    ])
    expect(left).toEqual([])
    expect(got).toEqual({
      co_quan: 'Sở Nội vụ',
      dia_danh: 'Bình An',
      ky_hieu: 'SNV',
      luu: 'VT',
      signers: [{ chuc_vu: 'Giám đốc', ho_ten: 'Lê Minh' }],
    })
  })

  it('gives nothing where the user breaks off', async () => {
    const { got, screen } = await typing({}, ['Cơ quan chủ quản|\r', 'Cơ quan ban hành|\x03'])
    expect(got).toBeUndefined()
    expect(screen).toContain('Đã hủy, chưa ghi tệp nào.')
  })
})

const old = [
  '---',
  'co_quan: Sở Nội vụ',
  'ky_hieu: SNV',
  'so: 18 # theo sổ',
  'dia_danh: Bình An',
  'ngay: 05/03/2025',
  'trich_yeu: Kiểm tra kho lưu trữ năm 2025',
  'can_cu:',
  '  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
  'nguoi_ky:',
  '  chuc_vu: Giám đốc',
  '  ho_ten: Trần Thị Bình',
  'noi_nhan: [Các phòng thuộc Sở]',
  'luu: VT',
  '---',
  '',
  'Sở Nội vụ ban hành Kế hoạch kiểm tra kho lưu trữ năm 2025 như sau:',
  '',
  '# Mục đích',
  'Nắm tình hình kho trong giai đoạn 2021 - 2025.',
  '',
  '# Tổ chức thực hiện',
  'Văn phòng Sở gửi kết quả trước thứ Hai ngày 15/9/2025.',
  '::bang{tep="kho.csv"}',
  '',
]

describe('new --tu', () => {
  it('writes next year’s plan, and says what was changed, kept and is to be looked at', async () => {
    at.put('ke-hoach-2025.md', old.join('\r\n'))
    const { code, out, err } = await at.run(['new', '--tu', 'ke-hoach-2025.md', '--nam', '2026'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(at.read('ke-hoach-2025.md')).toBe(old.join('\r\n'))
    expect(at.read('ke-hoach-2026.md')).toBe(
      old
        .join('\r\n')
        .replace('so: 18 #', 'so:  #')
        .replace('ngay: 05/03/2025', 'ngay: # điền ngày ký mới')
        .replaceAll('lưu trữ năm 2025', 'lưu trữ năm 2026')
        .replace('15/9/2025', '15/9/2026'),
    )
    for (const line of [
      'ke-hoach-2025.md (năm 2025) → ke-hoach-2026.md (năm 2026)',
      'Cần xem lại 4 việc:',
      'để trống: 2 chỗ (dòng 4, 6)',
      '2025 → 2026: 3 chỗ (dòng 7, 17, 23)',
      'giai đoạn, nhiệm kỳ: 1 chỗ (dòng 20)',
      'dòng 23: thứ Hai ngày 15/9/2025 → thứ Ba ngày 15/9/2026  (thứ chưa đổi; xem lại thứ trong tuần: 15/9/2026 là thứ Ba)',
      'dòng 24: kho.csv  (tệp này không đổi',
      'dòng 10: Giám đốc, Trần Thị Bình  (người ký',
      'căn cứ giữ nguyên 1 dòng (9)',
      'kehoach check ke-hoach-2026.md',
    ])
      expect(err).toContain(line)
  })

  it('takes the year after where none is given, and puts it in a name without one', async () => {
    at.put('plan.yaml', 'ngay: 2025\ntrich_yeu: Kiểm tra kho năm 2025\nnoi_dung: Trong tháng 4/2025.\n')
    expect((await at.run(['new', '--tu', 'plan.yaml'])).code).toBe(0)
    expect(at.read('plan-2026.yaml')).toBe(
      'ngay: # điền ngày ký mới\ntrich_yeu: Kiểm tra kho năm 2026\nnoi_dung: Trong tháng 4/2026.\n',
    )
  })

  it('replaces a file only where asked to', async () => {
    at.put('ke-hoach-2025.md', old.join('\n'))
    at.put('ke-hoach-2026.md', 'đã có\n')
    expect(await at.run(['new', '--tu', 'ke-hoach-2025.md'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Đã có tệp “ke-hoach-2026.md”'),
    })
    expect(at.read('ke-hoach-2026.md')).toBe('đã có\n')
    expect(await at.run(['new', '--tu', 'ke-hoach-2025.md', '-o', 'nam-sau/kh.md'])).toMatchObject({
      code: 0,
      err: expect.stringContaining('chép theo các hình, bảng, phụ lục'),
    })
    expect((await at.run(['new', '--tu', 'ke-hoach-2025.md', '--ghi-de'])).code).toBe(0)
    expect(at.read('ke-hoach-2026.md')).toContain('năm 2026')
  })

  it('tells every place as JSON, those that are only counted too', async () => {
    at.put('a.md', old.join('\n'))
    const { code, out, err } = await at.run(['new', '--tu', 'a.md', '--format', 'json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const told = JSON.parse(out)
    expect(told).toMatchObject({
      old: { file: 'a.md', year: 2025, yearFrom: 'abstract' },
      new: { file: 'a-2026.md', year: 2026 },
      bases: [{ line: 9, review: false }],
    })
    expect(told.places).toContainEqual({
      kind: 'period',
      lines: [20],
      before: '2021 - 2025',
      moved: false,
      why: 'khoảng nhiều năm',
      review: false,
      decidable: false,
    })
    expect(told.places).toContainEqual(
      expect.objectContaining({ kind: 'weekday', review: true, decidable: true, moved: false }),
    )
  })

  it('asks for the year in doubt and each question, and does as it is answered', async () => {
    const text =
      '---\nngay: 24/12/2025\ntrich_yeu: Mở lớp\n---\n\nNăm 2026 mở lớp giai đoạn 2026 - 2028, T6 27/3/2026.\n'
    const renewal = renew(text, { file: 'a.md' }, () => {})
    if (!renewal) throw new Error('no year')
    const { input, output, waiting } = typedAnswers(['năm nào?|\r', '2026 - 2028|y', 'T6 27/3/2026|y'])
    expect(await askOldYear(renewal, { input, output })).toBe(2026)
    const answers = await askQuestions(renewal, { input, output })
    expect(waiting).toEqual([])
    const { spots, typed } = renewalAsAnswered(renewal, answers ?? new Map())
    expect(renewedText({ spots, typed })).toContain('Năm 2027 mở lớp giai đoạn 2027 - 2029, T7 27/3/2027.')
  })

  it.each([
    [['--tu', 'a.md', '--hoi'], 2, '--hoi hỏi từng việc trên màn hình'],
    [['--tu', 'a.md', '--format', 'xml'], 2, '--format là text hoặc json'],
    [['--tu', 'a.md', '--nam-cu', '25'], 2, '--nam-cu phải là một năm bốn chữ số'],
    [['--nam-cu', '2025'], 2, '--nam-cu chỉ dùng cùng --tu'],
    [['--tu', 'khong-co.md'], 2, 'Không có tệp “khong-co.md”'],
    [['--tu', '.'], 2, 'là nhiều tệp'],
    [['--tu', '-'], 2, '--tu cần tên tệp'],
    [['--tu', 'a.docx'], 2, 'không phải tệp .md hay .yaml'],
    [['--tu', 'a.md', '--nam', '26'], 2, '--nam phải là một năm bốn chữ số'],
    [['--tu', 'a.md', '--nam', '2025'], 2, 'đã là kế hoạch năm 2025. Gõ --nam lớn hơn, như --nam 2026'],
    [['--tu', 'a.md', '-o', 'b.docx'], 2, 'phải có đuôi .md'],
    [['--tu', 'khong-nam.md'], 1, 'Không biết kế hoạch cũ là của năm nào'],
    [['--tu', 'khong-dong.md'], 1, 'chưa được đóng'],
    [['--tu', 'utf16.md'], 1, 'UTF-16'],
    [['--tu', 'rong.md'], 1, 'Tệp không có nội dung'],
  ])('refuses %j', async (args, code, message) => {
    at.put('a.md', old.join('\n'))
    at.put('a.docx', '')
    at.put('khong-nam.md', '---\nngay: "{{ngay}}"\ntrich_yeu: "Họp năm {{nam}}"\n---\n\nNăm {{nam}}.\n')
    at.put('khong-dong.md', '---\nngay: 2025\n')
    at.put('utf16.md', new Uint8Array([0xff, 0xfe, 0x2d, 0]))
    at.put('rong.md', '\n')
    const before = at.files()
    expect(await at.run(['new', ...args])).toMatchObject({ code, out: '', err: expect.stringContaining(message) })
    expect(at.files()).toEqual(before)
  })

  it('says so where the target can’t be written', async () => {
    at.put('a.md', old.join('\n'))
    mkdirSync(join(at.folder, 'b.md'))
    expect(await at.run(['new', '--tu', 'a.md', '-o', 'b.md', '--ghi-de'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('“b.md” là thư mục'),
    })
  })
})
