import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import { ruleOf } from '../../src/decree/table.ts'
import { readPdf } from '../readers/pdf.ts'
import type { PdfPage } from '../readers/pdf-page.ts'
import { documents, renderers, sourceOf } from './documents.ts'
import { type Pair, pairOf, pairsIn, pairsOf } from './pairs.ts'
import { times, twip } from './units.ts'

/** Lines of text that the page of the signature carries above it. */
const linesAbove = 2

/** Paragraphs of the text, from its last back to the first table, if there is one. */
function lastText(pairs: readonly Pair[]): Pair[] {
  const end = pairs.findIndex(({ style }) => style === 'recipientsLabel')
  const text = pairs.slice(0, end).reverse()
  const stop = text.findIndex(({ style }) => !ruleOf(style).spaced)
  return text.slice(0, stop)
}

const baselineInCell = ({ word }: Pair): number => word.before * twip + times.ascent * (word.runs[0]?.size ?? 0)

for (const document of documents)
  describe(document.name, () => {
    const block = document.docx.blocks.findLast(({ kind }) => kind === 'table')
    const left = () => pairsIn(document, 'recipientsLabel', 'recipient')
    const right = () => pairsIn(document, 'authority', 'signer')

    test('M.IV: nơi nhận and signature are one row of a frame without lines that is never split [frame]', () => {
      if (block?.kind !== 'table') throw new Error('no frame in the DOCX')
      expect(new Set(Object.values(block.borders))).toEqual(new Set(['nil']))
      expect(block.rows).toHaveLength(1)
      expect(block.rows[0]).toMatchObject({ cantSplit: true, header: false })
      expect(block.rows[0]?.cells.map((cell) => cell.width)).toEqual(block.grid)
      const { margin, width } = document.docx.sections[0] ?? { margin: { left: 0, right: 0 }, width: 0 }
      expect(block.grid.reduce((sum, column) => sum + column, 0)).toBe(width - margin.left - margin.right)
    })

    test('the last lines of the text are kept with the signature in the DOCX', () => {
      let lines = 0
      for (const { text, word, lines: own } of lastText(pairsOf(document))) {
        if (lines >= linesAbove) break
        expect([word.keepNext, word.keepLines], text).toEqual([true, true])
        lines += own.length
      }
      expect(lines).toBeGreaterThan(0)
    })

    test('the page of the signature carries at least two lines of text above it in the PDF', () => {
      const [label] = pairOf(document, 'recipientsLabel').lines
      const above = lastText(pairsOf(document)).flatMap((pair) => pair.lines)
      expect(above.filter((line) => line.page === label?.page).length).toBeGreaterThanOrEqual(linesAbove)
      for (const line of above) if (line.page === label?.page) expect(line.y).toBeLessThan(label.y)
    })

    test('M.IV: the whole block stands on one page of the PDF, the last', () => {
      const pages = [...left(), ...right()].flatMap((pair) => pair.lines.map((line) => line.page))
      expect(new Set(pages)).toEqual(new Set([document.pdf.pages.length]))
    })

    test('M.IV: its columns keep clear of each other [columns]', () => {
      const [ends, starts] = [left().flatMap((pair) => pair.lines), right().flatMap((pair) => pair.lines)]
      expect(Math.max(...ends.map((line) => line.end))).toBeLessThan(Math.min(...starts.map((line) => line.x)))
    })

    test('M.II k.9 đ.d: “Nơi nhận:” is level with the line of authority, in both outputs [level]', () => {
      const [label, [authority]] = [pairOf(document, 'recipientsLabel'), pairsIn(document, 'authority')]
      if (!authority) throw new Error('no authority')
      expect(label.lines[0]?.y, 'PDF').toBeCloseTo(authority.lines[0]?.y ?? 0, 0)
      expect(baselineInCell(label), 'DOCX').toBeCloseTo(baselineInCell(authority), 0)
    })

    test('M.II k.7: authority, post and name follow each other, with room for a signature above the name [order]', () => {
      const lines = right().flatMap((pair) => pair.lines)
      const [post, name] = lines.slice(-2)
      expect(lines.map((line) => line.y)).toEqual(lines.map((line) => line.y).toSorted((a, b) => a - b))
      expect((name?.y ?? 0) - (post?.y ?? 0)).toBeGreaterThan(60)
    })

    test('M.II k.7 đ.c: no rank or degree stands before the name [no-degree]', () => {
      expect(pairOf(document, 'signer').word.text).toMatch(/^\p{Lu}\p{Ll}+( \p{Lu}\p{Ll}*)+$/u)
    })
  })

/** A plan whose text is so many lines of one line each. */
const plan = (lines: number): string => `---
co_quan: Sở Nội vụ
ky_hieu: SNV
dia_danh: Hà Nội
trich_yeu: Kiểm tra công tác văn thư năm 2026
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}
noi_nhan: [Các phòng thuộc Sở]
---

# Nội dung

${Array.from({ length: lines }, (_, i) => `Đoạn thứ ${i + 1}.`).join('\n\n')}
`

/** Baselines of the text's lines and of the label of nơi nhận. */
const linesOn = (page: PdfPage | undefined) => ({
  text:
    page?.paragraphs
      .filter(({ text }) => text.startsWith('Đoạn'))
      .flatMap(({ lines }) => lines.map((line) => line.y)) ?? [],
  label: page?.paragraphs.find(({ text }) => text === 'Nơi nhận:')?.lines[0]?.y,
})

describe('wherever the text ends on its page', async () => {
  // From a signature that just fits on the first page to one that has left it far behind.
  const lengths = Array.from({ length: 10 }, (_, i) => i + 17)
  const ends = await Promise.all(
    lengths.map(async (length) => {
      const { files } = await compile(sourceOf({ path: 'plan.md', text: plan(length) }))
      if (!files) throw new Error('the plan is not sound')
      const { pages } = await readPdf((await renderers.pdf(files[0].layout)).bytes)
      return { length, pages: pages.length, ...linesOn(pages.at(-1)) }
    }),
  )

  test('the lengths tried put the signature on the first page and on the second', () => {
    expect(new Set(ends.map((end) => end.pages))).toEqual(new Set([1, 2]))
  })

  for (const { length, text, label } of ends)
    test(`${length} lines: the signature has two lines of text above it on its page`, () => {
      expect(label).toBeDefined()
      expect(text.filter((y) => y < (label ?? 0)).length).toBeGreaterThanOrEqual(linesAbove)
    })
})
