import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** The name of the type at the head of trích yếu, below which it stands. */
export const typeInAbstract: Rule = {
  id: 'ten-loai-trong-trich-yeu',
  group: 'the-thuc',
  severity: 'warning',
  summary: 'Trích yếu không lặp lại tên loại văn bản.',
  why: 'Tên loại do chương trình in ngay trên trích yếu; gõ ở đây thì in hai lần.',
  good: [
    { keys: 'trich_yeu: Phòng, chống sốt xuất huyết năm 2026' },
    { keys: 'trich_yeu: Kế hoạch hóa gia đình năm 2026' },
    { keys: 'trich_yeu: Kế hoạch nhỏ năm học 2026 - 2027' },
    { keys: 'trich_yeu: Triển khai Kế hoạch số 12/KH-UBND' },
  ],
  bad: [
    {
      keys: 'trich_yeu: Kế hoạch phòng, chống sốt xuất huyết',
      at: ['1:12 Kế hoạch'],
      fixed: 'trich_yeu: Phòng, chống sốt xuất huyết',
    },
    { keys: 'trich_yeu: KẾ HOẠCH Kiểm tra kho', at: ['1:12 KẾ HOẠCH'], fixed: 'trich_yeu: Kiểm tra kho' },
  ],
  *check({ doc, spans }) {
    const first = spans.find(({ within }) => Array.isArray(within) && within[0] === 'trich_yeu')
    if (!first?.text.toLowerCase().startsWith(doc.type.toLowerCase())) return
    const [typed, letter = ''] =
      new RegExp(`^${doc.type}[ :]+(?!(?:h[oó][aá]|nhỏ)(?![a-zà-ỹ])|số\\s)([a-zà-ỹ])`, 'i').exec(first.text) ?? []
    if (typed === undefined) return
    const name = first.text.slice(0, doc.type.length)
    yield {
      message: `Trích yếu mở đầu bằng tên loại “${name}”, đã in ở dòng trên`,
      hint: 'bỏ tên loại và viết hoa chữ đầu',
      place: placeIn(first, 0, name.length),
      fix: { place: placeIn(first, 0, typed.length), text: letter.toLocaleUpperCase('vi') },
    }
  },
}
