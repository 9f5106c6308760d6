import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/compile.ts'
import { decode } from '../../../src/files/decode.ts'
import { type Block, textOf } from '../../../src/import/manuscript.ts'
import { systemFonts } from '../../../src/render/fonts.ts'
import { renderersIn } from '../../../src/render/index.ts'
import { plan } from '../../plan.ts'
import { processorTime } from '../../processor-time.ts'
import { para, read, run, wordFile } from './word-file.ts'

const blocksIn = (bytes: Uint8Array): readonly Block[] => {
  const { manuscript, found } = read(bytes)
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  return manuscript?.blocks ?? []
}

const textsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [textOf(block.runs)]
      : block.type === 'table'
        ? block.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsIn(cell.blocks)))
        : [],
  )

const plans = join(import.meta.dirname, '../../../../shared/plans/docx')

describe.skipIf(!existsSync(plans))(
  'Plans as agencies publish them (skipped where ../shared/plans is not there)',
  () => {
    it.each(existsSync(plans) ? readdirSync(plans) : [])('%s', (name) => {
      const blocks = blocksIn(readFileSync(join(plans, name)))
      const texts = textsIn(blocks).map((text) => text.trim())
      expect(texts.some((text) => /^KẾ HOẠCH$/.test(text))).toBe(true)
      expect(texts.some((text) => /^I\. /.test(text))).toBe(true)
      expect(texts.some((text) => /^Nơi nhận:$/.test(text))).toBe(true)
      const letterhead = blocks.find((block) => block.type === 'table')
      expect(letterhead).toMatchObject({ ruled: false, rows: expect.any(Array) })
    })
  },
)

describe('What kehoach builds', () => {
  it('is read back', async () => {
    const text = decode(
      new TextEncoder().encode(
        `${plan}\n## Yêu cầu\n\nTheo đúng lịch.[^1]\n\n- Một\n- Hai\n\n| Việc | Hạn |\n|---|---|\n| Rà soát | Quý I |\n\n[^1]: Lịch kèm theo.\n`,
      ),
    )
    if (typeof text !== 'string') throw new Error(text.problem)
    const { files } = await compile({
      path: 'ke-hoach.md',
      text,
      asset: () => 'missing',
      root: '',
      fallbackDate: { year: 2026, month: 1, day: 1 },
    })
    const layout = files?.[0].layout
    if (!layout) throw new Error('not built')
    const { bytes } = await renderersIn(systemFonts).docx(layout)
    const { manuscript, found } = read(bytes)
    const blocks = manuscript?.blocks ?? []
    const texts = textsIn(blocks)
    expect(found).toEqual([])
    for (const line of ['KẾ HOẠCH', 'I. MỤC ĐÍCH', '1. Yêu cầu', '- Một', 'Rà soát', 'Nơi nhận:', 'Trần Thị Bình'])
      expect(texts).toContain(line)
    expect(blocks.flatMap((block) => (block.type === 'table' ? [block.ruled] : []))).toEqual([false, true, false])
    expect([...(manuscript?.footnotes.values() ?? [])].map(textOf)).toEqual(['Lịch kèm theo.'])
    expect(blocks).toContainEqual(expect.objectContaining({ heading: 1, runs: [{ text: 'I. MỤC ĐÍCH', bold: true }] }))
  })
})

describe('What another program writes', () => {
  it('is read in full', async () => {
    const item = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'ds', level } })
    const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] })
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'ds',
            levels: [
              { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
              { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph({ text: 'Đề mục', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ children: [new TextRun({ text: 'Đậm ', bold: true }), new TextRun('thường')] }),
            item('Một'),
            item('Hai', 1),
            new Table({
              rows: [
                new TableRow({ tableHeader: true, children: [cell('Đầu', 2)] }),
                new TableRow({ children: [cell('a'), cell('b')] }),
              ],
            }),
          ],
        },
      ],
    })
    const blocks = blocksIn(await Packer.toBuffer(document))
    expect(textsIn(blocks)).toEqual(['Đề mục', 'Đậm thường', 'I. Một', 'a) Hai', 'Đầu', 'a', 'b'])
    expect(blocks[0]).toMatchObject({ heading: 1 })
    expect(blocks.at(-1)).toMatchObject({
      type: 'table',
      ruled: true,
      rows: [{ header: true, cells: [{ colSpan: 2 }] }, { cells: [{ column: 0 }, { column: 1 }] }],
    })
  })
})

describe('A document of 300 pages', () => {
  it('is read in well under two seconds', () => {
    const words = 'Các phòng chuyên môn theo nhiệm vụ được giao tổ chức thực hiện và báo cáo kết quả. '
    const look =
      '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/>'
    const paragraph = para(
      run(words, look) + run('trước ngày 30', `<w:b/>${look}`) + run(words, look),
      '<w:jc w:val="both"/>',
    )
    const row = `<w:tr>${`<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${paragraph}</w:tc>`.repeat(4)}</w:tr>`
    const page = `${paragraph.repeat(14)}<w:tbl>${row.repeat(3)}</w:tbl>`
    const bytes = wordFile({ body: page.repeat(300) })
    const times = [1, 2].map(() => {
      const spent = processorTime()
      expect(blocksIn(bytes)).toHaveLength(300 * 15)
      return spent()
    })
    expect(Math.min(...times)).toBeLessThan(2_000)
  })
})
