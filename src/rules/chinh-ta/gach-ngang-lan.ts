import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { letters } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'

/** Where a hyphen and an en dash do the same work. */
const uses = [
  { name: 'giữa hai vế', pattern: new RegExp(`[-–](?<=[${letters}\\d,)”] .)(?= [${letters}\\d“(])`, 'g') },
  { name: 'giữa hai số', pattern: /[-–](?<=(?:^|[^\d/.,-])\d{1,4}.)(?=\d{1,4}(?!\d|[/.-]\d))/gm },
] as const

/** Dashes of two lengths for one use. */
export const mixedDashes: Rule = {
  id: 'gach-ngang-lan',
  group: 'chinh-ta',
  severity: 'hint',
  summary: 'Cùng một việc thì dùng một dấu: gạch nối “-” hoặc gạch ngang “–”.',
  why: 'Word tự đổi “-” thành “–” ở vài chỗ; lẫn hai dấu thì tìm “2026-2030” không ra hết.',
  good: [
    { body: 'Thi đua – Khen thưởng và Kinh tế - xã hội.' },
    { body: 'Kinh tế - xã hội, giai đoạn 2026 - 2030.' },
    { body: 'Giai đoạn 2026–2030 – năm năm; số 12-KH/TU, điện thoại 024-3825-1234.' },
  ],
  bad: [
    { body: 'Kinh tế - xã hội, văn hóa - xã hội, nông – lâm nghiệp, ủy - hội.', at: ['1:42 –'] },
    { body: 'Giai đoạn 2021-2025, 2026–2030, 2031-2035, 2036-2040.', at: ['1:26 –'] },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    if (!prose.text.includes('–')) return
    for (const { name, pattern } of uses) {
      const found = [...prose.text.matchAll(pattern)]
      const dashes = found.filter(([mark]) => mark === '–')
      const hyphens = found.filter(([mark]) => mark === '-')
      const [few, many] = dashes.length > hyphens.length ? [hyphens, dashes] : [dashes, hyphens]
      // Of a few, none is the usual one.
      if (many.length < 3) continue
      const [first, ...related] = few.map(({ index }) => ({ place: placeOf(prose, index, index + 1) }))
      if (first)
        yield {
          message: `Văn bản lẫn hai dấu gạch ${name}: ${hyphens.length} chỗ “-”, ${dashes.length} chỗ “–”`,
          hint: `dùng một dấu, như “${many[0]?.[0]}”`,
          ...first,
          ...(related.length > 0 && { related }),
        }
    }
  },
}
