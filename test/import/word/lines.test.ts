import { describe, expect, it } from 'vitest'
import { importedPlan, table, typed } from './plan.ts'
import { para, run } from './word-file.ts'

const aim = typed('I. MỤC ĐÍCH\nGiữ sạch trường lớp.')

describe('lines that their author ends within a paragraph of Word', () => {
  it('are headings and the text below them, or items', async () => {
    const work = typed('II. NỘI DUNG\n1. Quét sân.\n2. Lau cửa sổ.') + typed('- Lớp 8;\n- Lớp 9;\n+ Ban cán sự.')
    const { body } = await importedPlan({ body: aim + work })
    expect(body).toBe(
      '# Mục đích\n\nGiữ sạch trường lớp.\n\n# Nội dung\n\n1. Quét sân.\n\n2. Lau cửa sổ.\n\n- Lớp 8;\n\n- Lớp 9;\n\n+ Ban cán sự.',
    )
  })

  it('are bases and the sentence below them', async () => {
    const bases =
      'Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;\nCăn cứ Kế hoạch năm học của nhà trường đã được duyệt;\nTrường ban hành kế hoạch như sau:'
    const { text, body } = await importedPlan({ body: typed(bases) + aim })
    expect(text).toContain(
      'can_cu:\n  - Luật Giáo dục ngày 14 tháng 6 năm 2019\n  - Kế hoạch năm học của nhà trường đã được duyệt\n',
    )
    expect(body).toMatch(/^Trường ban hành kế hoạch như sau:\n\n# Mục đích/)
  })

  it('keep their looks and marks', async () => {
    const bold = run('1. Quét sân', '<w:b/>')
    const { body } = await importedPlan({
      body: aim + para(`${bold}<w:r><w:br/></w:r>${run('Mỗi tuần ')}${run('hai', '<w:i/>')}${run(' buổi.')}`),
    })
    expect(body).toContain('Mỗi tuần *hai* buổi.')
  })

  it('stay one paragraph where no line opens a part', async () => {
    const { body } = await importedPlan({ body: aim + typed('Điểm tập kết:\nSân sau nhà đa năng\nCổng phụ phía đông') })
    expect(body).toContain('Điểm tập kết:\\\nSân sau nhà đa năng\\\nCổng phụ phía đông')
  })

  it('stay one paragraph where the next goes on a sentence', async () => {
    const { body } = await importedPlan({ body: aim + typed('1. Lớp trưởng phân công các tổ\nquét sân sau giờ học.') })
    expect(body).toContain('1. Lớp trưởng phân công các tổ quét sân sau giờ học.')
  })
})

describe('columns that tabs make in paragraphs of Word', () => {
  it('are a table', async () => {
    const rows = ['TT\tViệc\tNgày', '1\tQuét sân *\t05/3', '2\tLau cửa\t06/3']
    const { body } = await importedPlan({ body: aim + rows.map((row) => typed(row)).join('') })
    expect(body).toContain(
      '| TT | Việc | Ngày |\n| --- | --- | --- |\n| 1 | Quét sân \\* | 05/3 |\n| 2 | Lau cửa | 06/3 |',
    )
  })

  it('are none behind labels and colons', async () => {
    const lines = ['1.\tQuét sân;', '2.\tLau cửa.', 'Thời gian:\tsáng thứ Bảy', 'Địa điểm:\tsân sau']
    const { facts } = await importedPlan({ body: aim + lines.map((line) => typed(line)).join('') })
    expect(facts.find(({ what }) => what === 'bảng')?.value).toBe('0')
  })
})

it('a table of contents of Word is left out and named', async () => {
  const contents = ['MỤC LỤC', 'I. MỤC ĐÍCH\t1', 'II. NỘI DUNG\t3'].map((line) => typed(line)).join('')
  const { body, leftOut } = await importedPlan({ body: contents + aim + typed('II. NỘI DUNG\nQuét sân.') })
  expect(body).toBe('# Mục đích\n\nGiữ sạch trường lớp.\n\n# Nội dung\n\nQuét sân.')
  expect(leftOut).toEqual(['MỤC LỤC; I. MỤC ĐÍCH 1; II. NỘI DUNG 3: mục lục của bản gốc, số trang không còn đúng'])
})

describe('tables of Word that are none, or one', () => {
  it('a table of one cell is the text in it', async () => {
    const { body } = await importedPlan({
      body: aim + table([[para('Lưu ý: mang găng tay.') + para('Lớp nào xong trước thì về trước.')]]),
    })
    expect(body).toContain('Lưu ý: mang găng tay.\n\nLớp nào xong trước thì về trước.')
    expect(body).not.toContain('|')
  })

  it('halves with the number of a page between them are one, and the number is named', async () => {
    const head = ['TT', 'Việc']
    const { body, leftOut } = await importedPlan({
      body: aim + table([head, ['1', 'Quét sân']]) + para('2') + table([head, ['2', 'Lau cửa']]),
    })
    expect(body).toContain('| TT | Việc |\n| --- | --- |\n| 1 | Quét sân |\n| 2 | Lau cửa |')
    expect(leftOut).toEqual(['2: số trang gõ giữa hai nửa của một bảng'])
  })
})
