import { matchesIn, proseWords } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const symbol =
  /(?<=số:? ?)\d{1,5}(?: ?\/ ?(?:19|20)\d\d)? ?[/-] ?[A-ZĐ][A-Za-zĐđ]{0,5}(?: ?- ?| ?\/ ?| (?=UBND|HĐND))[A-ZĐ][A-ZĐa-z]+(?:[-/][A-ZĐ][A-ZĐa-z]*)*/g

/** Blanks within a number and its symbol. */
export const blankInSymbol: Rule = {
  id: 'ky-hieu-co-dau-cach',
  group: 'can-cu',
  severity: 'warning',
  summary: 'Số, ký hiệu viết liền, không có dấu cách quanh dấu gạch: 12/QĐ-UBND.',
  why: 'Có dấu cách thì tìm theo số, ký hiệu không ra, và ký hiệu bị ngắt đôi ở cuối dòng.',
  good: [
    { body: 'Quyết định số 12/QĐ-UBND, Thông tư số 05/2025/TT-BNV, Nghị quyết số 57-NQ/TW.' },
    { body: 'Hộ số 12 - Bình An.' },
  ],
  bad: [
    {
      body: 'Quyết định số 12/QĐ- UBND của tỉnh.',
      at: ['1:15 12/QĐ- UBND'],
      fixed: 'Quyết định số 12/QĐ-UBND của tỉnh.',
    },
    { body: 'Kế hoạch số 5/KH UBND.', at: ['1:13 5/KH UBND'], fixed: 'Kế hoạch số 5/KH-UBND.' },
    { body: 'Thông tư số 05 /2025/TT - BNV.', at: ['1:13 05 /2025/TT - BNV'], fixed: 'Thông tư số 05/2025/TT-BNV.' },
  ],
  *check({ spans }) {
    const lines = proseWords(spans)
    for (const { 0: typed, index } of matchesIn(lines, symbol, ' /', '/ ', ' -', '- ', ' UBND', ' HĐND')) {
      const right = typed.replace(/(?<=[A-Za-zĐđ]) (?=UBND|HĐND)/, '-').replaceAll(' ', '')
      if (right === typed || !typed.includes('/')) continue
      yield foundAt(lines, [index, index + typed.length], {
        message: `Số, ký hiệu “${typed}” có dấu cách`,
        hint: `gõ “${right}”`,
        fix: right,
      })
    }
  },
}
