import { pieceAt } from '../../findings/text-map.ts'
import { matchesIn, proseWords } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
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
    {
      body: 'Kết quả 31 / 45 phòng; tháng 10 / 2026; khóa 2026-02, lớp 30 / 32 / 35; mã 2026-45-31; ngày 30 / 4 / 2026.',
    },
    { body: 'Họp ngày 29/02 và ngày 30, 31 tháng 3.' },
    {
      body: 'Thưởng trước tháng 13 tuổi; đá quý 5 viên; quý vị; Trần Quý Vân; quý IV; trẻ từ tháng 13 trở đi; đạt 31/4 chỉ tiêu.',
    },
  ],
  bad: [
    { body: 'Hoàn thành trước ngày 31/4/2026.', at: ['1:18 ngày 31/4/2026'] },
    { body: 'Họp ngày 30 tháng 02.', at: ['1:5 ngày 30 tháng 02'] },
    { body: 'Báo cáo trong tháng 13/2026.', at: ['1:15 tháng 13/2026'] },
    { body: 'Báo cáo trước 29/02/2026.', at: ['1:15 29/02/2026'] },
    {
      body: 'Xong ngày 31 / 4 / 2026, trước 31/**4**/2026, 31\\/4/2026, 31–4–2026, 2026-04-31, ngày 31 / 4.',
      at: [
        '1:6 ngày 31 / 4 / 2026',
        '1:32 31/**4**/2026',
        '1:47 31\\/4/2026',
        '1:59 31–4–2026',
        '1:70 2026-04-31',
        '1:82 ngày 31 / 4',
      ],
    },
    {
      body: 'Báo cáo trước 31/4; xong trong tháng 13, ngày 31.4.2026.',
      at: ['1:15 31/4', '1:32 tháng 13', '1:42 ngày 31.4.2026'],
    },
    { body: 'Hoàn thành trong Quý V/2026, tổng kết quý 5.', at: ['1:18 Quý V/2026', '1:39 quý 5'] },
    {
      body: '| Việc | Thời gian |\n| --- | --- |\n| Thu sổ | 31/4 |\n| In sổ | Quý V |\n| Phát sổ | Tháng 13 |',
      at: ['3:12 31/4', '4:11 Quý V', '5:13 Tháng 13'],
    },
  ],
  *check({ spans }) {
    const lines = proseWords(spans)
    const told = new Set<number>()
    for (const { pattern, words } of forms)
      for (const { 0: typed, index, groups = {} } of matchesIn(lines, pattern, ...words)) {
        const { only = typed } = groups
        const [from, to] = [index + typed.length - only.length, index + typed.length]
        const { within } = pieceAt(lines, from).from
        const problem = problemOf(groups)
        if (!problem || told.has(to) || within[0] === 'ngay' || within.at(-1) === 'ngay') continue
        told.add(to)
        yield foundAt(lines, [from, to], {
          message: `“${only.replace(/\s+/g, ' ')}” không có thật: ${problem}`,
          hint: 'sửa lại ngày, tháng cho đúng',
        })
      }
  },
}

const noWord = '(?<![A-Za-zÀ-ỹ])'
/** Behind a time that stands alone: the end of a line, of a cell, or a mark. */
const alone = String.raw`(?=[^\S\n]*(?:$|[.,;:)–-]|hằng |đến |tới ))`
const before = 'trong|trước|từ|đến|hết|hạn|xong|thành|nhất|vào|sáng|chiều|cuối|đầu|giữa|sang|kết|kỳ|và'
const lead = String.raw`(?:${noWord}(?:${before})\s|^)`
const noQuarter = '(?<quarter>[05-9]|V|VI{1,3}|IIII)'
const ofYear = String.raw`(?:\/|\snăm\s)20\d\d(?!\d)`

/** How times are typed, of which `only` may be a part, with what a text must have for them to be looked for. */
const forms: readonly { readonly pattern: RegExp; readonly words: readonly string[] }[] = [
  // ngày 31/4, ngày 31/4/2026, 31/4/2026
  {
    pattern:
      /(?<![A-Za-zÀ-ỹ\d/.-]|số:? )(?:ngày\s+)?(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>(?:19|20)\d{2})(?![\d/A-Za-zÀ-ỹ-])/gi,
    words: ['/19', '/20'],
  },
  // 31 / 4 / 2026, 31/**4**/2026, 31\/4/2026, with slashes of fractions
  {
    pattern:
      /(?<![A-Za-zÀ-ỹ\d/.-]|số:? |\/ )(?:ngày\s+)?(?<day>\d{1,2})\s?\\?[/∕⁄]\s?(?<month>\d{1,2})\s?\\?[/∕⁄]\s?(?<year>20\d{2})(?![\dA-Za-zÀ-ỹ/-]| \/)/gi,
    words: ['/ ', ' /', '/\n', '\n/', '\\/', '∕', '⁄'],
  },
  // 31–4–2026
  {
    pattern:
      /(?<![A-Za-zÀ-ỹ\d/.–-])(?:ngày\s)?(?<day>\d{1,2})–(?<month>\d{1,2})–(?<year>20\d{2})(?![\dA-Za-zÀ-ỹ/–-])/gi,
    words: ['–20'],
  },
  // 2026-04-31
  {
    pattern: /(?<![A-Za-zÀ-ỹ\d/.-])(?<year>20\d{2})-(?<month>0[1-9]|1[0-2])-(?<day>\d{2})(?![\dA-Za-zÀ-ỹ/-])/gi,
    words: ['-0', '-1'],
  },
  {
    pattern: /(?<![A-Za-zÀ-ỹ])ngày\s+(?<day>\d{1,2})\s?\/\s?(?<month>\d{1,2})(?![\d/A-Za-zÀ-ỹ-]|,\d|\s?\\?[/∕⁄])/gi,
    words: ['gày', 'GÀY'],
  },
  {
    pattern:
      /(?<![A-Za-zÀ-ỹ])ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})(?:\s+năm\s+(?<year>(?:19|20)\d{2}))?(?![\d/])/gi,
    words: ['háng', 'HÁNG'],
  },
  {
    pattern:
      /(?<![A-Za-zÀ-ỹ]|\d\s{1,9}|lương\s{1,9}|thưởng\s{1,9})tháng\s+(?<month>\d{1,2})(?:\s+năm\s+|\s*\/\s*)(?<year>(?:19|20)\d{2})(?![\d/])/gi,
    words: ['háng', 'HÁNG'],
  },
  // trong tháng 13; in a cell: Tháng 13
  {
    pattern: new RegExp(`${lead}(?<only>tháng\\s(?<month>00?|1[3-9]|[2-9]\\d))${alone}`, 'gim'),
    words: ['háng 1', 'háng 2', 'háng 0'],
  },
  // 31.4.2026, 31-4-2026
  {
    pattern:
      /(?<![A-Za-zÀ-ỹ\d/.-])(?:ngày\s)?(?<day>\d{1,2})(?<mark>[.-])(?<month>\d{1,2})\k<mark>(?<year>20\d{2})(?![\d/-]|\.\d)/gi,
    words: ['.20', '-20'],
  },
  // trước 31/4; in a cell: 30/02. A fraction has no such numbers.
  {
    pattern: new RegExp(`${lead}(?<only>(?<day>3[01])/(?<month>0?[2469]|11))(?![\\d/])${alone}`, 'gim'),
    words: ['31/', '30/'],
  },
  // trong Quý 5, quý V/2026
  { pattern: new RegExp(`${lead}(?<only>quý\\s${noQuarter})(?![\\dA-Za-zÀ-ỹ/])${alone}`, 'gim'), words: ['uý '] },
  { pattern: new RegExp(`(?<![A-Za-zÀ-ỹ])quý\\s${noQuarter}${ofYear}`, 'gi'), words: ['uý '] },
]

type Parts = Readonly<Record<string, string | undefined>>

function problemOf({ day, month, year, quarter }: Parts): string | undefined {
  if (quarter) return `không có quý ${quarter}`
  const [d, m, y] = [day ? Number(day) : undefined, Number(month), year ? Number(year) : undefined]
  if (m < 1 || m > 12) return `không có tháng ${m}`
  // Without a year, 29/02 may be right.
  const days = new Date(Date.UTC(y ?? 2024, m, 0)).getUTCDate()
  if (d === undefined || (d >= 1 && d <= days)) return undefined
  return y ? `tháng ${m} năm ${y} có ${days} ngày` : `tháng ${m} có nhiều nhất ${days} ngày`
}
