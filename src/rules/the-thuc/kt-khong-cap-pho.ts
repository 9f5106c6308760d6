import { cite } from '../../decree/table.ts'
import type { Rule } from '../rule.ts'
import { typedSigners } from './typed-signers.ts'

/** Deputies, those in charge for the time being, and members who stand in for the head of an advisory body. */
const deputy = /^P\. ?(?=[A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])phó(?![A-Za-zÀ-ỹ])|thứ trưởng|phụ trách|điều hành|(?:ủy|uỷ) viên/i

/** Heads whose deputies are called after them; one of an advisory body may bear his agency's post. */
const head = /^(?:Chủ tịch|Tổng [Gg]iám đốc|Giám đốc|Hiệu trưởng|Viện trưởng|(?:Chi )?[Cc]ục trưởng|Chánh Văn phòng)/i

/** Someone who signs with KT. and is no deputy. */
export const standInIsNoDeputy: Rule = {
  id: 'kt-khong-cap-pho',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.7 đ.b'),
  summary: 'Ký thay (KT.) là cấp phó của người đứng đầu, hoặc người được giao phụ trách, điều hành.',
  why: 'Người không phải cấp phó chỉ được ký thừa lệnh hoặc thừa ủy quyền; ghi nhầm KT. là ký sai thẩm quyền.',
  good: [
    { keys: 'nguoi_ky: {ky_thay: Bộ trưởng, chuc_vu: Thứ trưởng, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {ky_thay: Giám đốc, chuc_vu: Phó Giám đốc phụ trách, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {ky_thay: Phó Giám đốc phụ trách, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {ky_thay: Tham mưu trưởng, chuc_vu: Tham mưu phó, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {ky_thay: Giám đốc, chuc_vu: P. Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {ky_thay: Trưởng ban, chuc_vu: Phó Chủ tịch, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {ky_thay: Giám đốc Sở, chuc_vu: Phó giám đốc Sở, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {thua_lenh: Giám đốc, chuc_vu: Chánh Văn phòng, ho_ten: Trần Thị Bình}' },
  ],
  bad: [
    {
      keys: 'nguoi_ky: {ky_thay: Phó Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}',
      at: ['1:21 Phó Giám đốc'],
    },
    {
      keys: 'nguoi_ky: {ky_thay: Chủ tịch, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}',
      at: ['1:21 Chủ tịch'],
    },
    {
      keys: 'nguoi_ky: {ky_thay: Giám đốc, chuc_vu: Chánh Văn phòng, ho_ten: Trần Thị Bình}',
      at: ['1:40 Chánh Văn phòng'],
    },
    {
      keys: 'nguoi_ky: {ky_thay: Chủ tịch, chuc_vu: Trưởng phòng Nội vụ, ho_ten: Trần Thị Bình}',
      at: ['1:40 Trưởng phòng Nội vụ'],
    },
  ],
  *check({ meta }) {
    for (const { given, path } of typedSigners(meta)) {
      const { ky_thay: replaced = '', chuc_vu: post } = given
      if (/^\s*(?:Phó|P\.) /i.test(replaced) && !/phụ trách|điều hành/i.test(replaced))
        yield {
          message: `“${replaced}” ở \`ky_thay\` là cấp phó, mà ký thay là ký thay cấp trưởng`,
          hint: `gõ \`ky_thay: ${headOf(replaced)}\``,
          place: meta.placeOf([...path, 'ky_thay']),
        }
      if (replaced === '' || !post) continue
      const [own] = post.startsWith('Phó ') ? (head.exec(headOf(post)) ?? []) : []
      const [other] = head.exec(replaced) ?? []
      if (own && other && own.toLowerCase() !== other.toLowerCase())
        yield {
          message: `“${post}” ký thay “${replaced}”, mà cấp trưởng của mình là “${own}”`,
          hint: `gõ \`ky_thay: ${own}\`, hoặc sửa lại \`chuc_vu\``,
          place: meta.placeOf([...path, 'ky_thay']),
        }
      if (deputy.test(post)) continue
      yield {
        message: `“${post}” ký thay “${replaced}” mà không phải cấp phó`,
        hint: 'đổi `ky_thay` thành `thua_lenh` hoặc `thua_uy_quyen`, hoặc sửa lại `chuc_vu`',
        place: meta.placeOf([...path, 'chuc_vu']),
      }
    }
  },
}

function headOf(post: string): string {
  const name = post.trim().replace(/^(?:Phó|P\.) +/i, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
