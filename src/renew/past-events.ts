import type { Mention } from './mentions.ts'
import type { Around, YearVerdict } from './verdict.ts'

type Words = Omit<Around, 'own'>

/** What becomes of a time that words of the past stand before: it may be that of what is done, which no new year changes. */
export function pastEvent(mention: Mention, words: Words): YearVerdict | undefined {
  const { before, after } = words
  const clause = clauseOf(words)
  if (mention.kind === 'one' && isSettled(clause, before)) return asDone
  if (mention.years.every(({ unit }) => unit === 'day')) return undefined
  if (issued.test(before) && /^\s?\)/.test(after) && !drafted.test(before))
    return asked('thời gian của văn bản được dẫn: giữ hay dời?')
  if (/đến $/i.test(before) && counts.test(after)) return asked('số năm đếm đến năm này: giữ hay dời?')
  if (allotted.test(clause)) return undefined
  return done.test(clause) || (passive.test(clause) && !ahead.test(clause)) || published.test(clause)
    ? asDone
    : undefined
}

/**
 * The same of a time in the year before the plan's: figures of that year come anew; what was set up then, or happened in a
 * month of it, doesn't.
 */
export function pastFact({ kind }: Mention, words: Words): YearVerdict | undefined {
  const clause = clauseOf(words)
  const isFact = [passive, published, movedTo, tookUp, inUse].some((one) => one.test(clause)) && !ahead.test(clause)
  return kind === 'one' && (isFact || /^tháng /i.test(words.said)) ? asDone : undefined
}

const clauseOf = ({ before }: Words): string => before.split(/[.;:,](?= |$)|[(|]/).at(-1) ?? ''
const asked = (why: string): YearVerdict => ({ kind: 'past-event', moved: false, why })

const asDone = asked('việc, văn bản đã có: giữ hay dời?')

const word = '(?<![A-Za-zÀ-ỹ])'
/** What may stand between the words of the past and the time, no term of a task among it. */
const when = '(?:(?:từ|vào|hồi|trong|ngay|đầu|giữa|cuối) ){0,3}'

const papers = 'nghị quyết|nghị định|quyết định|chỉ thị|thông tư|thông báo|kết luận|công văn|công điện'
/** "Nghị quyết … của Đảng (tháng 01/2026)". */
const issued = new RegExp(`${word}(?:${papers}) [^.;()|]{0,120}\\($`, 'i')
const drafted = new RegExp(
  `(?:ban hành|xây dựng|tham mưu|trình|soạn(?: thảo)?|dự thảo|ra|lập|có) (?:các )?(?:${papers}) [^.;()|]{0,120}\\($`,
  'i',
)

/** Whether someone took up a post, or something a place, at the time behind the words; or whether that is when something was said. */
const isSettled = (clause: string, before: string): boolean =>
  ((tookUp.test(clause) || movedTo.test(clause)) && !ahead.test(clause)) || said.test(before) || numbered.test(before)
const began = '(?:kể )?(?:từ|hồi|đầu|ngay đầu|từ đầu) '
const tookUp = new RegExp(
  `${word}(?:về )?nhận (?:nhiệm vụ|chức vụ|chức|công tác)(?: (?:[^ ]+ ){0,6}?(?:${began})| (?:vào )?)$`,
  'i',
)
const movedTo = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:(?:chuyển|dời) (?:về|sang|đến|tới|ra|vào|trụ sở|công tác)|đi vào (?:hoạt động|vận hành|khai thác|sử dụng)|nghỉ hưu|nghỉ việc|giữ chức(?: vụ)?|đảm nhiệm) (?:[^ ]+ ){0,6}?${began}$`,
  'i',
)
const inUse = /đưa vào (?:hoạt động|vận hành|khai thác|sử dụng) (?:(?:từ|vào|hồi|trong|đầu|giữa|cuối) ){0,2}$/i
const said = new RegExp(
  `(?:ý kiến|kết luận|chỉ đạo|phát biểu|yêu cầu|thống nhất)(?: [^ .;|]+){0,8} tại (?:buổi|cuộc|hội nghị|phiên)(?: [^ .;|]+){0,8} $|${word}(?:theo|thực hiện|căn cứ|tại) (?:${papers}) $`,
  'i',
)
/** A document's number: "35/SNV-VP". */
const numbered = /(?<!\d)\d{1,6}\/[A-ZĐƯ\d]{2,10}(?:[-/][A-ZĐƯ]{2,10}){0,3} $/

/** "đến năm 2026 đủ 10 năm". */
const counts = /^,? ?(?:thì |là |đã )?(?:đủ|tròn|được|hết) \d{1,3} năm(?![A-Za-zÀ-ỹ])/i

/** What was given or set for the year: it comes anew with each. */
const allotted =
  /(?:dự toán|kinh phí|ngân sách|vốn|chỉ tiêu|mục tiêu|nhiệm vụ|biên chế)(?: [^ ]+){0,8} (?:giao|cấp|phân bổ|bố trí|đề ra|đặt ra|xác định|đăng ký)(?: (?:trong|đầu|từ đầu))? $/i
const done = new RegExp(`${word}(?:đã|vừa|vừa mới|mới (?:được|ban hành)) (?:[^ ]+ ){1,14}$`, 'i')
const few = '(?:[^ ]+ ){0,8}?'
const passive = new RegExp(
  `${word}(?:được (?:[^ ]+ ){0,4}?(?:phê duyệt|công nhận|bổ nhiệm|ban hành|thông qua|thành lập|xếp hạng|khen thưởng|điều động|luân chuyển|tiếp nhận|xuất bản|công bố|ký)(?: lại)?|công nhận lại|bổ nhiệm lại|có hiệu lực) ${few}${when}$`,
  'i',
)
const ahead = /phấn đấu|sẽ |dự kiến|(?:để|cần|phải|chưa|sau khi|trước khi|đề nghị|trình|mong muốn|đăng ký) /i
const published =
  /[^ ] (?:ban hành|xuất bản|công bố|ký|ký kết|mua) (?:lần đầu )?(?:(?:từ|vào|hồi|đầu|giữa|cuối) ){0,2}$/i
