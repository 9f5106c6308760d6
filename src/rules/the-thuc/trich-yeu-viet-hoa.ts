import { cite } from '../../decree/table.ts'
import type { TextSpan } from '../../document/spans.ts'
import { placeIn } from '../../findings/text-map.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { inSmallLetters } from '../../vietnamese/sentence-case.ts'
import type { Rule } from '../rule.ts'

/** Trích yếu in capitals, which are printed as they are. */
export const abstractInCapitals: Rule = {
  id: 'trich-yeu-viet-hoa',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.5 đ.b'),
  summary: 'Trích yếu gõ bằng chữ thường, không viết hoa cả câu.',
  why: 'Trích yếu được trình bày bằng chữ in thường, đậm; chỉ tên loại văn bản ở trên in hoa.',
  good: [{ keys: 'trich_yeu: Kiểm tra công tác văn thư năm 2026' }, { keys: 'trich_yeu: PCCC và CNCH' }],
  bad: [
    {
      keys: 'trich_yeu: KIỂM TRA CÔNG TÁC VĂN THƯ NĂM 2026',
      at: ['1:12 KIỂM TRA CÔNG TÁC VĂN THƯ NĂM 2026'],
    },
    {
      keys: 'trich_yeu: THỰC HIỆN CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ TẠI THÀNH PHỐ CẦN THƠ',
      at: ['1:12 THỰC HIỆN CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ TẠI THÀNH PHỐ CẦN THƠ'],
    },
    { keys: 'trich_yeu: |\n  KIỂM TRA CÔNG TÁC\n  VĂN THƯ NĂM 2026', at: ['2:3 KIỂM TRA CÔNG TÁC'] },
  ],
  *check({ spans }) {
    const lines = spans.filter(({ within }) => Array.isArray(within) && within[0] === 'trich_yeu')
    const [first] = lines
    const text = lines.map((line) => line.text.trim()).join(' ')
    // Capitals without a mark may all be abbreviations.
    if (!first || !inCapitals(text) || !/[À-ỸĐ]/.test(text) || !/[A-ZÀ-Ỹ]\s+[A-ZÀ-Ỹ]/.test(text)) return
    yield {
      message: `Trích yếu viết hoa cả câu: “${text}”`,
      hint: `gõ chữ thường, giữ chữ hoa của tên riêng và chữ viết tắt: “${inSmallLetters(text, wordsBeside(spans))}”`,
      place: placeIn(first, 0, first.text.length),
    }
  },
}

/** The other words of the document, which show how its names are written. */
const wordsBeside = (spans: readonly TextSpan[]): string =>
  spans.flatMap(({ within, text }) => (within[0] === 'trich_yeu' ? [] : text)).join('\n')
