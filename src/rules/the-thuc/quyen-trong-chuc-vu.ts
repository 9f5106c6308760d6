import { cite } from '../../decree/table.ts'
import { foundAt, linesOfKeys } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** “Quyền” written out before a post. */
export const actingInFull: Rule = {
  id: 'quyen-trong-chuc-vu',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.7 đ.b'),
  summary: 'Người được giao quyền cấp trưởng ký với chữ “Q.” trước chức vụ, không viết “Quyền”.',
  why: 'Nghị định chỉ có dạng “Q.”; viết cả chữ là ghi sai quyền hạn của người ký.',
  good: [
    { keys: 'nguoi_ky: {quyen: Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {chuc_vu: Q. Giám đốc, ho_ten: Trần Thị Bình}' },
  ],
  bad: [
    {
      keys: 'nguoi_ky:\n  chuc_vu: Quyền Giám đốc\n  ho_ten: Trần Thị Bình',
      at: ['2:12 Quyền '],
      fixed: '  chuc_vu: Q. Giám đốc',
    },
  ],
  *check({ spans }) {
    for (const line of linesOfKeys(spans, 'nguoi_ky')) {
      const [, before = '', typed] = /^(\s*)(Quyền\s+)(?=[A-ZĐ])/i.exec(line.text) ?? []
      if (line.within.at(-1) !== 'chuc_vu' || typed === undefined) continue
      yield foundAt(line, [before.length, before.length + typed.length], {
        message: `Chức vụ “${line.text.trim()}” viết “Quyền” thay cho “Q.”`,
        hint: `gõ \`quyen: ${line.text.slice(before.length + typed.length).trim()}\`, bỏ \`chuc_vu\``,
        fix: 'Q. ',
      })
    }
  },
}
