import { placeOf } from '../../findings/text-map.ts'
import { newToneOf, oldToneOf, rimesWithTone } from '../../vietnamese/tones.ts'
import type { Rule } from '../rule.ts'
import { letters, runsOn, upperCase } from './chu-cai.ts'
import { type Lines, proseWords } from './loi-van.ts'

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
    { body: '- Văn hóa;\n- Hoà.\n\nGiao bà Thuý, ông Hoà và chị Loan.' },
    { body: 'Văn hóa do bà Nguyễn Thị Thuý phụ trách tại Hoà Bình.' },
  ],
  bad: [
    { body: 'Văn hóa, số hóa và hoà giải.', at: ['1:20 hoà'], fixed: 'Văn hóa, số hóa và hòa giải.' },
    { body: 'Văn hoá, số hoá; Tỉnh ủy giao Uỷ ban.', at: ['1:23 ủy'], fixed: 'Văn hoá, số hoá; Tỉnh uỷ giao Uỷ ban.' },
    {
      keys: 'co_quan_chu_quan: Uỷ ban nhân dân tỉnh Lâm Đồng',
      body: 'Ủy quyền, ủy thác, ủy nhiệm.',
      at: ['1:19 Uỷ'],
      fixed: 'co_quan_chu_quan: Ủy ban nhân dân tỉnh Lâm Đồng',
    },
    { body: 'Ủy ban nhân dân khoá trước.', at: ['1:17 khoá'], fixed: 'Ủy ban nhân dân khóa trước.' },
  ],
  *check({ spans }) {
    const prose = proseWords(spans)
    const old: Word[] = []
    const young: Word[] = []
    for (const { 0: typed, index } of prose.text.matchAll(rimesWithTone)) {
      const [first = ''] = onset.exec(prose.text.slice(Math.max(0, index - 4), index)) ?? []
      const from = index - first.length
      const rimeOfOld = oldToneOf.get(typed)
      const other = first + (rimeOfOld ?? newToneOf.get(typed) ?? typed)
      if (!isName(prose, from, first + typed)) (rimeOfOld ? young : old).push({ typed: first + typed, other, from })
    }
    // Where neither prevails, as the decree writes.
    const [few, many, usual] = young.length > old.length ? [old, young, 'mới'] : [young, old, 'cũ']
    const [first] = few
    if (!first || many.length === 0) return
    const [head, ...related] = few.map(({ typed, other, from }) => {
      const place = placeOf(prose, from, from + typed.length)
      return { place, fix: { place, text: other } }
    })
    if (head)
      yield {
        message: `Văn bản đặt dấu thanh hai kiểu: ${old.length} chữ kiểu cũ như “${old[0]?.typed}”, ${young.length} chữ kiểu mới như “${young[0]?.typed}”`,
        hint: `gõ cả văn bản theo kiểu ${usual}, như “${first.other}” thay cho “${first.typed}”`,
        ...head,
        ...(related.length > 0 && { related }),
      }
  },
}

/** A capital beside another, or within a sentence: part of a name, unless it is a committee's. */
function isName({ text }: Lines, from: number, word: string): boolean {
  if (!capital.test(word.charAt(0)) || /^(?:ủy|uỷ)$/i.test(word)) return false
  const end = from + word.length
  if (word !== word.toUpperCase() && (runsOn(text, from) || !/^ [^A-ZÀ-Ỹ\n]/.test(text.slice(end, end + 2))))
    return true
  return capitalBefore.test(text.slice(Math.max(0, from - 9), from)) || capitalAfter.test(text.slice(end, end + 2))
}
