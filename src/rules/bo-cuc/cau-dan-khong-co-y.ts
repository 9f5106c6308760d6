import type { Block, Paragraph, Point } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { lastSpanIn, sectionsIn } from './walk.ts'

/** A text that ends in a colon with nothing after it. */
export const emptyLeadIn: Rule = {
  id: 'cau-dan-khong-co-y',
  group: 'bo-cuc',
  severity: 'warning',
  summary: 'Sau câu dẫn kết thúc bằng dấu hai chấm có ý được dẫn.',
  why: 'Câu dẫn không có gì ở sau cho thấy một đoạn đã mất khi chép hoặc chưa viết xong.',
  good: [
    { body: 'Các phòng lập hai sổ:\n\n- Sổ công văn đến;\n- Sổ công văn đi.' },
    {
      body: 'Sở xây dựng kế hoạch như sau:\n\n# Nội dung\n\nCác việc gồm:\n\n## Lập sổ\n\nLập hai sổ.\n\n## Kiểm tra\n\nMỗi quý một lần.',
    },
    { body: '# Nội dung\n\na) Các phòng nộp:\n\n| TT | Sổ |\n|---|---|\n| 1 | Công văn đến |' },
    { body: '- Mỗi phòng lập:\n\n+ Sổ công văn đến;\n\n+ Sổ công văn đi.' },
  ],
  bad: [
    {
      body: '# Nội dung\n\nCác phòng lập hai sổ:\n\n# Tổ chức thực hiện\n\nVăn phòng chủ trì.',
      at: ['3:1 Các phòng lập hai sổ:'],
    },
    { body: '- Văn phòng lập sổ;\n- Các phòng nộp báo cáo gồm:', at: ['2:3 Các phòng nộp báo cáo gồm:'] },
  ],
  *check({ doc, spans, sound }) {
    // What couldn't be read is not there.
    if (!sound) return
    const ends = [
      doc.body,
      ...doc.appendices.filter(({ attachment }) => !attachment).map(({ body }) => body),
      ...[doc.body, ...doc.appendices.map(({ body }) => body)].flatMap(sectionsIn).map(({ body }) => body),
    ]
    for (const blocks of ends) {
      const last = lastText(blocks)
      const text = last && plainText(last.content).trim()
      if (!last || !text?.endsWith(':')) continue
      const span = lastSpanIn(spans, last.place)
      const words = span?.text.trim() ?? text
      yield {
        message: `Sau “${words.length > 60 ? `… ${words.slice(-60).replace(/^\S*\s/, '')}` : words}” không có ý nào`,
        hint: 'viết ý được dẫn, hoặc thay dấu “:” bằng dấu “.”',
        place: span ? placeIn(span, 0, span.text.trimEnd().length) : last.place,
      }
    }
  },
}

/** The text that ends a stretch, where it is one. */
function lastText(blocks: readonly Block[]): Paragraph | Point | undefined {
  const last = blocks.at(-1)
  if (last?.kind === 'paragraph' || last?.kind === 'point') return last
  return last?.kind === 'list' ? lastText(last.items.at(-1)?.body ?? []) : undefined
}
