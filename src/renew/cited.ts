import { citationsIn } from '../vietnamese/citation.ts'
import { capitals } from '../vietnamese/letters.ts'

/** A document that a text cites: up to the end of its number, of its date, and of issuer and title. */
export interface CitedStretch {
  readonly from: number
  readonly dated: number
  readonly named: number
}

/** Names of documents that are cited by a number or a day, as a pattern. */
export const documentNames =
  '(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Thông báo|Thông tri|Hướng dẫn|Kết luận|Công văn|Công điện|Tờ trình|Kế hoạch|Chương trình|Đề án|Hợp đồng)'

/** Every document that is cited, those with blanks in their number too: `số ...-CT/HU`, `12/KH- UBND`, `01 - KH/ĐU`. */
export const citedIn = (text: string): CitedStretch[] =>
  [...citationsIn(text).map(({ from, to, end }) => ({ from, to, end })), ...looselyCited(text)].map(
    ({ from, to, end }) => {
      const dated = Math.max(end, to + (dateBehind.exec(text.slice(to, to + 80))?.[0].length ?? 0))
      return { from, dated, named: dated + titleLength(text.slice(dated, dated + 400)) }
    },
  )

const symbol = String.raw`(?:[A-ZĐƯ]{2,10}|[A-ZĐ]{1,3}[a-z]{1,2})(?: ?[-–/] ?[A-ZĐƯ][A-Za-zÀ-ỹ\d]{0,14}){0,4}(?![a-zà-ỹ])`
/** The type in a number by its letters, which tell it without "số" before it: `01 - KH/ĐU`. */
const typed = '(?:NQ|NĐ|QĐ|CT|TT|TB|HD|KL|CV|TTr|KH|CTr|ĐA|BC)'
const loose = new RegExp(
  String.raw`(?:[Ss][Ốố]:? ?(?:\d{1,6}|[.…_]{1,20})|[Ss][Ốố]:? {0,6}(?=/)|${documentNames} \d{1,6}|(?<![\d/.,-])\d{1,6}(?= ?[-–/] ?${typed} ?[-–/] ?[A-ZĐƯ])) ?[-–/] ?(?:(?:19|20)\d\d ?/ ?)?${symbol}`,
  'g',
)

const looselyCited = (text: string) =>
  [...text.matchAll(loose)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
    end: index + length,
  }))

const dateBehind =
  /^,? ?(?:được )?(?:ban hành |ký )?ngày (?:[\d.…_]{1,6} ?[/.-] ?[\d.…_]{1,6} ?[/.-] ?\d{4}|[\d.…_ ]{0,10}tháng [\d.…_ ]{0,8}năm \d{4})/i

/** How far issuer and title run on behind number and date: to the end of the clause, or where a time or another clause opens. */
function titleLength(rest: string): number {
  if (!titleStart.test(rest)) return 0
  const flat = rest.replace(/“[^“”]{0,300}”|"[^"]{0,300}"|\([^()]{0,300}\)/g, ({ length }) => 'x'.repeat(length))
  for (const { 0: stop, index } of flat.matchAll(stops))
    if (stop !== ', ' || opensClause(flat.slice(index + stop.length))) return index
  return rest.length
}

const titleStart =
  /^,? ?(?:(?:của|về|do|giữa|ban hành|quy định|hướng dẫn|phê duyệt|triển khai|thực hiện|tổ chức|tăng cường|tiếp tục|v\/v|kèm theo|sửa đổi) |[“"])/i
const stops = /[;)|”"]|[.:](?= |$)|, | (?=(?:trước|chậm nhất|hoàn thành|xong|(?:kể )?từ ngày|đến ngày) )/g

/** Whether what follows a comma is no more of the title: a clause of its own, or its time. */
function opensClause(rest: string): boolean {
  if (/^(?:đề nghị|yêu cầu) /.test(rest)) return true
  if (/^(?:trong|từ) /.test(rest)) return true
  // "về phòng, chống thiên tai, năm 2025;" is a title to its end.
  if (/^(?:năm|đến) /.test(rest)) return !/^[^;.,|)]{0,60}\d{4}(?:[;.)|]|\s*$)/.test(rest)
  if (!opensSubject.test(rest)) return false
  const clause = rest.slice(0, 160).split(/[;|]|\. /)[0] ?? ''
  const verb = clause.search(mainVerb)
  const title = clause.search(/ về /)
  return verb >= 0 && (title < 0 || verb < title)
}

const opensSubject = new RegExp(`^(?:[${capitals}]|các )`)
const mainVerb =
  / (?:ban hành|xây dựng|triển khai|tổ chức|yêu cầu|đề nghị|giao|thực hiện|lập|phân công|tiếp tục|chủ trì|phối hợp|chịu|báo cáo|hướng dẫn|thông báo|tham mưu|có trách nhiệm|đã|sẽ|phải|cần|gửi|nộp|hoàn thành|rà soát|căn cứ) /
