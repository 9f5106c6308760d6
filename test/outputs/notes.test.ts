import { describe, expect, test } from 'vitest'
import type { Bookmark } from '../readers/pdf.ts'
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
  const file = await issued(
    source(
      {},
      `# Nội dung

| TT[^1] | Hồ sơ[^2] |
|---|---|
${rows}

Hết bảng.[^3]

[^1]: Số thứ tự.
[^2]: Hồ sơ phải nộp.
[^3]: Kể cả hồ sơ điện tử.`,
    ),
  )

  test('are 1 and 2 on every page, stand at the foot of the first, and the next one is 3', () => {
    expect(callsIn(file)).toEqual([
      ['1', '2'],
      ['1', '2'],
      ['1', '2', '3'],
    ])
    expect(feetIn(file)).toEqual([['Số thứ tự.', 'Hồ sơ phải nộp.'], [], ['Kể cả hồ sơ điện tử.']])
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
