import { pieceAt } from '../../findings/text-map.ts'
import { type Lines, proseWords } from '../chinh-ta/loi-van.ts'
import {
  departmentSource,
  formerBodies,
  formerFields,
  ministrySource,
  renamedSince,
} from '../facts/former-ministries.ts'
import { isHistory, isSince } from '../facts/since.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const ended = '(?![A-Za-zÀ-ỹ&])'
const fields = formerFields.map(({ typed }) => `(?:${typed})`).join('|')
let patterns: { readonly fields: RegExp; readonly listed: RegExp; readonly bodies: RegExp } | undefined
/** Made when a text first has such a word. */
const patternsOf = () =>
  (patterns ??= {
    fields: new RegExp(`(?<![A-Za-zÀ-ỹ])(Bộ|Sở)(?: trưởng Bộ)? (${fields})${ended}`, 'g'),
    listed: new RegExp(`(?<=[,:] |và |^ )(?:${fields})${ended}`, 'g'),
    bodies: new RegExp(`(?<![A-Za-zÀ-ỹ])(?:${formerBodies.map(({ typed }) => typed).join('|')})(?! và)${ended}`, 'g'),
  })
/** What every such name holds. */
const anyName = /Tổng cục|Cục |Kho bạc|Dân tộc|Bộ |Sở |bộ |sở /
/** Several departments under one word: “Các Sở: Tài chính, Kế hoạch và Đầu tư”. */
const listing = /(?:[Cc]ác |[Ll]iên )(sở|Sở|bộ|Bộ)(?:, (?:ban|ngành)[^:\n]{0,20})?:? ([^.;\n]{3,300})/g

/** A ministry or department that ended in March 2025. */
export const formerMinistry: Rule = {
  id: 'bo-so-cu',
  group: 'the-thuc',
  severity: 'warning',
  clause: ministrySource,
  summary: 'Bộ, sở nêu trong văn bản mới là bộ, sở đang có từ ngày 01 tháng 3 năm 2025.',
  why: 'Gửi hay giao việc cho cơ quan đã hợp nhất thì không có người nhận.',
  good: [
    { keys: 'noi_nhan: [Bộ Khoa học và Công nghệ, Sở Tài chính]' },
    { body: 'Thông tư số 39/2017/TT-BTTTT ngày 15/12/2017 của Bộ Thông tin và Truyền thông; Sở TT&TT trước đây.' },
    { body: 'Tổng cục Chính trị; Cục Thuế; các sở, ban, ngành, kế hoạch và đầu tư; Hội đồng Dân tộc.' },
    {
      body: 'Giấy phép do Sở Giao thông vận tải cấp ngày 12/5/2022; Bằng khen của Bộ Lao động - Thương binh và Xã hội.',
    },
    { body: 'Thầy Nam từng công tác tại Sở Thông tin và Truyền thông; Thông tư của Bộ Giao thông vận tải về xe buýt.' },
    { keys: 'ngay: 12/02/2025', body: 'Sở Kế hoạch và Đầu tư bố trí vốn.' },
  ],
  bad: [
    {
      keys: 'noi_nhan: [Bộ Thông tin và Truyền thông, Sở LĐ-TB&XH]',
      at: ['1:12 Bộ Thông tin và Truyền thông', '1:42 Sở LĐ-TB&XH'],
    },
    {
      body: 'Phối hợp với Sở Kế hoạch và Đầu tư.\n\nSở GTVT kiểm tra.',
      at: ['1:14 Sở Kế hoạch và Đầu tư', '3:1 Sở GTVT'],
    },
    {
      body: 'Các Sở: Tài chính, Kế hoạch và Đầu tư; Tổng cục Thuế, Ban Dân tộc tỉnh phối hợp.',
      at: ['1:20 Kế hoạch và Đầu tư', '1:40 Tổng cục Thuế', '1:55 Ban Dân tộc tỉnh'],
    },
  ],
  *check({ doc, spans }) {
    if (!isSince(doc, renamedSince)) return
    const words = proseWords(spans)
    if (!anyName.test(words.text)) return
    const told = new Set<string>()
    for (const { typed, index, rank, today, source } of formerIn(words)) {
      const { within } = pieceAt(words, index).from
      const where = typeof within === 'string' ? `body ${typed}` : String(index)
      if (within[0] === 'can_cu' || told.has(where) || isHistory(words.text, index, index + typed.length)) continue
      told.add(where)
      const name = rank ? `${rank} ${today}` : today
      const found = foundAt(words, [index, index + typed.length], {
        // Some of the other bodies ended before.
        message: rank
          ? `“${typed}” không còn từ ngày 01 tháng 3 năm 2025 (${source})`
          : `“${typed}” nay không còn (${source})`,
        hint: `nay là “${name}”, trừ việc đã chuyển cho cơ quan khác`,
      })
      yield { ...found, clause: source }
    }
  },
}

interface Former {
  readonly typed: string
  readonly index: number
  /** “Bộ” or “Sở”, where it is one. */
  readonly rank?: string
  readonly today: string
  readonly source: string
}

function* formerIn({ text }: Lines): Iterable<Former> {
  const by = patternsOf()
  for (const { 0: typed, 1: rank = '', 2: field = '', index } of text.matchAll(by.fields))
    yield { typed, index, rank, today: todayOf(field), source: sourceOf(rank) }
  for (const { 0: all, 1: word = '', 2: names = '', index } of text.matchAll(listing)) {
    const rank = word.charAt(0).toUpperCase() + word.slice(1)
    for (const { 0: typed, index: at } of ` ${names}`.matchAll(by.listed))
      yield {
        typed,
        index: index + all.length - names.length + at - 1,
        rank,
        today: todayOf(typed),
        source: sourceOf(rank),
      }
  }
  for (const { 0: typed, index } of text.matchAll(by.bodies)) {
    const body = formerBodies.find((one) => new RegExp(`^(?:${one.typed})$`).test(typed))
    if (body) yield { typed, index, today: body.today, source: body.source }
  }
}

const sourceOf = (rank: string): string => (rank === 'Bộ' ? ministrySource : departmentSource)

const todayOf = (field: string): string =>
  formerFields.find(({ typed }) => new RegExp(`^(?:${typed})$`).test(field))?.today ?? ''
