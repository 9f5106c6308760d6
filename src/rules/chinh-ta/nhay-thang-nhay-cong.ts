import { pieceAt, placeOf } from '../../findings/text-map.ts'
import type { Found, Rule } from '../rule.ts'
import { type Lines, proseOf } from './loi-van.ts'

/** Not of inches and seconds: `15"`. */
const straight = /(?<!\d)"/g
const curly = /[“”]/g
/** Straight marks that open and close; those of words right behind a blank, or before a mark. */
const straightPair = /(?<=^|[\s(“])"(?=\S)[^"\n]*(?<=[^\s"\n])"(?=$|[\s,.;:!?)”])/gm
const curlyPair = /“[^“”\n]*”/g

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
    { body: 'Các tên "A", "B" và “C”.', at: ['1:21 “C”'], fixed: 'Các tên "A", "B" và "C".' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    if (!text.includes('"')) return
    const [straights, curlies] = [count(text, straight), count(text, curly)]
    if (straights === 0 || curlies === 0) return
    yield* straights > curlies ? curlyOnes(prose) : straightOnes(prose)
  },
}

const count = (text: string, mark: RegExp) => [...text.matchAll(mark)].length

function* straightOnes(prose: Lines): Iterable<Found> {
  for (const { 0: typed, index } of pairsAndRest(prose.text, straightPair, straight)) {
    const place = placeOf(prose, index, index + typed.length)
    yield {
      message: `“${wordsWithin(typed)}” dùng nháy thẳng, còn văn bản dùng nháy cong`,
      hint: 'thay bằng “ ”',
      place,
      ...(typed.length > 1 && { fix: { place, text: `“${typed.slice(1, -1)}”` } }),
    }
  }
}

function* curlyOnes(prose: Lines): Iterable<Found> {
  for (const { 0: typed, index } of pairsAndRest(prose.text, curlyPair, curly)) {
    const place = placeOf(prose, index, index + typed.length)
    const { within, file } = pieceAt(prose, index).from
    // In YAML a straight mark may open or close the value itself.
    const safe = typed.length > 1 && typeof within === 'string' && !/\.ya?ml$/i.test(file)
    yield {
      message: `“${wordsWithin(typed)}” dùng nháy cong, còn văn bản dùng nháy thẳng`,
      hint: 'thay bằng " "',
      place,
      ...(safe && { fix: { place, text: `"${typed.slice(1, -1)}"` } }),
    }
  }
}

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

const wordsWithin = (typed: string) => (typed.length > 1 ? typed.slice(1, -1) : typed)
