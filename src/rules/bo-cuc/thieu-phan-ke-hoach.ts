import { documentWords } from '../../document/words.ts'
import type { Rule } from '../rule.ts'
import { sectionsIn } from './walk.ts'

/** A plan that says of nothing who does it. */
export const missingPart: Rule = {
  id: 'thieu-phan-ke-hoach',
  group: 'bo-cuc',
  severity: 'hint',
  summary: 'Kế hoạch nói ai làm: có phần tổ chức thực hiện, hoặc nêu đơn vị chủ trì, phụ trách ở từng việc.',
  why: 'Không nơi nào trong kế hoạch giao việc cho ai thì không ai nhận việc, và không biết hỏi ai.',
  good: [
    { body: '# Mục đích\n\nNắm tình hình.\n\n# Nội dung\n\nKiểm tra sổ.\n\n# Tổ chức thực hiện\n\nVăn phòng chủ trì.' },
    { body: '# Nội dung\n\n| Việc | Đơn vị chủ trì |\n|---|---|\n| Kiểm tra sổ | Văn phòng |' },
    { body: '# Nội dung\n\nKiểm tra sổ. Đề nghị các phòng gửi số liệu.' },
    { keys: 'loai: Thông báo', body: '# Kết quả\n\nĐã kiểm tra ba phòng.' },
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
  *check({ doc, meta, sound }) {
    const sections = sectionsIn(doc.body)
    if (!sound || doc.type !== 'Kế hoạch' || doc.issuedWith || sections.length === 0) return
    const bodies = [doc.body, ...doc.appendices.map(({ body }) => body)]
    if (doc.appendices.some(({ attachment }) => attachment) || bodies.some((body) => assigns.test(documentWords(body))))
      return
    yield {
      message: 'Kế hoạch không giao việc cho ai: không có phần tổ chức thực hiện, phân công',
      hint: 'thêm `# Tổ chức thực hiện`, nêu đơn vị chủ trì và đơn vị phối hợp của từng việc',
      place: meta.placeOf(['trich_yeu'], 'key'),
    }
  },
}

/** Words by which tasks are given. */
const assigns =
  /(?<![A-Za-zÀ-ỹ])(?:tổ chức thực hiện|triển khai thực hiện|phân công|phân nhiệm|trách nhiệm|chủ trì|đầu mối|phối hợp|phụ trách|giao|đề nghị|yêu cầu các|(?:đơn vị|người|cơ quan|bộ phận) (?:thực hiện|làm)|thực hiện kế hoạch)(?![A-Za-zÀ-ỹ])/i
