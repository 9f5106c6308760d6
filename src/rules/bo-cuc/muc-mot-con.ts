import { plainText } from '../../document/words.ts'
import type { Rule } from '../rule.ts'
import { sectionsIn } from './walk.ts'

/** A section parted into one. */
export const onlyChild: Rule = {
  id: 'muc-mot-con',
  group: 'bo-cuc',
  severity: 'hint',
  summary: 'Một mục được chia nhỏ thì có từ hai đề mục con trở lên.',
  why: 'Đề mục con đứng một mình không chia được gì; người đọc tìm đề mục thứ hai.',
  good: [{ body: '# Nội dung\n\n## Việc một\n\nLàm.\n\n## Việc hai\n\nLàm.' }],
  bad: [
    { body: '# Nội dung\n\n## Việc một\n\nLàm.', at: ['3:1 ## Việc một'] },
    {
      body: '# Nội dung\n\n## Việc một\n\nLàm.\n\n# Tổ chức thực hiện\n\n## Văn phòng\n\nTheo dõi.',
      at: ['3:1 ## Việc một', '9:1 ## Văn phòng'],
    },
  ],
  *check({ doc }) {
    for (const section of sectionsIn(doc.body)) {
      const [only, ...others] = section.body.filter((block) => block.kind === 'section')
      if (only && others.length === 0)
        yield {
          message: `“${plainText(section.title)}” chỉ có một đề mục con “${plainText(only.title)}”`,
          hint: 'bỏ đề mục con, hoặc thêm một đề mục ngang với nó',
          place: only.place,
        }
    }
  },
}
