import { letters, lowerCase, openingWord } from '../chinh-ta/chu-cai.ts'
import { capitalsClause } from '../chinh-ta/phu-luc-hai.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** A whole syllable in small letters; `v/v` is told by itself, and `eOffice` is a name. */
const small = new RegExp(`^\\s*([${lowerCase}]{1,8})(?![${letters}\\d@:/._-])`)

/** A small letter at the beginning of trích yếu. */
export const abstractInSmall: Rule = {
  id: 'trich-yeu-chu-thuong',
  group: 'the-thuc',
  severity: 'warning',
  clause: capitalsClause('Mục I'),
  summary: 'Trích yếu mở đầu bằng chữ hoa.',
  why: 'Trích yếu đứng một mình dưới tên loại văn bản, chữ đầu viết hoa như đầu câu.',
  good: [
    { keys: 'trich_yeu: Kiểm tra công tác văn thư' },
    { keys: 'trich_yeu: |\n  Kiểm tra công tác văn thư\n  năm 2026' },
    { keys: 'trich_yeu: eOffice dùng chung' },
  ],
  bad: [
    {
      keys: 'trich_yeu: kiểm tra công tác văn thư',
      at: ['1:12 kiểm'],
      fixed: 'trich_yeu: Kiểm tra công tác văn thư',
    },
    { keys: 'trich_yeu: ubnd xã trực Tết', at: ['1:12 ubnd'], fixed: 'trich_yeu: UBND xã trực Tết' },
  ],
  *check({ spans }) {
    const first = spans.find(({ within }) => Array.isArray(within) && within[0] === 'trich_yeu')
    const [all = '', word] = small.exec(first?.text ?? '') ?? []
    if (!first || word === undefined) return
    const fix = openingWord(word)
    yield foundAt(first, [all.length - word.length, all.length], {
      message: `Trích yếu mở đầu bằng chữ thường “${word}”`,
      hint: `gõ “${fix}”`,
      fix,
    })
  },
}
