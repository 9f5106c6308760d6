import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { letters, opensWord, toUpperFirst } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { follows, indexesOf, smallOf } from './sai-chu-hoa.ts'

/** As they are typed, in small letters, and as they should be. */
const events = new Map([
  ['cách mạng tháng tám', 'Cách mạng tháng Tám'],
  ['cách mạng tháng 8', 'Cách mạng tháng Tám'],
  ['chiến dịch điện biên phủ', 'Chiến dịch Điện Biên Phủ'],
  ['chiến dịch hồ chí minh', 'Chiến dịch Hồ Chí Minh'],
  ['xô viết nghệ tĩnh', 'Xô viết Nghệ Tĩnh'],
])

/** Streets, wards and squares called after an event have all capitals. */
const street = /(?:[đĐ]ường|[pP]hố|[pP]hường|[qQ]uảng trường|số \S+|\d[\w/]{0,20},?) $/
const goesOn = new RegExp(`[${letters}\\d/]`)

/** Capitals of events of history. */
export const historicEvent: Rule = {
  id: 'viet-hoa-su-kien',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('khoản 9 Mục V'),
  summary: 'Tên sự kiện lịch sử viết hoa, số trong tên viết bằng chữ: Cách mạng tháng Tám.',
  why: 'Tên sự kiện là tên riêng, không phải lời kể về một tháng hay một đợt việc.',
  good: [
    { body: 'Kỷ niệm Cách mạng tháng Tám; Chiến dịch Điện Biên Phủ; Phong trào Xô viết Nghệ Tĩnh.' },
    { body: 'Trụ sở tại số 25 đường Cách Mạng Tháng Tám; phường Xô Viết Nghệ Tĩnh; chiến dịch truyền thông.' },
  ],
  bad: [
    { body: 'Kỷ niệm cách mạng tháng 8.', at: ['1:9 cách mạng tháng 8'], fixed: 'Kỷ niệm Cách mạng tháng Tám.' },
    {
      body: 'Tuyên truyền về chiến dịch Điện Biên Phủ.',
      at: ['1:17 chiến dịch Điện Biên Phủ'],
      fixed: 'Tuyên truyền về Chiến dịch Điện Biên Phủ.',
    },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const small = smallOf(prose)
    for (const [words, right] of events)
      for (const at of indexesOf(small, words)) {
        const end = at + words.length
        const typed = prose.text.slice(at, end)
        if (typed === right || eachCapital(typed) || follows(prose, at, street)) continue
        if (!opensWord(prose.text, at) || goesOn.test(prose.text.charAt(end))) continue
        const place = placeOf(prose, at, end)
        const message = `“${typed}” là tên sự kiện lịch sử mà viết chưa đúng`
        yield { message, hint: `gõ “${right}”`, place, fix: { place, text: right } }
      }
  },
}

const eachCapital = (typed: string) => typed.split(' ').every((word) => toUpperFirst(word) === word)
