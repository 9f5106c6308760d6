import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { toUpperFirst } from './chu-cai.ts'
import { matchesIn, proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

/** Behind these words they are nouns, not part of a name or of a phrase such as “ngân sách nhà nước”. */
const noun =
  /(?:nhân dân|nhà nước)(?<= (?:của|và|cho|với|do|vì|tầng lớp|quần chúng|phục vụ|vận động|trong|toàn thể|bởi|Đảng,) (?:nhân dân|nhà nước))(?! (?:tệ|cách mạng))/g

/** Capitals of `Nhân dân` and `Nhà nước`. */
export const peopleAndState: Rule = {
  id: 'viet-hoa-nhan-dan-nha-nuoc',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('khoản 1 Mục V'),
  summary: 'Danh từ “Nhân dân”, “Nhà nước” luôn viết hoa.',
  why: 'Nghị định nêu hai từ này là trường hợp viết hoa đặc biệt.',
  good: [
    { body: 'Phục vụ Nhân dân; chính sách của Nhà nước; ngân sách nhà nước; quản lý nhà nước.' },
    { body: 'Hội đồng nhân dân, Tòa án nhân dân và công an nhân dân.' },
  ],
  bad: [
    { body: 'Chính sách của nhà nước.', at: ['1:16 nhà nước'] },
    { body: 'Tuyên truyền trong các tầng lớp nhân dân.', at: ['1:33 nhân dân'] },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 0: typed, index } of matchesIn(prose, noun, ' nhân dân', ' nhà nước'))
      yield {
        message: `“${typed}” viết thường`,
        hint: `gõ “${toUpperFirst(typed)}”`,
        place: placeOf(prose, index, index + typed.length),
      }
  },
}
