import { describe, expect, it } from 'vitest'
import { imported, own } from '../pasted.ts'

const withText = (text: string): string =>
  `I. MỤC ĐÍCH\n\nGiữ sạch trường lớp.\n\n${text}\n\nII. TỔ CHỨC THỰC HIỆN\n\nCác lớp thực hiện./.`

describe('signs in a plain text', () => {
  it('are characters, also where Markdown would take them for marks', async () => {
    const { text } = await imported({
      body: withText('Đánh dấu _sân_ trên sơ đồ, thẻ <b>đậm</b> và [lớp](http://truong.vn) để nguyên.\n\n# Lớp trực'),
    })
    expect(text).toContain('\\_sân\\_')
    expect(text).toContain('\\<b>đậm\\</b> và \\[lớp]')
    expect(text).toContain('\\# Lớp trực')
  })

  it('are marks where the text has the look of Markdown', async () => {
    const { text } = await imported({ body: withText('**Lưu ý:** quét _kỹ_ sân sau.') })
    expect(text).toContain('**Lưu ý:** quét *kỹ* sân sau.')
  })
})

describe('tables that no bar parts', () => {
  it('are read where they are drawn', async () => {
    const { text } = await imported({
      body: withText(
        '+----+-----------+\n| TT | Việc      |\n+----+-----------+\n| 1  | Quét sân  |\n| 2  | Lau cửa   |\n+----+-----------+',
      ),
    })
    expect(text).toContain('| TT | Việc |\n| --- | --- |\n| 1 | Quét sân |\n| 2 | Lau cửa |')
    expect(text).not.toContain('+')
  })

  it('are told where cells of a drawing reach over others', async () => {
    const { told } = await imported({
      body: withText(
        '+----+------+\n| TT | Việc |\n+----+------+\n| 1  | Quét |\n|    +------+\n|    | Lau  |\n+----+------+',
      ),
    })
    expect(told).toContain('Bảng vẽ bằng các dấu kẻ khung có ô gộp')
  })

  it('are read where a line has them in tags', async () => {
    const { text } = await imported({
      body: withText('<table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Quét sân</td></tr></table>'),
    })
    expect(text).toContain('| TT | Việc |\n| --- | --- |\n| 1 | Quét sân |')
  })

  it('are told where numbered lines have columns without a head', async () => {
    const rows = [
      '1. Cô Vân          Tổ trưởng      Phụ trách',
      '2. Thầy Khoa       Giáo viên      Giám sát',
      '3. Cô Lụa          Giáo viên      Ghi sổ',
    ]
    const { text, told } = await imported({ body: withText(rows.join('\n')) })
    expect(text).toContain('1. Cô Vân Tổ trưởng Phụ trách\n\n2. Thầy Khoa')
    expect(told).toContain('cột cách nhau bằng nhiều dấu cách mà không có đầu bảng')
  })
})

describe('what pages add to a text', () => {
  it('is a footer with the name of the document, told', async () => {
    const footer = 'Kế hoạch lao động cuối năm - Trường THCS Lê Lợi'
    const { text, told } = await imported({
      body: withText(`Lớp 8 quét sân sau.\n${footer} 1\n1. Lớp 9 lau cửa sổ.\n${footer} 2`),
    })
    expect(text).not.toMatch(/Trường THCS Lê Lợi \d/)
    expect(told).toContain('Đã bỏ 2 số trang')
  })

  it('is a number in the middle between blank lines, told', async () => {
    const { text, told } = await imported({
      body: withText(`- Lớp 8: sân sau\n\n${' '.repeat(38)}2\n\n- Lớp 9: cửa sổ`),
    })
    expect(text).toContain('- Lớp 8: sân sau\n\n- Lớp 9: cửa sổ')
    expect(told).toContain('Đã bỏ một số trang')
  })

  it('is a link to another page, named', async () => {
    const { text, leftOut } = await imported({ body: withText('>> Xem thêm: Kế hoạch lao động năm trước') })
    expect(text).not.toContain('Xem thêm')
    expect(leftOut).toContain('>> Xem thêm: Kế hoạch lao động năm trước: phần của trang mạng')
  })

  it('is a table of contents, named', async () => {
    const { text, leftOut } = await imported({
      body: `MỤC LỤC\nI. MỤC ĐÍCH ............ 1\nII. TỔ CHỨC THỰC HIỆN ............ 2\n\n${own}`,
    })
    expect(text.match(/# /g)).toHaveLength(2)
    expect(leftOut).toContain('MỤC LỤC; I. MỤC ĐÍCH 1; II. TỔ CHỨC THỰC HIỆN 2: mục lục của bản gốc')
  })
})

describe('marks of items', () => {
  it('are dashes where they stand beside no others', async () => {
    const { text } = await imported({ body: withText('- Lớp 8: sân sau.\n\n1. Dụng cụ\n\n• 20 chổi\n\n• 10 xô') })
    expect(text).toContain('- 20 chổi\n\n- 10 xô')
  })

  it('stay stars above dashes', async () => {
    const { text } = await imported({ body: withText('* Với lớp 8:\n- Quét sân.\n* Với lớp 9:\n- Lau cửa.') })
    expect(text).toContain('\\* Với lớp 8:\n\n- Quét sân.\n\n\\* Với lớp 9:\n\n- Lau cửa.')
  })
})
