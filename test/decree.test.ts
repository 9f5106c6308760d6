import { describe, expect, it } from 'vitest'
import { circulations, draftMark, urgencies } from '../src/decree/names.ts'
import {
  addressLine,
  blanks,
  boxLine,
  brace,
  cite,
  columns,
  firstLineIndent,
  grid,
  lineSpacing,
  noteLine,
  otherBox,
  page,
  ruleLine,
  ruleOf,
  type StyleId,
  sealCover,
  signaturePicture,
  signingSpace,
  styles,
  urgencyBoxes,
  watermark,
} from '../src/decree/table.ts'
import type { Clause } from './clauses/clause.ts'
import { clauses } from './clauses/index.ts'

const ids = Object.keys(styles) as StyleId[]
const vietnamese = (n: number) => String(Math.round(n * 100) / 100).replace('.', ',')
const range = (least: number, most: number) =>
  least === most ? vietnamese(least) : `${vietnamese(least)}–${vietnamese(most)}`

const free = 'không quy định'
const upper = (text: string) => text.toLocaleUpperCase('vi')
const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
const colours: Readonly<Record<string, string>> = { ff0000: 'đỏ tươi' }

/** `M.II k.1 đ.b, k.2 đ.c`, each cited in full. */
const citeAll = (list: string) => {
  const [first = '', ...others] = list.split(/, (?=k\.)/)
  const title = first.split(' ')[0]
  return [cite(first), ...others.map((other) => cite(`${title} ${other}`))].join('; ')
}

/** Lengths that belong to no style: boxes, lines, the place to sign in. */
function lengths(): string[] {
  const size = ({ width, height }: { readonly width: number; readonly height: number }) =>
    `${vietnamese(width)} × ${vietnamese(height)}`
  const boxes = Object.entries(urgencyBoxes).map(([key, box]) =>
    row(
      `Khung ${upper(urgencies[key as keyof typeof urgencyBoxes])}`,
      `${size(box)} mm`,
      `${size(box)} mm`,
      cite('M.III k.2 đ.b'),
    ),
  )
  const others = [upper(Object.values(circulations).join(', ')), 'độ mật', 'dự thảo'].join(', ')
  const shares = (left: number) => `${vietnamese(left * 100)} % · ${vietnamese((1 - left) * 100)} %`
  return [
    ...boxes,
    row(`Khung ${others}`, '', `cao ${otherBox.height} mm, rộng bằng chữ và ${otherBox.padding} mm mỗi bên`, free),
    row('Nét khung', 'nét đơn', `${vietnamese(boxLine.thickness)} pt`, cite(boxLine.clause)),
    row(
      'Kẻ dưới tiêu ngữ, tên cơ quan, trích yếu',
      'nét liền',
      `${vietnamese(ruleLine.thickness)} pt`,
      citeAll(ruleLine.clause),
    ),
    row(
      'Kẻ trên địa chỉ',
      'nét liền, hết chiều ngang vùng chữ',
      `${vietnamese(addressLine.thickness)} pt`,
      cite(addressLine.clause),
    ),
    row(
      'Dấu trùm lên chữ ký',
      'khoảng 1/3, về bên trái',
      `${vietnamese(sealCover.share * 100)} %`,
      cite(sealCover.clause),
    ),
    row('Hình chữ ký', '', `nhiều nhất ${size(signaturePicture)} pt`, free),
    row('Chỗ ký', '', `cao ${signingSpace.signed} pt, ở bản dự thảo ${signingSpace.draft} pt`, free),
    row('Mép trên giấy đến số trang', 'trong lề trên', `${page.numberOffset} mm`, cite('M.I k.7')),
    row('Hai cột đầu trang', '', shares(columns.header), free),
    row('Hai cột cuối trang', '', shares(columns.signature), free),
    row('Dấu ngoặc ở nơi nhận', '', `rộng ${brace.width} pt, nét ${vietnamese(brace.line)} pt`, free),
    row('Kẻ bảng', '', `${vietnamese(grid.line)} pt`, free),
    row('Kẻ trên chú thích cuối trang', '', `${noteLine.length} × ${vietnamese(noteLine.thickness)} pt`, free),
    row(
      `Chữ chìm ${upper(draftMark)}`,
      '',
      `cỡ ${watermark.size}, nghiêng ${Math.abs(watermark.angle)}°, màu #${watermark.colour}`,
      free,
    ),
  ]
}

/** The clauses with what proves them and what looks for them. */
const clauseTables = (): string[] =>
  Object.entries(clauses).flatMap(([title, list]) => [
    '',
    `### ${title}`,
    '',
    row('Điều khoản', 'quy định', 'kiểm thử', 'quy tắc soát', 'ghi chú'),
    '|---|---|---|---|---|',
    ...list.map(clauseRow),
  ])

const clauseRow = ({ ref, rule, tests = [], rules = [], reason = '' }: Clause) =>
  row(
    ref,
    rule,
    [...new Set(tests)].map((id) => `\`${id}\``).join(', '),
    rules.map((id) => `[${id}](rules/${id}.md)`).join(', '),
    reason,
  )

/** The decree table as a page for readers; a test keeps the committed page equal to it. */
function printed(): string {
  const rows = ids.map((id) => {
    const { name, clause, size, bold, italic, caps, colour, align, rule, before, after } = ruleOf(id)
    const look =
      [caps && 'in hoa', bold && 'đậm', italic && 'nghiêng', colour && colours[colour]].filter(Boolean).join(', ') ||
      'thường, đứng'
    const where = { left: 'trái', center: 'giữa', right: 'phải', justify: 'đều hai bên' }[align]
    const line = rule ? `${range(rule.least * 100, rule.most * 100)} % → ${vietnamese(rule.used * 100)} %` : ''
    const cells = [
      name,
      range(size.least, size.most),
      `${size.used[14]} · ${size.used[13]}`,
      look,
      where,
      line,
      `${before ?? 0} · ${after ?? 0}`,
      clause ? cite(clause) : free,
    ]
    return row(...cells)
  })
  const { top, bottom, left, right } = page.margin
  const margins = Object.entries({ trên: top, dưới: bottom, trái: left, phải: right }).map(
    ([side, { least, most, used }]) => `| Lề ${side} | ${range(least, most)} mm | ${used} mm | ${cite(page.clause)} |`,
  )
  return [
    '# Thể thức đang dùng',
    '',
    `Trang này in từ bảng số liệu của chương trình (src/decree/table.ts). Cỡ chữ tính bằng pt; cột "dùng" ghi giá trị khi cỡ chữ nội dung là 14 và khi là 13.`,
    '',
    '| Trang | cho phép | dùng | căn cứ |',
    '|---|---|---|---|',
    `| Khổ giấy | ${page.width} × ${page.height} mm | ${page.width} × ${page.height} mm | ${cite('M.I k.1')} |`,
    ...margins,
    `| Lùi đầu dòng | ${firstLineIndent.legal.map((mm) => vietnamese(mm / 10)).join(' hoặc ')} cm | ${vietnamese(firstLineIndent.used / 10)} cm | ${cite(firstLineIndent.clause)} |`,
    `| Giãn dòng | ${range(lineSpacing.least, lineSpacing.most)} dòng | ${lineSpacing.used} | ${cite(lineSpacing.clause)} |`,
    '',
    '| Thành phần | cỡ cho phép | dùng (14 · 13) | kiểu chữ | căn lề | kẻ dưới | cách trên · dưới | căn cứ |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '| Khung, dấu, đường kẻ | cho phép | dùng | căn cứ |',
    '|---|---|---|---|',
    ...lengths(),
    '',
    '## Điều khoản và kiểm thử',
    '',
    'M.II k.2 đ.b là điểm b khoản 2 Mục II Phần I Phụ lục I; M.V r.3 là dòng 3 của bảng Mục V; Đ.13 là Điều 13; PL III là Phụ lục III. Mỗi quy định về hình thức có kiểm thử đối chiếu với DOCX và PDF đọc ngược lại: `page/paper` là kiểm thử mang tên `[paper]` trong tệp page.test.ts. Quy định về câu chữ do quy tắc soát; mỗi quy tắc được thử bằng chính các ví dụ trên trang của nó.',
    ...clauseTables(),
    '',
  ].join('\n')
}

describe('the decree table', () => {
  it('is printed in docs/the-thuc.md', async () => {
    await expect(printed()).toMatchFileSnapshot('../docs/the-thuc.md')
  })

  it.each(ids)('%s is used inside its legal range on both ladders', (id) => {
    const { size, rule, after = 0 } = ruleOf(id)
    for (const used of Object.values(size.used)) {
      expect(used).toBeGreaterThanOrEqual(size.least)
      expect(used).toBeLessThanOrEqual(size.most)
    }
    if (rule) {
      expect(rule.used).toBeGreaterThanOrEqual(rule.least)
      expect(rule.used).toBeLessThanOrEqual(rule.most)
    }
    if (ruleOf(id).indent) expect(after).toBeGreaterThanOrEqual(6)
  })

  it('keeps to the ladders 13/14/14 and 12/13/13 of M.V, footnote 1 [ladders]', () => {
    const ladder = (body: 13 | 14) => [styles.nation, styles.motto, styles.placeDate].map(({ size }) => size.used[body])
    expect(ladder(14)).toEqual([13, 14, 14])
    expect(ladder(13)).toEqual([12, 13, 13])
  })

  it('leaves room for a pen wherever something may be missing', () => {
    for (const spaces of Object.values(blanks)) expect(spaces).toBeGreaterThan(4)
  })

  it('cites clauses smallest part first', () => {
    expect(cite('M.II k.6 đ.e, g')).toBe('điểm e, g khoản 6 Mục II Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP')
    expect(cite('M.V r.6 b')).toBe('dòng 6 b của bảng Mục V Phần I Phụ lục I Nghị định số 30/2020/NĐ-CP')
  })
})
