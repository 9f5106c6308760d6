import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { closesWord, letters, lowerCase, openingWord } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

/** A whole word in small letters; `a)` is a label and `eOffice` a name. */
const small = new RegExp(`\\. +([${lowerCase}]+)(?![${letters}\\d)@:/._-])`, 'g')
const otherEnd = /(?:\b\d{4}|[)%])$/

/** A small letter at the beginning of a sentence. */
export const sentenceCapital: Rule = {
  id: 'viet-hoa-dau-cau',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('Mục I'),
  summary: 'Sau dấu chấm hết câu viết hoa.',
  why: 'Không rõ là câu mới hay dấu chấm gõ nhầm cho dấu phẩy.',
  good: [
    { body: 'Các phòng lập hồ sơ. Văn thư kiểm tra, v.v. và báo cáo.' },
    { body: 'Gồm sổ, thẻ... và phần mềm; xem tr. năm; BS. trực và TP. khác. eOffice dùng chung.' },
  ],
  bad: [
    { body: 'Các phòng lập hồ sơ. văn thư kiểm tra.', at: ['1:22 văn'] },
    { body: 'Xong trong năm 2026. các xã báo cáo.', at: ['1:22 các'] },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    for (const { 0: typed, 1: word = '', index } of text.matchAll(small)) {
      if (!closesWord(text, index) && !otherEnd.test(text.slice(Math.max(0, index - 5), index))) continue
      const from = index + typed.length - word.length
      yield {
        message: `Sau dấu chấm, “${word}” viết thường`,
        hint: `câu mới thì gõ “${openingWord(word)}”; vẫn câu cũ thì thay dấu chấm bằng dấu phẩy`,
        place: placeOf(prose, from, from + word.length),
      }
    }
  },
}
