import { proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const foreign =
  /(?<![\d.,/A-Za-zÀ-ỹ])(?:\d{1,3}(?:,\d{3}){2,}(?:\.\d{1,2})?|\d{1,3},\d{3}(?= ?(?:đồng|đ|VNĐ|VND)(?![A-Za-zÀ-ỹ]))|\d{1,3}\.\d{1,2}(?= ?%| (?:triệu|tỷ|tỉ|nghìn tỷ|km|ha|kg|tấn|lít|mg|ml|m²|m³)(?![A-Za-zÀ-ỹ\d])))(?![\d,.]\d|\d)/g

/** Marks in a number as English has them. */
export const foreignNumber: Rule = {
  id: 'dau-so-kieu-anh',
  group: 'noi-dung',
  severity: 'warning',
  summary: 'Số viết theo cách của Việt Nam: dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân.',
  why: 'Cùng một dấu mà hai nghĩa: “1,500” là một phẩy năm hay một nghìn năm trăm.',
  good: [{ body: 'Kinh phí 1.500.000 đồng, đạt 12,5%; phiên bản 1.5, mục 2.3, tỷ lệ 1,500.' }],
  bad: [
    {
      body: 'Chi 12.5 triệu đồng, làm 1.25 km đường trên 0.5 ha.',
      at: ['1:5 12.5', '1:26 1.25', '1:45 0.5'],
      fixed: 'Chi 12,5 triệu đồng, làm 1,25 km đường trên 0,5 ha.',
    },
    {
      body: 'Kinh phí 1,500,000 đồng, đạt 12.5% dự toán.',
      at: ['1:10 1,500,000', '1:30 12.5'],
      fixed: 'Kinh phí 1.500.000 đồng, đạt 12,5% dự toán.',
    },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: typed, index } of lines.text.matchAll(foreign)) {
      const right = typed.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))
      yield foundAt(lines, [index, index + typed.length], {
        message: `Số “${typed}” viết theo kiểu Anh, Mỹ`,
        hint: `gõ “${right}”`,
        fix: right,
      })
    }
  },
}
