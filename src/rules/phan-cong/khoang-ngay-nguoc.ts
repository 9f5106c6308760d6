import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const day = String.raw`(\d{1,2})(?:/| tháng )(\d{1,2})(?:(?:/| năm )(20\d\d))?`
const range = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])[Tt]ừ (?:ngày )?${day} (?:đến|tới|-|–)(?: hết)?(?: ngày)? ${day}(?![\d/])`,
  'g',
)

/** A range of days whose end is before its beginning. */
export const backwardRange: Rule = {
  id: 'khoang-ngay-nguoc',
  group: 'phan-cong',
  severity: 'warning',
  summary: 'Khoảng thời gian bắt đầu trước khi kết thúc.',
  why: 'Khoảng ngược thì không ai biết làm từ ngày nào; thường là gõ nhầm tháng.',
  good: [
    { body: 'Từ ngày 10/4/2026 đến ngày 20/4/2026; từ ngày 20/12 đến ngày 10/01/2027; từ ngày 05/5 đến 05/5/2026.' },
    { body: 'Từ ngày 15 tháng 12 đến ngày 14 tháng 3 hằng năm.' },
  ],
  bad: [
    { body: 'Kiểm tra từ ngày 20/4/2026 đến ngày 10/4/2026.', at: ['1:10 từ ngày 20/4/2026 đến ngày 10/4/2026'] },
    { body: 'Trực từ 20/4 đến 10/4/2026.', at: ['1:6 từ 20/4 đến 10/4/2026'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: typed, 1: d1, 2: m1, 3: y1, 4: d2, 5: m2, 6: y2, index } of matchesIn(lines, range, 'ừ ')) {
      const isYearKnown = y1 !== undefined && y2 !== undefined
      const from = Number(isYearKnown ? y1 : 0) * 400 + Number(m1) * 31 + Number(d1)
      const to = Number(isYearKnown ? y2 : 0) * 400 + Number(m2) * 31 + Number(d2)
      // Without both years it may go on into the next one.
      if (to >= from || (!isYearKnown && m1 !== m2)) continue
      yield foundAt(lines, [index, index + typed.length], {
        message: `Khoảng thời gian “${typed}” kết thúc trước khi bắt đầu`,
        hint: 'sửa lại ngày đầu hoặc ngày cuối',
      })
    }
  },
}
