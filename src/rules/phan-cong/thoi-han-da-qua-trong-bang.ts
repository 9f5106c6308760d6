import type { Table } from '../../document/doc.ts'
import { tablesIn } from '../../document/tables-in.ts'
import { plainText } from '../../document/words.ts'
import { placeOf } from '../../findings/text-map.ts'
import { bodiesOf, placeOfWords } from '../bo-cuc/walk.ts'
import type { Found, Rule } from '../rule.ts'
import { bodyTexts } from './body-texts.ts'
import { deadline } from './thoi-han-truoc-ngay-ky.ts'

const head = /^(?:thời (?:hạn|gian)(?: (?:hoàn thành|thực hiện))?|hạn (?:hoàn thành|nộp)|tiến độ|hoàn thành)/i
const day = /(?:(\d{1,2})\/)?(\d{1,2})\/(20\d\d)(?![\d/])|(?:(?:ngày )?(\d{1,2}) )?tháng (\d{1,2}) năm (20\d\d)/g

/** A day longer ago than this is a fact of the past and no slip. */
const farthest = 400 * 24 * 60 * 60 * 1000

/** What is to be done in a month, at the head of what is said. */
const task =
  /^(?:[-+]\s*)?(?:Tổng kết|Tổ chức|Triển khai|Hoàn thành|Rà soát|Kiểm tra|Khảo sát|Báo cáo|Tổng hợp|Nghiệm thu|Xây dựng|Lập|Tập huấn|Sơ kết|Gửi|Nộp)(?![A-Za-zÀ-ỹ])[^.;]*?(?<![A-Za-zÀ-ỹ])(?:trong|vào) (tháng (\d{1,2})(?:\/| năm )(20\d\d))(?![\d/])/

/** A day in a column of deadlines, or the month of a task, that is past on the day of signing. */
export const pastDeadlineInTable: Rule = {
  id: 'thoi-han-da-qua',
  group: 'phan-cong',
  severity: 'warning',
  summary: 'Thời hạn trong bảng và tháng thực hiện không sớm hơn ngày của văn bản.',
  why: 'Việc giao với thời hạn đã qua thì không ai làm kịp; thường là ngày sót lại của kế hoạch năm trước.',
  good: [
    {
      body: '| Việc | Thời hạn |\n| --- | --- |\n| Lập sổ | 15/4/2026 |\n| Nộp sổ | Tháng 3/2026 |\n| Đào tạo | 01/2026 - 12/2026 |',
    },
    { body: 'Tổng kết trong tháng 12/2026. Kết quả đã báo cáo trong tháng 12/2025.' },
    // That is told as a deadline.
    { body: '- Hoàn thành trong tháng 12/2025.' },
    { body: '| Văn bản | Ngày ban hành |\n| --- | --- |\n| Quy chế | 15/01/2026 |' },
  ],
  bad: [
    { body: '| Việc | Thời hạn |\n| --- | --- |\n| Lập sổ | 15/01/2026 |', at: ['3:12 15/01/2026'] },
    { body: '- Tổng kết trong tháng 12/2025; khen thưởng.', at: ['1:18 tháng 12/2025'] },
  ],
  *check({ doc, spans }) {
    const { day: on, month, year } = doc.date
    if (!on || !month || !year) return
    const signed = Date.UTC(year, month - 1, on)
    const said = (typed: string) => ({
      message: `Thời hạn “${typed}” sớm hơn ngày của văn bản (${on}/${month}/${year})`,
      hint: 'sửa lại thời hạn, hoặc ngày của văn bản ở khóa `ngay`',
    })
    for (const table of bodiesOf(doc).flatMap(tablesIn))
      for (const { text, place } of pastIn(table, signed))
        yield { ...said(text), place: placeOfWords(text, place, spans) }
    for (const words of bodyTexts(spans)) {
      if (!words.text.includes('tháng ')) continue
      const [all = '', typed = '', m, y] = task.exec(words.text) ?? []
      if (
        all === '' ||
        /hoàn thành|đã|thời hạn/i.test(all.slice(10)) ||
        all.search(deadline) >= 0 ||
        !isPast(Date.UTC(Number(y), Number(m), 0), signed)
      )
        continue
      if (/^\s*(?:đến|[-–])/.test(words.text.slice(all.length))) continue
      yield { ...said(typed), place: placeOf(words, all.length - typed.length, all.length) }
    }
  },
}

const isPast = (due: number, signed: number): boolean => due < signed && signed - due <= farthest

function* pastIn({ rows, headRows }: Table, signed: number): Iterable<{ text: string; place: Found['place'] }> {
  const names = rows[headRows - 1]?.cells.map(({ content }) => plainText(content).trim()) ?? []
  const column = names.findIndex((name) => head.test(name))
  if (column < 0) return
  for (const { cells } of rows.slice(headRows)) {
    const cell = cells[column]
    if (cells.length !== names.length || !cell) continue
    const text = plainText(cell.content).trim()
    const days = [...text.matchAll(day)].map((found) => {
      const [d, m, y] = found[3] ? [found[1], found[2], found[3]] : [found[4], found[5], found[6]]
      return Date.UTC(Number(y), d ? Number(m) - 1 : Number(m), d ? Number(d) : 0)
    })
    if (days.length > 0 && isPast(Math.max(...days), signed)) yield { text, place: cell.place }
  }
}
