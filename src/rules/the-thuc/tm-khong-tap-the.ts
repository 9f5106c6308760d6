import { cite } from '../../decree/table.ts'
import type { Rule } from '../rule.ts'
import { typedSigners } from './typed-signers.ts'

/** Agencies that one person heads. */
const oneHead =
  /^(?:TM\.\s*)?(?:Sở|Phòng|Chi cục|Cục|Vụ|Trung tâm|Văn phòng|Trường|Bệnh viện|Trạm|Thư viện|Bảo tàng|Hạt|Đội|Công an|Kho bạc|Bảo hiểm xã hội)(?:\s|$)/i

/** TM. before an agency that one person heads. */
export const onBehalfOfOne: Rule = {
  id: 'tm-khong-tap-the',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.7 đ.b'),
  summary: '“TM.” chỉ ghi trước tên tập thể lãnh đạo; cơ quan theo chế độ thủ trưởng thì ghi ngay chức vụ.',
  why: 'Giám đốc sở, hiệu trưởng ký nhân danh mình; “TM. Sở” là ghi sai quyền hạn.',
  good: [
    { keys: 'nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {thay_mat: Hội đồng trường, chuc_vu: Chủ tịch, ho_ten: Trần Thị Bình}' },
  ],
  bad: [
    { keys: 'nguoi_ky:\n  thay_mat: Sở Nội vụ\n  chuc_vu: Giám đốc\n  ho_ten: Trần Thị Bình', at: ['2:13 Sở Nội vụ'] },
  ],
  *check({ meta }) {
    for (const { given, path } of typedSigners(meta)) {
      const { thay_mat: body = '', chuc_vu: post = '' } = given
      if (!oneHead.test(body.trim())) continue
      yield {
        message: `“${body.trim()}” làm việc theo chế độ thủ trưởng mà ký “TM.”`,
        hint: post ? `bỏ \`thay_mat\`, giữ \`chuc_vu: ${post.trim()}\`` : 'bỏ `thay_mat`',
        place: meta.placeOf([...path, 'thay_mat']),
      }
    }
  },
}
