import { describe, expect, test } from 'vitest'
import {
  areaOf,
  type Both,
  both,
  findings,
  type Issued,
  issued,
  look,
  looksOf,
  middleOf,
  pageOf,
  source,
} from './issued.ts'
import { mmToPt, times, twipsPerMm } from './units.ts'

const articles = `# Phần: Quy định chung

# Chương I. Phạm vi, đối tượng

## Mục 1. Phạm vi

### Điều 1. Phạm vi điều chỉnh

Quy chế này quy định công tác văn thư.

### Điều 2. Đối tượng áp dụng

1. Các phòng thuộc Sở.
2. Các đơn vị trực thuộc:

a) Trung tâm;

b) Chi cục.

## Mục 2. Nguyên tắc

### Điều 3. Nguyên tắc chung

Đúng quy định.

# Chương II. Trách nhiệm của các phòng và của các đơn vị trực thuộc trong việc thực hiện công tác văn thư

## Mục 1. Trách nhiệm

### Điều 4. Trách nhiệm của Văn phòng

Văn phòng làm đầu mối.

# Phần: Tổ chức thực hiện

# Chương I. Điều khoản thi hành

## Mục 1. Hiệu lực

### Điều 5. Hiệu lực thi hành

Quy chế có hiệu lực từ ngày ký.`

/** Headings of two lines or more, with the number that stands alone on the first. */
const parts = [
  { label: 'Phần I', title: 'QUY ĐỊNH CHUNG' },
  { label: 'Chương I', title: 'PHẠM VI, ĐỐI TƯỢNG' },
  { label: 'Mục 1', title: 'PHẠM VI' },
  { label: 'Mục 2', title: 'NGUYÊN TẮC' },
  {
    label: 'Chương II',
    title: 'TRÁCH NHIỆM CỦA CÁC PHÒNG VÀ CỦA CÁC ĐƠN VỊ TRỰC THUỘC TRONG VIỆC THỰC HIỆN CÔNG TÁC VĂN THƯ',
  },
  { label: 'Mục 1', title: 'TRÁCH NHIỆM' },
  { label: 'Phần II', title: 'TỔ CHỨC THỰC HIỆN' },
  { label: 'Chương I', title: 'ĐIỀU KHOẢN THI HÀNH' },
  { label: 'Mục 1', title: 'HIỆU LỰC' },
]

const numbered = [
  'Điều 1. Phạm vi điều chỉnh',
  'Điều 2. Đối tượng áp dụng',
  'Điều 3. Nguyên tắc chung',
  'Điều 4. Trách nhiệm của Văn phòng',
  'Điều 5. Hiệu lực thi hành',
]

/** Both outputs have the number on a line of its own and the title in capitals on the next, in the middle, bold. */
function expectTwoLines(file: Issued, label: string, title: string, size: number): void {
  const own = both(file, `${label} ${title}`)
  expect(looksOf(own)).toEqual(look(size, { bold: true }))
  expect(own.word).toMatchObject({ align: 'center', indent: { left: 0, right: 0, firstLine: 0 }, keepNext: true })
  expect(own.word.text.split('\n')[0]?.trim()).toBe(label)
  expect(own.word.text.split('\n').slice(1).join(' ')).toBe(title)
  expect(own.word.number.trim()).toBe(label)
  const [first, ...others] = own.lines
  expect(first?.text).toBe(label)
  expect(others.length).toBeGreaterThan(0)
  const { left, right } = areaOf(pageOf(file, own.pdf.page))
  for (const line of own.lines) expect(middleOf(line), line.text).toBeCloseTo((left + right) / 2, 0)
}

const indents = [
  { form: '{co_chu: 14}', size: 14, mm: 12.7 },
  { form: '{co_chu: 13, lui_dau_dong: 1}', size: 13, mm: 10 },
]

for (const { form, size, mm } of indents)
  describe(`a quy chế of phần, chương, mục and điều, ${form}`, async () => {
    const file = await issued(source({ loai: 'Quy chế', trinh_bay: form }, articles))
    const indented = ({ word, line, pdf }: Both) => {
      expect(word.indent).toEqual({ left: 0, right: 0, firstLine: Math.round(mm * twipsPerMm) })
      expect(line.x - areaOf(pageOf(file, pdf.page)).left).toBeCloseTo(mmToPt(mm), 0)
    }

    for (const { label, title } of parts)
      test(`M.II k.6 đ.d, đ: “${label}” stands over “${title}”, both in the middle and bold, the title in capitals [two-lines]`, () => {
        expectTwoLines(file, label, title, size)
      })

    test('M.II k.6 đ.d, đ: điều are bold with an Arabic number and a full stop, first lines in by 1 or 1.27 cm [article]', () => {
      for (const text of numbered) {
        const own = both(file, text)
        expect(looksOf(own)).toEqual(look(size, { bold: true }))
        expect(own.word.number).toBe(text.replace(/(?<=\. ).*/, ''))
        expect(own.word.align).toBe('both')
        indented(own)
      }
    })

    test('M.II k.6 đ.đ: điều are counted on through mục, chương and phần, and chương and mục anew in what holds them [counted-on]', () => {
      const found = file.pdf.paragraphs.filter(({ role }) => /^H\d/.test(role)).map(({ text }) => text)
      expect(found.filter((text) => text.startsWith('Điều'))).toEqual(numbered)
      expect(found.filter((text) => !text.startsWith('Điều'))).toEqual(
        parts.map(({ label, title }) => `${label} ${title}`),
      )
    })

    test('M.II k.6 đ.đ: khoản “1.” and điểm “a)” under a điều are upright and regular, first lines in [clause-and-point]', () => {
      for (const text of ['1. Các phòng thuộc Sở.', '2. Các đơn vị trực thuộc:', 'a) Trung tâm;', 'b) Chi cục.']) {
        expect(looksOf(both(file, text))).toEqual(look(size))
        indented(both(file, text))
      }
    })

    test('M.II k.6 đ.e: headings stand 6 pt or more from what follows, at single spacing to 1.5', () => {
      for (const { label, title } of parts) {
        const { word, lines } = both(file, `${label} ${title}`)
        expect(word.after).toBeGreaterThanOrEqual(120)
        expect((lines[1]?.y ?? 0) - (lines[0]?.y ?? 0)).toBeCloseTo(size * times.line, 1)
      }
    })

    test('headings are of the level of what they head, in the tags and in the outline of Word', () => {
      const level = (text: string) => 1 + ['Phần', 'Chương', 'Mục', 'Điều'].indexOf(text.split(' ')[0] ?? '')
      const headings = file.pdf.paragraphs.filter(({ role }) => /^H\d/.test(role))
      for (const { role, text } of headings) expect(role, text).toBe(`H${level(text)}`)
      const outlined = file.docx.paragraphs.filter(({ outline }) => outline !== undefined)
      expect(outlined).toHaveLength(headings.length)
      for (const { outline = 0, text } of outlined) expect(outline + 1, text).toBe(level(text))
    })
  })

describe('a plan of phần, mục, khoản and điểm', async () => {
  const file = await issued(
    source(
      {},
      `# Phần: Những việc đã làm

# Kết quả

## Việc đã xong

### Khảo sát

Đã khảo sát.

# Phần: Những việc phải làm

# Nhiệm vụ

## Việc mới

Làm tiếp.`,
    ),
  )

  test('M.V r.6 b: phần stand in the middle, their titles in capitals below [parts]', () => {
    expectTwoLines(file, 'Phần I', 'NHỮNG VIỆC ĐÃ LÀM', 14)
    expectTwoLines(file, 'Phần II', 'NHỮNG VIỆC PHẢI LÀM', 14)
  })

  test('M.V r.6 b: mục “I.” are bold capitals on one line, khoản with a title bold, điểm regular; none in the middle [sections]', () => {
    const { left } = areaOf(pageOf(file, 1))
    const rows = [
      ['I. KẾT QUẢ', true],
      ['1. Việc đã xong', true],
      ['a) Khảo sát', false],
      ['I. NHIỆM VỤ', true],
      ['1. Việc mới', true],
    ] as const
    for (const [text, bold] of rows) {
      const own = both(file, text)
      expect(looksOf(own), text).toEqual(look(14, { bold }))
      expect(own.word, text).toMatchObject({ align: 'both', indent: { left: 0, right: 0, firstLine: 720 } })
      expect(own.line.x - left, text).toBeCloseTo(mmToPt(12.7), 0)
    }
  })
})

describe('headings without a title', () => {
  for (const heading of ['# Chương I', '# Phần I'])
    test(`M.II k.6 đ.d: “${heading}” is refused [title-wanted]`, async () => {
      const text = `${heading}\n\n## Điều 1. Phạm vi\n\nMột dòng.`
      expect(await findings(source({ loai: 'Quy chế' }, text))).toContain('error de-muc-trong')
    })
})

describe('điểm past the last letter', () => {
  const letters = [...'abcdđeghiklmnopqrstuvxy']
  const points = (count: number) =>
    `# Mục\n\n${Array.from({ length: count }, (_, i) => `${letters[i] ?? 'z'}) Việc ${i + 1};`).join('\n\n')}`

  test('M.II k.6 đ.đ: 23 are lettered a, b, c, d, đ, e … x, y, without ă â ê ô ơ ư and f j w z [letters]', async () => {
    const file = await issued(source({}, points(23)))
    const found = file.docx.paragraphs.flatMap(({ text }) => /^(.)\) Việc/.exec(text)?.[1] ?? [])
    expect(found.join('')).toBe('abcdđeghiklmnopqrstuvxy')
    const inPdf = file.pdf.paragraphs.flatMap(({ text }) => /^(.)\) Việc/.exec(text)?.[1] ?? [])
    expect(inPdf).toEqual(found)
  })

  test('M.II k.6 đ.đ: the 24th is refused [too-many-points]', async () => {
    expect(await findings(source({}, points(24)))).toContain('error qua-nhieu-diem')
  })
})
