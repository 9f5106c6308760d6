import { cite } from '../../decree/table.ts'
import { foundAt, linesOfKeys } from '../found-at.ts'
import type { Rule } from '../rule.ts'

/** Short forms that mean one thing only at the head of a name. */
const shorts: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  UBMTTQ: 'Ủy ban Mặt trận Tổ quốc',
}
const short = /(?<![A-Za-zÀ-ỹ.-])(?:(?:UBND|HĐND|UBMTTQ)(?![A-Za-zÀ-ỹ-])|T[Pp]\. ?|T[Pp] )/g

/** The name of the issuing agency, or of a collective that is signed for, in short. */
export const shortAgency: Rule = {
  id: 'co-quan-viet-tat',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.2 đ.b'),
  summary: 'Tên cơ quan ban hành ghi đầy đủ; chỉ tên cơ quan chủ quản được viết tắt cụm từ thông dụng.',
  why: 'Tên trên văn bản là tên của cơ quan trong quyết định thành lập và trên con dấu.',
  good: [
    { keys: 'co_quan_chu_quan: UBND xã Bình An\nco_quan: Trường Tiểu học Hoa Sen' },
    { keys: 'co_quan: Ủy ban nhân dân xã Bình An' },
    { keys: 'co_quan: Văn phòng Đoàn đại biểu Quốc hội và HĐND-UBND' },
  ],
  bad: [
    { keys: 'co_quan: UBND xã Bình An', at: ['1:10 UBND'], fixed: 'co_quan: Ủy ban nhân dân xã Bình An' },
    {
      keys: 'co_quan_chu_quan: UBND TP. Huế\nco_quan: Sở Nội vụ',
      at: ['1:24 TP. '],
      fixed: 'co_quan_chu_quan: UBND thành phố Huế',
    },
    {
      keys: 'nguoi_ky:\n  thay_mat: UBND\n  chuc_vu: Chủ tịch\n  ho_ten: Trần Thị Bình',
      at: ['2:13 UBND'],
      fixed: '  thay_mat: Ủy ban nhân dân',
    },
  ],
  *check({ spans }) {
    for (const line of linesOfKeys(spans, 'co_quan', 'co_quan_chu_quan', 'nguoi_ky')) {
      const isParent = line.within.includes('co_quan_chu_quan') || line.within.includes('chu_quan')
      if (line.text.includes('/') || (line.within[0] === 'nguoi_ky' && line.within.at(-1) !== 'thay_mat')) continue
      for (const { 0: typed, index } of line.text.matchAll(short)) {
        const full = shorts[typed] ?? cityBefore(line.text.slice(index + typed.length))
        if (isParent && typed in shorts) continue
        yield foundAt(line, [index, index + typed.length], {
          message:
            line.text.trim() === typed.trim()
              ? `Tên cơ quan viết tắt: “${typed.trim()}”`
              : `“${line.text.trim()}” viết tắt “${typed.trim()}”`,
          hint: `gõ “${full.trim()}”`,
          fix: full,
        })
      }
    }
  },
}

const cityBefore = (name: string): string => (/^\s*Hồ Chí Minh/.test(name) ? 'Thành phố ' : 'thành phố ')
