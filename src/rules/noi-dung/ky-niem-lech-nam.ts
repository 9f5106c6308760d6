import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const day = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-])?`
const anniversary = new RegExp(
  String.raw`[Kk]ỷ niệm (?:lần thứ )?(\d{1,4})(?: năm)? [^\n.;()]{2,140}\(${day}((?:1\d|20)\d\d) ?[-–] ?${day}((?:1\d|20)\d\d)\)`,
  'g',
)

/** The number of years since an event and the years in brackets behind it. */
export const anniversaryYears: Rule = {
  id: 'ky-niem-lech-nam',
  group: 'noi-dung',
  severity: 'warning',
  summary: 'Số năm kỷ niệm bằng hiệu của hai năm ghi trong ngoặc.',
  why: 'Số năm sai in trên băng rôn, giấy mời thì không sửa kịp; thường là số của năm trước sót lại.',
  good: [
    { body: 'Kỷ niệm 81 năm Ngày Quốc khánh (02/9/1945 - 02/9/2026), kỷ niệm 80 năm thành lập (1946 - 2026).' },
    { body: 'Kỷ niệm lần thứ 96 Ngày thành lập Đảng (03/02/1930 - 03/02/2026); kỷ niệm 50 năm công tác (30/4).' },
  ],
  bad: [
    { body: 'Mít tinh kỷ niệm 80 năm Ngày Quốc khánh (02/9/1945 - 02/9/2026).', at: ['1:18 80'] },
    { body: 'Kỷ niệm 80 năm thành lập ngành (1945 – 2026).', at: ['1:9 80'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: all, 1: years = '', 2: from, 3: to, index } of matchesIn(lines, anniversary, 'ỷ niệm ')) {
      const passed = Number(to) - Number(from)
      if (passed === Number(years)) continue
      const at = index + all.indexOf(years)
      yield foundAt(lines, [at, at + years.length], {
        message: `Kỷ niệm “${years}” năm, mà từ ${from} đến ${to} là ${passed} năm`,
        hint: `gõ “${passed}”, hoặc sửa năm trong ngoặc`,
      })
    }
  },
}
