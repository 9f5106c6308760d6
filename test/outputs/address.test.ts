import { describe, expect, test } from 'vitest'
import type { PdfRule } from '../readers/pdf-rules.ts'
import { areaOf, both, type Issued, issued, longText, look, looksOf, pageOf, source } from './issued.ts'
import { times, twip } from './units.ts'

const address = [
  'Số 5 đường Hoa Sen, phường Bình An, thành phố Hà Nội',
  'Điện thoại: 024.1234567; email: snv@hanoi.gov.vn',
]
const typed = `|\n${address.map((line) => `  ${line}`).join('\n')}`
const margins = { top: 25, bottom: 25, left: 35, right: 20 }

const forms = [
  { form: '{co_chu: 14}', margin: { top: 20, bottom: 20, left: 30, right: 15 } },
  { form: '{co_chu: 13, le: {tren: 25, duoi: 25, trai: 35, phai: 20}}', margin: margins },
]

/** The rule above the address. */
function ruleOver(file: Issued): PdfRule | undefined {
  const { line } = both(file, address[0] ?? '')
  const above = pageOf(file, 1).rules.filter(({ y }) => y < line.y && y > line.y - 2 * line.size)
  return above.at(-1)
}

for (const { form, margin } of forms)
  describe(`the address at the foot of the first page, ${form}`, async () => {
    const body = `${longText}\n\nXem Phụ lục.\n\n# Phụ lục: Danh sách\n\nMột dòng.`
    const file = await issued(source({ dia_chi: typed, trinh_bay: form }, body))
    const area = areaOf(pageOf(file, 1), margin)

    test('M.V r.12: is 11–12 pt, upright and regular, in both outputs [look]', () => {
      for (const text of address) expect(looksOf(both(file, text))).toEqual(look(11))
    })

    test('M.III k.4: stands under a solid line as wide as the text area, in the PDF [line-pdf]', () => {
      const rule = ruleOver(file)
      expect(rule?.x).toBeCloseTo(area.left, 0)
      expect((rule?.x ?? 0) + (rule?.length ?? 0)).toBeCloseTo(area.right, 0)
      expect(rule?.thickness).toBeGreaterThan(0.4)
    })

    test('M.III k.4: stands under a solid line as wide as the text area, in the DOCX [line-docx]', () => {
      const [section] = file.docx.sections
      const [line, ...words] = section?.footers.first ?? []
      expect(line).toMatchObject({ text: '', indent: { left: 0, right: 0 }, borders: { top: { line: 'single' } } })
      expect(line?.borders.top?.thickness).toBeGreaterThan(0.4)
      expect(line?.column).toMatchObject({
        left: 0,
        width: (section?.width ?? 0) - (section?.margin.left ?? 0) - (section?.margin.right ?? 0),
      })
      expect(words.map(({ text }) => text)).toEqual(address)
    })

    test('M.IV cell 13: stands inside the margins, at the bottom of them [foot]', () => {
      const lines = address.map((text) => both(file, text).line)
      for (const { x, end } of lines) {
        expect(x).toBeCloseTo(area.left, 0)
        expect(end).toBeLessThan(area.right)
      }
      const last = lines.at(-1)
      const bottom = (last?.y ?? 0) + times.descent * (last?.size ?? 0)
      expect(bottom).toBeLessThan(area.bottom + 0.1)
      expect(bottom).toBeGreaterThan(area.bottom - 5)
      const [section] = file.docx.sections
      expect(section?.footerDistance).toBe(section?.margin.bottom)
      expect(ruleOver(file)?.y).toBeLessThan((lines[0]?.y ?? 0) - times.ascent * (lines[0]?.size ?? 0))
    })

    test('M.III k.4: keeps clear of the text above it', () => {
      const text = pageOf(file, 1).paragraphs.filter((it) => it.text.startsWith('Đoạn'))
      expect(text.length).toBeGreaterThan(5)
      for (const { lines } of text)
        for (const { y, size } of lines) expect(y + times.descent * size).toBeLessThan(ruleOver(file)?.y ?? 0)
    })

    test('M.III k.4: stands on page 1 only, and under no appendix [first-page]', () => {
      expect(file.pdf.pages.length).toBeGreaterThan(2)
      for (const text of address) expect(both(file, text).pdf.page).toBe(1)
      const [first, ...others] = file.docx.sections
      expect(first?.titlePage).toBe(true)
      expect(first?.footers.default?.map((it) => it.text).join('') ?? '').toBe('')
      expect(others.length).toBe(1)
      for (const { footers } of others) {
        // A section without one of its own would take that of the section before.
        expect(footers.first).toBeDefined()
        for (const { text, borders } of Object.values(footers).flat()) expect([text, borders]).toEqual(['', {}])
      }
    })
  })

describe('an address and a footnote on the first page', async () => {
  const file = await issued(
    source({ dia_chi: typed }, '# Mục đích\n\nNắm tình hình[^1] văn thư.\n\n[^1]: Ở các phòng.'),
  )

  test('M.IV cell 13: the address stands at the foot, below the footnote, in both outputs [under-notes]', () => {
    const note = pageOf(file, 1).items.find(({ text }) => text.includes('Ở các phòng.'))
    expect(note?.y).toBeGreaterThan(both(file, 'Trần Thị Bình').line.y)
    const rule = pageOf(file, 1).rules.find(({ length, y }) => length > 400 && y > (note?.y ?? 0))
    expect((note?.y ?? 0) + times.descent * (note?.size ?? 0)).toBeLessThan(rule?.y ?? 0)
    const last = pageOf(file, 1)
      .items.toSorted((a, b) => a.y - b.y)
      .findLast(({ text }) => text.trim() !== '')
    expect(address.at(-1)).toContain(last?.text.trim())
    expect((last?.y ?? 0) + times.descent * (last?.size ?? 0)).toBeGreaterThan(areaOf(pageOf(file, 1)).bottom - 5)
    // In the DOCX notes belong to the text, which ends above the footer.
    expect(file.docx.notes).toHaveLength(1)
    expect(file.docx.sections[0]?.footers.first?.at(-1)?.text).toBe(address.at(-1))
  })

  test('the tags of the PDF don’t make the address a part of the footnote', () => {
    const inNotes = file.pdf.paragraphs.filter(({ role, inside }) => [role, ...inside].includes('Note'))
    expect(inNotes.map(({ text }) => text)).toEqual(['Ở các phòng.'])
  })
})

// One that runs on to the next page takes the address along: see the known limits in ARCHITECTURE.md.
describe('an address under a long note', () => {
  const note = 'Chú thích rất dài về nội dung này của văn bản. '.repeat(20)
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `Đoạn thứ ${i + 1}.`).join('\n\n')

  for (const count of [12, 18, 24])
    test(`M.III k.4: stands on page 1 only, after ${count} lines and a note`, async () => {
      const body = `# Nội dung\n\n${lines(count)}\n\nMột đoạn[^1].\n\n${lines(30)}\n\n[^1]: ${note}`
      const file = await issued(source({ dia_chi: typed }, body))
      for (const text of address) {
        const pages = file.pdf.pages.flatMap(({ items }, i) =>
          items.some((it) => it.text.includes(text.slice(0, 12))) ? [i] : [],
        )
        expect(pages).toEqual([0])
      }
      const full = pageOf(file, 1)
      const rule = full.rules.find(({ length }) => length > 400)
      const notes = full.items.filter(({ size, text, y }) => size === 11 && text.includes('Chú thích') && y > 300)
      for (const { y, size } of notes) expect(y + times.descent * size).toBeLessThan(rule?.y ?? 0)
    })
})

describe('without an address', async () => {
  const file = await issued(source())

  test('the first page has no line at its foot', () => {
    const { rules, height } = pageOf(file, 1)
    expect(rules.filter(({ y }) => y > height / 2)).toEqual([])
    const footers = file.docx.sections.flatMap((section) => Object.values(section.footers).flat())
    expect(footers.flatMap(({ borders }) => Object.keys(borders))).toEqual([])
    expect(file.docx.sections[0]?.footerDistance).toBeLessThan((file.docx.sections[0]?.margin.bottom ?? 0) - 1 / twip)
  })
})
