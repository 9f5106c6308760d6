import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { matchesIn, proseWords } from './loi-van.ts'

/** Not behind another mark, which would make a word of marks, nor before an ellipsis, `./.`, a decimal, what is left to be filled in or what was a letter: `Gi?m ??c`. */
const spaced =
  /(?:(?<=[^\s.…_(,;:!?]) +(?:[,;:!?]|\.(?![./\d]))|(?<=[^\s.…_(]) +[)”])(?![?!]*[A-Za-zÀ-ỹ])(?=[\s,.;:!?)”"]|$)/gm

/** Thousands parted with blanks: `5 . 000 . 000`. Behind a number without one a sentence may end. */
const spacedAmount = /(?<![\d.,])\d{1,3}(?: \. ?\d{3})+(?![\d])/g

/** Whether a comma stands between two numbers, and no third follows or goes before as in a list. */
const mayBeDecimal = (text: string, from: number, to: number): boolean =>
  text[to - 1] === ',' &&
  /(?<![\d,] ?)\b\d+$/.test(text.slice(Math.max(0, from - 12), from)) &&
  /^ \d+\b(?! ?,)/.test(text.slice(to, to + 12))

const spacedMarks = [...',;:!?)”.'].map((mark) => ` ${mark}`)

/** A blank before a mark, or inside brackets and quotes. */
export const spaceBeforeMark: Rule = {
  id: 'dau-cach-truoc-dau-cau',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Dấu câu viết liền chữ đứng trước.',
  why: 'Dấu câu rời chữ có thể rơi xuống đầu dòng sau khi in.',
  good: [
    { body: 'Nội dung gồm: hồ sơ, sổ sách; phần mềm...' },
    { body: 'Sổ theo dõi, danh mục ... gửi về phòng Hành chính.' },
    { body: 'Tôi tên là          , sinh ngày     ; hộ khẩu tại      .' },
    { body: 'Ý kiến của các phòng: ? ? ?' },
    { body: 'Bản đồ tỷ lệ 1 : 5000, đóng khung ( ) vào ô.' },
  ],
  bad: [
    { body: 'Các phòng lập hồ sơ , sổ sách.', at: ['1:20  ,'], fixed: 'Các phòng lập hồ sơ, sổ sách.' },
    { body: 'Gửi Sở (bản giấy ) trước khi họp.', at: ['1:17  )'], fixed: 'Gửi Sở (bản giấy) trước khi họp.' },
    {
      body: 'Chi 5 . 000 . 000 đ và 1 .250 .000 đ.',
      at: ['1:5 5 . 000 . 000', '1:24 1 .250 .000'],
      fixed: 'Chi 5.000.000 đ và 1.250.000 đ.',
    },
    { body: 'Diện tích 3 , 5 ha, các khối 1 , 2 , 3.', at: ['1:12  ,', '1:31  ,', '1:35  ,'] },
    { body: 'Chủ đề “Văn thư số ” của năm :', at: ['1:19  ”', '1:29  :'], fixed: 'Chủ đề “Văn thư số” của năm:' },
  ],
  *check({ spans }) {
    const words = proseWords(spans)
    const { text } = words
    const withinAmounts = new Set<number>()
    for (const { 0: typed, index } of matchesIn(words, spacedAmount, ' .')) {
      for (const { index: at } of typed.matchAll(/ \./g)) withinAmounts.add(index + at)
      const amount = typed.replaceAll(' ', '')
      const place = placeOf(words, index, index + typed.length)
      yield {
        message: `Có dấu cách trong số “${typed}”`,
        hint: `gõ “${amount}”`,
        place,
        fix: { place, text: amount },
      }
    }
    for (const { 0: typed, index } of matchesIn(words, spaced, ...spacedMarks)) {
      const mark = typed.trimStart()
      // So many are a place to write in.
      if (typed.length - mark.length > 3) continue
      if (withinAmounts.has(index) || !fits(text, mark, index, index + typed.length)) continue
      const place = placeOf(words, index, index + typed.length)
      const message = `Có dấu cách trước dấu “${mark}”`
      if (mayBeDecimal(text, index, index + typed.length))
        yield { message, hint: 'bỏ cả hai dấu cách nếu là số thập phân, chỉ bỏ dấu trước nếu là hai số', place }
      else yield { message, hint: `viết “${mark}” liền chữ đứng trước`, place, fix: { place, text: mark } }
    }
  },
}

/** A closing mark needs its opening one; a ratio may be spaced, and `::` opens a directive. */
function fits(text: string, mark: string, from: number, to: number): boolean {
  if (mark === ':')
    return text[to] !== ':' && !(/\d/.test(text.charAt(from - 1)) && /^ \d/.test(text.slice(to, to + 2)))
  const opener = mark === ')' ? '(' : mark === '”' ? '“' : undefined
  if (opener === undefined) return true
  const line = text.slice(text.lastIndexOf('\n', from) + 1, from)
  return line.lastIndexOf(opener) > line.lastIndexOf(mark)
}
