import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { lowerCase, toLowerFirst, upperCase } from './chu-cai.ts'
import { runningTextOf } from './loi-van.ts'

/** Words that open no name; “Tổ chức”, “Ban hành”, “Xây dựng” and the like may. */
const openers = [
  ...['Các', 'Những', 'Phối', 'Thực hiện', 'Tăng', 'Đẩy', 'Nâng', 'Chỉ đạo', 'Chủ động', 'Chịu', 'Đảm', 'Bảo đảm'],
  ...['Đồng thời', 'Nhằm', 'Để', 'Khi', 'Nếu', 'Được', 'Thường xuyên', 'Kịp thời', 'Khuyến khích', 'Rà soát'],
]
const pattern = () => new RegExp(`[,;] (${openers.join('|')})(?= [${lowerCase}])`, 'g')

/** A capital after a comma or semicolon. */
export const midCapital: Rule = {
  id: 'viet-hoa-giua-cau',
  group: 'chinh-ta',
  severity: 'hint',

  summary: 'Sau dấu phẩy, dấu chấm phẩy viết thường, trừ tên riêng.',
  why: 'Chữ hoa làm người đọc tưởng là câu mới hay một tên riêng.',
  good: [
    { body: 'Lập danh sách, phối hợp với các phòng; Tổ chức Y tế thế giới hỗ trợ, Các Mác viết.' },
    { body: 'Tổ chức các hội thi: Tiếng hát sông quê, Những người con ưu tú, Các dân tộc một nhà.' },
    { body: '- Lập danh sách;\n- Phối hợp với các phòng.' },
  ],
  bad: [
    {
      body: 'Lập danh sách; Phối hợp với các phòng.',
      at: ['1:16 Phối'],
    },
    {
      body: 'Rà soát hồ sơ, Đồng thời báo cáo Sở.',
      at: ['1:16 Đồng thời'],
    },
  ],
  *check({ spans }) {
    const words = runningTextOf(spans)
    for (const { 1: typed = '', index } of words.text.matchAll(pattern())) {
      if (isListed(words.text.slice(words.text.lastIndexOf('\n', index) + 1, index))) continue
      const from = index + ', '.length
      const right = toLowerFirst(typed)
      yield {
        message: `“${typed}” viết hoa giữa câu`,
        hint: `vẫn câu cũ thì gõ “${right}”; sang câu mới thì thay dấu đứng trước bằng dấu chấm`,
        place: placeOf(words, from, from + typed.length),
      }
    }
  },
}

/** Behind an item with a capital a list of names may go on: “Hội thi Các dân tộc, Những người con ưu tú”. */
const isListed = (before: string): boolean => capitalItem.test(before)
const capitalItem = new RegExp(`[,;:] [${upperCase}][^,;:.]*$`)
