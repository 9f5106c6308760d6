import { describe, expect, test } from 'vitest'
import { squeezed } from './element.ts'
import {
  areaOf,
  both,
  findings,
  gapsIn,
  hasNone,
  type Issued,
  issued,
  look,
  looksOf,
  middleOf,
  pageOf,
  source,
  wordsOf,
} from './issued.ts'
import { times } from './units.ts'

const place = (file: Issued) => both(file, /^Hà Nội, ngày/)

describe('M.II k.4: days below 10 and months 1 and 2 have a leading zero, others none [zero-in-date]', () => {
  const dates = [
    ['1/1/2026', 'ngày 01 tháng 01 năm 2026'],
    ['09/02/2026', 'ngày 09 tháng 02 năm 2026'],
    ['9/03/2026', 'ngày 09 tháng 3 năm 2026'],
    ['10/9/2026', 'ngày 10 tháng 9 năm 2026'],
    ['31/12/2026', 'ngày 31 tháng 12 năm 2026'],
  ] as const
  for (const [typed, printed] of dates)
    test(`${typed} is printed “${printed}”`, async () => {
      const file = await issued(source({ ngay: typed }))
      expect(looksOf(both(file, `Hà Nội, ${printed}`))).toEqual(look(14, { italic: true }))
    })

  // A year that is missing is a blank at the end of the line.
  for (const [typed, gaps] of [
    ['04/2026', 1],
    ['2026', 2],
    ['', 2],
  ] as const)
    test(`what “${typed}” leaves open is blank, with room for a pen`, async () => {
      const file = await issued(source({ ngay: typed }))
      expect(gapsIn(place(file).lines)).toHaveLength(gaps)
      expect(squeezed(place(file).word.text)).toMatch(/^Hà Nội, ngày( \d+)? tháng( 4)? năm( 2026)?$/)
    })
})

describe('M.II k.3 đ.a: numbers below 10 have a leading zero [zero-in-number]', () => {
  for (const [typed, printed] of [
    ['7', 'Số: 07/KH-SNV'],
    ['09', 'Số: 09/KH-SNV'],
    ['10', 'Số: 10/KH-SNV'],
    ['1234', 'Số: 1234/KH-SNV'],
  ] as const)
    test(`${typed} is printed “${printed}”`, async () => {
      expect(looksOf(both(await issued(source({ so: typed })), printed))).toEqual(look(13))
    })

  test('a number that is still to be given is blank, with room for a pen [number-by-pen]', async () => {
    const file = await issued(source({ so: '' }))
    const number = both(file, /^Số:\s+\/KH-SNV$/)
    expect(gapsIn(number.lines)).toHaveLength(1)
    expect(number.word.text).toMatch(/^Số:\s{5,}\/KH-SNV$/)
  })
})

describe('M.II k.3 đ.b: the symbol is the type, a hyphen and the agency, in the letters of the table of types', () => {
  const types = [
    ['Kế hoạch', 'KH'],
    ['Chương trình', 'CTr'],
    ['Phương án', 'PA'],
    ['Đề án', 'ĐA'],
    ['Dự án', 'DA'],
    ['Báo cáo', 'BC'],
    ['Tờ trình', 'TTr'],
    ['Thông báo', 'TB'],
    ['Hướng dẫn', 'HD'],
    ['Quy chế', 'QC'],
    ['Quy định', 'QyĐ'],
    ['Chỉ thị', 'CT'],
    ['Thông cáo', 'TC'],
  ] as const
  for (const [type, symbol] of types)
    test(`a ${type} is numbered Số: 15/${symbol}-SNV under its name in capitals [types]`, async () => {
      const addressed = type === 'Tờ trình' ? { kinh_gui: '[Sở Tài chính]' } : {}
      const file = await issued(source({ loai: type, ...addressed }))
      expect(looksOf(both(file, `Số: 15/${symbol}-SNV`))).toEqual(look(13))
      const name = both(file, type.toLocaleUpperCase('vi'))
      expect(looksOf(name)).toEqual(look(14, { bold: true }))
      const { left, right } = areaOf(pageOf(file, 1))
      expect(middleOf(name.line)).toBeCloseTo((left + right) / 2, 0)
      expect(name.word.align).toBe('center')
    })

  test('a type that has no name of its own, as công văn, is not written [no-letters]', async () => {
    expect(await findings(source({ loai: 'Công văn' }))).toContain('error loai-van-ban')
  })
})

describe('M.II k.2: names of several lines', async () => {
  const keys = {
    co_quan_chu_quan: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
    co_quan: 'Trung tâm Phục vụ hành chính công và Chuyển đổi số',
    trich_yeu:
      'Triển khai công tác cải cách hành chính, chuyển đổi số và nâng cao chỉ số hài lòng của người dân năm 2026',
  }
  const file = await issued(source(keys))
  const [parent, agency] = [keys.co_quan_chu_quan, keys.co_quan].map((name) => name.toLocaleUpperCase('vi'))

  test('stand single spaced, each line in the middle of its column [single-spaced]', () => {
    for (const text of [parent ?? '', agency ?? '', keys.trich_yeu]) {
      const { lines, word } = both(file, text)
      expect(lines.length).toBeGreaterThan(1)
      expect(word.text.split('\n').map((line) => line.trim())).toEqual(lines.map((line) => line.text))
      for (const line of lines) expect(middleOf(line)).toBeCloseTo(middleOf(lines[0] ?? { x: 0, end: 0 }), 0)
      for (const [i, { y, size }] of lines.slice(1).entries())
        expect(y - (lines[i]?.y ?? 0)).toBeCloseTo(size * times.line, 1)
    }
  })

  test('have one line below, a third to a half as long as their longest, a free choice [one-line-below]', () => {
    for (const text of [agency ?? '', keys.trich_yeu]) {
      const { lines } = both(file, text)
      const [last, longest] = [lines.at(-1), Math.max(...lines.map(({ x, end }) => end - x))]
      const rules = pageOf(file, 1).rules.filter(
        ({ x, y, length }) =>
          y > (lines[0]?.y ?? 0) && y < (last?.y ?? 0) + 12 && x < (last?.end ?? 0) && x + length > (last?.x ?? 0),
      )
      expect(rules).toHaveLength(1)
      expect(rules[0]?.length).toBeGreaterThan(longest / 3 - 1)
      expect(rules[0]?.length).toBeLessThan(longest / 2 + 1)
    }
  })

  test('M.II k.2 đ.a: the parent is not bold, the agency is [parent]', () => {
    expect(looksOf(both(file, parent ?? ''))).toEqual(look(13))
    expect(looksOf(both(file, agency ?? ''))).toEqual(look(13, { bold: true }))
  })
})

const reference = 'Quyết định số 06/QĐ-SNV ngày 12 tháng 3 năm 2026 của Giám đốc Sở Nội vụ'
const issuedWith = '{so: 6, ky_hieu: QĐ-SNV, ngay: 12/03/2026, cua: Giám đốc Sở Nội vụ}'
const alone = { so: '', ngay: '', dia_danh: '', ky_hieu: '', nguoi_ky: '', noi_nhan: '' }

for (const [form, typed] of [
  ['in parts', issuedWith],
  ['as text', `"${reference}"`],
] as const)
  describe(`MẪU 1.3: a plan issued with a Quyết định named ${form}`, async () => {
    const file = await issued(source({ ...alone, kem_theo: typed }), { signatureFields: true })

    test('has agency, Quốc hiệu and Tiêu ngữ, but no number, place and date [issued-head]', () => {
      for (const text of ['SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'])
        expect(looksOf(both(file, text))[0]?.bold).toBe(true)
      expect(hasNone(file, /^Số:/)).toBe(true)
      expect(hasNone(file, /^[^(]*, ngày/)).toBe(true)
    })

    test('points to it under type and trích yếu, in italics of 13–14 pt in the middle [issued-reference]', () => {
      const words = both(file, `(Kèm theo ${reference})`)
      expect(looksOf(words)).toEqual(look(14, { italic: true }))
      const { left, right } = areaOf(pageOf(file, 1))
      for (const line of words.lines) expect(middleOf(line)).toBeCloseTo((left + right) / 2, 0)
      const order = ['KẾ HOẠCH', 'Kiểm tra công tác văn thư năm 2026', `(Kèm theo ${reference})`, 'I. MỤC ĐÍCH']
      const ys = order.map((text) => both(file, text).line.y)
      expect(ys).toEqual(ys.toSorted((one, other) => one - other))
    })

    test('ends in `./.`, without signature, place to sign in and nơi nhận [issued-end]', () => {
      const last = file.pdf.paragraphs.at(-1)
      expect(last?.text).toBe('Nắm tình hình văn thư ở các phòng./.')
      expect(wordsOf(file).findLast(({ text }) => text !== '')?.text).toBe(last?.text)
      expect(Buffer.from(file.bytes.pdf).includes('/AcroForm')).toBe(false)
    })
  })

describe('MẪU 1.3: a plan issued electronically with a Quyết định', async () => {
  const file = await issued(source({ ...alone, kem_theo: issuedWith }), { electronic: true })

  test('MẪU 2.2: leaves number and date of the reference blank [electronic-blanks]', () => {
    const words = both(file, /^\(Kèm theo Quyết định số/)
    expect(squeezed(words.word.text)).toBe('(Kèm theo Quyết định số /QĐ-SNV ngày tháng năm của Giám đốc Sở Nội vụ)')
    expect(gapsIn(words.lines).length).toBeGreaterThanOrEqual(3)
  })

  test('M.II k.8 đ.b: bears number and symbol, day and time of signing at the top right, 10 pt upright, black [signing-line]', () => {
    const info = both(file, /^Số: .*\/QĐ-SNV;/)
    expect(looksOf(info)).toEqual(look(10))
    const { right, left, top } = areaOf(pageOf(file, 1))
    expect(info.line.x).toBeGreaterThan((left + right) / 2)
    expect(info.line.y + times.descent * 10).toBeLessThan(top)
  })

  test('M.II k.3 đ.a: a number below 10 has a leading zero there too [electronic-zero]', () => {
    expect(hasNone(file, /^Số: 6\//)).toBe(true)
    expect(hasNone(file, /^Số: 06\/QĐ-SNV;/)).toBe(false)
  })
})

describe('MẪU 1.3: with a mark of circulation', async () => {
  const words = 'LƯU HÀNH NỘI BỘ'
  const file = await issued(source({ ...alone, kem_theo: issuedWith, luu_hanh: words }), { electronic: true })

  test('M.IV cells 11, 14: both stand in the top margin, clear of each other and of Quốc hiệu [top-margin]', () => {
    const [mark, info] = [both(file, words).line, both(file, /^Số: .*\/QĐ-SNV;/).line]
    const { top } = areaOf(pageOf(file, 1))
    const box = pageOf(file, 1).outlines.find(({ x, width }) => x < mark.x && x + width > mark.end)
    const [from, to] = [info.y - times.ascent * info.size, info.y + times.descent * info.size]
    expect(to).toBeLessThan(top)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(top)
    const beside = info.x > (box?.x ?? 0) + (box?.width ?? 0) || info.end < (box?.x ?? 0)
    const apart = from > (box?.y ?? 0) + (box?.height ?? 0) || to < (box?.y ?? 0)
    expect(beside || apart).toBe(true)
    const nation = both(file, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').line
    expect(nation.y - times.ascent * nation.size).toBeCloseTo(top, 0)
  })

  test('M.IV cells 11, 14: they leave the text where it is in the DOCX: its header is no higher than the margin [header-height]', () => {
    const [section] = file.docx.sections
    const blocks = section?.headerBlocks.first ?? []
    const heights = blocks.map((block) => {
      if (block.kind === 'table') {
        const inner = block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks))
        return Math.max(
          0,
          ...inner.flatMap((it) => (it.kind === 'table' ? it.rows.map((row) => row.height?.value ?? 0) : [])),
        )
      }
      return block.lineRule === 'exact' ? block.line : (block.runs[0]?.size ?? 0) * times.line * 20
    })
    const total = heights.reduce((sum, height) => sum + height, section?.headerDistance ?? 0)
    expect(total).toBeLessThanOrEqual((section?.margin.top ?? 0) + 20)
  })
})
