import { describe, expect, test } from 'vitest'
import { squeezed } from './element.ts'
import { areaOf, both, findings, hasNone, issued, look, looksOf, middleOf, pageOf, source } from './issued.ts'

const named = ['Ủy ban nhân dân tỉnh Bình An', 'Sở Tài chính', 'Sở Kế hoạch và Đầu tư tỉnh Bình An']

for (const type of ['Báo cáo', 'Tờ trình'])
  for (const size of [13, 14])
    describe(`a ${type} of ${size} pt`, async () => {
      const keys = { loai: type, trinh_bay: `{co_chu: ${size}}` }

      test('M.II k.9 đ.b: one addressee stands on the line of “Kính gửi:”, upright, 13–14 pt, in the middle [one]', async () => {
        const file = await issued(source({ ...keys, kinh_gui: `[${named[0]}]` }))
        const line = both(file, `Kính gửi: ${named[0]}`)
        expect(looksOf(line)).toEqual(look(size))
        expect(line.word.align).toBe('center')
        const { left, right } = areaOf(pageOf(file, 1))
        expect(middleOf(line.line)).toBeCloseTo((left + right) / 2, 0)
      })

      describe('to several', async () => {
        const file = await issued(source({ ...keys, kinh_gui: `[${named.join(', ')}]` }))
        const items = ['- Ủy ban nhân dân tỉnh Bình An;', '- Sở Tài chính;', '- Sở Kế hoạch và Đầu tư tỉnh Bình An.']
        const [label, colon] = [both(file, 'Kính gửi'), both(file, ':')]

        test('M.II k.9 đ.d: each stands on a line of its own behind a dash, closed by “;”, the last by “.” [several]', () => {
          for (const text of ['Kính gửi', ':', ...items]) expect(looksOf(both(file, text))).toEqual(look(size))
          const ys = [colon, ...items.map((text) => both(file, text))].map(({ line }) => line.y)
          expect(ys).toEqual([...new Set(ys)].toSorted((one, other) => one - other))
          const words = file.docx.paragraphs.map(({ text }) => text)
          expect(words.slice(words.indexOf(':') + 1, words.indexOf(':') + 4)).toEqual(items)
        })

        test('M.II k.9 đ.d: the dashes stand in line under the colon, in both outputs [dashes]', () => {
          expect(label.line.y).toBeCloseTo(colon.line.y, 1)
          expect(colon.line.x - label.line.end).toBeGreaterThan(-0.1)
          expect(colon.line.x - label.line.end).toBeLessThan(2)
          for (const text of items) expect(both(file, text).line.x).toBeCloseTo(colon.line.x, 1)
          expect(label.word.align).toBe('right')
          for (const { word } of [colon, ...items.map((text) => both(file, text))]) {
            expect(word).toMatchObject({ align: 'left', indent: { left: 0, right: 0, firstLine: 0 } })
            expect(word.column).toEqual(colon.word.column)
          }
          expect(label.word.column.left + label.word.column.width).toBe(colon.word.column.left)
        })

        test('M.IV cell 9a: they stand between trích yếu and the text [place]', () => {
          const order = ['Kiểm tra công tác văn thư năm 2026', 'Kính gửi', 'I. MỤC ĐÍCH'].map(
            (text) => both(file, text).line.y,
          )
          expect(order).toEqual(order.toSorted((one, other) => one - other))
          const words = file.docx.paragraphs.map(({ text }) => squeezed(text))
          const places = order.map((_, i) =>
            words.indexOf(['Kiểm tra công tác văn thư năm 2026', 'Kính gửi', 'I. MỤC ĐÍCH'][i] ?? ''),
          )
          expect(places).toEqual(places.toSorted((one, other) => one - other))
        })
      })
    })

describe('a name longer than its line', async () => {
  const long = 'Trung tâm Phục vụ hành chính công và Chuyển đổi số thuộc Văn phòng Ủy ban nhân dân tỉnh Bình An'
  const file = await issued(source({ loai: 'Báo cáo', kinh_gui: `[${long}, Sở Tài chính]` }))

  test('M.I k.3: stays inside the margins, and its dash under the colon', () => {
    const { left, right } = areaOf(pageOf(file, 1))
    const own = both(file, `- ${long};`)
    for (const { x, end } of own.lines) {
      expect(x).toBeGreaterThan(left)
      expect(end).toBeLessThan(right + 0.1)
    }
    expect(own.line.x).toBeCloseTo(both(file, ':').line.x, 1)
  })
})

test('M.II k.9 đ.b: a plan has no Kính gửi [none-in-plans]', async () => {
  expect(await findings(source({ kinh_gui: '[Sở Tài chính]' }))).toContain('error kinh-gui')
  expect(hasNone(await issued(source()), /Kính gửi/)).toBe(true)
})
