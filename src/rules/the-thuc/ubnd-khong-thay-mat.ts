import { cite } from '../../decree/table.ts'
import type { Rule } from '../rule.ts'
import { typedSigners } from './typed-signers.ts'

const committee = /^(?:UBND|(?:Ủy|Uỷ) ban nhân dân|HĐND|Hội đồng nhân dân)(?:\s|$)/i

/** A people’s committee or council signed for without TM. */
export const committeeWithoutTm: Rule = {
  id: 'ubnd-khong-thay-mat',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.7 đ.b'),
  summary: 'Văn bản của Ủy ban nhân dân, Hội đồng nhân dân có dòng “TM.” trên chức vụ người ký.',
  why: 'Ủy ban nhân dân làm việc theo chế độ tập thể; không có “TM.” thì là văn bản của riêng Chủ tịch.',
  good: [
    {
      keys: 'co_quan: Ủy ban nhân dân xã Bình An\nnguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Trần Thị Bình}',
    },
    { keys: 'co_quan: Chủ tịch Ủy ban nhân dân xã Bình An\nnguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Trần Thị Bình}' },
    {
      keys: 'co_quan: Ủy ban nhân dân xã Bình An\nnguoi_ky: {thua_lenh: Chủ tịch, chuc_vu: Chánh Văn phòng, ho_ten: Trần Thị Bình}',
    },
  ],
  bad: [
    {
      keys: 'co_quan: Ủy ban nhân dân xã Bình An\nnguoi_ky: {chuc_vu: Chủ tịch, ho_ten: Trần Thị Bình}',
      at: ['2:21 Chủ tịch'],
    },
  ],
  *check({ doc, meta }) {
    const [agency] = doc.agencies
    if (doc.agencies.length !== 1 || !agency || !committee.test(agency.name.join(' ').trim())) return
    for (const { given, path } of typedSigners(meta)) {
      const { thay_mat, thua_lenh, thua_uy_quyen, chuc_vu: post = '', ky_thay = '' } = given
      if (thay_mat || thua_lenh || thua_uy_quyen || !/chủ tịch/i.test(post || ky_thay) || /^\s*TM/.test(post)) continue
      const body = /^h/i.test(agency.name.join(' ').trim()) ? 'Hội đồng nhân dân' : 'Ủy ban nhân dân'
      yield {
        message: `Văn bản của “${agency.name.join(' ')}” ký mà không có “TM.”`,
        hint: `thêm \`thay_mat: ${body}\`; nếu là văn bản của Chủ tịch thì đổi \`co_quan\``,
        place: meta.placeOf([...path, post ? 'chuc_vu' : 'ky_thay']),
      }
    }
  },
}
