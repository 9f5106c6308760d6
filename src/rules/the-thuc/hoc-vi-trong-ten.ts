import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import { capitals } from '../../vietnamese/letters.ts'
import type { Rule } from '../rule.ts'

const short = 'GS|Gs|PGS|Pgs|TSKH|TS|Ts|Ths|ThS|BSCKII|BSCKI|BSCK2|BSCK1|BSCK|BS|Bs|KS|CN|DS|LS|NGND|NGƯT|TTND|TTƯT'
const long = String.raw`(?:(?:Phó )?Giáo sư|(?:Tiến|Thạc|Bác|Dược|Luật) (?:sĩ|sỹ)|Kỹ sư|Cử nhân),?\s+`

/** Degrees and honours, each with its stop or blank; a name begins with none of them. */
const degrees = new RegExp(
  String.raw`^(?:(?:${short})(?:\.(?:\s*CKI{1,2}\b\.?)?\s*|[,\s]\s*)|${long})+(?=[${capitals}])`,
)

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
  ],
  *check({ spans, meta }) {
    if (meta.value.nganh) return
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within.at(-1) !== 'ho_ten') continue
      const [typed] = degrees.exec(span.text) ?? []
      if (typed === undefined) continue
      yield {
        message: `Họ tên người ký có “${typed.trim()}” phía trước`,
        hint: `chỉ gõ “${span.text.slice(typed.length)}”; ngành được phép ghi thì thêm \`nganh\` và \`hoc_vi\``,
        place: placeIn(span, 0, typed.trimEnd().length),
        fix: { place: placeIn(span, 0, typed.length), text: '' },
      }
    }
  },
}
