import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { bodyTexts, sentenceAround } from './body-texts.ts'

/** A deadline that is past on the day of signing. */
export const pastDeadline: Rule = {
  id: 'thoi-han-truoc-ngay-ky',
  group: 'phan-cong',
  severity: 'warning',
  summary: 'Thời hạn giao việc không sớm hơn ngày của văn bản.',
  why: 'Việc giao với thời hạn đã qua thì không ai làm kịp; thường là ngày sót lại của kế hoạch năm trước.',
  good: [
    { body: 'Các phòng gửi báo cáo trước ngày 15/4/2026, hoàn thành xong trong tháng 3 năm 2026.' },
    { body: 'Rà soát văn bản ban hành trước ngày 01/01/2026; hồ sơ đã hoàn thành trước ngày 01/3/2026 thì lưu lại.' },
    {
      body: 'Năm 2025, Văn phòng hoàn thành chỉnh lý trước ngày 20/12/2025. Thực hiện Kế hoạch số 12/KH-SNV ngày 05/01/2026.',
    },
    {
      body: 'Hộ có nhà xây xong trước ngày 31/12/2025 được hỗ trợ; số liệu báo cáo trước ngày 31/12/2025 thì giữ nguyên.',
    },
    { body: 'Năm 2025 mở 14 lớp, hoàn thành trước ngày 31/12/2025 như kế hoạch.' },
    { body: 'Năm 2025 tiêm 4.812 trẻ; đợt bổ sung hoàn thành trước ngày 30/11/2025.' },
    { body: 'Thời gian hoàn thành: tháng 01/2026 đến tháng 4/2026.' },
    { keys: 'ngay: 03/2026', body: 'Các phòng gửi báo cáo trước ngày 01/3/2026.' },
  ],
  bad: [
    { body: 'Các phòng gửi báo cáo về Văn phòng **trước ngày 15/02/2026**.', at: ['1:44 ngày 15/02/2026'] },
    { body: 'Lập danh mục hồ sơ, hoàn thành trong tháng 2 năm 2026.', at: ['1:38 tháng 2 năm 2026'] },
    { body: 'Báo cáo trước ngày 10 tháng 3\nnăm 2026.', at: ['1:15 ngày 10 tháng 3'] },
    { body: 'Báo cáo chậm nhất ngày 10 tháng 3 năm 2026.', at: ['1:19 ngày 10 tháng 3 năm 2026'] },
  ],
  *check({ doc: { date }, spans }) {
    const { day, month, year } = date
    if (!day || !month || !year) return
    const signed = Date.UTC(year, month - 1, day)
    for (const typed of bodyTexts(spans).filter(({ text }) => text.includes('20')))
      for (const found of typed.text.matchAll(deadline)) {
        const from = found.index
        const to = from + found[0].length
        const { words = '', d, m, y } = found.groups ?? {}
        // Without a day the whole month is meant.
        const due = Date.UTC(Number(y), d ? Number(m) - 1 : Number(m), d ? Number(d) : 0)
        const { before, after } = sentenceAround(typed.text, from, to)
        if (
          due >= signed ||
          /^\s*(?:đến|[-–]|và|,)\s*(?:hết |ngày |tháng )*\d/i.test(after) ||
          signed - due > farthest ||
          past.test(before) ||
          isToldOfYear(typed.text.slice(0, from), year) ||
          isCondition(before, after, words)
        )
          continue
        const at = found[0].search(/(?:ngày\s+)?\d{1,2}(?:\/|\s+tháng)|tháng\s+\d/i)
        yield {
          message: `Thời hạn “${found[0].replace(/\s+/g, ' ')}” sớm hơn ngày của văn bản (${day}/${month}/${year})`,
          hint: 'sửa lại thời hạn, hoặc ngày của văn bản ở khóa `ngay`',
          place: placeOf(typed, from + at, to),
        }
      }
  },
}

/** A day longer ago than this is a fact of the past and no slip. */
const farthest = 400 * 24 * 60 * 60 * 1000

/** A deadline with its year; without a day it is the whole month. */
export const deadline =
  /(?<![A-Za-zÀ-ỹ])(?<words>(?:hoàn\s+thành|xong|chậm\s+nhất|muộn\s+nhất|thời\s+hạn|hạn\s+cuối|trước)(?:\s+(?:xong|là|vào|đến|hết|trước|trong)){0,4})(?:\s*:)?\s+(?:(?:ngày\s+)?(?<d>\d{1,2})(?:\/|\s+tháng\s+)|tháng\s+)(?<m>\d{1,2})(?:\/|\s+năm\s+)(?<y>20\d{2})(?![\d/A-Za-zÀ-ỹ-])/gi

/** What was, and not what is to be. */
const past =
  /(?<![A-Za-zÀ-ỹ])(?:đã|được|tính đến|năm (?:vừa )?qua|kết quả|thời gian qua|vừa|theo|tại|năm 20\d\d,)(?![A-Za-zÀ-ỹ])/i

/** “Năm 2025 mở 14 lớp, hoàn thành trước ngày …” tells of a year that is over. */
const isToldOfYear = (before: string, signed: number): boolean =>
  Number(/(?:^|\. )[-+\s]*(?:Trong |Cả |Hết )?năm (20\d\d)(?!\d| [-–])/i.exec(before)?.[1] ?? signed) < signed

/** What is said of things that were ready by then. */
const said =
  /^\s*(?:được|thì|vẫn|đều|chưa|mà|như (?:kế hoạch|dự kiến)|không(?! (?:để|kéo dài|quá|chậm|muộn)))(?![A-Za-zÀ-ỹ])/

/** "Trước ngày …" says of things from when they are, unless one is told to do something by it. */
function isCondition(before: string, after: string, words: string): boolean {
  if (said.test(after)) return true
  if (/^(?:hoàn|xong|chậm|muộn|thời|hạn)/i.test(words)) return false
  if (
    /(?:ban hành|sinh|cấp|xây dựng|phát sinh|hiệu lực|tuyển dụng|tồn tại|thành lập|đăng ký|ký kết|ký|vi phạm|nghỉ|xảy ra|hình thành|kể từ|từ|có)\s*$/i.test(
      before,
    )
  )
    return true
  return !/(?<![A-Za-zÀ-ỹ])(?:gửi|nộp|báo cáo|trình|hoàn thành|xong|lập|tổ chức|triển khai|thực hiện|tổng hợp|cập nhật|đăng tải|thời (?:hạn|gian)|hạn)(?![A-Za-zÀ-ỹ])/i.test(
    `${before} ${after.slice(0, 30)}`,
  )
}
