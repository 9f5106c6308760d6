import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelOf } from '../../../src/vietnamese/lines/label.ts'
import { paragraphsOf, read } from './plain.ts'

const words = fc.constantFrom(
  ...'tổ chức triển khai các nhiệm vụ được giao theo quy định bảo đảm tiến độ chất lượng hiệu quả trên địa bàn phường'.split(
    ' ',
  ),
  ...'phối hợp với cơ quan liên quan rà soát thống kê hộ gia đình cây xanh vỉa hè chợ dân sinh trường học'.split(' '),
  ...[
    'kinh tế - xã hội',
    'Ủy ban nhân dân',
    'Sở Xây dựng',
    '30%',
    'ngày 12/8/2026',
    'Nghị định số 30/2020/NĐ-CP',
    'UBND',
  ],
  ...[
    '(nếu có)',
    '“Tuyến phố xanh”',
    'khoản 2 Điều 5',
    'quý IV',
    '1.250.000 đồng',
    'Tổ dân phố số 7',
    '15 ngày làm việc',
  ],
)

const sentence = fc.array(words, { minLength: 30, maxLength: 80 }).map((all) => {
  const text = all.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
})

const section = fc.record({
  clauses: fc.array(
    fc.record({
      body: sentence,
      items: fc.array(sentence, { maxLength: 4 }),
      points: fc.array(sentence, { maxLength: 4 }),
      end: sentence,
    }),
    { minLength: 2, maxLength: 4 },
  ),
})

const plan = fc
  .array(section, { minLength: 3, maxLength: 4 })
  .map((sections) =>
    sections.flatMap(({ clauses }, at) => [
      `${['I', 'II', 'III', 'IV'][at]}. NỘI DUNG THỰC HIỆN`,
      ...clauses.flatMap(({ body, items, points, end }, i) => [
        `${i + 1}. ${body}:`,
        ...items.map((item) => `- ${item};`),
        ...points.map((point, j) => `${'abcd'.charAt(j)}) ${point}.`),
        `${end}.`,
      ]),
    ]),
  )

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

const width = fc.integer({ min: 60, max: 100 })

test('paragraphs that blank lines hold apart are what they were before they were wrapped', () => {
  fc.assert(
    fc.property(plan, width, (paragraphs, columns) => {
      const text = paragraphs.map((one) => wrap(one, columns).join('\n')).join('\n\n')
      expect(paragraphsOf(read(text))).toEqual(paragraphs)
    }),
    { numRuns: 40 },
  )
})

test('so are those that follow each other, where a full line does not hide their ends', () => {
  fc.assert(
    fc.property(plan, width, (paragraphs, columns) => {
      const wrapped = paragraphs.map((one) => wrap(one, columns))
      fc.pre(!wrapped.some((lines, at) => hidesEnd(lines, wrapped[at + 1], columns)))
      expect(paragraphsOf(read(wrapped.flat().join('\n')))).toEqual(paragraphs)
    }),
    { numRuns: 40 },
  )
})

/** The next paragraph has no label, and its first word would not have had room on the line before. */
const hidesEnd = (lines: readonly string[], next: readonly string[] | undefined, columns: number): boolean => {
  const first = next?.[0] ?? ''
  return next !== undefined && !labelOf(first) && (lines.at(-1) ?? '').length + 1 + first.indexOf(' ') > columns
}

test('a text that is not wrapped stays as it is', () => {
  fc.assert(
    fc.property(plan, fc.constantFrom('\n', '\n\n'), (paragraphs, between) => {
      expect(paragraphsOf(read(paragraphs.join(between)))).toEqual(paragraphs)
    }),
    { numRuns: 20 },
  )
})

test('a full line above a signature of the Party ends a paragraph', () => {
  const line = 'Các chi bộ thực hiện Kế hoạch này và báo cáo kết quả về Văn phòng Đảng'
  const text = `${Array(6).fill(`${line}\nủy trước ngày 20 hằng tháng.`).join('\n')}\n${line}\nT/M BAN THƯỜNG VỤ\nBÍ THƯ`
  expect(paragraphsOf(read(text)).some((one) => one.startsWith('T/M BAN THƯỜNG VỤ'))).toBe(true)
})
