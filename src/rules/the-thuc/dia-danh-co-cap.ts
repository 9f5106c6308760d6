import { cite } from '../../decree/table.ts'
import { foundAt, linesOfKeys } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** Units that are named after a person or an event keep the word before their name; these open with a family name or are known. */
const keeps =
  /^(?:\d|Hồ Chí Minh|Nguyễn|Trần|Lê|Lý|Phạm|Phan|Võ|Vũ|Hoàng|Huỳnh|Đinh|Ngô|Đặng|Bùi|Đỗ|Hồ|Trương|Tôn|Mạc|Chu Văn|Hai Bà|Bà Triệu|Quang Trung|Gia Long|Điện Biên|Cách mạng|Thống Nhất|Võ|Tô|Kim Đồng)/

/** The kind of unit before the name of a place. */
export const placeWithKind: Rule = {
  id: 'dia-danh-co-cap',
  group: 'the-thuc',
  severity: 'hint',
  clause: cite('M.II k.4'),
  summary: 'Địa danh trước ngày tháng chỉ ghi tên riêng, trừ đơn vị mang tên người, chữ số, sự kiện lịch sử.',
  why: 'Mẫu của nghị định ghi tên riêng; “xã”, “tỉnh” ở đó làm dòng dài và khác các văn bản khác.',
  good: [
    { keys: 'dia_danh: Bình An' },
    { keys: 'dia_danh: Thành phố Hồ Chí Minh' },
    { keys: 'dia_danh: Phường 12' },
    { keys: 'dia_danh: Phường Võ Thị Sáu' },
  ],
  bad: [
    { keys: "dia_danh: 'xã Bình An,'", at: ['1:12 xã Bình An,'] },
    { keys: 'dia_danh: xã Bình An', at: ['1:11 xã Bình An'] },
    { keys: 'dia_danh: Tỉnh Lào Cai', at: ['1:11 Tỉnh Lào Cai'] },
  ],
  *check({ spans }) {
    for (const line of linesOfKeys(spans, 'dia_danh')) {
      const [, kind = '', name = ''] =
        /^\s*(tỉnh|xã|phường|đặc khu|thành phố|huyện|quận)\s+(.+?)[\s,;.]*$/i.exec(line.text) ?? []
      if (kind === '' || keeps.test(name)) continue
      yield foundAt(line, [line.text.search(/\S/), line.text.trimEnd().length], {
        message: `Địa danh “${line.text.trim()}” ghi cả cấp đơn vị hành chính`,
        hint: `gõ “${name}”`,
      })
    }
  },
}
