import { documentWords, plainText } from '../../document/words.ts'
import type { Rule } from '../rule.ts'
import { sectionsIn } from './walk.ts'

/** A part that readers look for in every plan. */
export const missingPart: Rule = {
  id: 'thieu-phan-ke-hoach',
  group: 'bo-cuc',
  severity: 'hint',
  summary: 'Kế hoạch thường có mục đích, yêu cầu; nội dung hoặc nhiệm vụ; tổ chức thực hiện.',
  why: 'Người nhận tìm ba điều: làm để được gì, làm những gì, ai làm. Thiếu một phần thì kế hoạch khó được giao và khó được kiểm tra.',
  good: [
    { body: '# Mục đích\n\nNắm tình hình.\n\n# Nội dung\n\nKiểm tra sổ.\n\n# Tổ chức thực hiện\n\nVăn phòng chủ trì.' },
    {
      body: '# MỤC TIÊU\n\nNắm tình hình.\n\n# CÁC GIẢI PHÁP\n\nKiểm tra sổ.\n\n# PHÂN CÔNG TRÁCH NHIỆM\n\nVăn phòng chủ trì.',
    },
    { keys: 'loai: Thông báo', body: '# Kết quả\n\nĐã kiểm tra ba phòng.' },
    {
      body: '# Mục đích, yêu cầu\n\nNắm tình hình.\n\n# Cách làm\n\n## Việc cần làm\n\nKiểm tra sổ.\n\n## Các đơn vị thực hiện\n\nVăn phòng chủ trì.',
    },
  ],
  bad: [
    {
      keys: 'trich_yeu: Kiểm tra văn thư',
      body: '# Nội dung\n\nKiểm tra sổ.\n\n# Kinh phí\n\nKhông có.',
      at: ['1:1 trich_yeu'],
    },
    {
      keys: 'trich_yeu: Kiểm tra văn thư',
      body: '# Mục đích, yêu cầu\n\nNắm tình hình.\n\n# Nội dung\n\nKiểm tra sổ.',
      at: ['1:1 trich_yeu'],
    },
  ],
  *check({ doc, meta }) {
    const sections = sectionsIn(doc.body)
    if (doc.type !== 'Kế hoạch' || doc.issuedWith || sections.length === 0) return
    // Short lines too: what heads a stretch is not always typed as a heading.
    const heads = [
      ...sections.map(({ title }) => plainText(title)),
      ...documentWords(doc.body)
        .split('\n')
        .map((line) => line.split(':')[0] ?? '')
        .filter((line) => line.length < 60),
    ].map((head) => head.toLocaleLowerCase('vi'))
    const missing = parts.filter(({ words }) => !heads.some((head) => words.test(head)))
    if (missing.length > 0)
      yield {
        message: `Kế hoạch không có phần ${missing.map(({ name }) => `“${name}”`).join(', ')}`,
        hint: `thêm ${missing.map(({ name }) => `\`# ${name}\``).join(', ')} với nội dung của phần đó`,
        place: meta.placeOf(['trich_yeu'], 'key'),
      }
  },
}

const parts = [
  { name: 'Mục đích, yêu cầu', words: /mục đích|yêu cầu|mục tiêu|sự cần thiết|ý nghĩa|quan điểm|chỉ tiêu/ },
  {
    name: 'Nội dung',
    words:
      /nội dung|nhiệm vụ|giải pháp|biện pháp|phương án|công việc|việc cần làm|hoạt động|chương trình|lịch |tiến độ|các bước|triển khai|kế hoạch|hình thức/,
  },
  { name: 'Tổ chức thực hiện', words: /tổ chức|phân công|trách nhiệm|thực hiện|phân nhiệm|triển khai/ },
] as const
