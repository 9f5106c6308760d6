import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { importDocument } from '../../src/import/import-document.ts'

const keys = `---
# Khóa của lớp
co_quan: Trường THCS Lê Lợi   # tên trường
ky_hieu: 'THCS'
dia_danh: Hòa An
trich_yeu: Lao động cuối năm học
nguoi_ky: {chuc_vu: Hiệu trưởng, ho_ten: Ngô Thị Hạnh}
noi_nhan: [Các lớp]
---
`

async function converted(body: string, above = keys) {
  const { found, report } = collectFindings()
  const { source, found: recognised } = await importDocument(
    new TextEncoder().encode(above + body),
    { file: 'plan.md', stem: 'plan', verbatim: false },
    report,
  )
  const text = source?.text ?? ''
  const { diagnostics } = await compile({
    path: 'plan.md',
    text,
    root: '',
    asset: () => 'missing',
    fallbackDate: { year: 2026, month: 1, day: 1 },
  })
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  return { text, errors, found, lost: recognised?.leftOut ?? [] }
}

const body = `
Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;

Nhà trường ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Giữ sạch trường lớp.

II. NỘI DUNG

1. Thời gian

Ngày 08/02/2026.

2. Việc làm

a) Quét sân;

b) Trồng cây[^1].

[^1]: Cây của xã.
`

describe('a source whose text is typed as on paper', () => {
  it('keeps its keys letter by letter and has its text converted', async () => {
    const { text, errors, lost } = await converted(body)
    expect(text.startsWith(`${keys}\nCăn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\n\nNhà trường`)).toBe(true)
    expect(text).toContain('# Mục đích\n\nGiữ sạch trường lớp.\n\n# Nội dung\n\n## Thời gian\n')
    expect(text).toContain('b) Trồng cây[^1].\n\n[^1]: Cây của xã.\n')
    expect([errors, lost]).toEqual([[], []])
  })

  it.each([
    '::trang{huong="ngang"}',
    '<!-- kehoach-bo-qua muc-mot-khoan: như năm ngoái -->',
    '<!-- ghi chú\nhai dòng -->',
    '| TT | Việc |\n|:-:|---|\n| 1 | *Quét* <br> sân |',
    '![Sân trường](san%20truong.png)',
  ])('keeps what is Markdown already: %j', async (lines) => {
    const { text, lost } = await converted(
      `\nI. MỤC ĐÍCH\n\nGiữ sạch\n${lines}\n\nII. KINH PHÍ\n\n${lines}\n\n${lines}\n\nQuỹ lớp.\n`,
    )
    expect(text).toContain(`Giữ sạch\n\n${lines}\n\n# Kinh phí\n\n${lines}\n\n${lines}\n\nQuỹ lớp.`)
    expect(lost).toEqual([])
  })

  it('gets a key for its numbers where it has none, below its own', async () => {
    const typed = '\n1. Mục đích\n\nSạch.\n\n1.1. Yêu cầu\n\nGọn.\n'
    expect((await converted(typed)).text).toContain('noi_nhan: [Các lớp]\ntrinh_bay:\n  danh_so: nguyen_van\n---\n')
    const own = keys.replace(/---\n$/, 'trinh_bay: {danh_so: nguyen_van}\n---\n')
    expect((await converted(typed, own)).text.startsWith(own)).toBe(true)
  })

  it('tells of its lines by their numbers in the whole', async () => {
    const { found } = await converted('\nI. MỤC ĐÍCH\n\nSạch.\n\nIII. KINH PHÍ\n\nQuỹ lớp.\n')
    expect(found.find(({ rule }) => rule === 'nhap-danh-so-lai')?.place).toMatchObject({ line: 15 })
  })

  it('that has headings already is refused with its first', async () => {
    const { text, found } = await converted('\n# Mục đích\n\nSạch.\n\nII. KINH PHÍ\n\nQuỹ lớp.\n')
    expect(text).toBe('')
    expect(found).toMatchObject([{ rule: 'nhap-tep-nguon', place: { line: 11 } }])
  })
})
