import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { processorTime } from '../processor-time.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const pasted = `ỦY BAN NHÂN DÂN
TỈNH BÌNH AN
SỞ NỘI VỤ
Số: 18/KH-SNV

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình An, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
Kiểm tra kho lưu trữ năm 2025

Căn cứ Luật Lưu trữ;

Sở Nội vụ ban hành Kế hoạch kiểm tra kho lưu trữ như sau:

I. MỤC ĐÍCH
- Nắm tình hình bảo quản ở các kho.
- Kịp thời khắc phục chỗ ẩm, mối.
III. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở: Bố trí xe.
2. Các phòng: Cử người tham gia.

Trên đây là Kế hoạch kiểm tra kho lưu trữ./.

Nơi nhận:
- Các phòng thuộc Sở;
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Trần Minh Châu
`

describe('import', () => {
  it.each([
    '---\nco_quan: Trường A\nngay: 2/3/2026\n---\n',
    '\n--- \nCơ quan: Trường A\n---\n',
    '---\r\ntrich_yeu: Ngày hội\r\n---\r\n',
  ])('refuses a source, and says what marks its headings: %j', async (keys) => {
    const typed = `${keys}\nI. MỤC ĐÍCH\n\nVui.\n`
    at.put('plan.md', typed)
    for (const flags of [['-o', 'moi.md'], ['--ghi-de']]) {
      const done = await at.run(['import', 'plan.md', ...flags])
      expect(done).toMatchObject({ code: 1, out: '' })
      expect(done.err).toContain('kehoach check --fix plan.md')
    }
    expect(at.files()).toEqual(['plan.md'])
    expect(at.read('plan.md')).toBe(typed)
  })

  it('writes a source beside the text, says what it took for what, and the source builds', async () => {
    at.put('cu.txt', pasted)
    const done = await at.run(['import', 'cu.txt'])
    expect(done).toMatchObject({ code: 0, out: '' })
    expect(done.err).toMatch(/số, ký hiệu +dòng 4 +chắc +18\/KH-SNV/)
    expect(done.err).toMatch(/người ký +dòng 30 +chắc +KT\. GIÁM ĐỐC \/ PHÓ GIÁM ĐỐC \/ Trần Minh Châu/)
    expect(done.err).toContain('cu.txt:20:1  cảnh báo  Đề mục gõ “III.” được đánh số lại thành “II.”')
    expect(done.err).toContain('Tiếp theo: kehoach check cu.md')
    const built = await at.run(['build', 'cu.md'])
    expect(built).toMatchObject({ code: 0, err: expect.not.stringContaining('lỗi ') })
    expect(at.files().sort()).toEqual(['cu.docx', 'cu.md', 'cu.pdf', 'cu.txt'])
  })

  it('keeps the numbers of the original where asked to', async () => {
    at.put('cu.txt', pasted)
    expect((await at.run(['import', 'cu.txt', '--nguyen-van', '-o', '-'])).out).toContain('# III. Tổ chức thực hiện')
  })

  it('never replaces a source unasked', async () => {
    at.put('cu.txt', pasted)
    at.put('cu.md', 'của tôi')
    expect(await at.run(['import', 'cu.txt'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Đã có tệp “cu.md”'),
    })
    expect((await at.run(['import', 'cu.txt', '--ghi-de'])).code).toBe(0)
  })

  it('reads standard input and prints the source', () => {
    const done = at.start(['import', '-'], pasted)
    expect(done.code).toBe(0)
    expect(done.out).toMatch(/^---\nco_quan_chu_quan: /)
    expect(at.files()).toEqual([])
  })

  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pasted, 'utf16le')])],
    ['with a mark of its bytes and CRLF', Buffer.from(`\ufeff${pasted.replaceAll('\n', '\r\n')}`)],
    ['decomposed', Buffer.from(pasted.normalize('NFD'))],
  ])('reads a text in %s', async (_, bytes) => {
    at.put('cu.txt', bytes)
    expect((await at.run(['import', 'cu.txt', '-o', '-'])).out).toBe(at.start(['import', '-'], pasted).out)
  })

  it('takes a plan that a decision puts into force, the decision apart where asked to', async () => {
    const decision = `ỦY BAN NHÂN DÂN\nTỈNH BÌNH AN\nSố: 62/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBình An, ngày 24 tháng 4 năm 2025\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch kiểm tra kho\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm tra kho.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Minh\n`
    const plan = `KẾ HOẠCH\nKiểm tra kho lưu trữ năm 2025\n(Ban hành kèm theo Quyết định số 62/QĐ-UBND ngày 24 tháng 4 năm 2025 của Ủy ban nhân dân tỉnh Bình An)\n\nI. MỤC ĐÍCH\nNắm tình hình bảo quản.\nII. THỰC HIỆN\nVăn phòng chủ trì.\n`
    at.put('qd.txt', `${decision}\n${plan}`)
    const done = await at.run(['import', 'qd.txt', '--tach'])
    expect(done.code).toBe(0)
    expect(at.files().sort()).toEqual(['qd-quyet-dinh.txt', 'qd.md', 'qd.txt'])
    expect(at.read('qd.md')).toContain('kem_theo: Ban hành kèm theo Quyết định số 62/QĐ-UBND ngày 24 tháng 4 năm 2025')
    expect(at.read('qd-quyet-dinh.txt')).toContain('Điều 2. Quyết định có hiệu lực từ ngày ký.')
    expect((await at.run(['build', 'qd.md'])).code).toBe(0)
  })
})

it('says of a document from Word that lies where its own would be built that it stays', async () => {
  at.put('cu.txt', pasted)
  await at.run(['import', 'cu.txt', '-o', 'goc.md'])
  await at.run(['build', 'goc.md', '--to', 'docx'])
  const parts = unzipSync(readFileSync(join(at.folder, 'goc.docx')))
  at.put('moi.docx', zipSync({ ...parts, 'docProps/app.xml': strToU8('<Application>Microsoft Word</Application>') }))
  expect((await at.run(['import', 'goc.docx', '--ghi-de'])).err).not.toContain('bản gốc')
  expect((await at.run(['import', 'moi.docx', '-o', 'khac.md'])).err).not.toContain('bản gốc')
  expect((await at.run(['import', 'moi.docx'])).err).toMatch(
    /Tiếp theo: kehoach check moi\.md\n“moi\.docx” là bản gốc, build không ghi đè: đổi tên “moi\.md” .*-o\.\n$/,
  )
  expect((await at.run(['build', 'moi.md'])).code).toBe(2)
})

describe('what can’t be imported', () => {
  const rows: readonly [what: string, name: string, contents: string | Uint8Array, message: string][] = [
    [
      'a text that is no document of an office',
      'tho.txt',
      'Trời xanh xanh ngắt\nMây trắng bay bay\n',
      'không giống một văn bản hành chính',
    ],
    ['a PDF', 'a.pdf', '%PDF-1.7\n', 'Tệp PDF không nhập thẳng được'],
    ['an RTF', 'a.rtf', '{\\rtf1 x}', 'Tệp có dạng RTF'],
    ['a picture', 'a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]), 'Tệp là hình'],
    [
      'an old Word file',
      'a.doc',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      '--qua-libreoffice',
    ],
    ['a broken DOCX', 'a.docx', 'PK\u0003\u0004 cắt cụt', '[nhap-hong]'],
    [
      'a ZIP that is no DOCX',
      'a.docx',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      '[nhap-khong-phai-docx]',
    ],
    ['nothing', 'a.txt', ' \n', 'Tệp không có nội dung'],
  ]
  it.each(rows)('%s', async (_, name, contents, message) => {
    at.put(name, contents)
    const done = await at.run(['import', name])
    expect(done.err).toContain(message)
    expect(done.err).toContain('chưa ghi tệp nào')
    expect({ code: done.code, out: done.out, files: at.files() }).toEqual({ code: 1, out: '', files: [name] })
  })

  it('missing', async () => {
    expect(await at.run(['import', 'khong-co.docx'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không có tệp “khong-co.docx”'),
    })
  })
})

it('reads a text of 300 pages in a moment', async () => {
  const page = Array.from(
    { length: 14 },
    (_, i) =>
      `- Việc thứ ${i + 1}: các phòng rà soát hồ sơ còn tồn đọng, lập danh mục và gửi về Văn phòng trước ngày 15 hằng tháng.`,
  ).join('\n')
  const body = Array.from({ length: 300 }, (_, i) => `${i + 1}. Nhiệm vụ ${i + 1}\n${page}`).join('\n')
  at.put(
    'dai.txt',
    pasted.replace('1. Văn phòng Sở: Bố trí xe.\n2. Các phòng: Cử người tham gia.', () => body),
  )
  const spent = processorTime()
  expect((await at.run(['import', 'dai.txt'])).code).toBe(0)
  expect(spent()).toBeLessThan(12_000)
})

it('has LibreOffice keep its profile at an address that blanks and letters of the folder don’t break', () => {
  at.put('bin/soffice', '#!/bin/sh\nprintf "%s\\n" "$@" >"$SEEN"\n')
  chmodSync(join(at.folder, 'bin/soffice'), 0o755)
  at.put('kế hoạch.doc', 'chữ')
  const temporary = join(at.folder, 'thư mục tạm 100%')
  mkdirSync(temporary)
  const done = at.startIn('', ['import', 'kế hoạch.doc', '--qua-libreoffice'], {
    PATH: [join(at.folder, 'bin'), process.env.PATH].join(delimiter),
    TMPDIR: temporary,
    SEEN: join(at.folder, 'seen.txt'),
  })
  expect(done).toMatchObject({ code: 2, err: expect.stringContaining('LibreOffice không đọc được “kế hoạch.doc”') })
  const [profile = ''] = at.read('seen.txt').split('\n')
  const address = profile.replace('-env:UserInstallation=', '')
  expect(address).toMatch(/^file:\/\/\/[!-~]+$/)
  expect(fileURLToPath(address)).toContain(temporary)
})
