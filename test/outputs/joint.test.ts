import { describe, expect, test } from 'vitest'
import { readFields } from '../readers/pdf-fields.ts'
import type { PdfLine } from '../readers/pdf-page.ts'
import { paragraphsIn, type WordParagraph } from '../readers/word-blocks.ts'
import { squeezed } from './element.ts'
import {
  areaOf,
  both,
  findings,
  type Issued,
  issued,
  look,
  looksOf,
  middleOf,
  pageOf,
  source,
  tableAround,
} from './issued.ts'
import { png } from './png.ts'
import { times, twip } from './units.ts'

const agencies = [
  { typed: 'Sở Y tế', symbol: 'SYT', post: 'Giám đốc', name: 'Nguyễn Văn An' },
  { typed: 'Sở Tài chính', symbol: 'STC', post: 'Giám đốc phụ trách Kế hoạch và Ngân sách', name: 'Trần Thị Bình' },
  { typed: 'Bảo hiểm xã hội tỉnh', symbol: 'BHXH', post: 'Giám đốc', name: 'Lê Thị Cúc' },
  { typed: 'Ban Dân tộc', symbol: 'BDT', post: 'Trưởng ban', name: 'Phạm Văn Dũng' },
]

const list = (lines: readonly string[]) => `\n${lines.map((line) => `  - ${line}`).join('\n')}`

/** A document of the first so many agencies, which share a parent. */
const jointSource = (count: number, extra = (_: number) => '', body?: string) =>
  source(
    {
      ky_hieu: '',
      co_quan: list(
        agencies
          .slice(0, count)
          .map(({ typed, symbol }) => `{chu_quan: Ủy ban nhân dân tỉnh, ten: ${typed}, ky_hieu: ${symbol}}`),
      ),
      nguoi_ky: list(
        agencies.slice(0, count).map(({ post, name }, i) => `{chuc_vu: ${post}, ho_ten: ${name}${extra(i)}}`),
      ),
    },
    body,
  )

const upper = (text: string) => text.toLocaleUpperCase('vi')

/** How far below the top of a cell the last of its lines stands, pt, where every line is broken by hand. */
const depthOf = (paragraphs: readonly WordParagraph[]): number =>
  paragraphs.reduce((sum, { before, after, text, runs }) => {
    const lines = text === '' ? 0 : text.split('\n').length
    return sum + (before + after) * twip + lines * times.line * (runs[0]?.size ?? 0)
  }, 0)

/** The cell that a signer's name stands in, in the DOCX. */
function cellOf(file: Issued, name: string): WordParagraph[] {
  const cells = tableAround(file, name).rows.flatMap((row) => row.cells)
  const found = cells.map((cell) => paragraphsIn(cell.blocks)).find((cell) => cell.some(({ text }) => text === name))
  return found?.filter(({ text }) => text !== '') ?? []
}

/** What stands in the left column of the header, in the DOCX. */
function headerOf(file: Issued): WordParagraph[] {
  const [left] = tableAround(file, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').rows[0]?.cells ?? []
  return paragraphsIn(left?.blocks ?? []).filter(({ text }) => text !== '')
}

/** The first line of such words in the PDF: the agency in the header, not above its signer. */
function firstLine({ pdf }: Issued, text: string): PdfLine {
  const line = pdf.paragraphs.find((it) => squeezed(it.text) === text)?.lines.at(-1)
  if (!line) throw new Error(`the PDF has no ${text}`)
  return line
}

/** Whether two centred lines stand in one column. */
const near = (one: PdfLine, other: PdfLine) => Math.abs(middleOf(one) - middleOf(other)) < 2

/** Signers in a row: more would break every post over lines. */
const across = 3

for (const count of [2, 3, 4])
  describe(`a document of ${count} agencies`, async () => {
    const file = await issued(jointSource(count))
    const own = agencies.slice(0, count)
    const inHeader = own.map(({ typed }, i) => (i < count - 1 ? `${upper(typed)} -` : upper(typed)))

    test('M.II k.2: the header has its agencies in their order, upper bold, one below the other [order]', () => {
      const [, ...agencyLines] = headerOf(file)
      expect(agencyLines.map(({ text }) => squeezed(text))).toEqual(inHeader)
      for (const { runs } of agencyLines) expect(runs[0]).toMatchObject({ size: 13, bold: true, italic: false })
      const lines = inHeader.map((text) => firstLine(file, text))
      for (const { items } of lines)
        for (const { size, font } of items) expect([size, font]).toEqual([13, expect.stringMatching(/Bold/)])
      expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((one, other) => one - other))
    })

    test('M.II k.2 đ.a: a parent that they share stands above them once, not bold [parent]', () => {
      const parent = both(file, 'ỦY BAN NHÂN DÂN TỈNH')
      expect(looksOf(parent)).toEqual(look(13))
      expect(headerOf(file)[0]).toBe(parent.word)
      expect(parent.line.y).toBeLessThan(firstLine(file, inHeader[0] ?? '').y)
    })

    test('M.II k.2 đ.c: only the last of them has a line below [one-line]', () => {
      const last = firstLine(file, inHeader.at(-1) ?? '')
      const half = both(file, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').line.x
      const rules = pageOf(file, 1).rules.filter(({ x, length }) => x + length < half)
      expect(rules).toHaveLength(1)
      expect(rules[0]?.y).toBeGreaterThan(last.y)
      expect(rules[0]?.length).toBeGreaterThan((last.end - last.x) / 3 - 1)
      expect(rules[0]?.length).toBeLessThan((last.end - last.x) / 2 + 1)
      const left = tableAround(file, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').rows[0]?.cells[0]
      const ruled = paragraphsIn(left?.blocks ?? []).map(({ borders }) => Object.keys(borders).join(''))
      expect(ruled).toEqual([...inHeader.map(() => ''), '', 'top'])
    })

    test('M.II k.3 đ.b: the symbol has the abbreviations of all, joined by hyphens in their order [symbol]', () => {
      const symbols = own.map(({ symbol }) => symbol).join('-')
      expect(looksOf(both(file, `Số: 15/KH-${symbols}`))).toEqual(look(13))
    })

    test('M.II k.7: each signs in a column of its own, in their order, under the name of the agency [columns]', () => {
      for (const [i, { typed, post, name }] of own.entries()) {
        const [signed, before] = [both(file, name), own[i - 1]]
        expect(looksOf(signed)).toEqual(look(14, { bold: true }))
        const cell = cellOf(file, name)
        expect(cell.map(({ text }) => squeezed(text))).toEqual([upper(typed), upper(post), name])
        for (const { align, runs } of cell) expect([align, runs[0]?.bold, runs[0]?.size]).toEqual(['center', true, 14])
        for (const text of [upper(typed), upper(post)]) {
          const above = file.pdf.paragraphs.filter((it) => squeezed(it.text) === text)
          const line = above.flatMap(({ lines }) => lines).findLast((it) => near(it, signed.line))
          expect(line && middleOf(line)).toBeCloseTo(middleOf(signed.line), 0)
          expect(line?.y).toBeLessThan(signed.line.y)
        }
        const neighbour = before && both(file, before.name)
        if (neighbour && i % across !== 0) expect(neighbour.line.end).toBeLessThan(signed.line.x)
        if (neighbour && i % across !== 0)
          expect(neighbour.word.column.left + neighbour.word.column.width).toBe(signed.word.column.left)
        if (neighbour && i % across === 0) expect(neighbour.line.y).toBeLessThan(signed.line.y)
      }
    })

    test('names side by side stand level, however many lines the posts above them take', () => {
      for (let row = 0; row < count; row += across) {
        const names = own.slice(row, row + across).map(({ name }) => name)
        const ys = names.map((name) => both(file, name).line.y)
        for (const y of ys) expect(y).toBeCloseTo(ys[0] ?? 0, 0)
        const depths = names.map((name) => depthOf(cellOf(file, name)))
        for (const depth of depths) expect(depth).toBeCloseTo(depths[0] ?? 0, 0)
      }
    })

    test('M.IV cell 9b: nơi nhận stands below them at the left [recipients]', () => {
      const label = both(file, 'Nơi nhận:').line
      for (const { name } of own) expect(label.y).toBeGreaterThan(both(file, name).line.y)
      expect(label.x).toBeCloseTo(areaOf(pageOf(file, 1)).left, 0)
    })
  })

describe('a joint document with signatures, seals and places for digital ones', async () => {
  const seal = '{tep: dau.png, rong: 36}'
  const files = { 'chu-ky.png': png(300, 150, [0, 0, 200]), 'dau.png': png(100, 100, [200, 0, 0]) }
  const file = await issued(
    jointSource(2, () => `, chu_ky: chu-ky.png, dau: ${seal}`),
    { files, signatureFields: true },
  )
  const names = agencies.slice(0, 2).map(({ name }) => name)

  test('M.II k.7 đ.d: each signature stands over the name of its signer', () => {
    const pictures = pageOf(file, 1).pictures.filter((_, i) => i % 2 === 0)
    expect(pictures).toHaveLength(2)
    for (const [i, { x, y, width, height }] of pictures.entries()) {
      const { line } = both(file, names[i] ?? '')
      expect(x + width / 2).toBeCloseTo(middleOf(line), 0)
      expect(y + height).toBeLessThan(line.y)
    }
  })

  test('each signer has a field of one’s own', async () => {
    const fields = await readFields(file.bytes.pdf)
    expect(fields.map(({ name, type }) => [name, type])).toEqual([
      ['chu_ky_1', 'Sig'],
      ['chu_ky_2', 'Sig'],
    ])
    for (const [i, { x, width, label }] of fields.entries()) {
      expect(x + width / 2).toBeCloseTo(middleOf(both(file, names[i] ?? '').line), 0)
      expect(label).toContain(names[i])
    }
  })
})

describe('three seals side by side', async () => {
  const files = { 'chu-ky.png': png(300, 150, [0, 0, 200]), 'dau.png': png(100, 100, [200, 0, 0]) }
  const file = await issued(
    jointSource(3, () => ', chu_ky: chu-ky.png, dau: {tep: dau.png, rong: 36}'),
    { files },
  )

  test('M.II k.8 đ.a: a seal covers no signature but its own [seals]', () => {
    const { pictures } = pageOf(file, 1)
    expect(pictures).toHaveLength(6)
    const [signatures, seals] = [0, 1].map((kind) => pictures.filter((_, i) => i % 2 === kind))
    for (const [i, seal] of seals?.entries() ?? [])
      for (const [k, own] of signatures?.entries() ?? []) {
        const apart =
          seal.x + seal.width <= own.x ||
          own.x + own.width <= seal.x ||
          seal.y + seal.height <= own.y ||
          own.y + own.height <= seal.y
        expect(apart, `seal ${i + 1} over signature ${k + 1}`).toBe(i !== k)
      }
  })
})

test('M.II k.7: a joint document has as many signers as agencies', async () => {
  const one = source({ co_quan: list(['{ten: Sở Y tế, ky_hieu: SYT}', '{ten: Sở Tài chính, ky_hieu: STC}']) })
  expect(await findings(one)).toContain('error so-nguoi-ky')
})

test.each([15, 16, 17, 18, 19, 20, 21, 22])(
  'nơi nhận stands on the page of the signatures above it, %i lines above',
  async (lines) => {
    const body = `# Việc\n\n${'Rà soát sổ sách.\n\n'.repeat(lines)}Hết.`
    const file = await issued(jointSource(2, undefined, body))
    const page = (text: string) => file.pdf.paragraphs.find((it) => squeezed(it.text).startsWith(text))?.page
    expect(page('Nơi nhận:')).toBe(page('Trần Thị Bình'))
    expect(page('Hết./.')).toBe(page('Trần Thị Bình'))
    expect(cellOf(file, 'Trần Thị Bình').every(({ keepNext }) => keepNext)).toBe(true)
  },
)
