import { cite } from '../../decree/table.ts'
import { foundAt, lineExtent, linesOfKeys } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** A symbol in which the type stands behind the agency. */
export const reversedSymbol: Rule = {
  id: 'ky-hieu-nguoc',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.3 đ.b'),
  summary: 'Ký hiệu của văn bản có tên loại ghi tên loại trước, tên cơ quan sau: KH-UBND.',
  why: 'Ký hiệu ngược làm văn bản vào nhầm sổ và không tra được.',
  good: [{ keys: 'ky_hieu: SNV' }, { keys: 'ky_hieu: KH-SNV' }, { keys: 'ky_hieu: SKHCN-VP' }],
  bad: [{ keys: 'ky_hieu: SNV-KH', at: ['1:10 SNV-KH'], fixed: 'ky_hieu: SNV' }],
  *check({ doc, spans }) {
    for (const line of linesOfKeys(spans, 'ky_hieu')) {
      const typed = line.text.trim()
      const [, agency = '', type = ''] = /^([^\s/-]+)\s*[/-]\s*([^\s/-]+)$/.exec(typed) ?? []
      if (type !== doc.typeSymbol || agency === doc.typeSymbol) continue
      yield foundAt(line, lineExtent(line), {
        message: `Ký hiệu “${typed}” ghi tên loại “${type}” sau tên cơ quan`,
        hint: `chỉ gõ “${agency}”; bản in ghi “${type}-${agency}”`,
        fix: agency,
      })
    }
  },
}
