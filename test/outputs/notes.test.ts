import { describe, expect, test } from 'vitest'
import type { Bookmark } from '../readers/pdf.ts'
import { squeezed } from './element.ts'
import { findings, type Issued, issued, source } from './issued.ts'

/** The numbers of notes where the text calls them, as a reader of the PDF meets them: page by page, raised and small. */
const callsIn = ({ pdf }: Issued): string[][] =>
  pdf.pages.map(({ items }) =>
    items.filter(({ text, size }) => /^\d+$/.test(text) && size < 9 && size > 7).map(({ text }) => text),
  )

/** The notes at the foot of each page of the PDF. */
const feetIn = ({ pdf }: Issued): string[][] =>
  pdf.pages.map(({ paragraphs }) => paragraphs.filter(({ role }) => role === 'Note').map(({ text }) => text))

const titles = (bookmarks: readonly Bookmark[]): string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titles(items)])

describe('notes in a heading and in the title of an appendix', async () => {
  const file = await issued(
    source(
      {},
      `# Mục đích[^1]

Nắm tình hình, chi tiết tại Phụ lục.[^2]

# Phụ lục: Danh mục các phòng chuyên môn, nghiệp vụ và đơn vị sự nghiệp thuộc Sở[^3] được kiểm tra

Nội dung.

[^1]: Chú thích ở đề mục.
[^2]: Chú thích ở câu.
[^3]: Chú thích ở tên phụ lục.`,
    ),
  )

  test('each is printed at the foot of its page of the PDF, and in the DOCX', () => {
    const feet = [['Chú thích ở đề mục.', 'Chú thích ở câu.'], ['Chú thích ở tên phụ lục.']]
    expect(feetIn(file)).toEqual(feet)
    expect(file.docx.notes.map(({ text }) => text.trim())).toEqual(feet.flat())
  })

  test('the title stays one centred text of even lines', () => {
    const title = file.pdf.paragraphs.find(({ text }) => text.startsWith('DANH MỤC'))
    expect(title?.lines.map(({ text }) => text.trim())).toEqual([
      'DANH MỤC CÁC PHÒNG CHUYÊN MÔN, NGHIỆP VỤ',
      'VÀ ĐƠN VỊ SỰ NGHIỆP THUỘC SỞ ĐƯỢC KIỂM TRA',
    ])
  })

  test('bookmarks and title of the file are without their text and numbers', () => {
    expect(titles(file.pdf.bookmarks)).toEqual(['I. MỤC ĐÍCH', 'Phụ lục'])
    expect(file.pdf.title).not.toContain('Chú thích')
  })
})

test('a note in a key is an error at its value', async () => {
  const body = '# Mục đích\n\nNắm tình hình.[^1]\n\n[^1]: Một.'
  expect(await findings(source({ trich_yeu: 'Kiểm tra văn thư[^1]' }, body))).toEqual(['error gia-tri-sai'])
  expect(await findings(source({ noi_nhan: '["Các phòng[^1]"]' }, body))).toEqual(['error gia-tri-sai'])
})

describe('notes in the head of a table of three pages', async () => {
  const rows = Array.from({ length: 80 }, (_, i) => `| ${i + 1} | Hồ sơ thứ ${i + 1} |`).join('\n')
  const text = source(
    {},
    `# Nội dung

| TT[^1] | Hồ sơ[^2] |
|---|---|
${rows}

Hết bảng.[^3]

[^1]: Số thứ tự.
[^2]: Hồ sơ phải nộp.
[^3]: Kể cả hồ sơ điện tử.`,
  )
  const file = await issued(text)

  test('are 1 and 2 on every page, stand at the foot of the first, and the next one is 3', () => {
    expect(callsIn(file)).toEqual([
      ['1', '2'],
      ['1', '2'],
      ['1', '2', '3'],
    ])
    expect(feetIn(file)).toEqual([['Số thứ tự.', 'Hồ sơ phải nộp.'], [], ['Kể cả hồ sơ điện tử.']])
  })

  test('are printed once where LibreOffice is followed, which leaves them out of repeated heads', async () => {
    expect(callsIn(await issued(text, { wordProcessor: 'libreoffice' }))).toEqual([['1', '2'], [], ['3']])
  })

  test('are three in the DOCX, the first two in the head', () => {
    expect(file.docx.notes.map(({ text }) => text.trim())).toEqual([
      'Số thứ tự.',
      'Hồ sơ phải nộp.',
      'Kể cả hồ sơ điện tử.',
    ])
  })
})

/** LibreOffice 25.2 draws it from 766 to 766.5 pt on a page whose text ends at 785.2. */
test.each([
  ['libreoffice', 766.25],
  ['word', 769.55],
] as const)('the line above notes stands where %s has it', async (wordProcessor, y) => {
  const { pdf } = await issued(source({}, '# Việc\n\nCó chú thích[^1].\n\n[^1]: Chú thích.'), { wordProcessor })
  const [page] = pdf.pages
  const lines = page?.rules.filter((rule) => Math.abs(rule.y - y) < 0.5) ?? []
  expect(lines, JSON.stringify(page?.rules)).toHaveLength(1)
})

/** The page that has a text; of its items none is more than a word. */
const pageOf = ({ pdf }: Issued, text: string): number =>
  pdf.pages.findIndex(({ items }) => squeezed(items.map((item) => item.text).join('')).includes(squeezed(text)))

const long =
  'số liệu do các xã báo cáo đến hết tháng Hai năm nay và chưa được đối chiếu với kho bạc nhà nước khu vực trên địa bàn.'

const letter = (i: number): string => String.fromCharCode(0x41 + i)

/** Documents whose first page ends at other rows. */
describe.each([8, 9, 10, 11, 12, 13])('notes in rows at the end of a page, %i lines above', (above) => {
  const rows = Array.from(
    { length: 26 },
    (_, i) => `| ${i + 1} | Xã ${letter(i)} này${i % 4 === 1 ? `[^${i}]` : ''} | 1.000 |`,
  )
  const notes = rows.map((_, i) => (i % 4 === 1 ? `[^${i}]: Ghi ${i} a: ${long}\n` : '')).join('')
  const body = `# Việc\n\n${'Rà soát sổ sách.\n\n'.repeat(above)}| TT[^h] | Đơn vị | Số tiền |\n|---|---|---|\n${rows.join('\n')}\n\nHết bảng.\n\n${notes}[^h]: Số thứ tự.`

  test.each(['word', 'libreoffice'] as const)('stand on the page of their mark, set for %s', async (wordProcessor) => {
    const file = await issued(source({}, body), { wordProcessor })
    const at = rows.flatMap((_, i) =>
      i % 4 === 1 ? [[pageOf(file, `Xã ${letter(i)} này`), pageOf(file, `Ghi ${i} a:`)]] : [],
    )
    expect(at).toEqual(at.map(([mark]) => [mark, mark]))
  })
})

test('a row with a note moves with the rows that head it, and the head is repeated above', async () => {
  const rows = Array.from({ length: 15 }, (_, i) => `| ${i + 1} | Xã thứ ${i + 1} | 1.000 |`).join('\n')
  const groups = '| A | **Khối tỉnh** | |\n| 1 | Sở Y tế[^1] | 1.000 |\n| 2 | Sở Nội vụ | 1.000 |'
  const at = await Promise.all(
    [7, 8, 9, 10].map(async (above) => {
      const text = `# Việc\n\n${'Rà soát sổ sách.\n\n'.repeat(above)}| TT | Đơn vị | Số tiền |\n|---|---|---|\n${rows}\n${groups}\n\nHết.\n\n[^1]: Ghi chú ${long}`
      const file = await issued(source({}, text))
      const page = pageOf(file, 'Sở Y tế')
      expect([pageOf(file, 'Khối tỉnh'), pageOf(file, 'Ghi chú số liệu')]).toEqual([page, page])
      const [first] = file.pdf.pages[1]?.items.filter(({ text }) => /^\p{L}/u.test(text)) ?? []
      return page === 1 ? first?.text : undefined
    }),
  )
  expect(at).toContain('TT')
})

describe.each([13, 14, 15, 16, 17, 18])('a paragraph whose last line has a note, %i lines above', (above) => {
  const [first, last] = ['Tổ công tác nắm tình hình', 'nội dung của cuộc họp ấy.']
  const words = `${first} ${'và ghi vào sổ theo dõi của cơ quan '.repeat(4)}${last}`
  const notes = `[^1]: Một: ${long} ${long}\n[^2]: Hai: ${long}`
  const text = (times: number) =>
    `# Việc\n\nCó chú thích[^1].\n\n${'Rà soát.\n\n'.repeat(above)}${`${words} `.repeat(times)}${words}[^2]\n\nHết.\n\n${notes}`

  test('stands whole on one page where it is short', async () => {
    const file = await issued(source({}, text(0)))
    expect(pageOf(file, first)).toBe(pageOf(file, last))
    expect(pageOf(file, 'Hai:')).toBe(pageOf(file, last))
  })

  test('has no line of it alone on a page where it is long', async () => {
    const { pdf } = await issued(source({}, text(2)))
    const count = pdf.pages.map(({ items }) => {
      const ofIt = items.filter(({ size, text }) => size > 12.5 && /tình|hình|ghi|sổ|dõi/.test(text))
      return new Set(ofIt.map(({ y }) => Math.round(y))).size
    })
    expect(count.filter((lines) => lines === 1)).toEqual([])
  })

  test('is one paragraph to readers', async () => {
    const { pdf } = await issued(source({}, text(2)))
    const its = pdf.paragraphs.filter(({ text }) => text.includes('sổ theo dõi'))
    expect(its.map(({ role }) => role)).toEqual(['P'])
    const heights = its[0]?.lines.map(({ y }) => y) ?? []
    const steps = heights.slice(1).map((y, i) => Math.round((y - (heights[i] ?? 0)) * 10))
    expect(new Set(steps.filter((step) => step > 0)).size).toBe(1)
  })
})

test('the blank behind the mark of a note shrinks with those of its line: the last word is alone, and gets another', async () => {
  const note =
    'Theo biên bản số 1 ngày 02/3/2026, có xác nhận của trưởng bản và công an viên phụ trách địa bàn, kèm ảnh chụp.'
  const text = source({}, `# Việc\n\nCó chú thích[^1].\n\n[^1]: ${note}`)
  const { docx } = await issued(text, { wordProcessor: 'libreoffice' })
  expect(docx.notes.map((one) => one.text)[0]).toContain('ảnh\u00a0chụp.')
})
