import { plainText } from '../../document/words.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { bodiesOf, isWhole, lastSpanIn, sectionsIn } from './walk.ts'

/** A heading that ends in a mark. */
export const headingMark: Rule = {
  id: 'de-muc-ket-thuc-hai-cham',
  group: 'bo-cuc',
  severity: 'hint',
  summary: 'Cuối đề mục không có dấu hai chấm, dấu chấm, dấu chấm phẩy.',
  why: 'Đề mục đứng riêng một dòng đã tách khỏi nội dung; dấu câu ở cuối là thừa.',
  good: [
    { body: '# Nội dung\n\n## Chuẩn bị, in ấn, v.v.\n\nLàm.\n\n## Việc khác…\n\nLàm.' },
    {
      body: '# Nội dung\n\n## Rà soát toàn bộ sổ công văn của các phòng. Phòng nào thiếu thì lập bổ sung.\n\n## Thời gian: quý I năm 2026.',
    },
  ],
  bad: [
    { body: '# Nội dung:\n\nLàm.', at: ['1:11 :'], fixed: '# Nội dung' },
    { body: '# Nội dung\n\n## Đối tượng tham gia.\n\nLàm.', at: ['3:22 .'], fixed: '## Đối tượng tham gia' },
  ],
  *check({ doc, spans }) {
    for (const { title, place: at } of bodiesOf(doc).flatMap(sectionsIn)) {
      const text = plainText(title).trim()
      const mark = /(?<!\.|\/|v\.v|TP)[.:;]$/.exec(text)?.[0]
      if (!mark || text === mark) continue
      const span = lastSpanIn(spans, at)
      const end = span?.text.trimEnd().length ?? 0
      if (span?.text[end - 1] !== mark) continue
      // A whole khoản typed as a heading has the full stop of its sentence.
      if (mark !== ':' && isWhole(text)) continue
      const place = placeIn(span, end - 1, end)
      yield {
        message: `Đề mục “${text}” kết thúc bằng dấu “${mark}”`,
        hint: `bỏ dấu “${mark}”`,
        place,
        fix: { place, text: '' },
      }
    }
  },
}
