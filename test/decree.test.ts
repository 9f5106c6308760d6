import { describe, expect, it } from 'vitest'
import { blanks, cite, firstLineIndent, lineSpacing, page, ruleOf, type StyleId, styles } from '../src/decree/table.ts'

const ids = Object.keys(styles) as StyleId[]
const vietnamese = (n: number) => String(Math.round(n * 100) / 100).replace('.', ',')
const range = (least: number, most: number) =>
  least === most ? vietnamese(least) : `${vietnamese(least)}–${vietnamese(most)}`

/** The decree table as a page for readers; a test keeps the committed page equal to it. */
function printed(): string {
  const rows = ids.map((id) => {
    const { name, clause, size, bold, italic, caps, align, rule, before, after } = ruleOf(id)
    const look = [caps && 'in hoa', bold && 'đậm', italic && 'nghiêng'].filter(Boolean).join(', ') || 'thường, đứng'
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
      clause ? cite(clause) : 'không quy định',
    ]
    return `| ${cells.join(' | ')} |`
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

  it('keeps to the ladders 13/14/14 and 12/13/13 of M.V, footnote 1', () => {
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
