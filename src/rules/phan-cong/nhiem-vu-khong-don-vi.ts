import type { Block, Section } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { asOneFact } from '../repeated.ts'
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
    {
      body: '# Tổ chức thực hiện\n\nCác phòng theo chức năng thực hiện:\n\n## Lập sổ\n\n- Lập sổ công văn đến;\n- In sổ.',
    },
    {
      body: '# Tổ chức thực hiện\n\n## Chương trình buổi lễ\n\n- Báo cáo tổng kết phong trào;\n- Tổ chức văn nghệ chào mừng.\n\n## Văn phòng\n\n- Phục vụ.',
    },
    {
      body: '# Tổ chức thực hiện\n\n1. Chi cục Kiểm lâm:\na) Chủ trì lập sổ;\n\nb) Hướng dẫn cách ghi.',
    },
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
    const found = outermost(doc.body)
      .flatMap(({ body }) => tasksOfNobody(body, isSomeone))
      .map(({ text, place }) => ({
        message: `Việc “${text.length > 50 ? `${text.slice(0, 50).replace(/\s\S*$/, '')}…` : text}” chưa giao cho đơn vị nào`,
        hint: 'nêu đơn vị làm ở đầu ý, như “Văn phòng …”, hoặc ở đề mục',
        place,
      }))
    yield* asOneFact(found, (count) => `, và ${count} việc khác cũng vậy`)
  },
}

/** Sections that give tasks, and none that lies in another of them. */
const outermost = (blocks: readonly Block[]): Section[] =>
  blocks.flatMap((block) => (block.kind !== 'section' ? [] : givesTasks(block) ? [block] : outermost(block.body)))

/** Under such headings stands what is, and not what is to be done. */
const noTasks =
  /chương trình|thành phần|thời gian|địa điểm|kinh phí|nội dung|lịch|tiến độ|mục đích|yêu cầu|đối tượng|hồ sơ|khen thưởng|chế độ/i

const isNoTask = (text: string): boolean => /:\s/.test(text) && noTasks.test(text.split(':')[0] ?? '')

interface Task {
  readonly text: string
  readonly place: Place
}

/** Texts of items and điểm that say what is to be done, with no one named in them or above. */
function tasksOfNobody(blocks: readonly Block[], isSomeone: (text: string) => boolean): Task[] {
  const found: Task[] = []
  const add = (text: string, place: Place) => {
    if (task.test(text) && !isSomeone(text)) found.push({ text, place })
  }
  let named = false
  for (const block of blocks) {
    // Điểm below a khoản are its own, though it stands in a list.
    const own: boolean = named && block.kind === 'point'
    named = own || namedLast(block, isSomeone)
    if (own) continue
    if (block.kind === 'section') {
      const title = plainText(block.title)
      if (!isSomeone(title) && !noTasks.test(title)) found.push(...tasksOfNobody(block.body, isSomeone))
    } else if (block.kind === 'paragraph' || block.kind === 'point') {
      const text = plainText(block.content)
      // Who is named before a list, or in a paragraph above, is who it is for.
      if (isSomeone(text) && (block.kind === 'paragraph' || text.endsWith(':'))) return found
      if (block.kind === 'point') add(text, block.place)
    } else if (block.kind === 'list')
      for (const { body, place } of block.items) {
        const [lead, ...rest] = body
        const text = lead?.kind === 'paragraph' ? plainText(lead.content) : undefined
        if (text === undefined || isSomeone(text) || isNoTask(text)) continue
        if (rest.length === 0) add(text, place)
        else found.push(...tasksOfNobody(rest, isSomeone))
      }
  }
  return found
}

/** Whether the last item of a list names who the điểm behind it are for. */
function namedLast(block: Block, isSomeone: (text: string) => boolean): boolean {
  const lead = block.kind === 'list' ? block.items.at(-1)?.body[0] : undefined
  return (
    lead?.kind === 'paragraph' && /^[^:]{3,90}:/.test(plainText(lead.content)) && isSomeone(plainText(lead.content))
  )
}

/** Tasks open with what is to be done. */
const task =
  /^(?:Báo cáo(?= (?:[A-ZĐ]|về |định kỳ))|Lập|Tổng hợp|Xây dựng|Rà soát|Tham mưu|Chuẩn bị|Thực hiện|Triển khai|Tổ chức|Hướng dẫn|Theo dõi|Đôn đốc|Kiểm tra|Bố trí|In|Thu|Phối hợp|Chủ trì|Tuyên truyền|Cập nhật|Gửi|Nộp|Ban hành|Phổ biến)(?![A-Za-zÀ-ỹ])/

const someone =
  /(?<![A-Za-zÀ-ỹ])(?:sở|phòng|ban(?! hành)|trung tâm|chi cục|cục|vụ|viện|(?<!(?:đồng|toàn|nội) )bộ|khoa(?! học)|tổ(?! chức)|tổ chức (?:chính trị|đoàn thể|hội)|các tổ chức|đội|đoàn|hội(?! nghị| thảo| thi)|trường|trạm|công an|công đoàn|ủy ban|uỷ ban|UBND|HĐND|MTTQ|mặt trận|đảng|chi bộ|đơn vị|cơ quan|văn phòng|văn thư|bệnh viện|doanh nghiệp|công ty|hợp tác xã|xã|phường|đặc khu|thôn|xóm|ấp|tổ dân phố|địa phương|trưởng|phó|thủ trưởng|lãnh đạo|người|giám đốc|hiệu trưởng|giáo viên|học sinh|lớp|cán bộ|công chức|viên chức|nhân viên|chuyên viên|kế toán|thư ký|bí thư|chủ tịch|chánh|thành viên|đồng chí|đ\/c|ông|bà|bác sĩ|cá nhân|bộ phận|ngành|liên minh|thanh tra|báo và|đài|quân sự|nhà trường|hộ|đoàn viên)(?![A-Za-zÀ-ỹ])/i
