import { describe, expect, test } from 'vitest'
import type { PdfRule } from '../readers/pdf-rules.ts'
import { squeezed } from './element.ts'
import {
  areaOf,
  both,
  findings,
  gapsIn,
  hasNone,
  type Issued,
  issued,
  issuedAll,
  look,
  looksOf,
  middleOf,
  pageOf,
  source,
  wordsOf,
} from './issued.ts'
import { mmToPt, times, twip, twipsPerMm } from './units.ts'

const many = (count: number, what: string) =>
  Array.from({ length: count }, (_, i) => `${what} thứ ${i + 1}.`).join('\n\n')

/** A long text and two appendices: one upright on two pages, one turned. */
const body = `# Nội dung

Danh sách ở Phụ lục I, tiến độ ở Phụ lục II.

${many(40, 'Đoạn')}

# Phụ lục: Danh sách đơn vị

# Đợt một

${many(40, 'Dòng')}

# Phụ lục: Tiến độ

::trang{huong="ngang"}

# Đợt hai

| Việc | Thời hạn |
|---|---|
| Kiểm tra | Tháng 5 |

${many(40, 'Ý')}

# Phụ lục: Mẫu báo cáo

Xem Phụ lục III.
`.replace('ở Phụ lục II.', 'ở Phụ lục II, mẫu ở Phụ lục III.')

const reference = '(Kèm theo Kế hoạch số 15/KH-SNV ngày 12 tháng 3 năm 2026 của Sở Nội vụ)'

const references = (file: Issued) => file.pdf.paragraphs.filter(({ text }) => text.startsWith('(Kèm theo'))

function ruleBelow(file: Issued, y: number, page: number): PdfRule | undefined {
  return pageOf(file, page).rules.find((rule) => rule.y > y && rule.y < y + 12)
}

for (const size of [13, 14])
  describe(`three appendices beside a text of ${size} pt`, async () => {
    const file = await issued(source({ trinh_bay: `{co_chu: ${size}}` }, body))
    const labels = ['Phụ lục I', 'Phụ lục II', 'Phụ lục III']
    const titles = ['DANH SÁCH ĐƠN VỊ', 'TIẾN ĐỘ', 'MẪU BÁO CÁO']

    test('M.III k.1 đ.a, b: are labelled “Phụ lục” with Roman numbers, bold, upright, 14 pt, not in capitals [labels]', () => {
      for (const label of labels) expect(looksOf(both(file, label))).toEqual(look(14, { bold: true }))
      expect(hasNone(file, /PHỤ LỤC/)).toBe(true)
    })

    test('M.III k.1 đ.b: have their titles on lines of their own, in upright bold capitals of 13–14 pt [titles]', () => {
      for (const title of titles) expect(looksOf(both(file, title))).toEqual(look(size, { bold: true }))
    })

    test('M.III k.1 đ.b, c: have label, title and reference one below the other in the middle [order]', () => {
      const found = references(file)
      expect(found.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual([reference, reference, reference])
      for (const [i, label] of labels.entries()) {
        const [title, own] = [both(file, titles[i] ?? ''), found[i]]
        const page = pageOf(file, title.pdf.page)
        const { left, right } = areaOf(page)
        const lines = [...both(file, label).lines, ...title.lines, ...(own?.lines ?? [])]
        for (const line of lines) expect(middleOf(line), line.text).toBeCloseTo((left + right) / 2, 0)
        expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((one, other) => one - other))
        expect(own?.page).toBe(title.pdf.page)
        for (const word of [both(file, label).word, title.word])
          expect(word).toMatchObject({ align: 'center', indent: { left: 0, right: 0, firstLine: 0 } })
      }
    })

    test('M.III k.1 đ.c: have the reference in italics of 13–14 pt, centred, in both outputs [reference]', () => {
      const words = wordsOf(file).filter(({ text }) => text.startsWith('(Kèm theo'))
      expect(words).toHaveLength(3)
      for (const [i, word] of words.entries()) {
        const pdf = references(file)[i]
        if (!pdf?.lines[0]) throw new Error('no reference')
        expect(looksOf({ word, pdf, lines: pdf.lines, line: pdf.lines[0] })).toEqual(look(size, { italic: true }))
        expect(word).toMatchObject({ align: 'center', indent: { left: 0, right: 0, firstLine: 0 } })
      }
    })

    test('MẪU 2.1: have a short line in the middle under the reference, in both outputs [short-line]', () => {
      for (const { lines, page } of references(file)) {
        const last = lines.at(-1)
        const longest = Math.max(...lines.map(({ x, end }) => end - x))
        const rule = ruleBelow(file, last?.y ?? 0, page)
        expect(rule?.length).toBeGreaterThan(longest / 3 - 1)
        expect(rule?.length).toBeLessThan(longest / 2 + 1)
        expect((rule?.x ?? 0) + (rule?.length ?? 0) / 2).toBeCloseTo(middleOf(last ?? { x: 0, end: 0 }), 0)
      }
      const all = file.docx.paragraphs
      for (const [i, { text, column }] of all.entries())
        if (text.startsWith('(Kèm theo')) {
          const strip = all[i + 1]
          expect(strip).toMatchObject({ text: '', borders: { top: { line: 'single' } } })
          expect(Math.abs((strip?.indent.left ?? 0) - (strip?.indent.right ?? 0))).toBeLessThan(3)
          const length = column.width - (strip?.indent.left ?? 0) - (strip?.indent.right ?? 0)
          const rule = references(file).map(
            ({ lines, page }) => ruleBelow(file, lines.at(-1)?.y ?? 0, page)?.length ?? 0,
          )
          expect(rule.some((own) => Math.abs(own - length * twip) < 1)).toBe(true)
        }
    })
  })

describe('the pages of appendices', async () => {
  const file = await issued(source({}, body))
  const starts = ['Phụ lục I', 'Phụ lục II', 'Phụ lục III'].map((label) => both(file, label).pdf.page)
  const numbers = file.pdf.pages.map(({ untagged }) => untagged.map(({ text }) => text).join(''))

  test('each appendix begins a page', () => {
    expect(starts[0]).toBeGreaterThan(2)
    for (const page of starts) expect(pageOf(file, page).paragraphs[0]?.text).toMatch(/^Phụ lục/)
    expect(file.docx.sections).toHaveLength(4)
    for (const [i, { blocks }] of file.docx.sections.slice(1).entries()) {
      const first = blocks.find((block) => block.kind === 'paragraph' && block.text !== '')
      expect(first).toMatchObject({ text: ['Phụ lục I', 'Phụ lục II', 'Phụ lục III'][i] })
    }
  })

  test('M.III k.1 đ.đ: page numbers begin anew in each, and are hidden on its first page, in the PDF [numbers-pdf]', () => {
    const expected = file.pdf.pages.map((_, i) => {
      const start = starts.findLast((page) => page <= i + 1) ?? 1
      return i + 1 === start ? '' : String(i + 2 - start)
    })
    expect(numbers).toEqual(expected)
    expect(numbers.filter((number) => number === '2').length).toBeGreaterThanOrEqual(3)
  })

  test('M.III k.1 đ.đ: page numbers begin anew in each, and are hidden on its first page, in the DOCX [numbers-docx]', () => {
    for (const { titlePage, pageNumber, headers } of file.docx.sections) {
      expect({ titlePage, pageNumber }).toEqual({ titlePage: true, pageNumber: { format: 'decimal', start: 1 } })
      expect(headers.first?.flatMap(({ fields }) => fields)).toEqual([])
      expect(headers.default?.flatMap(({ fields }) => fields)).toEqual(['PAGE'])
      for (const { size, bold, italic } of headers.default?.flatMap(({ runs }) => runs) ?? [])
        expect({ size, bold, italic }).toEqual({ size: 14, bold: false, italic: false })
    }
  })

  test('M.I k.7: page numbers stand in the middle of the top margin, on turned pages too [turned-number]', () => {
    for (const page of file.pdf.pages) {
      const [number] = page.untagged
      if (!number) continue
      const { left, right, top } = areaOf(page)
      expect(number).toMatchObject({ size: 14, upright: true, font: expect.stringMatching(/Regular|MT$/) })
      expect(number.x + number.width / 2).toBeCloseTo((left + right) / 2, 0)
      expect(number.y + times.descent * number.size).toBeLessThan(top)
      expect(number.y - times.ascent * number.size).toBeGreaterThan(0)
    }
  })

  test('M.I k.2: only the appendix that asks for it is turned; the next stands upright again [turned]', () => {
    const turned = file.pdf.pages.flatMap(({ width, height }, i) => (width > height ? [i + 1] : []))
    const [, second = 0, third = 0] = starts
    expect(turned).toEqual(Array.from({ length: third - second }, (_, i) => second + i))
    expect(file.docx.sections.map(({ landscape }) => landscape)).toEqual([false, false, true, false])
    expect(file.docx.sections.map(({ width, height }) => [width, height])).toEqual([
      [11906, 16838],
      [11906, 16838],
      [16838, 11906],
      [11906, 16838],
    ])
  })

  test('M.I k.3: turned pages keep the margins of 20–25, 30–35 and 15–20 mm, and text fills the width between them [turned-margins]', () => {
    for (const { margin } of file.docx.sections) {
      const [top, bottom, left, right] = [margin.top, margin.bottom, margin.left, margin.right]
      for (const [own, wanted] of [
        [top, 20],
        [bottom, 20],
        [left, 30],
        [right, 15],
      ] as const)
        expect(own / twipsPerMm).toBeCloseTo(wanted, 1)
    }
    const page = pageOf(file, starts[1] ?? 0)
    expect([page.width, page.height].map(Math.round)).toEqual([297, 210].map((mm) => Math.round(mmToPt(mm))))
    const { left, right } = areaOf(page)
    const lines = page.rules.filter(({ length }) => length > 300)
    expect(Math.min(...lines.map(({ x }) => x))).toBeCloseTo(left, 0)
    expect(Math.max(...lines.map(({ x, length }) => x + length))).toBeCloseTo(right, 0)
    const table = file.docx.sections[2]?.blocks.find(({ kind }) => kind === 'table')
    if (table?.kind !== 'table') throw new Error('no table in the turned section')
    expect(Math.abs(table.width / twipsPerMm - (297 - 45))).toBeLessThan(0.1)
  })

  test('M.V r.6 b: headings are numbered anew in each, in both outputs', () => {
    for (const text of ['I. NỘI DUNG', 'I. ĐỢT MỘT', 'I. ĐỢT HAI']) expect(both(file, text).word.number).toBe('I. ')
  })

  test('PL III: `./.` ends the text, and no appendix [closing-mark]', () => {
    const ends = wordsOf(file).filter(({ text }) => text.includes('./.'))
    expect(ends.map(({ text }) => squeezed(text))).toEqual(['Đoạn thứ 40./.'])
  })

  test('M.II k.8 đ.b: in one file an appendix is not signed on its own and has no line for it [not-signed]', () => {
    expect(hasNone(file, /^Số: 15\/KH-SNV;/)).toBe(true)
  })

  test('each appendix is in the bookmarks of the PDF', () => {
    expect(file.pdf.bookmarks.map(({ title }) => title).filter((title) => title.startsWith('Phụ lục'))).toEqual([
      'Phụ lục I',
      'Phụ lục II',
      'Phụ lục III',
    ])
  })
})

describe('a single appendix', async () => {
  const text = '# Nội dung\n\nXem Phụ lục.\n\n# Phụ lục: Danh sách\n\nMột dòng.'

  test('M.III k.1 đ.a: has no number [no-number]', async () => {
    const file = await issued(source({}, text))
    expect(looksOf(both(file, 'Phụ lục'))).toEqual(look(14, { bold: true }))
  })

  test('M.III k.1 đ.b: needs no title [no-title]', async () => {
    const file = await issued(source({}, text.replace('# Phụ lục: Danh sách', '# Phụ lục')))
    const [label, own] = file.pdf.paragraphs.slice(-3)
    expect([label?.text, own?.text.replace(/\s+/g, ' ')]).toEqual(['Phụ lục', reference])
  })

  test('M.III k.1 đ.a: must be pointed to by the text [pointed-to]', async () => {
    expect(await findings(source({}, text))).toEqual([])
    expect(await findings(source({}, text.replace('Xem Phụ lục.', 'Một dòng.')))).toEqual([
      'warning phu-luc-khong-nhac-toi',
    ])
  })

  test('MẪU 2.2: leaves number and date blank where the document is electronic, and names its issuer [electronic-reference]', async () => {
    const file = await issued(source({}, text), { electronic: true })
    const [own] = references(file)
    expect(squeezed(own?.text ?? '')).toBe('(Kèm theo Kế hoạch số /KH-SNV ngày tháng năm của Sở Nội vụ)')
    // The fourth may be at the end of a line.
    expect(gapsIn(own?.lines ?? []).length).toBeGreaterThanOrEqual(3)
    const word = file.docx.paragraphs.find((it) => it.text.startsWith('(Kèm theo'))
    expect(word?.text.replaceAll('\n', ' ')).toMatch(
      /^\(Kèm theo Kế hoạch số\s{4,}\/KH-SNV ngày\s{4,}tháng\s{4,}năm\s{4,}của Sở Nội vụ\)$/u,
    )
    // The text itself keeps what it was given.
    expect(both(file, 'Số: 15/KH-SNV').pdf.page).toBe(1)
  })

  test('M.I k.2: the text itself can’t be turned, since its tables can go into an appendix [text-not-turned]', async () => {
    expect(await findings(source({}, '# Nội dung\n\n::trang{huong="ngang"}\n\nMột dòng.'))).toContain('error cu-phap')
  })
})

describe('appendices in files of their own', async () => {
  const files = await issuedAll(source({}, body), { separate: true })
  const [main, ...appendices] = files

  test('M.III k.1 đ.d: are one file each, after the text [own-files]', () => {
    expect(files.map(({ suffix }) => suffix)).toEqual(['', '-phu-luc-1', '-phu-luc-2', '-phu-luc-3'])
    for (const [i, file] of appendices.entries()) {
      expect(file.pdf.paragraphs[1]?.text).toBe(['Phụ lục I', 'Phụ lục II', 'Phụ lục III'][i])
      expect(file.docx.sections).toHaveLength(1)
    }
    expect(main && hasNone(main, /^Phụ lục/)).toBe(true)
  })

  test('M.II k.8 đ.b: bear number and symbol, day and time of signing at the top right, 10 pt upright, black [signing-line]', () => {
    for (const file of appendices) {
      const info = both(file, /^Số: 15\/KH-SNV;/)
      expect(info.word.text).toMatch(/^Số: 15\/KH-SNV;\s+\/\s+\/\s+;\s+:\s+:\s*$/u)
      expect(looksOf(info)).toEqual(look(10))
      expect(info.pdf.page).toBe(1)
      expect(info.word).toMatchObject({ align: 'right', indent: { right: 0 } })
      expect(file.docx.sections[0]?.headers.first?.map(({ text }) => text)).toContain(info.word.text)
    }
  })

  test('M.IV cell 14: bear them in the top margin, at its right [signing-line-place]', () => {
    for (const file of appendices) {
      const { line } = both(file, /^Số: 15\/KH-SNV;/)
      const page = pageOf(file, 1)
      const { top, right, left } = areaOf(page)
      expect(line.y + times.descent * line.size).toBeLessThan(top)
      expect(line.x).toBeGreaterThan((left + right) / 2)
      expect(line.end).toBeLessThan(right + 0.1)
    }
  })

  test('M.II k.8 đ.b: bear no picture of a seal [no-seal]', () => {
    for (const { pdf, docx } of appendices) {
      expect(pdf.pages.flatMap(({ pictures }) => pictures)).toEqual([])
      const paragraphs = [...docx.paragraphs, ...docx.sections.flatMap(({ headers }) => Object.values(headers).flat())]
      expect(paragraphs.flatMap(({ drawings }) => drawings)).toEqual([])
    }
  })

  test('M.II k.8 đ.b: the text itself has no such line', () => {
    expect(main && hasNone(main, /^Số: 15\/KH-SNV;/)).toBe(true)
  })
})

test('an appendix that ends in a table has nothing below it that would want a page of its own', async () => {
  const table = '| Việc | Thời hạn |\n|---|---|\n| Kiểm tra | Tháng 5 |\n'
  const file = await issued(source({}, `# Nội dung\n\nTheo Phụ lục.\n\n# Phụ lục: Tiến độ\n\n${table}`))
  const [below, ...more] = file.docx.blocks.slice(file.docx.blocks.findLastIndex(({ kind }) => kind === 'table') + 1)
  expect(more).toEqual([])
  expect(below).toMatchObject({ kind: 'paragraph', text: '', line: 1, before: 0, after: 0 })
})
