import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const amount = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?`
const money = new RegExp(
  String.raw`([Tt]ổng (?:kinh phí|dự toán|số tiền|chi|mức)[^\n.;:\d]{0,60})(${amount}) (đồng|nghìn đồng|triệu đồng|tỷ đồng)[^\n.;:\d]{0,20}(?:trong đó|gồm|bao gồm):? ([^\n;]+)`,
  'g',
)
const people = /(\d{1,3}) (?:đồng chí|người|thành viên|cán bộ)(?:,| \()? ?(?:gồm|bao gồm):? ([^\n.;]+)/g

/** A total in a sentence that its parts don’t make. */
export const sumInSentence: Rule = {
  id: 'tong-trong-cau-lech',
  group: 'noi-dung',
  severity: 'warning',
  summary: 'Tổng số nêu trong câu bằng các phần kể ra sau đó.',
  why: 'Tổng sai làm hỏng dự toán, và người đọc không biết thiếu phần nào.',
  good: [
    { body: 'Tổng kinh phí 50 triệu đồng, trong đó: in ấn 20 triệu đồng, tập huấn 30 triệu đồng.' },
    { body: 'Tổ gồm 05 người: 01 Tổ trưởng, 01 Tổ phó và 03 thành viên; dự họp 50 người, trong đó 20 nữ, 10 trẻ.' },
    { body: 'Tổng kinh phí 50 triệu đồng, trong đó ngân sách xã 20 triệu đồng.' },
    { body: 'Tổng kinh phí 50 triệu đồng, trong đó 20 triệu đồng năm 2026, còn lại 2 đợt sau.' },
  ],
  bad: [
    {
      body: 'Tổng kinh phí 50 triệu đồng, trong đó: in ấn 20 triệu đồng, tập huấn 25 triệu đồng.',
      at: ['1:15 50 triệu đồng'],
    },
    { body: 'Tổ công tác có 05 người, gồm: 01 Tổ trưởng, 01 Tổ phó và 02 thành viên.', at: ['1:16 05 người'] },
    { body: 'Tổ gồm 05 đồng chí: 01 Tổ trưởng, 01 Tổ phó và 02 thành viên.', at: ['1:8 05 đồng chí'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 1: lead = '', 2: total = '', 3: unit = '', 4: rest = '', index } of matchesIn(lines, money, 'ổng ')) {
      const from = index + lead.length
      const parts = [...rest.matchAll(partOf(unit))].map(([, part = '']) => numberOf(part))
      if (parts.length < 2 || /còn lại|đã |mỗi|\/người|năm 20/.test(rest)) continue
      const sum = round(parts.reduce((all, part) => all + part, 0))
      if (sum === numberOf(total)) continue
      yield foundAt(
        lines,
        [from, from + total.length + 1 + unit.length],
        lack(`${total} ${unit}`, `${shown(sum)} ${unit}`),
      )
    }
    for (const { 0: all, 1: total = '', index } of matchesIn(lines, people, 'gồm')) {
      const rest = all.slice(all.search(/gồm/))
      yield* peopleIn(rest, total, (sum) =>
        foundAt(
          lines,
          [index, index + all.search(/(?:,| \()? ?(?:gồm|bao gồm)/)],
          lack(all.slice(0, all.search(/(?:,| \()? ?(?:gồm|bao gồm)/)), sum),
        ),
      )
    }
    for (const { 1: before = '', 2: total = '', 3: noun = '', 4: rest = '', index } of matchesIn(
      lines,
      listed,
      'gồm ',
    )) {
      const from = index + before.length
      const typed = `${total} ${noun}`
      yield* peopleIn(rest, total, (sum) => foundAt(lines, [from, from + typed.length], lack(typed, sum)))
    }
  },
}

const listed = /(gồm (?:có )?)(\d{1,3}) (đồng chí|người|thành viên|cán bộ): ([^\n.;]+)/g

function* peopleIn<T>(rest: string, total: string, tell: (sum: string) => T): Iterable<T> {
  const parts = [...rest.matchAll(/(?<![\d/.,-])(\d{1,3}) (?!tháng|ngày|năm|giờ|%)[A-Za-zÀ-ỹ]/g)].map(([, part]) =>
    Number(part),
  )
  const pieces = rest.split(/,| và /).length
  const sum = parts.reduce((all, part) => all + part, 0)
  if (parts.length >= 2 && parts.length === pieces && sum !== Number(total)) yield tell(String(sum))
}

const partOf = (unit: string): RegExp => new RegExp(String.raw`(?<![\d.,])(${amount}) ${unit}`, 'g')

const numberOf = (typed: string): number => Number(typed.replace(/\.(?=\d{3})/g, '').replace(',', '.'))
const round = (n: number): number => Math.round(n * 1e6) / 1e6
const shown = (n: number): string => n.toLocaleString('vi-VN', { maximumFractionDigits: 6 })

const lack = (typed: string, sum: string) => ({
  message: `“${typed}” không bằng tổng các phần kể sau đó (${sum})`,
  hint: 'sửa tổng hoặc các phần',
})
