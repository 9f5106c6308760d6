import { cite } from '../../decree/table.ts'
import { foundAt, linesOfKeys } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** How a căn cứ opens and ends where it isn’t by the decree. */
export const basisEdges: Rule = {
  id: 'can-cu-go-dau',
  group: 'can-cu',
  severity: 'warning',
  clause: cite('M.II k.6 đ.a'),
  summary: 'Căn cứ mở đầu bằng “Căn cứ” viết hoa và hết bằng dấu chấm phẩy do chương trình thêm.',
  why: 'Chữ “căn cứ” viết thường được in thành “Căn cứ căn cứ”, dấu phẩy thành “,;”.',
  good: [{ keys: 'can_cu: [Luật Lưu trữ, Căn cứ Luật Xây dựng; Xét đề nghị của Trưởng phòng Nội vụ]' }],
  bad: [
    { keys: 'can_cu:\n  - căn cứ Luật Lưu trữ', at: ['2:5 căn cứ '], fixed: '  - Căn cứ Luật Lưu trữ' },
    { keys: 'can_cu:\n  - Căn cứ vào Luật Lưu trữ', at: ['2:5 Căn cứ vào '], fixed: '  - Căn cứ Luật Lưu trữ' },
    { keys: 'can_cu:\n  - "*Căn cứ Luật Lưu trữ*"', at: ['2:6 *Căn cứ'] },
    { keys: 'can_cu:\n  - Luật Lưu trữ,', at: ['2:17 ,'], fixed: '  - Luật Lưu trữ' },
  ],
  *check({ spans }) {
    const lines = linesOfKeys(spans, 'can_cu')
    for (const [i, line] of lines.entries()) {
      const { text } = line
      const [, blank = '', typed = ''] = /^(\s*)(căn cứ(?: vào|:)? +)/i.exec(text) ?? []
      if (typed !== '' && typed.trimEnd() !== 'Căn cứ')
        yield foundAt(line, [blank.length, blank.length + typed.length], {
          message: `Căn cứ mở đầu bằng “${typed.trim()}”`,
          hint: 'gõ “Căn cứ”, hoặc bỏ đi: chương trình tự thêm',
          fix: 'Căn cứ ',
        })
      const [, marks = ''] = /^\s*([*_]+)căn cứ /i.exec(text) ?? []
      if (marks !== '')
        yield foundAt(line, [text.indexOf(marks), text.indexOf(marks) + marks.length + 'Căn cứ'.length], {
          message: `Căn cứ có dấu “${marks}” trước chữ mở đầu, nên bản in có hai chữ “Căn cứ”`,
          hint: `bỏ các dấu “${marks}”: căn cứ được in nghiêng sẵn`,
        })
      const end = text.trimEnd().length
      const isLast = String(lines[i + 1]?.within) !== String(line.within)
      if (isLast && /[A-Za-zÀ-ỹ\d)”],$/.test(text.slice(0, end)))
        yield foundAt(line, [end - 1, end], {
          message: `Căn cứ “${text.trim().slice(0, 40)}…” hết bằng dấu phẩy`,
          hint: 'bỏ dấu phẩy: chương trình tự thêm dấu chấm phẩy',
          fix: '',
        })
    }
  },
}
