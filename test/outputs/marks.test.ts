import { describe, expect, test } from 'vitest'
import type { PdfOutline } from '../readers/pdf-drawings.ts'
import {
  areaOf,
  black,
  both,
  hasNone,
  type Issued,
  issued,
  longText,
  look,
  looksOf,
  middleOf,
  pageOf,
  source,
  tableAround,
} from './issued.ts'
import { times, twip, twipsPerMm } from './units.ts'

/** M.III k.2 đ.b: “bright red”. */
const red = 'ff0000'

/** What rounding to twips may take from a length, mm. */
const tolerance = 0.1

/** Between words and the line around them, pt. */
const leastAside = 4

const millimetres = (pt: number): number => (pt / 72) * 25.4

/** The box around words in the PDF: the smallest that holds them. */
function boxAround(file: Issued, text: string): PdfOutline {
  const { line, pdf } = both(file, text)
  const around = pageOf(file, pdf.page).outlines.filter(
    ({ kind, x, y, width, height }) =>
      kind === 'box' && x < line.x && x + width > line.end && y < line.y && y + height > line.y,
  )
  const [smallest] = around.toSorted((one, other) => one.width - other.width)
  if (!smallest) throw new Error(`no box around ${text}`)
  return smallest
}

/** Both outputs have one line of one colour on all four sides of the words, which stand in the middle. */
function expectBoxed(file: Issued, text: string, colour: string): void {
  const { word, line } = both(file, text)
  const table = tableAround(file, text)
  const edges = Object.values(table.edges)
  expect(edges).toHaveLength(4)
  for (const edge of edges) expect(edge).toEqual({ line: 'single', thickness: edges[0]?.thickness, colour })
  expect(table.rows.map(({ cells }) => cells.length)).toEqual([1])
  expect(table.rows[0]?.cells[0]).toMatchObject({ vertical: 'center', width: table.width })
  expect(word).toMatchObject({ align: 'center', indent: { left: 0, right: 0, firstLine: 0 }, before: 0, after: 0 })
  const box = boxAround(file, text)
  expect(box.colour).toBe(`#${colour}`)
  expect(box.thickness).toBeGreaterThan(0.4)
  expect(middleOf(line)).toBeCloseTo(box.x + box.width / 2, 0)
  const [top, bottom] = [line.y - times.ascent * line.size, line.y + times.descent * line.size]
  expect(Math.abs((top + bottom) / 2 - (box.y + box.height / 2))).toBeLessThan(1)
  expect(line.x - box.x, 'left of the words').toBeGreaterThan(leastAside)
  expect(box.x + box.width - line.end, 'right of the words').toBeGreaterThan(leastAside)
  const [above, under] = [top - box.y, box.y + box.height - bottom]
  expect(Math.min(above, under), 'above and below the words').toBeGreaterThan(box.thickness)
}

/** Width and height of the box in either output, mm. */
function sizesOf(file: Issued, text: string): { readonly width: number[]; readonly height: number[] } {
  const box = boxAround(file, text)
  const table = tableAround(file, text)
  const row = table.rows[0]?.height
  expect(row?.rule).toBe('exact')
  return {
    width: [millimetres(box.width), table.width / twipsPerMm],
    height: [millimetres(box.height), (row?.value ?? 0) / twipsPerMm],
  }
}

const urgencies = [
  { typed: 'hỏa tốc', words: 'HỎA TỐC', width: 30 },
  { typed: 'thượng khẩn', words: 'THƯỢNG KHẨN', width: 40 },
  { typed: 'khẩn', words: 'KHẨN', width: 20 },
]

for (const { typed, words, width } of urgencies)
  for (const size of [13, 14])
    describe(`${words} beside a text of ${size} pt`, async () => {
      const file = await issued(source({ do_khan: typed, trinh_bay: `{co_chu: ${size}}` }))

      test(`M.III k.2 đ.b: the box is ${width} × 8 mm in both outputs [urgency-box]`, () => {
        const sizes = sizesOf(file, words)
        for (const own of sizes.width) expect(Math.abs(own - width)).toBeLessThan(tolerance)
        for (const own of sizes.height) expect(Math.abs(own - 8)).toBeLessThan(tolerance)
      })

      test('M.III k.2 đ.b: a single bright red line goes around the words, which stand in its middle [red-line]', () => {
        expectBoxed(file, words, red)
      })

      test('M.V r.10: the words are red, bold and upright capitals of 13–14 pt [urgency-look]', () => {
        expect(looksOf(both(file, words))).toEqual(look(13, { bold: true, colour: red }))
      })
    })

for (const words of ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])
  describe(words, async () => {
    const file = await issued(source({ do_mat: words }))

    test('M.III k.2 đ.a: stands in a red box of its own [secrecy-box]', () => {
      expectBoxed(file, words, red)
      expect(looksOf(both(file, words))).toEqual(look(13, { bold: true, colour: red }))
    })

    test('its box is as high as those of urgency, a free choice [free-height]', () => {
      for (const height of sizesOf(file, words).height) expect(Math.abs(height - 8)).toBeLessThan(tolerance)
    })
  })

describe('secrecy, urgency and a draft on one document', async () => {
  const file = await issued(source({ do_mat: 'mật', do_khan: 'khẩn', du_thao: 'lần 2' }))
  const order = ['Số: 15/KH-SNV', 'MẬT', 'KHẨN', 'DỰ THẢO LẦN 2']

  test('M.IV cells 3, 10a, 10b: they stand below the number in this order, secrecy over urgency, in both outputs [order]', () => {
    const ys = order.map((text) => both(file, text).line.y)
    expect(ys).toEqual(ys.toSorted((one, other) => one - other))
    const places = order.map((text) => file.docx.paragraphs.findIndex((it) => it.text === text))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  test('M.IV cells 10a, 10b: their boxes begin at the left margin, clear of each other and of what follows [clear]', () => {
    const boxes = order.slice(1).map((text) => boxAround(file, text))
    for (const { x } of boxes) expect(x).toBeCloseTo(areaOf(pageOf(file, 1)).left, 0)
    for (const text of order.slice(1)) expect(tableAround(file, text).left).toBe(0)
    const tops = [...boxes.map(({ y }) => y), (both(file, 'KẾ HOẠCH').line.y ?? 0) - times.ascent * 14]
    for (const [i, { y, height, thickness }] of boxes.entries()) {
      expect(y + height + thickness).toBeLessThan(tops[i + 1] ?? 0)
    }
    const number = both(file, 'Số: 15/KH-SNV').line
    expect(number.y + times.descent * number.size).toBeLessThan(tops[0] ?? 0)
  })

  test('each mark is a paragraph of its own among the tags of the PDF', () => {
    for (const text of order) expect(both(file, text).pdf.role, text).toBe('P')
  })

  test('the draft is marked in black, a free choice', () => {
    expectBoxed(file, 'DỰ THẢO LẦN 2', black)
  })
})

for (const words of ['XEM XONG TRẢ LẠI', 'LƯU HÀNH NỘI BỘ', 'TÀI LIỆU THU HỒI'])
  for (const size of [13, 14])
    describe(`${words} beside a text of ${size} pt`, async () => {
      const file = await issued(source({ luu_hanh: words, trinh_bay: `{co_chu: ${size}}` }, longText))

      test('M.V r.13: the words are bold and upright capitals of 13–14 pt in a box of a single line [circulation-look]', () => {
        expectBoxed(file, words, black)
        expect(looksOf(both(file, words))).toEqual(look(13, { bold: true }))
      })

      test('M.IV cell 11: the box stands in the top margin, in the middle over Quốc hiệu [circulation-place]', () => {
        const box = boxAround(file, words)
        const nation = both(file, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').line
        expect(Math.abs(box.x + box.width / 2 - middleOf(nation))).toBeLessThan(1)
        expect(box.y).toBeGreaterThan(0)
        expect(box.y + box.height).toBeLessThan(areaOf(pageOf(file, 1)).top)
        const [section] = file.docx.sections
        const { left, width } = tableAround(file, words)
        const { column } = both(file, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').word
        expect(Math.abs(left + width / 2 - column.left - column.width / 2)).toBeLessThan(20)
        expect(section?.headers.first?.map(({ text }) => text)).toContain(words)
        const height = tableAround(file, words).rows[0]?.height?.value ?? 0
        expect((section?.headerDistance ?? 0) + height).toBeLessThan(section?.margin.top ?? 0)
      })

      test('M.IV cell 11: it stands on the first page only, and takes no room from the text [first-page]', async () => {
        expect(both(file, words).pdf.page).toBe(1)
        expect(file.docx.sections[0]?.headers.default?.map(({ text }) => text)).not.toContain(words)
        const without = await issued(source({ trinh_bay: `{co_chu: ${size}}` }, longText))
        expect(both(file, 'KẾ HOẠCH').line.y).toBeCloseTo(both(without, 'KẾ HOẠCH').line.y, 1)
      })
    })

describe('the symbol of the drafter', async () => {
  const file = await issued(source({ luu: 'VT, VP', nguoi_soan: 'PL', so_ban: '300' }))

  test('M.III k.3: stands with the number of copies behind Lưu, in capitals and digits of 11 pt upright [drafter]', () => {
    const last = both(file, /^- Lưu: VT, VP\. PL\.\(300\)$/)
    expect(looksOf(last)).toEqual(look(11))
    const recipients = file.pdf.paragraphs.filter(({ text }) => text.startsWith('- '))
    expect(recipients.at(-1)).toBe(last.pdf)
  })
})

describe('a draft', async () => {
  const file = await issued(
    source({ du_thao: 'có' }, `${longText}\n\nXem Phụ lục.\n\n# Phụ lục: Danh sách\n\nMột dòng.`),
  )
  const leaning = file.pdf.pages.map(({ items }) => items.filter(({ angle }) => Math.abs(angle) > 1))

  /** Grey that shows on white paper, and on which black text is read. */
  function expectVisible(colour: string): void {
    const grey = (Number.parseInt(colour.slice(1, 3), 16) / 255) ** 2.2
    expect(1.05 / (grey + 0.05)).toBeGreaterThan(1.6)
    expect((grey + 0.05) / 0.05).toBeGreaterThan(7)
  }

  test('has the word across every page of the PDF, in the middle between the margins', () => {
    expect(leaning.length).toBeGreaterThan(2)
    for (const [i, words] of leaning.entries()) {
      expect(words.map(({ text }) => text)).toEqual(['DỰ THẢO'])
      const { left, right, top, bottom } = areaOf(pageOf(file, i + 1))
      for (const { x, y, width: length, angle, colour, size } of words) {
        const turn = (angle / 180) * Math.PI
        // Capitals stand above the line they are set on.
        const up = (size * (times.ascent - times.descent)) / 2
        const [middleX, middleY] = [
          x + (length / 2) * Math.cos(turn) - up * Math.sin(turn),
          y - (length / 2) * Math.sin(turn) - up * Math.cos(turn),
        ]
        expect(Math.abs(angle)).toBeCloseTo(45, 1)
        expect(Math.abs(middleX - (left + right) / 2)).toBeLessThan(2)
        expect(Math.abs(middleY - (top + bottom) / 2)).toBeLessThan(2)
        expectVisible(colour)
      }
    }
  })

  test('has it across every page of the DOCX, as large and in the same place', () => {
    const [word] = leaning[0] ?? []
    for (const { headers } of file.docx.sections)
      for (const kind of ['first', 'default']) {
        const [mark, ...others] = headers[kind]?.flatMap(({ watermarks }) => watermarks) ?? []
        expect(mark).toMatchObject({ text: 'DỰ THẢO', rotation: 315, centredIn: ['margin', 'margin'] })
        expect(mark?.colour).toBe(word?.colour)
        expect(Math.abs((mark?.width ?? 0) - (word?.width ?? 0))).toBeLessThan(0.5)
        expect(mark?.height).toBeCloseTo(word?.size ?? 0, 3)
        expect(others).toEqual([])
      }
  })

  test('keeps no place to sign in, and is sealed by nobody [draft]', async () => {
    const [post, name] = [both(file, 'GIÁM ĐỐC').line, both(file, 'Trần Thị Bình')]
    expect(name.line.y - post.y).toBeLessThan(45)
    expect(name.word.before * twip).toBeLessThan(30)
    const fields = await issued(source({ du_thao: 'có' }), { signatureFields: true })
    expect(Buffer.from(fields.bytes.pdf).includes('/AcroForm')).toBe(false)
  })

  test('is the same to the byte the next time', async () => {
    const draft = source({ du_thao: 'có' })
    const [one, other] = [await issued(draft), await issued(draft)]
    for (const format of ['docx', 'pdf'] as const)
      expect(Buffer.from(one.bytes[format]).equals(other.bytes[format]), format).toBe(true)
  })

  test('and no other document has the word', async () => {
    const plain = await issued(source({ du_thao: 'không' }))
    expect(hasNone(plain, /DỰ THẢO/)).toBe(true)
    expect(
      plain.docx.sections.flatMap(({ headers }) => Object.values(headers).flat()).flatMap((it) => it.watermarks),
    ).toEqual([])
    expect(pageOf(plain, 1).items.filter(({ upright }) => !upright)).toEqual([])
  })
})
