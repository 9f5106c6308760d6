import type { Section } from '../../document/doc.ts'
import type { TextSpan } from '../../document/spans.ts'
import { plainText } from '../../document/words.ts'
import { placeIn } from '../../findings/text-map.ts'
import { asOneFact } from '../repeated.ts'
import type { Found, Rule } from '../rule.ts'
import { bodiesOf, isWhole, lastSpanIn, sectionsIn } from './walk.ts'

/** A heading that ends in a mark. */
export const headingMark: Rule = {
  id: 'de-muc-ket-thuc-hai-cham',
  group: 'bo-cuc',
  severity: 'hint',
  summary:
    'Đề mục là một tên gọi thì cuối đề mục không có dấu hai chấm, dấu chấm, dấu chấm phẩy, như các đề mục khác của văn bản.',
  why: 'Đề mục đứng riêng một dòng đã tách khỏi nội dung; dấu câu ở cuối là thừa.',
  good: [
    {
      body: '# Nội dung\n\n## Các việc gồm:\n\n- Lập sổ;\n- In sổ.\n\n## Tiến độ cụ thể như sau:\n\nQuý I.\n\n## Giao Văn phòng Sở:\n\n- Lập sổ;\n- In sổ.',
    },
    { body: '# Mục đích:\n\nLàm.\n\n# Nội dung:\n\nLàm.' },
    { body: '# Nội dung\n\n## Kế hoạch này có hiệu lực từ ngày ký.\n\nLàm.' },
    { body: '# Nội dung\n\n## Chuẩn bị, in ấn, v.v.\n\nLàm.\n\n## Việc khác…\n\nLàm.' },
    {
      body: '# Nội dung\n\n## Rà soát toàn bộ sổ công văn của các phòng. Phòng nào thiếu thì lập bổ sung.\n\n## Thời gian: quý I năm 2026.',
    },
  ],
  bad: [
    { body: '# Mục đích\n\nLàm.\n\n# Nội dung:\n\nLàm.', at: ['5:11 :'], fixed: '# Nội dung' },
    { body: '# Nội dung\n\n## Đối tượng tham gia.\n\nLàm.', at: ['3:22 .'], fixed: '## Đối tượng tham gia' },
    { body: '# Mục đích:\n\nLàm.\n\n# Nội dung\n\n## Quý I:\n\nLàm.', at: ['1:11 :', '7:9 :'], fixed: '# Mục đích' },
  ],
  *check({ doc, spans }) {
    const sections = bodiesOf(doc).flatMap(sectionsIn)
    // Where every title has one, it is how the text is written.
    if (!sections.some(({ title }) => isPlainTitle(plainText(title).trim()))) return
    yield* asOneFact(
      sections.flatMap((section) => needlessMark(section, spans) ?? []),
      (count) => `, và ${count} đề mục khác cũng vậy`,
    )
  },
}

/** The mark behind a heading that is a title; a sentence has its stop, and a colon leads to what stands below. */
function needlessMark({ title, place: at }: Section, spans: readonly TextSpan[]): Found | undefined {
  const text = plainText(title).trim()
  const mark = /(?<!\.|\/|v\.v|TP)[.:;]$/.exec(text)?.[0]
  if (!mark || text === mark || !isTitle(text.slice(0, -1))) return undefined
  const span = lastSpanIn(spans, at)
  const end = span?.text.trimEnd().length ?? 0
  if (span?.text[end - 1] !== mark) return undefined
  const place = placeIn(span, end - 1, end)
  const message = `Đề mục “${text}” kết thúc bằng dấu “${mark}”`
  return { message, hint: `bỏ dấu “${mark}”`, place, fix: { place, text: '' } }
}

const isPlainTitle = (text: string): boolean => !/[.:;,…]$/.test(text) && isTitle(text)

/** Words that what follows is led in by. */
const leadIn =
  /(?<![A-Za-zÀ-ỹ])(?:gồm|gồm có|bao gồm|sau|sau đây|cụ thể|trong đó|là|như|tại|cho|với|để|về|các nhiệm vụ)$/i

/** What a heading tells someone to do opens with these; “Tổ chức thực hiện” and “Yêu cầu” alone are titles. */
const verb =
  /^(?:giao|đề nghị|tham gia|xây dựng|triển khai|phối hợp|chỉ đạo|thực hiện|hướng dẫn|lập|báo cáo|chủ trì|tham mưu|rà soát|tiếp tục|tăng cường|đẩy mạnh|nâng cao|bảo đảm|đảm bảo|ban hành|tổ chức(?! thực hiện$| triển khai thực hiện$)|yêu cầu(?!$)|đối với|ngoài|khi|nếu|căn cứ|theo|trên|từ)(?![A-Za-zÀ-ỹ])/i

/** What makes a sentence of words. */
const says = /(?<![A-Za-zÀ-ỹ])(?:này|có|được|phải|sẽ|đã|chịu|do|là|không|cần|nhằm)(?![A-Za-zÀ-ỹ])/i

const isTitle = (text: string): boolean =>
  !isWhole(text) &&
  !leadIn.test(text) &&
  !verb.test(text.replace(/^(?:[IVX\d]+|[a-zđ])[./)]+\s*/, '')) &&
  !says.test(text)
