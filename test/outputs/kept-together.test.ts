import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { chunk } from '../../src/files/png.ts'
import { sampleOf } from '../sampling.ts'
import { type Issued, issued, source } from './issued.ts'
import { mmToPt, times, twip } from './units.ts'

const upTo = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The lines of each page from top to bottom, without the number. */
const pagesOf = ({ pdf }: Issued): string[][] =>
  pdf.pages.map(({ items }) => {
    const byHeight = new Map<number, string[]>()
    for (const { text, y } of items.filter(({ text }) => text.trim() !== ''))
      byHeight.set(Math.round(y), [...(byHeight.get(Math.round(y)) ?? []), text.trim()])
    return [...byHeight].sort(([a], [b]) => a - b).map(([, texts]) => texts.join(' '))
  })

const pageWith = (pages: readonly string[][], text: string): number =>
  pages.findIndex((lines) => lines.some((line) => line.includes(text)))

/** Documents whose first page ends ever lower, one line after the other. */
const swept = sampleOf(
  upTo(14, (i) => i),
  5,
)
const above = (from: number, i: number): string => 'Rà soát sổ sách.\n\n'.repeat(from + i)
const head = '| TT | Việc | Kinh phí (đồng) |\n|---|---|---|'
const rows = (count: number): string => upTo(count, (i) => `| ${i + 1} | Mua sổ ${i + 1} | 1.000 |`).join('\n')

describe('what belongs together stands on one page', () => {
  test.each(swept)('a line that introduces a table, and its first row: %i', async (i) => {
    const file = await issued(
      source(
        {},
        `# Việc\n\n${above(14, i)}Kinh phí như sau:\n\n*Đơn vị tính: đồng*\n\n${head}\n${rows(6)}\n\nCác phòng thực hiện.\n\nHết.`,
      ),
    )
    const pages = pagesOf(file)
    const at = pageWith(pages, 'Mua sổ 1')
    expect(pageWith(pages, 'Kinh phí như sau:')).toBe(at)
    expect(pageWith(pages, 'Đơn vị tính: đồng')).toBe(at)
    for (const text of ['Kinh phí như sau:', 'Đơn vị tính: đồng'])
      expect(file.docx.paragraphs.find((it) => it.text === text)?.keepNext, text).toBe(true)
  })

  test.each(swept)('rows that head a group, and the first of it: %i', async (i) => {
    const groups = `| A | **Chi thường xuyên** | |\n| I | Văn phòng | < |\n| 1 | Mua mực | 500 |\n| 2 | Mua bút | 500 |`
    const file = await issued(
      source({}, `# Việc\n\n${head}\n${rows(18 + i)}\n${groups}\n\nCác phòng thực hiện.\n\nHết.`),
    )
    const pages = pagesOf(file)
    const at = pageWith(pages, 'Mua mực')
    expect([pageWith(pages, 'Chi thường xuyên'), pageWith(pages, 'Văn phòng')]).toEqual([at, at])
    for (const text of ['Chi thường xuyên', 'Văn phòng'])
      expect(file.docx.paragraphs.find((it) => it.text === text)?.keepNext, text).toBe(true)
  })

  test.each(swept)('typed totals, the row above them and what they are in words: %i', async (i) => {
    const typed = `${head}\n${rows(16 + i)}\n| | **Tổng cộng** | 9.000 |\n\n*Bằng chữ: Chín nghìn đồng.*`
    const pages = pagesOf(await issued(source({}, `# Việc\n\n${typed}\n\nCác phòng thực hiện.\n\nHết.`)))
    const at = pageWith(pages, 'Tổng cộng')
    expect([pageWith(pages, `Mua sổ ${16 + i} `), pageWith(pages, 'Bằng chữ')]).toEqual([at, at])
  })

  test.each(swept.flatMap((i) => [1, 2, 3].map((count) => [count, i] as const)))(
    'a low table of %i rows, the line that introduces it and what its total is in words: %i',
    async (count, i) => {
      const table = `${head}\n${rows(count)}\n| | **Tổng cộng** | 9.000 |\n\n*Bằng chữ: Chín nghìn đồng.*`
      const file = await issued(
        source({}, `# Việc\n\n${above(12, i)}Kinh phí như sau:\n\n${table}\n\nCác phòng thực hiện.\n\nHết.`),
      )
      const pages = pagesOf(file)
      const at = pageWith(pages, 'Kinh phí như sau:')
      const texts = ['Kinh phí (đồng)', 'Mua sổ 1', `Mua sổ ${count}`, 'Tổng cộng', 'Bằng chữ']
      expect(texts.map((text) => pageWith(pages, text))).toEqual(texts.map(() => at))
    },
  )

  test.each(swept)(
    'a table of two pages, the line that introduces it and what its total is in words: %i',
    async (i) => {
      const table = `${head}\n${rows(30)}\n| | **Tổng cộng** | 9.000 |\n\n*Bằng chữ: Chín nghìn đồng.*`
      const file = await issued(
        source({}, `# Việc\n\n${above(12, i)}Kinh phí như sau:\n\n${table}\n\nCác phòng thực hiện.\n\nHết.`),
      )
      const pages = pagesOf(file)
      expect(pageWith(pages, 'Kinh phí như sau:')).toBe(pageWith(pages, 'Mua sổ 1'))
      expect(pageWith(pages, 'Mua sổ 30')).toBe(pageWith(pages, 'Bằng chữ'))
      for (const text of ['Kinh phí như sau:', 'Mua sổ 30', 'Tổng cộng'])
        expect(file.docx.paragraphs.find((it) => it.text === text)?.keepNext, text).toBe(true)
    },
  )

  test.each(swept)('the head of a table and the only row above its total: %i', async (i) => {
    const table = `${head}\n| 1 | Mua sổ | 9.000 |\n| | **Tổng cộng** | 9.000 |`
    const file = await issued(source({}, `# Việc\n\n${above(14, i)}${table}\n\nCác phòng thực hiện.\n\nHết.`))
    const pages = pagesOf(file)
    const at = pageWith(pages, 'Tổng cộng')
    expect([pageWith(pages, 'Kinh phí (đồng)'), pageWith(pages, 'Mua sổ')]).toEqual([at, at])
    expect(file.docx.paragraphs.find((it) => it.text === 'Kinh phí (đồng)')?.keepNext).toBe(true)
  })

  test.each(swept)('totals of a data file, and what they are in words: %i', async (i) => {
    const csv = `TT,Việc,Tiền\n${upTo(16 + i, (n) => `${n + 1},Mua sổ ${n + 1},1000`).join('\n')}\n`
    const bang = '::bang{tep="a.csv" tong="Tiền" bang_chu="Tiền" don_vi="đồng"}'
    const file = await issued(source({}, `# Việc\n\n${bang}\n\nCác phòng thực hiện.\n\nHết.`), {
      files: { 'a.csv': utf8(csv) },
    })
    const pages = pagesOf(file)
    const at = pageWith(pages, 'Tổng cộng')
    expect([pageWith(pages, `Mua sổ ${16 + i} `), pageWith(pages, 'Bằng chữ')]).toEqual([at, at])
  })

  test.each(swept)('totals and a row of many lines above them, of twelve columns across the sheet: %i', async (i) => {
    const years = upTo(10, (n) => `Năm ${2021 + n}`)
    const across = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const table = [
      across('TT', 'Đơn vị', ...years),
      across('---', '---', ...years.map(() => '--:')),
      ...upTo(5 + i, (n) =>
        across(`${n + 1}`, `Ủy ban nhân dân xã Tủa Sín Chải ${n}`, ...years.map(() => '1.029.387.409')),
      ),
      across('Tổng cộng', '<', ...years.map(() => '123.456.789.000')),
    ].join('\n')
    const appendix = `# Phụ lục: Kinh phí\n\n::trang{huong="ngang"}\n\n${table}`
    const pages = pagesOf(await issued(source({}, `# Việc\n\nTheo Phụ lục.\n\n${appendix}`)))
    const last = pages[pageWith(pages, 'Tổng')] ?? []
    expect(last.filter((line) => line.includes('1.029.387')).length).toBeGreaterThan(0)
  })

  test.each(swept)('the mark that ends the text below a table, and its last rows: %i', async (i) => {
    const file = await issued(source({}, `# Việc\n\n${head}\n${rows(16 + i)}`))
    const pages = pagesOf(file)
    const at = pageWith(pages, './.')
    expect([pageWith(pages, `Mua sổ ${15 + i} `), pageWith(pages, `Mua sổ ${16 + i} `)]).toEqual([at, at])
    // Where the end of the table begins a page, it has the head of all of it; and it is one table to who reads it aloud.
    if (at > 0) expect(pages[at]?.some((line) => line.includes('Kinh phí (đồng)'))).toBe(true)
    const tables = new Set(
      file.pdf.paragraphs.flatMap(({ inside }) => (inside.includes('Table') ? [inside.join('/')] : [])),
    )
    expect([...tables].filter((path) => !/TBody|THead/.test(path))).toEqual([])
  })
})

describe('a picture stands with what says what it shows', () => {
  const [width, height] = [200, 160]
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 0, 0, 0, 0])
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ])
  const drawn = (from: number, i: number, lines: string) =>
    issued(source({}, `# Việc\n\n${above(from, i)}${lines}\n\nCác phòng thực hiện.\n\nHết.`), {
      files: { 'a.png': png },
    })
  const pageOfPicture = ({ pdf }: Issued) => pdf.pages.findIndex(({ pictures }) => pictures.length > 0)

  test.each(swept)('below it, in both outputs: %i', async (i) => {
    const file = await drawn(14, i, '![Kè](a.png)\n\nẢnh 1. Kè sông ở thôn Đông.')
    expect(pageWith(pagesOf(file), 'Ảnh 1.')).toBe(pageOfPicture(file))
    const at = file.docx.paragraphs.findIndex(({ text }) => text.startsWith('Ảnh 1.'))
    expect(file.docx.paragraphs[at - 1]?.keepNext).toBe(true)
  })

  test.each(swept)('above it: %i', async (i) => {
    const file = await drawn(14, i, 'Hiện trạng của kè như sau:\n\n![Kè](a.png)')
    expect(pageWith(pagesOf(file), 'Hiện trạng của kè')).toBe(pageOfPicture(file))
  })

  test('and no other line is held to it', async () => {
    const file = await drawn(1, 0, '![Kè](a.png)\n\nHình thức tuyên truyền: loa.')
    const at = file.docx.paragraphs.findIndex(({ text }) => text.startsWith('Hình thức'))
    expect(file.docx.paragraphs[at - 1]?.keepNext).toBe(false)
  })
})

/** Word processors end a page before what has no room with all of its height: gaps of lines, and the line below a row. */
describe('nothing ends below the margin', () => {
  const body = `# Việc\n\n${above(5, 0)}${head}\n${rows(60)}\n\n${above(40, 0)}Hết.`
  const margins = sampleOf(
    upTo(50, (i) => 20 + i / 10),
    2,
  )

  test.each(margins)('of %d mm', async (margin) => {
    const { pdf, layout } = await issued(source({ trinh_bay: `{le: {duoi: ${margin}}}` }, body))
    const underRow = layout.styles.tableCell.after + layout.grid.line
    for (const { items, height } of pdf.pages)
      for (const { y, size, text } of items) {
        const under = (times.line - times.ascent) * size + (text.startsWith('Mua sổ') ? underRow : 0)
        expect(y + under, text).toBeLessThan(height - mmToPt(margin) + twip)
      }
  })
})

test('what ends a section holds to the empty paragraph that Word wants there, and leaves no space above it', async () => {
  const table = '| Việc | Thời hạn |\n|---|---|\n| Kiểm tra | Tháng 5 |\n| Báo cáo | Tháng 6 |\n| Kết thúc | Tháng 7 |'
  const appendices = `# Phụ lục: Một\n\nCác phòng làm việc.\n\n# Phụ lục: Hai\n\n${table}`
  const { docx } = await issued(source({}, `# Nội dung\n\nTheo các Phụ lục.\n\n${appendices}`))
  const named = (text: string) => docx.paragraphs.find((it) => it.text === text)
  expect(named('Các phòng làm việc.')).toMatchObject({ keepNext: true, after: 0 })
  for (const text of ['Báo cáo', 'Kết thúc', 'Nơi nhận:']) expect(named(text)?.keepNext, text).toBe(true)
})
