import { cite } from '../../decree/table.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { foundAt, lineExtent, linesOfKeys } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const initial = /(?<![A-Za-zÀ-ỹ’'])[a-zà-ỹ]/g

/** The name of one who signs, a part of it in small letters. */
export const nameInSmall: Rule = {
  id: 'ho-ten-viet-thuong',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.7 đ.c'),
  summary: 'Họ và tên người ký viết hoa chữ đầu mỗi tiếng.',
  why: 'Tên người viết thường là lỗi mà ai cũng thấy, ngay dưới chữ ký.',
  good: [
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: H’Hen Niê}' },
  ],
  bad: [
    {
      keys: 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: Trần thị Bình',
      at: ['3:11 Trần thị Bình'],
      fixed: '  ho_ten: Trần Thị Bình',
    },
  ],
  *check({ spans }) {
    for (const line of linesOfKeys(spans, 'nguoi_ky')) {
      const name = line.text.trim()
      if (line.within.at(-1) !== 'ho_ten' || !name.includes(' ') || !/^[A-Za-zÀ-ỹ’' ]+$/.test(name)) continue
      if (/^họ và tên/i.test(name) || name.split(/\s+/).every(isCapital)) continue
      const right = name.replace(initial, (letter) => letter.toLocaleUpperCase('vi'))
      if (right === name) continue
      yield foundAt(line, lineExtent(line), {
        message: `Họ tên người ký “${name}” có tiếng viết thường`,
        hint: `gõ “${right}”`,
        fix: right,
      })
    }
  },
}
