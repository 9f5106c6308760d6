import { type Lines, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Found, Rule } from '../rule.ts'
import { inVietnamese, type MarkedNumber, type NumberGroup, numberGroups } from './number-style.ts'

/** Marks in a number as English has them. */
export const foreignNumber: Rule = {
  id: 'dau-so-kieu-anh',
  group: 'noi-dung',
  severity: 'warning',
  summary: 'Số viết theo cách của Việt Nam: dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân.',
  why: 'Cùng một dấu mà hai nghĩa: “1,500” là một phẩy năm hay một nghìn năm trăm. Số như vậy được sửa khi các số cùng câu, cùng cột cho biết nghĩa; không rõ thì không số nào được sửa.',
  good: [
    { body: 'Kinh phí 1.500.000 đồng, đạt 12,5%; phiên bản 1.5, mục 2.3 lần này, tỷ lệ 1,500.' },
    { body: 'Xem mục 1.5 điểm a, phòng 101,102,103, khung giờ 7.30 - 11.30.' },
    { body: '| Việc | Hạn | Tấn |\n|---|---|---|\n| Thu | 12.5 | 0,125 |\n| Nộp | 7.10 | 1,250 |' },
  ],
  bad: [
    {
      body: 'Chi 12.5 triệu đồng, làm 1.25 km đường trên 0.5 ha.',
      at: ['1:5 12.5', '1:26 1.25', '1:45 0.5'],
      fixed: 'Chi 12,5 triệu đồng, làm 1,25 km đường trên 0,5 ha.',
    },
    {
      body: 'Kinh phí 1,500,000 đồng, đạt 12.5% dự toán.',
      at: ['1:10 1,500,000', '1:30 12.5'],
      fixed: 'Kinh phí 1.500.000 đồng, đạt 12,5% dự toán.',
    },
    {
      body: 'Chi 2,500,000 đồng cho 2,500 suất quà, 1,500 áo; tỷ giá 25,450.50 VND, gấp 1.5 lần.',
      at: ['1:5 2,500,000', '1:24 2,500', '1:40 1,500', '1:57 25,450.50', '1:76 1.5'],
      fixed: 'Chi 2.500.000 đồng cho 2.500 suất quà, 1.500 áo; tỷ giá 25.450,50 VND, gấp 1,5 lần.',
    },
    {
      body: '| Việc | Số lượng | Tiền |\n|---|---|---|\n| Bông | 12.5 | 750,000 |\n| Cồn | 1,000 | 1,250,000 |\n| Cộng | | 2,000,000 |',
      at: ['3:10 12.5', '3:17 750,000', '4:9 1,000', '4:17 1,250,000', '5:12 2,000,000'],
      fixed: '| Bông | 12,5 | 750.000 |',
    },
    { body: 'Chi 1,500,000 đồng, mua 1,250 tấn, đạt 12,5%.', at: ['1:5 1,500,000', '1:25 1,250'] },
    { body: '| Việc | Tiền |\n|---|---|\n| Bông | 750,000 |\n| Cồn | 1.250.000 |', at: ['3:10 750,000'] },
  ],
  *check({ doc, spans }) {
    const lines = proseOf(spans)
    if (!mayBeForeign.test(lines.text)) return
    for (const group of numberGroups(doc, lines)) yield* foreignIn(group, lines)
  },
}

const mayBeForeign = /\d,\d{3}|\d\.\d{1,2}(?: |%)/

function* foreignIn({ numbers, around, inTable }: NumberGroup, lines: Lines): Iterable<Found> {
  const scope = numbers.some(hasThousands) ? numbers : around
  const unclear = numbers.filter(
    ({ style }) => style === 'thousands?' || (style === 'decimal?' && numbers.some(({ typed }) => typed.includes(','))),
  )
  const isVietnamese = scope.some(({ style }) => style === 'vietnamese')
  if (!scope.some(isEnglish)) {
    // Thousands by dots beside what has three digits behind its comma, and nothing that says that these are decimals.
    if (inTable && numbers.some(({ typed }) => /^[\d.]+\.\d{3}$/.test(typed)) && !numbers.some(hasDecimals))
      yield* unclear.filter(({ style }) => style === 'thousands?').map((one) => unclearAt(one, lines))
    return
  }
  const isSure = unclear.length === 0 || (scope.some(hasThousands) && !isVietnamese)
  for (const one of numbers)
    if (isEnglish(one) || (isSure && unclear.includes(one))) yield foreignAt(one, lines, isSure)
    else if (unclear.includes(one)) yield unclearAt(one, lines)
}

const isEnglish = ({ style }: MarkedNumber) => style === 'english'
const hasThousands = ({ style, typed }: MarkedNumber) => style === 'english' && typed.includes(',')
const hasDecimals = ({ typed }: MarkedNumber) => /^\d+,(?:\d{1,2}$|\d{4})|^0,/.test(typed)

function foreignAt({ typed, range }: MarkedNumber, lines: Lines, isSure: boolean): Found {
  const right = inVietnamese(typed)
  return foundAt(lines, range, {
    message: `Số “${typed}” viết theo kiểu Anh, Mỹ`,
    hint: `gõ “${right}”`,
    ...(isSure && { fix: right }),
  })
}

const unclearAt = ({ typed, range }: MarkedNumber, lines: Lines): Found =>
  foundAt(lines, range, {
    message: `Số “${typed}” đọc được hai cách: cạnh nó có cả số viết kiểu Việt Nam và số viết kiểu khác`,
    hint: `gõ “${inVietnamese(typed)}” nếu dấu “${typed.includes(',') ? ',' : '.'}” của nó viết theo kiểu Anh, Mỹ`,
  })
