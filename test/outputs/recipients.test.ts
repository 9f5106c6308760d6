import { describe, expect, test } from 'vitest'
import type { PdfOutline } from '../readers/pdf-drawings.ts'
import { tablesIn } from '../readers/word-blocks.ts'
import { areaOf, both, type Issued, issued, look, looksOf, pageOf, source } from './issued.ts'
import { times, twip } from './units.ts'

const groups = [
  { names: ['Sở Tài chính', 'Sở Y tế', 'Sở Xây dựng'], purpose: 'thực hiện' },
  { names: ['Ủy ban nhân dân các xã, phường, đặc khu', 'Các đoàn thể cấp tỉnh'], purpose: 'phối hợp' },
]

const typed = [
  'Bộ Nội vụ (để báo cáo)',
  ...groups.map(({ names, purpose }) => `{nhom: ["${names.join('", "')}"], de: ${purpose}}`),
  'Các phòng thuộc Sở',
]

const keys = { noi_nhan: `\n${typed.map((one) => `  - ${one}`).join('\n')}`, luu: 'VT, VP (2)' }

const printed = [
  '- Bộ Nội vụ (để báo cáo);',
  ...groups.flatMap(({ names }) => names.map((name) => `- ${name};`)),
  '- Các phòng thuộc Sở;',
  '- Lưu: VT, VP (2).',
]

/** The braces of the PDF, from the top of the page. */
const bracesOf = (file: Issued): PdfOutline[] =>
  pageOf(file, 1)
    .outlines.filter(({ kind }) => kind === 'curve')
    .toSorted((one, other) => one.y - other.y)

for (const size of [13, 14])
  describe(`nơi nhận with groups beside a text of ${size} pt`, async () => {
    const file = await issued(source({ ...keys, trinh_bay: `{co_chu: ${size}}` }))
    const { left } = areaOf(pageOf(file, 1))

    test('M.II k.9 đ.d: the label is 12 pt bold italic, flush left [label]', () => {
      const label = both(file, 'Nơi nhận:')
      expect(looksOf(label)).toEqual(look(12, { bold: true, italic: true }))
      expect(label.line.x).toBeCloseTo(left, 0)
    })

    test('M.II k.9 đ.d: each recipient is a line of 11 pt upright behind a dash that is flush left [list]', () => {
      const ys: number[] = []
      for (const text of printed) {
        const own = both(file, text)
        expect(looksOf(own), text).toEqual(look(11))
        expect(own.line.x).toBeCloseTo(left, 0)
        expect(own.word).toMatchObject({ align: 'left', indent: { left: 0, right: 0, firstLine: 0 } })
        expect(own.word.column.left).toBe(0)
        ys.push(own.line.y)
      }
      expect(ys).toEqual(ys.toSorted((one, other) => one - other))
    })

    test('M.II k.9 đ.d: the last line is Lưu, with a colon, VT and the unit, and a full stop [last-line]', () => {
      const last = file.docx.paragraphs.filter(({ text }) => text.startsWith('- ')).at(-1)
      expect(last?.text).toBe('- Lưu: VT, VP (2).')
    })

    test('a brace stands behind the names of each group and is as high as they are, in the PDF [braces]', () => {
      const braces = bracesOf(file)
      expect(braces).toHaveLength(groups.length)
      for (const [i, { names, purpose }] of groups.entries()) {
        const brace = braces[i]
        if (!brace) continue
        const lines = names.flatMap((name) => both(file, `- ${name};`).lines)
        const [first, last] = [lines[0], lines.at(-1)]
        const top = (first?.y ?? 0) - times.ascent * 11
        const bottom = (last?.y ?? 0) + times.descent * 11
        expect(Math.abs(brace.y - top)).toBeLessThan(2)
        expect(Math.abs(brace.y + brace.height - bottom)).toBeLessThan(2)
        expect(Math.max(...lines.map(({ end }) => end))).toBeLessThan(brace.x + 0.1)
        const words = both(file, `(để ${purpose})`)
        expect(looksOf(words)).toEqual(look(11))
        expect(words.line.x).toBeGreaterThan(brace.x + brace.width - 0.1)
        const [above, below] = [words.line, words.lines.at(-1) ?? words.line]
        const middle = (above.y - times.ascent * 11 + below.y + times.descent * 11) / 2
        expect(Math.abs(middle - (brace.y + brace.height / 2))).toBeLessThan(2)
      }
      expect(braces[0]?.x).toBeCloseTo(braces[1]?.x ?? 0, 1)
    })

    test('a brace stands behind the names of each group and is as high as they are, in the DOCX', () => {
      const tied = tablesIn(file.docx.blocks).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => {
          const drawn = cells[1]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.drawings : [])) ?? []
          return cells.length === 3 && drawn[0] ? [{ names: cells[0], brace: drawn[0], purpose: cells[2] }] : []
        }),
      )
      expect(tied).toHaveLength(groups.length)
      for (const [i, { names, brace, purpose }] of tied.entries()) {
        const group = groups[i]
        expect(brace).toMatchObject({ kind: 'shape', preset: 'rightBrace' })
        const words = (cell: typeof names) =>
          cell?.blocks.flatMap((block) => (block.kind === 'paragraph' && block.text !== '' ? [block.text] : []))
        expect(words(names)).toEqual(group?.names.map((name) => `- ${name};`))
        expect(words(purpose)).toEqual([`(để ${group?.purpose})`])
        expect([names?.vertical, purpose?.vertical]).toEqual(['center', 'center'])
        const drawn = bracesOf(file)[i]
        expect(brace.height).toBeCloseTo(drawn?.height ?? 0, 0)
        expect(brace.width).toBeCloseTo(drawn?.width ?? 0, 0)
        expect(brace.place?.from).toEqual(['column', 'paragraph'])
      }
    })
  })

describe('a single recipient with a purpose', async () => {
  const file = await issued(source({ noi_nhan: '[{nhom: [Bộ Nội vụ], de: báo cáo}, Các phòng thuộc Sở]' }))

  test('has it in brackets on its own line, and no brace', () => {
    expect(looksOf(both(file, '- Bộ Nội vụ (để báo cáo);'))).toEqual(look(11))
    expect(bracesOf(file)).toEqual([])
    expect(file.docx.paragraphs.flatMap(({ drawings }) => drawings)).toEqual([])
  })
})

test('M.II k.9 đ.d: “Nơi nhận:” is level with the first line of authority, whatever their sizes [level]', async () => {
  for (const size of [13, 14]) {
    const file = await issued(source({ ...keys, trinh_bay: `{co_chu: ${size}}` }))
    const [label, post] = [both(file, 'Nơi nhận:'), both(file, 'GIÁM ĐỐC')]
    expect(label.line.y).toBeCloseTo(post.line.y, 1)
    const baseline = ({ word }: typeof label) => word.before * twip + times.ascent * (word.runs[0]?.size ?? 0)
    expect(baseline(label)).toBeCloseTo(baseline(post), 1)
  }
})
