import { capitals } from '../vietnamese/letters.ts'
import { citedIn, documentNames } from './cited.ts'
import type { KeptKind } from './spot.ts'

/** A stretch of a text that speaks of no time of the plan's own, or that nobody should change word by word. */
export interface Held {
  readonly from: number
  readonly to: number
  readonly kind: KeptKind
  readonly why: string
}

/** What stays as it is in a text; stretches may overlap, and the first counts. */
export const heldIn = (text: string): Held[] => [
  ...citedIn(text).flatMap(({ from, dated, named }): Held[] => [
    { from, to: dated, kind: 'cited', why: 'số, ngày của văn bản được dẫn' },
    { from: dated, to: named, kind: 'cited', why: 'trong tên văn bản được dẫn' },
  ]),
  ...patterns.flatMap(([kind, pattern, why]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ from: index, to: index + length, kind, why })),
  ),
  ...inForceIn(text),
]

const day = String.raw`(?:ngày )?\d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}`
/** Words that no name of a law holds, so that what follows is a time of the plan's. */
const afterLaws = '(?:trong|cho|của|đến|từ|trên|tại|vào|trước|sau|quý|tháng)'

const patterns: readonly (readonly [kind: KeptKind, pattern: RegExp, why: string])[] = [
  [
    'address',
    /https?:\/\/[^\s|]+|www\.[^\s|]+|[^\s|@]{1,64}@[^\s|]+|\]\([^()]{0,300}\)|\[\^[^\]]{0,60}\]/g,
    'trong địa chỉ hoặc tên tệp',
  ],
  [
    'code',
    /(?<![A-Za-z])(?:TCVN|QCVN|TCXDVN|TCCS|ISO|IEC)(?:[ /-]?(?:ISO|IEC|TCVN|\d{1,6}(?:-\d{1,3})?)){0,6}: ?\d{4}(?:\/[A-ZĐ]{2,8})*/g,
    'số hiệu tiêu chuẩn',
  ],
  ['mark', /\{\{.{0,300}?\}\}/g, 'trong dấu {{…}} của bản mẫu'],
  ['law', new RegExp(`có hiệu lực (?:thi hành )?(?:kể )?(?:từ )?${day}`, 'gi'), 'ngày có hiệu lực của văn bản'],
  // What stands before it is on the page before, or in a line above.
  ['cited', new RegExp(`^\\s*${day} của (?=[${capitals}])`, 'g'), 'ngày của văn bản được dẫn'],
  ['cited', new RegExp(`${documentNames} (?:ký |ban hành )?ngày ${day}`, 'g'), 'ngày của văn bản được dẫn'],
  ['cited', new RegExp(`${documentNames} ngày [.…_]{1,6}[/.-][.…_]{1,6}[/.-]\\d{4}`, 'g'), 'ngày của văn bản được dẫn'],
  [
    'cited',
    new RegExp(
      `(?:Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Thông tri|Kết luận|Công điện)(?: (?!của |từ |trong |đến )[a-zà-ỹđ,]+){0,12} năm \\d{4} (?=của [${capitals}])`,
      'g',
    ),
    'văn bản được dẫn theo tên',
  ],
  [
    'cited',
    new RegExp(String.raw`(?:${documentNames}|[Ss]ố):? (?:số )?\d{1,5}/\d{4}(?!\d)`, 'g'),
    'số của văn bản được dẫn',
  ],
  [
    'cited',
    new RegExp(
      `${documentNames} (?:["“][^"”|]{1,200}["”]|(?:(?!của |từ |trong |đến )[a-zà-ỹđ,]+ ){0,12}năm \\d{4}) (?=số:? ?\\d{1,5} ?[/-])`,
      'g',
    ),
    'trong tên văn bản được dẫn',
  ],
  [
    'cited',
    /kỳ họp (?:lần )?thứ [^\s,;|]{1,12}(?: \([^()|]{0,30}\))?,? năm \d{4}(?!\d)/gi,
    'kỳ họp của văn bản được dẫn',
  ],
  [
    'law',
    new RegExp(
      String.raw`(?<!Pháp )(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?: (?!${afterLaws} )[A-Za-zÀ-ỹ,]+){0,12}?(?: ngày ${day}| năm \d{4}| \d{4})`,
      'g',
    ),
    'năm của luật',
  ],
  ['law', new RegExp(String.raw`sửa đổi, bổ sung (?:một số điều )?(?:ngày ${day}|năm \d{4})`, 'gi'), 'năm của luật'],
]

const applied = new RegExp(`(?:thực hiện|áp dụng|thi hành) (?:kể )?từ ${day}`, 'gi')
const lawful = new RegExp(`(?:Bộ luật|Luật|Pháp lệnh|${documentNames})(?=[^.;|]{0,200}$)`)

/** Days since when a law or a document named before in the clause is applied. */
const inForceIn = (text: string): Held[] =>
  [...text.matchAll(applied)].flatMap(({ 0: { length }, index }) =>
    lawful.test(text.slice(Math.max(0, index - 240), index))
      ? [{ from: index, to: index + length, kind: 'law' as const, why: 'ngày có hiệu lực của văn bản' }]
      : [],
  )
