import type { Block } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { sectionsIn } from '../bo-cuc/walk.ts'
import type { Rule } from '../rule.ts'
import { givesTasks, writerOut } from './units.ts'

/** A task that isn’t given to anyone. */
export const taskOfNobody: Rule = {
  id: 'nhiem-vu-khong-don-vi',
  group: 'phan-cong',
  severity: 'hint',
  summary: 'Mỗi việc ở phần tổ chức thực hiện có đơn vị hoặc người làm.',
  why: 'Việc không giao cho ai thì không ai làm và không ai chịu trách nhiệm.',
  good: [
    { body: '# Tổ chức thực hiện\n\n- Văn phòng lập sổ;\n- Các phòng thu hồ sơ.' },
    {
      body: '# Tổ chức thực hiện\n\n## Văn phòng Sở\n\n- Lập sổ;\n- Thu hồ sơ.\n\n## Trưởng các bộ phận\n\n- Kiểm tra.',
    },
    { body: '# Tổ chức thực hiện\n\nGiao Chánh Văn phòng:\n\n- Lập sổ;\n- Thu hồ sơ.' },
    { body: '# Nội dung\n\n- Lập sổ;\n- Thu hồ sơ.' },
  ],
  bad: [
    {
      body: '# Tổ chức thực hiện\n\n- Văn phòng lập sổ;\n- Tổng hợp kết quả, báo cáo trước ngày 15/12/2026.',
      at: ['4:1 - Tổng hợp kết quả, báo cáo trước ngày 15/12/2026.'],
    },
    {
      body: '# Phân công nhiệm vụ\n\n## Lập sổ\n\na) In sổ theo mẫu;\n\nb) Hướng dẫn cách ghi.',
      at: ['5:1 a) In sổ theo mẫu;', '7:1 b) Hướng dẫn cách ghi.'],
    },
  ],
  *check({ doc, abbreviations }) {
    const writeOut = writerOut(abbreviations)
    const isSomeone = (text: string) => someone.test(writeOut(text))
    for (const section of sectionsIn(doc.body)) {
      // A section that only speaks of the tasks in general gives none.
      if (!givesTasks(section)) continue
      for (const { text, place } of tasksOfNobody(section.body, isSomeone))
        if (task.test(text))
          yield {
            message: `Việc “${text.length > 50 ? `${text.slice(0, 50).replace(/\s\S*$/, '')}…` : text}” chưa giao cho đơn vị nào`,
            hint: 'nêu đơn vị làm ở đầu ý, như “Văn phòng …”, hoặc ở đề mục',
            place,
          }
    }
  },
}

/** Texts of items and điểm with no one named in them or above. */
function tasksOfNobody(
  blocks: readonly Block[],
  isSomeone: (text: string) => boolean,
): { text: string; place: Place }[] {
  const found: { text: string; place: Place }[] = []
  let named = false
  for (const block of blocks) {
    if (block.kind === 'section') {
      if (!isSomeone(plainText(block.title))) found.push(...tasksOfNobody(block.body, isSomeone))
    } else if (block.kind === 'paragraph') named ||= isSomeone(plainText(block.content))
    else if (block.kind === 'point') {
      const text = plainText(block.content)
      named ||= text.endsWith(':') && isSomeone(text)
      if (!named && !isSomeone(text)) found.push({ text, place: block.place })
    } else if (block.kind === 'list' && !named)
      for (const item of block.items) {
        const [first, ...rest] = item.body
        if (first?.kind !== 'paragraph') continue
        const text = plainText(first.content)
        if (isSomeone(text)) continue
        if (rest.length === 0) found.push({ text, place: item.place })
        else found.push(...tasksOfNobody(rest, isSomeone))
      }
  }
  return found
}

/** Tasks open with what is to be done. */
const task =
  /^(?:Lập|Tổng hợp|Báo cáo|Xây dựng|Rà soát|Tham mưu|Chuẩn bị|Thực hiện|Triển khai|Tổ chức|Hướng dẫn|Theo dõi|Đôn đốc|Kiểm tra|Bố trí|In|Thu|Phối hợp|Chủ trì|Tuyên truyền|Cập nhật|Gửi|Nộp|Ban hành|Phổ biến)(?![A-Za-zÀ-ỹ])/i

const someone =
  /(?<![A-Za-zÀ-ỹ])(?:sở|phòng|ban(?! hành)|trung tâm|chi cục|cục|vụ|viện|(?<!(?:đồng|toàn|nội) )bộ|khoa(?! học)|tổ(?! chức)|tổ chức (?:chính trị|đoàn thể|hội)|các tổ chức|đội|đoàn|hội(?! nghị| thảo| thi)|trường|trạm|công an|công đoàn|ủy ban|uỷ ban|UBND|HĐND|MTTQ|mặt trận|đảng|chi bộ|đơn vị|cơ quan|văn phòng|văn thư|bệnh viện|doanh nghiệp|công ty|hợp tác xã|xã|phường|đặc khu|thôn|xóm|ấp|tổ dân phố|địa phương|trưởng|phó|thủ trưởng|lãnh đạo|người|giám đốc|hiệu trưởng|giáo viên|học sinh|lớp|cán bộ|công chức|viên chức|nhân viên|chuyên viên|kế toán|thư ký|bí thư|chủ tịch|chánh|thành viên|đồng chí|đ\/c|ông|bà|bác sĩ|cá nhân|bộ phận|ngành|liên minh|thanh tra|báo và|đài|quân sự|nhà trường|hộ|đoàn viên)(?![A-Za-zÀ-ỹ])/i
