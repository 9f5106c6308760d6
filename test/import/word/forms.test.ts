import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../../src/findings/diagnostic.ts'
import { importDocument } from '../../../src/import/import-document.ts'
import { para, run, wordFile } from './word-file.ts'

const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const head = ['TRẠM Y TẾ XÃ HÒA AN', 'Số: 8/KH-TYT', ...nation, 'Hòa An, ngày 04 tháng 6 năm 2026', 'KẾ HOẠCH']
const above = [...head, 'Tiêm chủng mở rộng', 'I. NỘI DUNG']
const below = ['II. TỔ CHỨC THỰC HIỆN', 'Trạm thực hiện Kế hoạch này./.', 'Nơi nhận:', '- Các thôn;', '- Lưu: VT.']
const signed = ['TRƯỞNG TRẠM', 'Đinh Thị Lý']
const paras = (lines: readonly string[]): string => lines.map((line) => para(line)).join('')

/** What becomes of contents of the first mục, and of what stands below the signature. */
async function imported(contents: string, appendix = '') {
  const { found, report } = collectFindings()
  const body = paras(above) + contents + paras([...below, ...signed]) + appendix
  const { source, found: recognised } = await importDocument(
    wordFile({ body }),
    { file: 'cu.docx', stem: 'plan', verbatim: false },
    report,
  )
  const files = source?.files.map(({ content }) => String(content)).join('\n') ?? ''
  const lost = recognised?.leftOut.map(({ text, why }) => `${text}: ${why}`).join('\n')
  return { text: `${source?.text}\n${files}`, lost, told: found.map(({ message }) => message).join('\n') }
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((name) => `<w:${name} w:val="single"/>`)
const ruled = `<w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr>`
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const cell = (content: string | readonly string[], properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${typeof content === 'string' ? content : paras(content)}</w:tc>`
const table = (rows: string, properties = ruled): string => `<w:tbl>${properties}${rows}</w:tbl>`

describe('merged cells', () => {
  const opens = '<w:vMerge w:val="restart"/>'
  const goesOn = '<w:vMerge/>'

  it('of several paragraphs below a head of two rows keep their lines', async () => {
    const { text } = await imported(
      table(
        row(cell(['TT'], opens), cell(['Việc'], opens), cell(['Số liều'], '<w:gridSpan w:val="2"/>')) +
          row(cell([''], goesOn), cell([''], goesOn), cell(['Trẻ em']), cell(['Người lớn'])) +
          row(cell(['1'], opens), cell(['Tiêm sởi', '- Đợt một', '- Đợt hai'], opens), cell(['10']), cell(['20'])) +
          row(cell([''], goesOn), cell([''], goesOn), cell(['30']), cell(['40'])),
      ),
    )
    expect(text).toContain('| TT | Việc | Số liều | < |\n| --- | --- | --- | --- |\n| ^ | ^ | Trẻ em | Người lớn |\n')
    expect(text).toMatch(/\| 1 \| Tiêm sởi<br>\\?- Đợt một<br>\\?- Đợt hai \| 10 \| 20 \|\n\| \^ \| \^ \| 30 \| 40 \|/)
  })

  it('of several paragraphs in a data file keep their lines', async () => {
    const { text } = await imported(
      table(
        row(cell(['Việc']), cell(['Ai'])) +
          row(cell(['Cân', 'Đo'], opens), cell(['Lan'])) +
          row(cell([''], goesOn), cell(['Huệ'])),
      ),
    )
    expect(text).toContain('Việc,Ai\n"Cân\nĐo",Lan\n^,Huệ')
  })
})

describe('a table in a cell', () => {
  const inner = table(row(cell(['Thôn 1']), cell(['12 trẻ'])) + row(cell(['Thôn 2']), cell(['8 trẻ'])))

  it('stands in it row by row, and is told', async () => {
    const { text, told } = await imported(
      table(row(cell(['TT']), cell(['Nơi tiêm'])) + row(cell(['1']), cell(`${inner}<w:p/>`))),
    )
    expect(text).toContain('1,"Thôn 1 – 12 trẻ\nThôn 2 – 8 trẻ"')
    expect(told).toContain('1 bảng nằm trong ô của bảng khác')
  })

  it('that is a frame around it stands by itself', async () => {
    const { text, told } = await imported(table(row(cell(`${para('Theo thôn')}${inner}${para('Hết')}`))))
    expect(text).toContain('Theo thôn\n\n| Thôn 1 | 12 trẻ |\n| --- | --- |\n| Thôn 2 | 8 trẻ |\n\nHết\n')
    expect(told).not.toContain('bảng khác')
  })
})

describe('letters by their distance from the line', () => {
  const at = (position: number) => `<w:position w:val="${position}"/>`

  it('are raised and lowered', async () => {
    const { text } = await imported(
      `<w:p>${run('Phòng 30 m')}${run('2', at(6))}${run(', bớt khí CO')}${run('2', at(-6))}${run('.')}</w:p>`,
    )
    expect(text).toContain('Phòng 30 m^2^, bớt khí CO~2~.')
  })

  it.each([
    ['by a point at most', '2', 2],
    ['with whole words', 'Chú ý', 8],
  ])('stay on it %s', async (_, words, position) => {
    const { text } = await imported(`<w:p>${run('Ghi: ')}${run(words, at(position))}${run(' rõ.')}</w:p>`)
    expect(text).toContain(`Ghi: ${words} rõ.`)
  })
})

describe('boxes to be checked', () => {
  const control = (sign: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${run(sign)}</w:sdtContent></w:sdt>`
  const field = (state: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

  it.each([
    ['of content', control('☑'), control('☐')],
    ['of a form', field('<w:default w:val="0"/><w:checked/>'), field('<w:default w:val="0"/>')],
    [
      'of a form, as they were made',
      field('<w:default w:val="1"/>'),
      field('<w:default w:val="1"/><w:checked w:val="0"/>'),
    ],
    ['typed', run('☑'), run('☐')],
  ])('%s keep their state', async (_, checked, empty) => {
    const { text } = await imported(
      `<w:p>${checked}${run(' Có ')}${empty}${run(' Không')}</w:p><w:p>${empty}${run(' Chưa')}</w:p>${table(row(cell(['Việc']), cell(['Xong'])) + row(cell(['Cân']), cell(`<w:p>${checked}</w:p>`)) + row(cell(['Đo']), cell(`<w:p>${empty}</w:p>`)))}`,
    )
    expect(text).toContain('\n√ Có □ Không\n')
    expect(text).toContain('\n□ Chưa\n')
    expect(text).toContain('| Cân | √ |\n| Đo | □ |')
  })

  it('the chosen entry of a list is text', async () => {
    const list = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Sáng"/><w:listEntry w:val="Chiều"/></w:ddList>'
    const { text } = await imported(
      `<w:p>${run('Buổi: ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${list}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    )
    expect(text).toContain('Buổi: Chiều')
  })
})

describe('forms below the signature', () => {
  it('keep their two columns and the lines in them', async () => {
    const sides = (left: readonly string[], right: readonly string[]) =>
      table(row(cell(left), cell(right)), '<w:tblPr/>')
    const form = (name: string, title: string) =>
      para(name) +
      sides(['TRẠM Y TẾ', 'THÔN ……'], nation) +
      paras([title, 'Họ tên: ……']) +
      sides(['NGƯỜI TIÊM', '(Ký tên)'], ['TRƯỞNG TRẠM', '(Ký tên)'])
    const { text, lost } = await imported(
      para('Trẻ được cân đo.'),
      form('Mẫu số 01', 'PHIẾU TIÊM') + form('Mẫu số 02', 'PHIẾU THEO DÕI'),
    )
    for (const [name, title] of [
      ['01', 'PHIẾU TIÊM'],
      ['02', 'PHIẾU THEO DÕI'],
    ])
      expect(text).toContain(
        `# Phụ lục: Mẫu số ${name}\n\n| TRẠM Y TẾ<br>THÔN …… | ${nation.join('<br>')} |\n| --- | --- |\n\n${title}\n\nHọ tên: ……\n\n| NGƯỜI TIÊM<br>(Ký tên) | TRƯỞNG TRẠM<br>(Ký tên) |`,
      )
    expect(lost).toBe('')
  })
})
