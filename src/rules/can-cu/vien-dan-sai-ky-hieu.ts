import { placeOf } from '../../findings/text-map.ts'
import type { Citation } from '../../vietnamese/citation.ts'
import type { Rule } from '../rule.ts'
import { citingPassages } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** What the symbols of a type open with; those of Quy chế, Đề án and the like are of what they are issued with. */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  'nghị quyết': ['NQ', 'NQLT'],
  'nghị quyết liên tịch': ['NQLT', 'NQ'],
  'nghị định': ['NĐ'],
  'thông tư': ['TT', 'TTLT'],
  'thông tư liên tịch': ['TTLT'],
  'quyết định': ['QĐ'],
  'quy định': ['QyĐ', 'QĐ'],
  'chỉ thị': ['CT'],
  'kết luận': ['KL', 'TB'],
  'thông báo': ['TB', 'KL'],
  'thông tri': ['TT'],
  'hướng dẫn': ['HD'],
  'kế hoạch': ['KH'],
  'báo cáo': ['BC'],
  'tờ trình': ['TTr'],
  'công điện': ['CĐ'],
}
const known: ReadonlySet<string> = new Set(
  [...Object.values(abbreviations).flat(), 'CTr'].map((one) => one.toUpperCase()),
)

/** A citation whose symbol is that of another type. */
export const citedWithWrongSymbol: Rule = {
  id: 'vien-dan-sai-ky-hieu',
  group: 'can-cu',
  severity: 'warning',
  summary: 'Ký hiệu của văn bản được viện dẫn hợp với tên loại: Kết luận là KL, Quyết định là QĐ.',
  why: 'Tên loại hoặc ký hiệu đã gõ nhầm; người đọc tra theo ký hiệu sẽ không thấy văn bản.',
  good: [
    { body: 'Thực hiện Kết luận số 86-KL/TW, Quy định số 41-QĐ/TW và Thông tri số 28/TT/TU.' },
    { body: 'Theo Đề án số 06/QĐ-TTg và Kế hoạch liên tịch số 37/KHLT-SYT-SNV.' },
    { body: 'Nghị quyết số 190/2025/QH15 và Quyết định số 2557/1999/BYT-QĐ còn áp dụng.' },
    { body: 'Chỉ thị số 200-TTg, Chương trình hành động số 10-CTr/TU, Thông báo kết luận số 45-TB/TU.' },
  ],
  bad: [
    { body: 'Quán triệt Kết luận số 86-KT/TW của Ban Bí thư.', at: ['1:12 Kết luận số 86-KT/TW'] },
    { body: 'Thực hiện Quyết định số 12/KH-UBND của Ủy ban nhân dân tỉnh.', at: ['1:11 Quyết định số 12/KH-UBND'] },
    {
      keys: 'can_cu: [Tờ trình số 12/TT-SNV ngày 05/3/2026 của Sở Nội vụ về biên chế]',
      at: ['1:10 Tờ trình số 12/TT-SNV'],
    },
  ],
  *check({ spans }) {
    for (const { passage, citations } of citingPassages(spans))
      for (const cited of citations) {
        const right = abbreviations[(cited.type ?? '').toLocaleLowerCase('vi')]
        if (!right || fits(cited, right) || isQuoted(passage.text, cited.from)) continue
        yield {
          message: `“${passage.text.slice(cited.from, cited.to)}” có ký hiệu không hợp với tên loại`,
          hint: `kiểm tra lại: ${cited.type} có ký hiệu ${right[0]}`,
          place: placeOf(passage, cited.from, cited.to),
        }
      }
  },
}

function fits({ symbol }: Citation, right: readonly string[]): boolean {
  const groups = symbol.toLocaleUpperCase('vi').split(/[-/]/)
  const [first = '', second] = groups
  const own = right.map((one) => one.toUpperCase())
  if (groups.some((one) => own.includes(one))) return true
  // Documents of old and of the National Assembly bear their issuer's symbol only.
  if (second === undefined || /^(?:UBTV)?QH\d*$/.test(first)) return !known.has(first)
  return !known.has(first) && own.some((one) => first.startsWith(one))
}
