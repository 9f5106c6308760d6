import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** An agency’s symbol in small letters. */
export const lowerCaseSymbol: Rule = {
  id: 'ky-hieu-chu-thuong',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.3'),
  summary: 'Ký hiệu cơ quan viết bằng chữ in hoa.',
  why: 'Ký hiệu là tên gọi tắt của cơ quan trong mọi sổ sách; viết thường thì người tra không nhận ra.',
  good: [{ keys: 'ky_hieu: SGDĐT' }, { keys: 'ky_hieu: VPCP-TTg' }, { keys: 'ky_hieu: BCĐQG1237' }],
  bad: [
    { keys: 'ky_hieu: snv', at: ['1:10 snv'], fixed: 'ky_hieu: SNV' },
    { keys: 'ky_hieu: sgdđt-vp', at: ['1:10 sgdđt-vp'], fixed: 'ky_hieu: SGDĐT-VP' },
  ],
  *check({ spans }) {
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within.at(-1) !== 'ky_hieu' || span.within[0] === 'kem_theo') continue
      if (span.text !== span.text.toLocaleLowerCase('vi') || !/^[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d-]*$/.test(span.text)) continue
      const text = span.text.toLocaleUpperCase('vi')
      const place = placeIn(span, 0, span.text.length)
      yield { message: `Ký hiệu “${span.text}” viết chữ thường`, hint: `gõ “${text}”`, place, fix: { place, text } }
    }
  },
}
