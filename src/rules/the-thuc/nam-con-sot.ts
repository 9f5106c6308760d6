import type { Doc } from '../../document/doc.ts'
import { type Lines, matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Found, Rule } from '../rule.ts'

/** A plan that speaks of itself, up to its year. */
const itself =
  /(?:(?:ban hành|xây dựng|lập) Kế hoạch|Trên đây là (?:nội dung )?(?:Kế hoạch|Báo cáo|Chương trình|Phương án))(?: (?!số )[^\n.;:()“”]{3,160}?)? năm (20\d\d)(?= như sau|[,;.:]? (?:cụ thể )?như sau|[.,;:]|$)/gm

/** The year of last year’s plan in the sentences that speak of this one. */
export const leftoverYear: Rule = {
  id: 'nam-con-sot',
  group: 'the-thuc',
  severity: 'warning',
  summary: 'Câu mở đầu, câu kết và năm học của việc giao đúng năm trong trích yếu.',
  why: 'Năm sót lại của kế hoạch năm trước làm người đọc không biết văn bản nói về năm nào.',
  good: [
    {
      body: 'Sở ban hành Kế hoạch kiểm tra công tác văn thư năm 2026 như sau:\n\nKết quả thực hiện Kế hoạch năm 2025 đã báo cáo.',
    },
    { keys: 'trich_yeu: Kiểm tra kho', body: 'Sở ban hành Kế hoạch kiểm tra kho năm 2025 như sau: vệ sinh.' },
    { keys: 'trich_yeu: Kiểm tra giai đoạn năm 2025 - 2026', body: 'Trên đây là Kế hoạch kiểm tra năm 2025.' },
    {
      body: 'Nguồn chi năm học 2024 - 2025 chuyển sang.\n\nKế thừa kế hoạch năm học 2024 - 2025; năm học 2025 - 2026 tổ chức 02 đợt.',
    },
    { body: 'Năm học 2024 - 2025 trường có 32 lớp; theo Kế hoạch số 12/KH-SGDĐT năm học 2024 - 2025.' },
  ],
  bad: [
    {
      body: 'Tổ chức khai giảng năm học 2024 - 2025 tại các trường.',
      at: ['1:20 năm học 2024 - 2025'],
    },
    {
      body: 'Sở ban hành Kế hoạch kiểm tra công tác văn thư năm 2025 như sau:\n\n- Đi các phòng.\n\nTrên đây là Kế hoạch kiểm tra năm 2025.',
      at: ['1:52 2025', '5:35 2025'],
    },
  ],
  *check({ doc, spans }) {
    const lines = proseOf(spans)
    yield* leftoverYears(doc, lines)
    yield* pastSchoolYears(doc, lines)
  },
}

function* leftoverYears({ abstract }: Doc, lines: Lines): Iterable<Found> {
  const years = new Set([...abstract.join(' ').matchAll(/20\d\d/g)].map(([year]) => year))
  const [own] = years
  if (!own || years.size > 1) return
  for (const { 0: all, 1: year = '', index } of matchesIn(lines, itself, 'Kế hoạch', 'Trên đây')) {
    if (year === own || all.includes(own)) continue
    const to = index + all.length
    yield foundAt(lines, [to - year.length, to], {
      message: `Trích yếu ghi năm ${own}, ở đây ghi “năm ${year}”`,
      hint: `gõ “năm ${own}”, hoặc sửa trích yếu`,
    })
  }
}

const schoolYear = /[Nn]ăm học (20\d\d) ?[-–] ?(20\d\d)/g
/** What is to be done. */
const task =
  /(?<![A-Za-zÀ-ỹ])(?:ban hành|xây dựng|triển khai|tổ chức|thực hiện|hoàn thành|nhiệm vụ|chuẩn bị|tuyển sinh|khai giảng|phấn đấu|chỉ tiêu)(?![A-Za-zÀ-ỹ])/i
/** What was, or is the title of something. */
const past =
  /kết quả|đã|qua|tổng kết|báo cáo|đánh giá|chuyển sang|so với|kế thừa|phát huy|khắc phục|rút kinh nghiệm|tính đến|trước|hạn chế|tồn tại|số liệu|thành tích|khen thưởng|từ năm|tốt nghiệp|số \d|“/i

/** School years that were over before the year of the plan, where something is to be done in them. */
function* pastSchoolYears({ abstract, date }: Doc, lines: Lines): Iterable<Found> {
  const own = /20\d\d/.exec(abstract.join(' '))?.[0] ?? date.year
  for (const { 0: typed, 2: end, index } of own ? matchesIn(lines, schoolYear, 'ăm học ') : []) {
    const to = index + typed.length
    const before =
      lines.text
        .slice(Math.max(0, index - 200), index)
        .split(/[.;\n]/)
        .at(-1) ?? ''
    const [after = ''] = lines.text.slice(to, to + 200).split(/[.;\n]/)
    if (Number(end) >= Number(own) || !task.test(before) || past.test(before + after)) continue
    yield foundAt(lines, [index, to], {
      message: `“${typed}” đã hết trước năm ${own} của Kế hoạch`,
      hint: 'sửa lại năm học, hoặc năm trong trích yếu',
    })
  }
}
