import { cite } from '../../decree/table.ts'
import type { Rule } from '../rule.ts'

/** Abbreviations of types (PL III M.I) that no agency is called by. */
const types: Readonly<Record<string, string>> = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  QyĐ: 'Quy định',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  ĐA: 'Đề án',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
}

/** A symbol that begins with that of another type of document. */
export const symbolOfOtherType: Rule = {
  id: 'ky-hieu-khong-khop',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.3 đ.b'),
  summary: 'Chữ viết tắt tên loại trong ký hiệu là của chính loại văn bản đang soạn.',
  why: 'Ký hiệu sai loại làm văn bản vào nhầm sổ và không tra được.',
  good: [{ keys: 'ky_hieu: SNV' }, { keys: 'ky_hieu: KH-SNV' }, { keys: 'ky_hieu: BCĐ-CCHC' }],
  bad: [
    { keys: 'ky_hieu: QĐ-SNV', at: ['1:10 QĐ-SNV'] },
    { keys: 'ky_hieu: BC-SNV', at: ['1:10 BC-SNV'] },
  ],
  *check({ doc, meta }) {
    const typed = meta.value.ky_hieu
    if (typeof typed !== 'string') return
    const [, abbreviation = ''] = /^([A-Za-zÀ-ỹ]+)-/u.exec(typed) ?? []
    const other = Object.hasOwn(types, abbreviation) ? types[abbreviation] : undefined
    if (!other || abbreviation === doc.typeSymbol) return
    yield {
      message: `Ký hiệu “${typed}” mở đầu bằng “${abbreviation}” của ${other}, còn văn bản này là ${doc.type}`,
      hint: `chỉ gõ chữ viết tắt tên cơ quan: \`ky_hieu: ${typed.slice(abbreviation.length + 1)}\``,
      place: meta.placeOf(['ky_hieu']),
    }
  },
}
