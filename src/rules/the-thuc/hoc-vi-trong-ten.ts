import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { callingBefore, degreesBefore } from '../../vietnamese/person-names.ts'
import type { Rule } from '../rule.ts'

/** A rank or degree typed before the name of who signs. */
export const degreeInName: Rule = {
  id: 'hoc-vi-trong-ten',
  group: 'the-thuc',
  severity: 'error',
  clause: cite('M.II k.7 đ.c'),
  summary: 'Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự.',
  why: 'Người ký văn bản với tư cách chức vụ được giao; chỉ ngành được quy định riêng mới ghi thêm học hàm, học vị.',
  good: [
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Tô Sơn Bách}' },
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình, hoc_vi: TS.}\nnganh: Y tế' },
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: TS. Trần Thị Bình}\nnganh: Giáo dục' },
  ],
  bad: [
    {
      keys: 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: PGS. TS. Trần Thị Bình',
      at: ['3:11 PGS. TS.'],
      fixed: '  ho_ten: Trần Thị Bình',
    },
    {
      keys: 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: ThS Trần Thị Bình',
      at: ['3:11 ThS'],
      fixed: '  ho_ten: Trần Thị Bình',
    },
    {
      keys: 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: Bs.CKII.Trần Thị Bình',
      at: ['3:11 Bs.CKII.'],
      fixed: '  ho_ten: Trần Thị Bình',
    },
    {
      keys: 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: Bác sĩ Trần Thị Bình',
      at: ['3:11 Bác sĩ'],
      fixed: '  ho_ten: Trần Thị Bình',
    },
    {
      keys: 'nguoi_ky:\n  chuc_vu: Chỉ huy trưởng\n  ho_ten: Trung tá Trần Văn Bình',
      at: ['3:11 Trung tá'],
      fixed: '  ho_ten: Trần Văn Bình',
    },
  ],
  *check({ spans, meta }) {
    if (meta.value.nganh) return
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within.at(-1) !== 'ho_ten') continue
      const from = callingBefore(span.text).length
      const typed = degreesBefore(span.text.slice(from))
      const name = span.text.slice(from + typed.length)
      if (typed === '' || !isCapital(name)) continue
      yield {
        message: `Họ tên người ký có “${typed.trim()}” phía trước`,
        hint: `chỉ gõ “${name}”; ngành được phép ghi thì thêm \`nganh\` và \`hoc_vi\``,
        place: placeIn(span, from, from + typed.trimEnd().length),
        fix: { place: placeIn(span, from, from + typed.length), text: '' },
      }
    }
  },
}
