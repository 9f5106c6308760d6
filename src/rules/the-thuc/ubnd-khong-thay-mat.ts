import { collectiveToSignFor } from '../../decree/collective.ts'
import { cite } from '../../decree/table.ts'
import type { Rule } from '../rule.ts'
import { typedSigners } from './typed-signers.ts'

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
    if (doc.agencies.length !== 1 || !agency) return
    const name = agency.name.join(' ').trim()
    for (const { given, path } of typedSigners(meta)) {
      const body = collectiveToSignFor(name, given)
      if (body === undefined) continue
      yield {
        message: `Văn bản của “${name}” ký mà không có “TM.”`,
        hint: `thêm \`thay_mat: ${body}\`; nếu là văn bản của Chủ tịch thì đổi \`co_quan\``,
        place: meta.placeOf([...path, given.chuc_vu ? 'chuc_vu' : 'ky_thay']),
      }
    }
  },
}
