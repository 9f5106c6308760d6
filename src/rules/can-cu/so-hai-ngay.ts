import { type Citation, citedNumber, dayNumber } from '../../vietnamese/citation.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { citingPassages } from './passages.ts'

/** One document with two dates. */
export const numberWithTwoDates: Rule = {
  id: 'so-hai-ngay',
  group: 'can-cu',
  severity: 'warning',
  summary: 'Một văn bản được viện dẫn nhiều lần thì lần nào cũng cùng một ngày.',
  why: 'Hai ngày khác nhau cho một số thì có một ngày sai, người đọc không biết ngày nào.',
  good: [
    {
      body: 'Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh; Kế hoạch số 12/KH-UBND ngày 08/02/2026 của UBND xã.',
    },
    {
      body: 'Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh; Kế hoạch số 12/KH-UBND ngày 08/02/2025 của UBND tỉnh.',
    },
    {
      body: 'Kế hoạch số 12/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh; Kế hoạch số 12/KH-UBND ngày 08/02/2026 của Ủy ban nhân dân xã.',
    },
    { body: 'Kế hoạch số 12/KH-UBND ngày 05/01/2026; Kế hoạch số 12/KH-UBND ngày 08/02/2026 của UBND xã.' },
  ],
  bad: [
    {
      body: 'Kế hoạch số 15/KH-SYT ngày 20/01/2026 của Sở Y tế về dược.\n\nTheo Kế hoạch số 15/KH-SYT ngày 22/01/2026.',
      at: ['3:6 Kế hoạch số 15/KH-SYT ngày 22/01/2026'],
    },
    {
      body: 'Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n\nTheo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân tỉnh.',
      at: ['3:6 Kế hoạch số 12/KH-UBND ngày 15/01/2026'],
    },
    {
      body: 'Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.\n\nTheo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND tỉnh.',
      at: ['3:6 Kế hoạch số 12/KH-UBND ngày 15/01/2026'],
    },
  ],
  *check({ spans }) {
    const known = new Map<string, Citation>()
    for (const { passage, citations } of citingPassages(spans))
      for (const cited of citations) {
        if (!cited.date) continue
        const key = `${citedNumber(cited)} ${cited.date.year}`
        const before = known.get(key)
        known.set(key, before ?? cited)
        if (!before?.date || dayNumber(before.date) === dayNumber(cited.date) || !isOneIssuer(before, cited)) continue
        const { day, month, year } = before.date
        yield foundAt(passage, [cited.from, cited.end], {
          message: `“${passage.text.slice(cited.from, cited.end)}” ở trên ghi ngày ${day}/${month}/${year}`,
          hint: 'kiểm tra lại, ghi một ngày ở cả hai chỗ',
        })
      }
  },
}

/**
 * Of decrees and circulars there is one of a number; others are told apart by who issued them. One cited again needs no issuer, nor
 * has one whose symbol is that of one agency.
 */
function isOneIssuer(before: Citation, cited: Citation): boolean {
  if (cited.year) return true
  if (before.issuer !== undefined && cited.issuer !== undefined)
    return openingOf(before.issuer) === openingOf(cited.issuer)
  return !ofMany.test(cited.symbol) || (cited.issuer === undefined && before.issuer !== undefined)
}

/** Symbols that many agencies have. */
const ofMany = /(?:^|-)(?:UBND|HĐND|ĐU|CAX|CAP|MTTQ|BTT|TTHĐND|BCĐ|HĐTĐKT|BQL|BCH)|\/(?:ĐU|TU|HU)$/

/** The first words of an issuer, which tell it from others. */
const openingOf = (issuer: string): string =>
  issuer
    .toLowerCase()
    .replace(/(?:ủy|uỷ) ban nhân dân/, 'ubnd')
    .replace('hội đồng nhân dân', 'hđnd')
    .split(/\s+/)
    .slice(0, 3)
    .join(' ')
    // There is one province that a plan speaks of.
    .replace(/^((?:ubnd|hđnd) tỉnh) .*/, '$1')
