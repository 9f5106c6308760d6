import { proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { backwardRanges } from './khoang-thoi-gian.ts'

/** A range of days, years or hours whose end is before its beginning. */
export const backwardRange: Rule = {
  id: 'khoang-ngay-nguoc',
  group: 'phan-cong',
  severity: 'warning',
  summary: 'Khoảng thời gian bắt đầu trước khi kết thúc.',
  why: 'Khoảng ngược thì không ai biết làm từ ngày nào; thường là gõ nhầm tháng.',
  good: [
    { body: 'Từ ngày 10/4/2026 đến ngày 20/4/2026; từ ngày 20/12 đến ngày 10/01/2027; từ ngày 05/5 đến 05/5/2026.' },
    { body: 'Từ ngày 15 tháng 12 đến ngày 14 tháng 3 hằng năm; từ tháng 9 đến tháng 5 năm sau.' },
    { body: 'Giai đoạn 2026 - 2030; từ tháng 11 đến tháng 3 năm 2027; từ quý IV/2026 đến quý I/2027.' },
    { body: 'Trực từ 15 giờ đến 14 giờ hôm sau; từ 22 giờ đến 6 giờ; từ 8 giờ đến 11 giờ 30 và từ 13 giờ.' },
    { body: 'Tỷ lệ từ 1/2 - 1/4 số hồ sơ; giảm từ 2030 xuống 2026 hồ sơ.' },
  ],
  bad: [
    { body: 'Kiểm tra từ ngày 20/4/2026 đến ngày 10/4/2026.', at: ['1:10 từ ngày 20/4/2026 đến ngày 10/4/2026'] },
    { body: 'Trực từ 20/4 đến 10/4/2026.', at: ['1:6 từ 20/4 đến 10/4/2026'] },
    { body: 'Thu hồ sơ từ ngày 20 đến ngày 10 tháng 4.', at: ['1:11 từ ngày 20 đến ngày 10 tháng 4'] },
    {
      body: 'Giai đoạn 2030 - 2026, mở lớp từ tháng 6 đến tháng 4 năm 2026.',
      at: ['1:1 Giai đoạn 2030 - 2026', '1:31 từ tháng 6 đến tháng 4 năm 2026'],
    },
    { body: 'Họp từ 15 giờ 30 đến 14 giờ.', at: ['1:5 từ 15 giờ 30 đến 14 giờ'] },
    {
      body: '| Việc | Thời gian |\n| --- | --- |\n| Thu sổ | 20/4 - 10/4/2026 |\n| In sổ | Quý III - quý II/2026 |',
      at: ['3:12 20/4 - 10/4/2026', '4:11 Quý III - quý II/2026'],
    },
  ],
  *check({ doc: { date }, spans }) {
    const lines = proseOf(spans)
    for (const { typed, index } of backwardRanges(lines, date))
      yield foundAt(lines, [index, index + typed.length], {
        message: `Khoảng thời gian “${typed.replace(/\s+/g, ' ')}” kết thúc trước khi bắt đầu`,
        hint: 'sửa lại lúc bắt đầu hoặc lúc kết thúc',
      })
  },
}
