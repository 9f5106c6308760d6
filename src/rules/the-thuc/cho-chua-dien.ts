import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** Nothing but the marks of a blank. */
const onlyMarks = /^[.…_\s]+$/
const blankMark = /…|\.{3}|_{3}/

/** A key that holds nothing but dots. */
export const leftBlank: Rule = {
  id: 'cho-chua-dien',
  group: 'the-thuc',
  severity: 'warning',
  summary: 'Khóa không chỉ có dấu chấm lửng “…” thay cho nội dung.',
  why: 'Dấu “…” là chỗ bản gốc hoặc bản mẫu để lại cho người soạn điền; in ra thì văn bản thiếu phần đó.',
  good: [{ keys: 'trich_yeu: Kiểm tra các phòng, ban, trung tâm…' }],
  bad: [
    { keys: 'trich_yeu: …', at: ['1:12 …'] },
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: "..."}', at: ['1:40 ...'] },
  ],
  *check({ spans }) {
    for (const span of spans)
      if (typeof span.within !== 'string' && onlyMarks.test(span.text) && blankMark.test(span.text))
        yield {
          message: `Khóa \`${span.within.filter((key) => typeof key === 'string').at(-1)}\` còn để trống`,
          hint: 'điền nội dung thay cho dấu “…”',
          place: placeIn(span, 0, span.text.length),
        }
  },
}
