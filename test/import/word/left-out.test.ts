import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importedPlan, table } from './plan.ts'
import { para, root, run } from './word-file.ts'

const png = readFileSync(join(import.meta.dirname, '../../cases/chu-ky-va-dau/dau.png'))
const picture = (alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="1800000" cy="720000"/><wp:docPr id="1" name="Hình" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="anh"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const media = {
  relations: [['anh', 'image', 'media/anh.png']],
  parts: { 'word/media/anh.png': png },
} as const
const text = para('I. MỤC ĐÍCH') + para('Giữ sạch trường lớp.')
const inForm = 'hình ở phần đầu, phần ký hay chú thích (như biểu trưng, chữ ký, con dấu), thể thức không có chỗ'

describe('pictures of Word where a source has no place for them', () => {
  it('are named in cells, with the files they are written to', async () => {
    const rows = [
      ['TT', 'Khu vực'],
      ['1', para(run('Sân sau') + picture('Sân sau lúc chưa dọn'))],
    ]
    const { body, files, leftOut } = await importedPlan({ ...media, body: text + table(rows) })
    expect(body).toContain('| 1 | Sân sau |')
    expect(files.map(({ name }) => name)).toEqual(['plan-hinh-1.png'])
    expect(leftOut).toEqual([
      'Hình: Sân sau lúc chưa dọn: hình nằm trong ô bảng, ô của tệp nguồn không nhận hình; đã ghi thành tệp “plan-hinh-1.png”',
    ])
  })

  it('are named above the head and in the signature', async () => {
    const { files, leftOut } = await importedPlan({
      ...media,
      above: para(picture('Biểu trưng')),
      body: text,
      signature: para(picture('Chữ ký')),
    })
    expect(files).toEqual([])
    expect(leftOut).toEqual([`Hình: Biểu trưng: ${inForm}`, `Hình: Chữ ký: ${inForm}`])
  })

  it('are named in the page header', async () => {
    const { leftOut } = await importedPlan({
      relations: [['h1', 'header', 'header1.xml']],
      parts: { 'word/header1.xml': root('hdr', para(picture('Biểu trưng'))) },
      body: text,
      below: '<w:sectPr><w:headerReference r:id="h1"/></w:sectPr>',
    })
    expect(leftOut).toEqual(['Hình: Biểu trưng: đầu trang, chân trang của bản gốc'])
  })

  it('stay in the text otherwise, unnamed', async () => {
    const { body, leftOut } = await importedPlan({ ...media, body: text + para(picture('Sân trường')) })
    expect(body).toContain('![Sân trường](plan-hinh-1.png)')
    expect(leftOut).toEqual([])
  })
})

describe('hidden text of Word', () => {
  it('is named, by paragraphs', async () => {
    const { body, leftOut } = await importedPlan({
      body:
        text + para(run('Lớp 9 quét ') + run('hai ', '<w:vanish/>') + run('sân.') + run(' Bỏ câu này', '<w:vanish/>')),
    })
    expect(body).toContain('Lớp 9 quét sân.')
    expect(leftOut).toEqual(['hai  Bỏ câu này: chữ ẩn (Hidden) trong Word'])
  })

  it('is named where a whole paragraph is hidden', async () => {
    const hidden = para(run('Cả đoạn ẩn', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>')
    const { leftOut } = await importedPlan({ body: text + hidden })
    expect(leftOut).toEqual(['Cả đoạn ẩn: chữ ẩn (Hidden) trong Word'])
  })
})

describe('fields of old forms', () => {
  const field = (data: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

  it('are boxes as ticked, and choices as chosen', async () => {
    const boxes = [
      field('<w:checkBox><w:default w:val="1"/></w:checkBox>'),
      field('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>'),
      field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'),
    ]
    const list = field(
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Sáng"/><w:listEntry w:val="Chiều"/></w:ddList>',
    )
    const { body } = await importedPlan({
      body: text + para(boxes.map((box, i) => box + run(` khối ${i + 6}; `)).join('') + list),
    })
    expect(body).toContain('\\[x] khối 6; \\[ ] khối 7; \\[x] khối 8; Chiều')
  })
})

describe('cells that hold only a mark of merging', () => {
  it('keep it as a character, though a file would hold the table better', async () => {
    const rows = [
      ['TT', 'Ký hiệu', 'Nghĩa'],
      ['1', para(run('<')), para(run('Nhỏ hơn')) + para(run('mức đặt ra'))],
      ['2', '^', 'Lũy thừa'],
    ]
    const { body, files } = await importedPlan({ body: text + table(rows) })
    expect(body).toContain('| 1 | \\< | Nhỏ hơn<br>mức đặt ra |\n| 2 | \\^ | Lũy thừa |')
    expect(files).toEqual([])
  })
})
