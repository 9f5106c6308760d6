import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** A day or month in the text that no calendar has. */
export const unrealDate: Rule = {
  id: 'ngay-khong-co-that-trong-bai',
  group: 'phan-cong',
  severity: 'error',
  summary: 'Ngày, tháng nêu trong bài là ngày, tháng có thật.',
  why: 'Ngày không có thật làm thời hạn không thực hiện được, căn cứ không tra được.',
  good: [
    { body: 'Hoàn thành trước ngày 30/4/2026, báo cáo ngày 29 tháng 02 năm 2028.' },
    { body: 'Đã kiểm tra 31/45 phòng trong 1/2 ngày; chi lương tháng 13 năm 2026; số 32/13/2026 là số hồ sơ.' },
    { body: 'Họp ngày 29/02 và ngày 30, 31 tháng 3.' },
  ],
  bad: [
    { body: 'Hoàn thành trước ngày 31/4/2026.', at: ['1:18 ngày 31/4/2026'] },
    { body: 'Họp ngày 30 tháng 02.', at: ['1:5 ngày 30 tháng 02'] },
    { body: 'Báo cáo trong tháng 13/2026.', at: ['1:15 tháng 13/2026'] },
    { body: 'Báo cáo trước 29/02/2026.', at: ['1:15 29/02/2026'] },
  ],
  *check({ spans }) {
    for (const span of spans) {
      if (!/\d/.test(span.text) || span.within[0] === 'ngay' || span.within.at(-1) === 'ngay') continue
      for (const pattern of patterns)
        for (const found of span.text.matchAll(pattern)) {
          const { day, month = '', year } = found.groups ?? {}
          const problem = problemOf(day ? Number(day) : undefined, Number(month), year ? Number(year) : undefined)
          if (problem)
            yield {
              message: `“${found[0]}” không có thật: ${problem}`,
              hint: 'sửa lại ngày, tháng cho đúng',
              place: placeIn(span, found.index, found.index + found[0].length),
            }
        }
    }
  },
}

const patterns: readonly RegExp[] = [
  // ngày 31/4, ngày 31/4/2026, 31/4/2026
  /(?<![A-Za-zÀ-ỹ\d/.-]|số:? )(?:ngày\s+)?(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>(?:19|20)\d{2})(?![\d/A-Za-zÀ-ỹ-])/gi,
  /(?<![A-Za-zÀ-ỹ])ngày\s+(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/A-Za-zÀ-ỹ-]|,\d)/gi,
  /(?<![A-Za-zÀ-ỹ])ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+năm\s+(?<year>(?:19|20)\d{2}))?(?![\d/])/gi,
  /(?<![A-Za-zÀ-ỹ]|\d\s{1,9}|lương\s{1,9}|thưởng\s{1,9})tháng\s+(?<month>\d{1,2})(?:\s+năm\s+|\s*\/\s*)(?<year>(?:19|20)\d{2})(?![\d/])/gi,
]

function problemOf(day: number | undefined, month: number, year: number | undefined): string | undefined {
  if (month < 1 || month > 12) return `không có tháng ${month}`
  // Without a year, 29/02 may be right.
  const days = new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
  if (day === undefined || (day >= 1 && day <= days)) return undefined
  return year ? `tháng ${month} năm ${year} có ${days} ngày` : `tháng ${month} có nhiều nhất ${days} ngày`
}
