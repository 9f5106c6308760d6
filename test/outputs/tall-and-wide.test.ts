import { describe, expect, test } from 'vitest'
import { findings, type Issued, issued, source, wordsOf } from './issued.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Words of both outputs, in order. */
const pdfWords = ({ pdf }: Issued): string[] => pdf.paragraphs.flatMap(({ text }) => text.split(/\s+/))
const docxWords = (file: Issued): string[] => wordsOf(file).flatMap(({ text }) => text.split(/\s+/))

/** How low the text of each page ends, as a share of the page. */
const fillOf = ({ pdf }: Issued): number[] =>
  pdf.pages.map(({ items, height }) => Math.max(...items.map(({ y }) => y)) / height)

/** Both outputs have each word of a list as often as it is there. */
function expectAll(file: Issued, wanted: readonly string[]): void {
  for (const words of [pdfWords(file), docxWords(file)])
    for (const word of new Set(wanted))
      expect([word, words.filter((one) => one === word).length]).toEqual([
        word,
        wanted.filter((one) => one === word).length,
      ])
}

/** A sentence with a word of its own. */
const sentence = (mark: string): string =>
  `Văn phòng kiểm tra từng kho lưu trữ, ghi ngày mở kho, người mở, số hộp, tình trạng giá kệ và niêm phong vào sổ ${mark}.`

describe('a table of three rows or more, held to the signature, that is taller than a page', async () => {
  const marks = Array.from({ length: 36 }, (_, i) => `K${i + 1}`)
  const rows = Array.from(
    { length: 12 },
    (_, r) =>
      `| ${r + 1} | ${marks
        .slice(r * 3, r * 3 + 3)
        .map(sentence)
        .join(' ')} |`,
  )
  const file = await issued(
    source({}, `Như sau:\n\n# Nội dung\n\n| TT | Việc |\n|---|---|\n${rows.join('\n')}\n\nHết.`),
  )

  test('loses no word', () =>
    expectAll(
      file,
      marks.map((mark) => `${mark}.`),
    ))

  test('begins on the page of its heading, and leaves no page nearly empty', () => {
    expect(file.pdf.pages[0]?.items.some(({ text }) => text.includes('K1.'))).toBe(true)
    for (const share of fillOf(file).slice(0, -1)) expect(share).toBeGreaterThan(0.6)
  })
})

test('a row taller than a page, next to the last, goes on where it stands: nothing holds it to the row below', async () => {
  const lines = Array.from({ length: 60 }, (_, i) => `Hồ-sơ-${i + 1}`)
  const { docx, pdf } = await issued(
    source({}, `# Nội dung\n\n| TT | Việc |\n|---|---|\n| 1 | ${lines.join('<br>')} |\n| 2 | Kết thúc |`),
  )
  expect(pdf.pages[0]?.items.some(({ text }) => text === 'Hồ-sơ-1')).toBe(true)
  const held = (text: string) => docx.paragraphs.find((it) => it.text.startsWith(text))?.keepNext
  expect([held('Hồ-sơ-1'), held('Kết thúc')]).toEqual([false, true])
})

describe('a row taller than a page', async () => {
  const lines = Array.from({ length: 60 }, (_, i) => `Hồ-sơ-${i + 1}`)
  const csv = `TT,Hồ sơ\n1,"${lines.join('\n')}"\n2,Hết\n`
  const text = source({}, `Như sau:\n\n# Nội dung\n\n::bang{tep="a.csv"}\n\nĐoạn sau bảng.`)
  const file = await issued(text, { files: { 'a.csv': utf8(csv) } })

  test('goes on over pages whole', () => expectAll(file, lines))

  test('begins on the page of its heading', () => {
    expect(file.pdf.pages[0]?.items.some(({ text }) => text === lines[0])).toBe(true)
    expect(file.pdf.pages.length).toBe(2)
  })
})

/** Every word of a PDF's tables stays within the lines at its sides. */
function expectInside({ pdf }: Issued): void {
  for (const { items, width } of pdf.pages)
    for (const { text, x, width: length } of items) expect(x + length, text).toBeLessThan(width)
}

describe('a long address beside a narrow column', async () => {
  const address = 'https://luutru.example/van-ban/huong-dan/2026/so-hoa-tai-lieu-luu-tru-lich-su-cap-tinh.html'
  const file = await issued(source({}, `# Nội dung\n\n| TT | Địa chỉ |\n|---|---|\n| 12 | ${address} |\n\nHết.`))

  test('is the only text that is broken, and is whole where it is searched', () => {
    const cells = file.pdf.paragraphs.filter(({ inside }) => inside.includes('Table'))
    for (const word of ['TT', 'Địa chỉ', '12'])
      expect(cells.find(({ text }) => text.trim() === word)?.lines.length, word).toBe(1)
    expect(cells.map(({ text }) => text.replace(/\s/g, ''))).toContain(address)
    expect(docxWords(file)).toContain(address)
    expectInside(file)
  })
})

describe('twelve months beside a sum', async () => {
  const months = Array.from({ length: 12 }, (_, i) => `Tháng ${i + 1}`)
  const csv = `TT,Việc,${months.join(',')},Kinh phí\n1,Số hóa,${months.map(() => 'x').join(',')},12.500.000\n`
  const files = { 'a.csv': utf8(csv) }
  const bang = '::bang{tep="a.csv" tong="Kinh phí"}'
  const upright = source({}, `# Nội dung\n\n${bang}\n\nHết.`)
  const turned = source({}, `# Nội dung\n\nTheo Phụ lục.\n\n# Phụ lục: Tiến độ\n\n::trang{huong="ngang"}\n\n${bang}`)

  test('fit a page on its side, every word and number whole', async () => {
    expect(await findings(turned, { files })).toEqual([])
    const file = await issued(turned, { files })
    const cells = file.pdf.paragraphs.filter(({ inside }) => inside.includes('Table'))
    const lines = cells.flatMap(({ lines }) => lines.map(({ text }) => text.trim()))
    expect(lines.filter((text) => text === 'Tháng' || /^Tháng \d+$/.test(text))).toHaveLength(12)
    expect(lines.filter((text) => text === '12.500.000')).toHaveLength(2)
    expectInside(file)
  })

  test('are too many for an upright page, which is told with what to do; no letter is lost', async () => {
    expect(await findings(upright, { files })).toEqual(['warning bang-qua-hep'])
    const file = await issued(upright, { files })
    expect(docxWords(file).filter((word) => word === '12.500.000')).toHaveLength(2)
    expect(pdfWords(file).filter((word) => word === '12.500.000')).toHaveLength(2)
    expectInside(file)
  })
})

describe('cells with a word that is cut', async () => {
  const digits = '0123456789'.repeat(6)
  const place = `Số 5 đường Nguyễn Thị Minh Khai, phường Tân Lập, tỉnh Bình An ${digits}`
  const endsOf = async (text: string, files = {}): Promise<string[]> => {
    const { layout } = await issued(text, { files })
    const [it] = layout.sections.flatMap(({ blocks }) => blocks.filter((one) => one.kind === 'table'))
    return it?.rows[1]?.cells[0]?.lines?.map(({ end }) => end) ?? []
  }

  test.each(['---', '--:', ':-:'])('have no line stretched to the margin: %s', async (align) => {
    const table = `| Nơi | Mã |\n|${align}|---|\n| ${place} | ${digits} |`
    const ends = await endsOf(source({}, `# Nội dung\n\n${table}\n\nHết.`))
    expect(ends.length).toBeGreaterThan(2)
    expect(ends).not.toContain('full')
  })

  test('have theirs stretched where the column is justified', async () => {
    const files = { 'a.csv': utf8(`Nơi,Mã\n"${place}",${digits}\n`) }
    expect(await endsOf(source({}, '# Nội dung\n\n::bang{tep="a.csv" cot="Nơi:đều; Mã"}\n\nHết.'), files)).toContain(
      'full',
    )
  })
})
