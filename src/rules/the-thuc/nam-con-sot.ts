import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** A plan that speaks of itself, up to its year. */
const itself =
  /(?:(?:ban hành|xây dựng|lập) Kế hoạch|Trên đây là (?:nội dung )?(?:Kế hoạch|Báo cáo|Chương trình|Phương án))(?: (?!số )[^\n.;:()“”]{3,160}?)? năm (20\d\d)(?= như sau|[,;.:]? (?:cụ thể )?như sau|[.,;:]|$)/gm

/** The year of last year’s plan in the sentences that speak of this one. */
export const leftoverYear: Rule = {
  id: 'nam-con-sot',
  group: 'the-thuc',
  severity: 'warning',
  summary: 'Câu mở đầu và câu kết gọi Kế hoạch bằng đúng năm trong trích yếu.',
  why: 'Năm sót lại của kế hoạch năm trước làm người đọc không biết văn bản nói về năm nào.',
  good: [
    {
      body: 'Sở ban hành Kế hoạch kiểm tra công tác văn thư năm 2026 như sau:\n\nKết quả thực hiện Kế hoạch năm 2025 đã báo cáo.',
    },
    { keys: 'trich_yeu: Kiểm tra kho', body: 'Sở ban hành Kế hoạch kiểm tra kho năm 2025 như sau: vệ sinh.' },
    { keys: 'trich_yeu: Kiểm tra giai đoạn năm 2025 - 2026', body: 'Trên đây là Kế hoạch kiểm tra năm 2025.' },
  ],
  bad: [
    {
      body: 'Sở ban hành Kế hoạch kiểm tra công tác văn thư năm 2025 như sau:\n\n- Đi các phòng.\n\nTrên đây là Kế hoạch kiểm tra năm 2025.',
      at: ['1:52 2025', '5:35 2025'],
    },
  ],
  *check({ doc, spans }) {
    const years = new Set([...doc.abstract.join(' ').matchAll(/20\d\d/g)].map(([year]) => year))
    const [own] = years
    if (!own || years.size > 1) return
    const lines = proseOf(spans)
    for (const { 0: all, 1: year = '', index } of matchesIn(lines, itself, 'Kế hoạch', 'Trên đây')) {
      if (year === own || all.includes(own)) continue
      const to = index + all.length
      yield foundAt(lines, [to - year.length, to], {
        message: `Trích yếu ghi năm ${own}, ở đây ghi “năm ${year}”`,
        hint: `gõ “năm ${own}”, hoặc sửa trích yếu`,
      })
    }
  },
}
