import { plainText } from '../../document/words.ts'
import type { Rule } from '../rule.ts'
import { isWhole, siblingsIn } from './walk.ts'

/** Headings that may be all there is to say. */
const points: ReadonlySet<string> = new Set(['pointTitle', 'subclauseTitle'])

/** A heading with nothing below it. */
export const emptySection: Rule = {
  id: 'muc-khong-co-noi-dung',
  group: 'bo-cuc',
  severity: 'warning',
  summary: 'Dưới mỗi đề mục có nội dung.',
  why: 'Đề mục để trống thường là chỗ định viết tiếp mà quên.',
  good: [
    { body: '# Nội dung\n\n## Lập sổ\n\nLập hai sổ.\n\n## Kiểm tra\n\n| TT | Sổ |\n|---|---|\n| 1 | Công văn đến |' },
    {
      body: '# Nội dung\n\n## Văn phòng lập sổ công văn đến và công văn đi của toàn Sở, hoàn thành trong quý I.\n\n## Kinh phí: từ dự toán được giao năm 2026',
    },
    { body: '# Khẩu hiệu\n\n## Văn thư gọn gàng\n\n## Lưu trữ đầy đủ\n\n## Tra cứu nhanh' },
  ],
  bad: [
    { body: '# Nội dung\n\n# Tổ chức thực hiện\n\nVăn phòng chủ trì.', at: ['1:1 # Nội dung'] },
    { body: '# Nội dung\n\n## Lập sổ\n\nLập hai sổ.\n\n## Kiểm tra', at: ['7:1 ## Kiểm tra'] },
  ],
  *check({ doc, sound }) {
    // What couldn't be read is not there.
    if (!sound) return
    const bodies = [doc.body, ...doc.appendices.filter(({ attachment }) => !attachment).map(({ body }) => body)]
    for (const blocks of bodies.flatMap(siblingsIn)) {
      const sections = blocks.filter((block) => block.kind === 'section')
      const empty = sections.filter(({ element, body }) => body.length === 0 && !points.has(element))
      // Where most of them are, headings are used as a list.
      if (empty.length > 2 && empty.length > sections.length / 2) continue
      for (const { title, place } of empty) {
        const text = plainText(title).trim()
        if (text !== '' && !/[.;!?]$/.test(text) && !isWhole(text))
          yield {
            message: `Dưới đề mục “${text}” không có nội dung`,
            hint: 'viết nội dung, hoặc bỏ đề mục',
            place,
          }
      }
    }
  },
}
