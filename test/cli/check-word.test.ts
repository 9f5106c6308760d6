import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { para, run, wordFile } from '../import/word/word-file.ts'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const lines = `ỦY BAN NHÂN DÂN TỈNH BÌNH AN
SỞ NỘI VỤ
Số: 18/KH-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình An, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Kiểm tra kho lưu trữ năm 2025
Sở Nội vụ ban hành Kế hoạch kiểm tra kho lưu trữ như sau:
I. MỤC ĐÍCH
Nắm tình hình bảo quản ở các kho.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở
Văn phòng Sở bố trí xe, kiểm tra xong trước ngày 20 tháng 3 năm 2025.
2. Các phòng
Các phòng cử người tham gia.
Trên đây là Kế hoạch kiểm tra kho lưu trữ./.
Nơi nhận:
- Các phòng thuộc Sở;
- Lưu: VT.
GIÁM ĐỐC
Trần Thị Bình`

const docx = (text: string) =>
  wordFile({
    body: text
      .split('\n')
      .map((line) => para(run(line)))
      .join(''),
  })

const faulty = docx(lines.replace('Các phòng cử', 'Trưởng các các phòng cử'))

describe('a DOCX that is named', () => {
  it('is told what it was taken for, where Word finds what is wrong, and that its form was not judged', async () => {
    at.put('kh-khoa.docx', faulty)
    const { code, err } = await at.run(['check', 'kh-khoa.docx'])
    expect(code).toBe(0)
    expect(err).toMatch(/^Soát nội dung kh-khoa\.docx, hiểu là:\n {2}số, ký hiệu +chắc +18\/KH-SNV\n/)
    expect(err).toMatch(/\n {2}người ký +(?:khá )?chắc +GIÁM ĐỐC \/ Trần Thị Bình\n/)
    expect(err).toContain(
      'kh-khoa.docx, mục II, khoản 2, gần “Trưởng các các phòng cử người tham gia.”  cảnh báo  “các các” gõ hai lần  [lap-tu]\n',
    )
    expect(err).toContain('\nChưa xét thể thức trình bày: ')
    expect(err).toContain('gõ `kehoach import kh-khoa.docx`')
    expect(err).not.toMatch(/\.docx:\d|\n *\d+ \|/)
    expect(at.files()).toEqual(['kh-khoa.docx'])
  })

  it('has nothing wrong in what it says, and that is all that is said', async () => {
    at.put('kh.docx', docx(lines))
    const { code, err } = await at.run(['check', 'kh.docx'])
    expect(code).toBe(0)
    expect(err).toContain('\nkh.docx: nội dung không có lỗi\nChưa xét thể thức trình bày: ')
  })

  it('counts as sources do: by --strict, --max-warnings and -q', async () => {
    at.put('kh.docx', faulty)
    expect((await at.run(['check', '--strict', 'kh.docx'])).code).toBe(1)
    expect((await at.run(['check', '--max-warnings', '0', 'kh.docx'])).code).toBe(1)
    expect((await at.run(['check', '-q', 'kh.docx'])).err).toBe('')
  })

  it('says what parts it lacks, and to add them there', async () => {
    at.put('kh.docx', docx(lines.replace(/Nơi nhận:\n.*\n.*\n/, '')))
    const { err } = await at.run(['check', 'kh.docx'])
    expect(err).toContain('Văn bản không có nơi nhận  [nhap-thieu]\n  Cách sửa: bổ sung trong Word\n')
  })

  it('is not checked where it is of a type that the program doesn’t know, which fails the run', async () => {
    at.put('bb.docx', docx(lines.replace('\nKẾ HOẠCH\n', '\nBIÊN BẢN\n').replace('KH-SNV', 'BB-SNV')))
    const { code, err } = await at.run(['check', 'bb.docx'])
    expect(code).toBe(1)
    expect(err).toContain('Đây là “Biên bản”; loại này chưa soát được')
    expect(err).not.toContain('không có lỗi')
  })

  it('is taken beside sources; one that isn’t there stops no other', async () => {
    at.put('kh.docx', docx(lines))
    at.put('plan.md', plan)
    const { code, err } = await at.run(['check', 'plan.md', 'kh.docx', 'mat.docx'])
    expect(code).toBe(2)
    expect(err).toContain('kh.docx: nội dung không có lỗi')
    expect(err).toContain('Không có tệp “mat.docx”')
  })

  it('is left by folders and patterns, which hold what was built', async () => {
    at.put('plan.md', plan)
    at.put('plan.docx', faulty)
    expect((await at.run(['check', '.'])).err).not.toContain('plan.docx')
    const { code, err } = await at.run(['check', '*.docx'])
    expect([code, err]).toEqual([2, expect.stringContaining('kehoach import plan.docx')])
    expect((await at.run(['build', 'plan.docx'])).code).toBe(2)
  })

  it.each([
    [['--fix'], 'kehoach import kh.docx'],
    [['--fix=ca-goi-y'], 'kehoach import kh.docx'],
    [['--bo-qua'], '--bo-qua dành cho tệp nguồn'],
    [['--watch'], '--watch dành cho tệp nguồn'],
    [['--since', 'HEAD'], '--since dành cho tệp nguồn'],
  ])('refuses %s', async (flags, words) => {
    at.put('kh.docx', faulty)
    const { code, err } = await at.run(['check', ...flags, 'kh.docx'])
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
    expect(Buffer.compare(readFileSync(join(at.folder, 'kh.docx')), faulty)).toBe(0)
  })
})

describe('what can’t be read', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  it.each([
    ['hong.docx', faulty.slice(0, 300), 'nhap-hong'],
    ['cu.doc', Buffer.concat([compound, Buffer.alloc(2000)]), 'nhap-doc-cu'],
    ['khac.docx', docx('Kính chào\nHẹn gặp lại'), 'nhap-khong-phai-van-ban'],
    ['trong.docx', new Uint8Array(), 'tep-rong'],
  ])('%s is told as import tells it', async (name, bytes, rule) => {
    at.put(name, bytes)
    const { code, err } = await at.run(['check', name])
    expect([code, err]).toEqual([1, expect.stringContaining(`[${rule}]`)])
    expect(err).not.toMatch(/không có lỗi|--qua-libreoffice/)
  })
})

describe('reports', () => {
  it('say in JSON where Word finds it, what the document was taken for, and what is not judged', async () => {
    at.put('kh.docx', faulty)
    const report = JSON.parse((await at.run(['check', '--format', 'json', 'kh.docx'])).out)
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/findings.schema.json'), 'utf8'))
    const validate = new Ajv2020().compile(schema)
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    const [{ findings, document }] = report.files
    const near = { quote: 'Trưởng các các phòng cử người tham gia.', heading: 'mục II, khoản 2' }
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'lap-tu',
        place: { file: 'kh.docx', line: 16, column: 8, endLine: 16, endColumn: 15, near },
      }),
    ])
    expect(document.facts).toContainEqual({ what: 'loại văn bản', value: 'Kế hoạch', confidence: 'chắc' })
    expect(document.notJudged).toContain('Chưa xét thể thức')
  })

  it.each(['sarif', 'junit', 'github', 'gitlab'])('say it in %s', async (format) => {
    at.put('kh.docx', faulty)
    const { out } = await at.run(['check', '--format', format, 'kh.docx'])
    expect(out).toContain('Trưởng các các phòng cử người tham gia.')
    expect(out).toContain('mục II')
  })

  it('don’t say that the form passed, where it was not judged', async () => {
    at.put('kh.docx', docx(lines))
    const { out } = await at.run(['check', '--format', 'junit', 'kh.docx'])
    expect(out).toContain('<testcase classname="kh.docx" name="nội dung"/>')
  })
})
