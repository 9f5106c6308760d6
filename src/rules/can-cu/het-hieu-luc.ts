import { type ExpiredDocument, expiredDocuments } from '../facts/expired-documents.ts'
import { isSince } from '../facts/since.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { type Citing, citingPassages, type Passage, passagesOf } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** A document that is cited and out of force. */
export const expiredBasis: Rule = {
  id: 'het-hieu-luc',
  group: 'can-cu',
  severity: 'warning',
  summary: 'Văn bản làm căn cứ còn hiệu lực ở ngày của văn bản.',
  why: 'Căn cứ vào văn bản hết hiệu lực thì cả văn bản có thể bị coi là trái luật.',
  good: [
    {
      keys: 'can_cu:\n  - Luật Lưu trữ ngày 21 tháng 6 năm 2024\n  - Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    },
    { keys: 'ngay: 12/03/2019\ncan_cu: [Luật Lưu trữ ngày 11 tháng 11 năm 2011]' },
    { body: 'Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 110/2004/NĐ-CP ngày 08/4/2004.' },
    {
      files: { 'kehoach.yml': 'het_hieu_luc: {Quyết định số 12/2020/QĐ-UBND: Quyết định số 34/2026/QĐ-UBND}\n' },
      body: 'Thực hiện Quyết định số 34/2026/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về lưu trữ.',
    },
  ],
  bad: [
    {
      keys: 'can_cu:\n  - Luật Lưu trữ ngày 11 tháng 11 năm 2011\n  - Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 của Chính phủ về công tác văn thư',
      at: ['2:5 Luật Lưu trữ ngày 11 tháng 11 năm 2011', '3:5 Nghị định số 110/2004/NĐ-CP'],
    },
    {
      body: 'Theo Luật Khám bệnh chữa bệnh 2009, Luật Ngân sách nhà nước ngày 25/6/2015.',
      at: ['1:6 Luật Khám bệnh chữa bệnh 2009', '1:37 Luật Ngân sách nhà nước ngày 25/6/2015'],
    },
    { body: 'Thực hiện Luật Đất đai năm 2013 và các văn bản hướng dẫn.', at: ['1:11 Luật Đất đai năm 2013'] },
    {
      files: { 'kehoach.yml': 'het_hieu_luc: {Quyết định số 12/2020/QĐ-UBND: Quyết định số 34/2026/QĐ-UBND}\n' },
      body: 'Theo Quyết định số 12/2020/QĐ-UBND ngày 05/01/2020 của Ủy ban nhân dân tỉnh về lưu trữ.',
      at: ['1:6 Quyết định số 12/2020/QĐ-UBND'],
    },
  ],
  *check({ doc, spans, office }) {
    const own = ownBy(office.expired)
    const numbers = citingPassages(spans).flatMap((one) => [...numbersIn(one, own)])
    const names = passagesOf(spans).flatMap((one) => [...lawsIn(one)])
    for (const { passage, from, to, one } of [...numbers, ...names]) {
      if (!isSince(doc, one.since) || isQuoted(passage.text, from) || isPast(passage.text, from, to)) continue
      const [year, month, day] = one.since.split('-')
      yield foundAt(passage, [from, to], {
        message: `“${passage.text.slice(from, to)}” hết hiệu lực${day ? ` từ ngày ${day}/${month}/${year}` : ''} (${one.source})`,
        hint: `thay bằng ${one.successor}`,
      })
    }
  },
}

interface Cited {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly one: ExpiredDocument
}

type ByNumber = ReadonlyMap<string, ExpiredDocument>

const numberIn = (cited: string): string => /\d\S*/.exec(cited)?.[0] ?? cited

/** What an office says of its own documents. */
const ownBy = (expired: ReadonlyMap<string, string>): ByNumber =>
  new Map(
    [...expired].map(([cited, successor]) => {
      const number = numberIn(cited)
      return [number, { cited: [number], since: '', successor, source: 'kehoach.yml' }]
    }),
  )

let byNumber: ByNumber | undefined

function* numbersIn({ passage, citations }: Citing, own: ByNumber): Iterable<Cited> {
  byNumber ??= new Map(expiredDocuments.map((one) => [one.cited[0] ?? '', one]))
  for (const { from, to } of citations) {
    const number = numberIn(passage.text.slice(from, to))
    // Typed without its zero it is the same number.
    const full = /^\d\D/.test(number) ? `0${number}` : number
    const one = own.get(number) ?? byNumber.get(full) ?? own.get(full)
    if (one) yield { passage, from, to, one }
  }
}

/** Laws by name and year, and the pattern of all their names: made when a text first speaks of a law. */
interface Laws {
  readonly byName: ReadonlyMap<string, ExpiredDocument>
  readonly pattern: RegExp
}
let laws: Laws | undefined

function lawsByName(): Laws {
  const byName = new Map(
    expiredDocuments.flatMap((one) => one.cited.slice(1).map((law) => [withoutCommas(law.toLowerCase()), one])),
  )
  // Names are cited without their commas, too.
  const names = expiredDocuments.flatMap(({ cited }) =>
    cited.slice(1).map((law) => law.slice(0, -5).replaceAll(',', ',?')),
  )
  const dated = String.raw`,? ngày \d{1,2}(?: tháng \d{1,2} năm |/\d{1,2}/)|,? năm |,? \((?:năm )?| `
  return { byName, pattern: new RegExp(`(${[...new Set(names)].join('|')})(?:${dated})(\\d{4})(?![\\d/])`, 'gi') }
}

const withoutCommas = (text: string): string => text.replaceAll(',', '')

/** What every such name ends in: most texts that speak of a law have none. */
const anyYear = /(?:19|20)\d\d/

function* lawsIn(passage: Passage): Iterable<Cited> {
  const { text } = passage
  if (!text.includes('uật ') || !anyYear.test(text)) return
  laws ??= lawsByName()
  for (const { 0: typed, 1: name = '', 2: year, index } of text.matchAll(laws.pattern)) {
    const one = laws.byName.get(withoutCommas(`${name.toLowerCase()} ${year}`))
    if (one) yield { passage, from: index, to: index + typed.length, one }
  }
}

const past = /thay thế|bãi bỏ|hết hiệu lực|trước đây|sửa đổi|bổ sung một số|thay cho/i

const isPast = (text: string, from: number, to: number): boolean =>
  past.test(text.slice(Math.max(0, from - 60), from)) ||
  /^[^.;]{0,60}(?:hết hiệu lực|được thay thế|đã thay thế|trước đây)/i.test(text.slice(to, to + 80))
