import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { letters, upperCase } from './chu-cai.ts'
import { type Lines, proseOf } from './loi-van.ts'

/** Rimes whose tone mark has two places, the old one first. */
const rimes = ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ']
  .concat(['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
  .map((pair) => pair.split(' ') as [old: string, young: string])

const inAllCases = rimes.flatMap(([old, young]): [string, string][] => [
  [old, young],
  [old.toUpperCase(), young.toUpperCase()],
  [old.charAt(0).toUpperCase() + old.charAt(1), young.charAt(0).toUpperCase() + young.charAt(1)],
])
const olds: ReadonlyMap<string, string> = new Map(inAllCases.map(([old, young]) => [young, old]))
const youngs: ReadonlyMap<string, string> = new Map(inAllCases)

/** At the end of a word; `qu` is one consonant. */
const rime = new RegExp(
  `(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?<![qQ]..)(?![${letters}])`,
  'g',
)
const onset = new RegExp(`(?<![${letters}])[${letters}]*$`)
const capital = new RegExp(`[${upperCase}]`)
const capitalBefore = new RegExp(`[${upperCase}][${letters}]{0,20} $`)
const capitalAfter = new RegExp(`^ [${upperCase}]`)

interface Word {
  readonly typed: string
  readonly other: string
  readonly from: number
}

/** Tone marks set in both ways, `hòa` and `hoà`, in one document. */
export const toneMarks: Rule = {
  id: 'dau-thanh-hai-kieu',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Cả văn bản đặt dấu thanh theo một kiểu: “hòa, ủy” hoặc “hoà, uỷ”.',
  why: 'Một từ viết hai kiểu thì tìm không ra và so sánh văn bản báo khác; tên riêng giữ như giấy tờ.',
  good: [
    { body: 'Văn hóa, hòa giải, ủy quyền, quý II, ngoài ra, khoán việc.' },
    { body: 'Văn hoá, hoà giải, uỷ quyền, quý II, hoàn thành.' },
    { body: 'Văn hóa do bà Nguyễn Thị Thuý phụ trách tại Hoà Bình.' },
  ],
  bad: [
    { body: 'Văn hóa, số hóa và hoà giải.', at: ['1:20 hoà'], fixed: 'Văn hóa, số hóa và hòa giải.' },
    { body: 'Văn hoá, số hoá; Tỉnh ủy giao Uỷ ban.', at: ['1:23 ủy'], fixed: 'Văn hoá, số hoá; Tỉnh uỷ giao Uỷ ban.' },
    { body: 'Ủy ban nhân dân khoá trước.', at: ['1:17 khoá'], fixed: 'Ủy ban nhân dân khóa trước.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const old: Word[] = []
    const young: Word[] = []
    for (const { 0: typed, index } of prose.text.matchAll(rime)) {
      const [first = ''] = onset.exec(prose.text.slice(Math.max(0, index - 4), index)) ?? []
      const from = index - first.length
      const rimeOfOld = olds.get(typed)
      const other = first + (rimeOfOld ?? youngs.get(typed) ?? typed)
      if (!isName(prose, from, first + typed)) (rimeOfOld ? young : old).push({ typed: first + typed, other, from })
    }
    // Where neither prevails, as the decree writes.
    const [few, many, style] = young.length > old.length ? [old, young, 'cũ'] : [young, old, 'mới']
    if (many.length === 0) return
    for (const { typed, other, from } of few) {
      const place = placeOf(prose, from, from + typed.length)
      yield {
        message: `“${typed}” đặt dấu thanh kiểu ${style}, khác ${many.length} chữ còn lại trong văn bản`,
        hint: `gõ “${other}”`,
        place,
        fix: { place, text: other },
      }
    }
  },
}

/** A capital beside another: part of a name, unless it is a committee's. */
function isName({ text }: Lines, from: number, word: string): boolean {
  if (!capital.test(word.charAt(0)) || /^(?:ủy|uỷ)$/i.test(word)) return false
  const end = from + word.length
  return capitalBefore.test(text.slice(Math.max(0, from - 9), from)) || capitalAfter.test(text.slice(end, end + 2))
}
