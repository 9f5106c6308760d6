import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { letters, opensWord, toUpperFirst } from './chu-cai.ts'
import { type Lines, matchesIn, runningTextOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

/** With what shows that a text is cited: “điều 3 xe” sends cars. */
const named =
  '(?:Luật|Bộ luật|Hiến pháp|Nghị|Thông tư|Quyết định|Quy chế|Quy định|Điều lệ|Kế hoạch|Đề án|Chương trình|Phụ lục|Phần|Chương)'
const text = `(?:${named}|của)`
const cited = new RegExp(
  `điều \\d{1,4}(?:(?<=khoản \\d{1,4} điều \\d{1,4})|(?= ${text}))|(?:phần|chương|mục) [IVX]+(?![${letters}])(?:(?<=(?:[Tt]ại|[Tt]heo|ở|trong|thuộc|khoản \\d{1,2}|điểm [a-zđ\\d]{1,2}) (?:phần|chương|mục) [IVX]+)|(?=,? (?:của )?${named}))`,
  'g',
)
/** Several parts of one text, named once or each by itself. */
const listed = new RegExp(
  `(?:[Pp]hần|[Cc]hương|[Mm]ục) [IVX]+(?:(?:,| và|, và| hoặc) (?:(?:[Pp]hần|[Cc]hương|[Mm]ục) )?[IVX]+)+(?![${letters}])`,
  'g',
)
const compound = /(?:[Hh]ọc|[Hh]ạng|[Dd]anh|[Tt]iểu|đầu|cổ|thành) $/

/** Capitals of parts cited from `Điều` upward. */
export const articleCapital: Rule = {
  id: 'viet-hoa-dieu-chuong',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 7 Mục V'),
  summary: '“Phần”, “Chương”, “Mục”, “Điều” khi viện dẫn viết hoa.',
  why: 'Số hiệu biến từ này thành tên của một phần văn bản cụ thể.',
  good: [
    { body: 'Theo khoản 2 Điều 3 và Chương II của Luật; nội dung các chương, mục.' },
    { body: 'Thi hai phần: phần I trắc nghiệm, phần II tự luận; chương I của vở kịch.' },
    { body: 'Khi có cháy thì điều 3 xe đến ngay; học phần II, hạng mục I, tiểu mục I.' },
  ],
  bad: [
    {
      body: 'Thực hiện khoản 2 điều 3 của Luật Lưu trữ.',
      at: ['1:19 điều 3'],
      fixed: 'Thực hiện khoản 2 Điều 3 của Luật Lưu trữ.',
    },
    {
      body: 'Theo mục I, II và mục III Kế hoạch này; nêu ở Mục I và mục II.',
      at: ['1:6 mục I', '1:19 mục III', '1:56 mục II'],
      fixed: 'Theo Mục I, II và Mục III Kế hoạch này; nêu ở Mục I và Mục II.',
    },
    {
      body: 'Nhiệm vụ nêu tại mục II Kế hoạch này.',
      at: ['1:18 mục II'],
      fixed: 'Nhiệm vụ nêu tại Mục II Kế hoạch này.',
    },
  ],
  *check({ spans }) {
    const words = runningTextOf(spans)
    for (const [index, typed] of citedIn(words)) {
      const place = placeOf(words, index, index + typed.length)
      const meant = toUpperFirst(typed)
      yield {
        message: `“${typed}” viện dẫn một phần văn bản mà viết thường`,
        hint: `gõ “${meant}”`,
        place,
        fix: { place, text: meant },
      }
    }
  },
}

/** Parts that are cited in small letters, by where they stand; of a list all where one of them shows it. */
function citedIn(words: Lines): readonly (readonly [index: number, typed: string])[] {
  const found = new Map<number, string>()
  for (const { 0: typed, index } of matchesIn(words, cited, 'điều ', 'chương ', 'mục ', 'phần '))
    if (opensWord(words.text, index) && !compound.test(words.text.slice(Math.max(0, index - 6), index)))
      found.set(index, typed)
  for (const { 0: list, index: from } of matchesIn(words, listed, 'chương ', 'mục ', 'phần ')) {
    const isCited =
      /[PCM]/.test(list.replace(/[IVX]+/g, '')) || [...found.keys()].some((at) => at >= from && at < from + list.length)
    if (!isCited || compound.test(words.text.slice(Math.max(0, from - 6), from))) continue
    for (const { 0: typed, index } of list.matchAll(/(?:phần|chương|mục) [IVX]+/g)) found.set(from + index, typed)
  }
  return [...found].sort(([one], [other]) => one - other)
}
