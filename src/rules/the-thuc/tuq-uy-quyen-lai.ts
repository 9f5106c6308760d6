import { decree } from '../../decree/table.ts'
import type { Rule } from '../rule.ts'
import { typedSigners } from './typed-signers.ts'

/** Someone with a mandate who lets another sign. */
export const mandatePassedOn: Rule = {
  id: 'tuq-uy-quyen-lai',
  group: 'the-thuc',
  severity: 'warning',
  clause: `khoản 3 Điều 13 ${decree}`,
  summary: 'Người được ủy quyền ký (TUQ.) tự mình ký, không giao lại cho người khác.',
  why: 'Ủy quyền lại làm chữ ký mất thẩm quyền, kéo theo hiệu lực của văn bản.',
  good: [
    { keys: 'nguoi_ky: {thua_uy_quyen: Chủ tịch, chuc_vu: Giám đốc Sở Nội vụ, ho_ten: Trần Thị Bình}' },
    {
      keys: 'nguoi_ky: {thua_lenh: Chủ tịch, ky_thay: Chánh Văn phòng, chuc_vu: Phó Chánh Văn phòng, ho_ten: Trần Thị Bình}',
    },
  ],
  bad: [
    {
      keys: 'nguoi_ky: {thua_uy_quyen: Chủ tịch, ky_thay: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}',
      at: ['1:37 ky_thay'],
    },
    {
      keys: 'nguoi_ky: {thua_uy_quyen: Chủ tịch, thua_lenh: Giám đốc, chuc_vu: Chánh Văn phòng, ho_ten: Trần Thị Bình}',
      at: ['1:37 thua_lenh'],
    },
  ],
  *check({ meta }) {
    for (const { given, path } of typedSigners(meta)) {
      const key = given.ky_thay ? 'ky_thay' : given.thua_lenh ? 'thua_lenh' : undefined
      if (!given.thua_uy_quyen || !key) continue
      yield {
        message: `Chữ ký thừa ủy quyền “${given.thua_uy_quyen}” lại giao cho người khác ký: “${given[key]}”`,
        hint: `để chính người được ủy quyền ký và bỏ khóa \`${key}\``,
        place: meta.placeOf([...path, key], 'key'),
      }
    }
  },
}
