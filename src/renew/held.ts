import { citationsIn } from '../vietnamese/citation.ts'
import { capitals } from '../vietnamese/letters.ts'

/** A stretch of a text that speaks of no time of the plan's own, or that nobody should change word by word. */
export interface Held {
  readonly from: number
  readonly to: number
  readonly why: string
}

/** What stays as it is in a text; stretches may overlap, and the first counts. */
export const heldIn = (text: string): Held[] => [
  ...citationsIn(text).flatMap(({ from, end }): Held[] => {
    const dated = end + (blankDate.exec(text.slice(end, end + 60))?.[0].length ?? 0)
    const named = dated + titleAfter(text.slice(dated, dated + 400))
    return [
      { from, to: dated, why: 'số, ngày của văn bản được dẫn' },
      { from: dated, to: named, why: 'trong tên văn bản được dẫn' },
    ]
  }),
  ...patterns.flatMap(([pattern, why]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ from: index, to: index + length, why })),
  ),
]

const blankDate = /^[\s.…_]*tháng[\s\d.…_]*năm \d{4}/

/** How far issuer and title run on behind number and date: to the end of the clause, or where a time or another clause opens. */
function titleAfter(rest: string): number {
  if (!/^,? ?(?:của|về|do|giữa|ban hành|quy định|hướng dẫn|phê duyệt|triển khai|v\/v|kèm theo|sửa đổi) /i.test(rest))
    return 0
  const end = rest.search(titleEnd)
  return end < 0 ? rest.length : end
}
const titleEnd = new RegExp(
  `[;)|”"]|[.:](?= |$)|, (?=[${capitals}]|(?:trong|năm|từ|đến|các|đề nghị|yêu cầu) )| (?=(?:trước|chậm nhất|hoàn thành|xong|(?:kể )?từ ngày|đến ngày) )`,
)

const document =
  '(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Thông báo|Kết luận|Công văn|Công điện|Tờ trình|Kế hoạch|Chương trình|Đề án|Hợp đồng)'
const day = String.raw`ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}`
/** Words that no name of a law holds, so that what follows is a time of the plan's. */
const afterLaws = '(?:trong|cho|của|đến|từ|trên|tại|vào|trước|sau|quý|tháng)'

const patterns: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /https?:\/\/[^\s|]+|www\.[^\s|]+|[^\s|@]{1,64}@[^\s|]+|\]\([^()]{0,300}\)|\[\^[^\]]{0,60}\]/g,
    'trong địa chỉ hoặc tên tệp',
  ],
  [/\{\{.{0,300}?\}\}/g, 'trong dấu {{…}} của bản mẫu'],
  [new RegExp(`có hiệu lực (?:thi hành )?(?:kể )?(?:từ )?${day}`, 'gi'), 'ngày có hiệu lực của văn bản'],
  [new RegExp(`${document} (?:ký |ban hành )?${day}`, 'g'), 'ngày của văn bản được dẫn'],
  [new RegExp(String.raw`(?:${document}|[Ss]ố):? (?:số )?\d{1,5}/\d{4}(?!\d)`, 'g'), 'số của văn bản được dẫn'],
  [
    new RegExp(
      String.raw`(?<!Pháp )(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?: (?!${afterLaws} )[A-Za-zÀ-ỹ,]+){0,12}?(?: ${day}| năm \d{4}| \d{4})`,
      'g',
    ),
    'năm của luật',
  ],
  [new RegExp(String.raw`sửa đổi, bổ sung (?:một số điều )?(?:${day}|năm \d{4})`, 'gi'), 'năm của luật'],
]
