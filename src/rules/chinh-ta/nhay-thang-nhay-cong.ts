import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { proseOf } from './loi-van.ts'

/** Not of inches and seconds: `15"`. */
const straight = /(?<!\d)"/g
const curly = /[“”]/g
/** Straight marks that open and close; those of words right behind a blank, or before a mark. */
const straightPair = /(?<=^|[\s(“])"(?=\S)[^"\n]*(?<=[^\s"\n])"(?=$|[\s,.;:!?)”])/gm

/** Straight and curly quotes in one document. */
export const mixedQuotes: Rule = {
  id: 'nhay-thang-nhay-cong',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Cả văn bản dùng một kiểu dấu nháy kép: cong “ ” hoặc thẳng " ".',
  why: 'Hai kiểu nháy lẫn nhau cho thấy văn bản chép từ nhiều nơi mà chưa rà lại.',
  good: [
    { body: 'Chủ đề “Văn thư số”, khẩu hiệu “Một hồ sơ, một mã”.' },
    { body: 'Chủ đề "Văn thư số", khẩu hiệu "Một hồ sơ, một mã".' },
    { body: 'Màn hình 24" cho phòng “Một cửa”.' },
  ],
  bad: [
    {
      body: 'Chủ đề “Văn thư số”, phong trào "Sổ sạch".',
      at: ['1:33 "Sổ sạch"'],
      fixed: 'Chủ đề “Văn thư số”, phong trào “Sổ sạch”.',
    },
    {
      body: 'Các tên "A", "B" và “C”.',
      at: ['1:9 "A"', '1:14 "B"'],
      fixed: 'Các tên “A”, “B” và “C”.',
    },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    if (!text.includes('"')) return
    const [straights, curlies] = [count(text, straight), count(text, curly)]
    if (straights === 0 || curlies === 0) return
    const [first, ...related] = [...pairsAndRest(text, straightPair, straight)].map(({ 0: typed, index }) => {
      const place = placeOf(prose, index, index + typed.length)
      return { place, ...(typed.length > 1 && { fix: { place, text: `“${typed.slice(1, -1)}”` } }) }
    })
    if (first)
      yield {
        message: `Văn bản dùng hai kiểu nháy kép: ${curlies} dấu cong “ ”, ${straights} dấu thẳng " "`,
        hint: 'thay dấu thẳng bằng “ ”',
        ...first,
        ...(related.length > 0 && { related }),
      }
  },
}

const count = (text: string, mark: RegExp) => [...text.matchAll(mark)].length

/** Words in marks, and the marks that no pair holds. */
function* pairsAndRest(
  text: string,
  pair: RegExp,
  one: RegExp,
): Iterable<{ readonly 0: string; readonly index: number }> {
  let from = 0
  for (const found of text.matchAll(pair)) {
    yield* marksIn(text, one, from, found.index)
    yield found
    from = found.index + found[0].length
  }
  yield* marksIn(text, one, from, text.length)
}

function* marksIn(text: string, one: RegExp, from: number, to: number) {
  for (const found of text.slice(from, to).matchAll(one)) yield { 0: found[0], index: from + found.index }
}
