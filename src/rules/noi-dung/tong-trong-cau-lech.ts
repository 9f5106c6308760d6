import { type Lines, matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Found, Rule } from '../rule.ts'
import { holdsTwoWays } from './number-style.ts'

const amount = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?`
const moneyInAll = new RegExp(
  String.raw`([Tt]ổng (?:kinh phí|dự toán|số tiền|chi|mức)[^\n.;:\d]{0,60})(${amount}) (đồng|nghìn đồng|triệu đồng|tỷ đồng)[^\n.;:\d]{0,20}(trong đó|gồm|bao gồm):? ([^\n;]+)`,
  'g',
)
const people =
  /(?<![\d.,])(\d{1,3}) (?:đồng chí|người|thành viên|cán bộ|học viên|đại biểu|học sinh|nhân viên|giáo viên|công chức|viên chức)(?:,| \()? ?(?:gồm|bao gồm):? ([^\n.;]+)/g

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
    { body: 'Toàn xã có 120 hộ, trong đó 100 hộ nghèo và 12 hộ chính sách; 50 người, trong đó 30 nữ và 15 đảng viên.' },
    {
      body: 'Tổng kinh phí 90 triệu đồng, trong đó ngân sách tỉnh 50 triệu đồng (chi thường xuyên 30 triệu đồng, mua sắm 20 triệu đồng), ngân sách xã 40 triệu đồng.',
    },
    {
      body: 'Chi 90 triệu đồng, trong đó in ấn 50 triệu đồng, tập huấn 30 triệu đồng (trọn gói), dự phòng 10 triệu đồng.',
    },
    { body: 'Tổng kinh phí 90 triệu đồng, trong đó chi thường xuyên 40 triệu đồng, riêng in ấn 10 triệu đồng.' },
    { body: 'Tổng kinh phí 2.000.000 đồng, trong đó: in ấn 1.250.000 đồng, tập huấn 750,000 đồng.' },
    { body: 'Có 50 quyển, gồm 2 chương và 40 bài; 12 thôn với 50 hộ (thôn 5 có 20 hộ, thôn 6 có 30 hộ).' },
  ],
  bad: [
    {
      body: 'Tổng kinh phí 50 triệu đồng, trong đó: in ấn 20 triệu đồng, tập huấn 25 triệu đồng.',
      at: ['1:15 50 triệu đồng'],
    },
    { body: 'Tổ công tác có 05 người, gồm: 01 Tổ trưởng, 01 Tổ phó và 02 thành viên.', at: ['1:16 05 người'] },
    {
      body: 'Có 50 hồ sơ, trong đó hồ sơ giấy 20 và hồ sơ điện tử 25; 120 học viên (gồm 70 nam, 45 nữ).',
      at: ['1:4 50 hồ sơ', '1:58 120 học viên'],
    },
    {
      body: 'Chi 1,5 tỷ đồng; trong đó ngân sách tỉnh 1 tỷ đồng, ngân sách xã 400 triệu đồng.',
      at: ['1:5 1,5 tỷ đồng'],
    },
    { body: 'Mở lớp cho 120 học viên, gồm 70 bác sĩ và 40 điều dưỡng.', at: ['1:12 120 học viên'] },
    { body: 'Tổ gồm 05 đồng chí: 01 Tổ trưởng, 01 Tổ phó và 02 thành viên.', at: ['1:8 05 đồng chí'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    const told = new Set<string>()
    for (const one of [...amountsIn(lines), ...peopleListedIn(lines), ...partsOfWhole(lines)]) {
      const where = `${one.place.file}:${one.place.line}:${one.place.column}`
      if (!told.has(where)) yield one
      told.add(where)
    }
  },
}

function* amountsIn(lines: Lines): Iterable<Found> {
  for (const { 1: lead = '', 2: total = '', 3: unit = '', 4: how, 5: listed = '', index } of matchesIn(
    lines,
    moneyInAll,
    'ổng ',
  )) {
    const from = index + lead.length
    const rest = withoutBrackets(listed)
    if (holdsTwoWays(`${total} ${rest}`)) continue
    const parts = [...rest.matchAll(partOf(unit))].map(([, part = '']) => numberOf(part))
    if (parts.length < 2 || /còn lại|đã |mỗi|\/người|năm 20|gồm|trong đó|riêng|tối đa|không quá/.test(rest)) continue
    const sum = round(parts.reduce((all, part) => all + part, 0))
    // “Trong đó” may name some of the parts.
    if (sum === numberOf(total) || (how === 'trong đó' && !isNear(sum, numberOf(total)))) continue
    yield foundAt(
      lines,
      [from, from + total.length + 1 + unit.length],
      lack(`${total} ${unit}`, `${shown(sum)} ${unit}`),
    )
  }
}

function* peopleListedIn(lines: Lines): Iterable<Found> {
  for (const { 0: all, 1: total = '', index } of matchesIn(lines, people, 'gồm')) {
    const rest = all.slice(all.search(/gồm/))
    const to = all.search(/(?:,| \()? ?(?:gồm|bao gồm)/)
    yield* peopleIn(rest, total, (sum) => foundAt(lines, [index, index + to], lack(all.slice(0, to), sum)))
  }
  for (const { 1: before = '', 2: total = '', 3: noun = '', 4: rest = '', index } of matchesIn(lines, listed, 'gồm ')) {
    const from = index + before.length
    const typed = `${total} ${noun}`
    yield* peopleIn(rest, total, (sum) => foundAt(lines, [from, from + typed.length], lack(typed, sum)))
  }
}

/** Each finding where no other rule of sums looks: what is counted, and its parts in the same unit or each behind its name. */
function* partsOfWhole(lines: Lines): Iterable<Found> {
  for (const { 1: total = '', 2: noun = '', 3: how = '', 4: listed = '', index } of matchesIn(
    lines,
    counted,
    'trong đó',
    'gồm',
    '(',
  )) {
    const rest = withoutBrackets(listed)
    if (holdsTwoWays(`${total} ${rest}`)) continue
    const unit = unitOf(noun)
    const whole = round(numberOf(total) * (scales[unit] ?? 1))
    const sum = [rest.split(/; /)[0] ?? '', rest].map((all) => sumOfParts(all, unit)).find((made) => made !== undefined)
    if (sum === undefined || sum === whole || !isNear(sum, whole)) continue
    if (!how.endsWith('gồm') && !(unit in scales) && isSubset(rest)) continue
    const typed = `${total} ${unit in scales ? unit : noun}`
    yield foundAt(
      lines,
      [index, index + typed.length],
      lack(typed, unit in scales ? `${shown(sum / (scales[unit] ?? 1))} ${unit}` : shown(sum)),
    )
  }
}

/** What stands in brackets are parts of a part, or says how it came about. */
const withoutBrackets = (text: string): string => text.replace(/ ?\([^()]*\)/g, '')

/** So near that all parts are meant. */
const isNear = (sum: number, whole: number): boolean => sum >= whole * 0.8 && sum <= whole * 1.25

/** What the parts make, where there are several and each has its number. */
function sumOfParts(rest: string, unit: string): number | undefined {
  const parts = rest.split(/[,;] (?!\d{3}(?!\d))| và /).map((piece) => partIn(piece, unit))
  const known = parts.flatMap((part) => part ?? [])
  return parts.length > 1 && known.length === parts.length
    ? round(known.reduce((all, part) => all + part, 0))
    : undefined
}

const scales: Readonly<Record<string, number>> = { đồng: 1, 'nghìn đồng': 1e3, 'triệu đồng': 1e6, 'tỷ đồng': 1e9 }

const counted = new RegExp(
  String.raw`(?<![\d.,/A-Za-zÀ-ỹ-])(${amount}) ([a-zà-ỹ][a-zà-ỹ ,]{0,40}?)(?:[,;]? \(?(trong đó|bao gồm|gồm)(?: có)?:?| \() ?(?=((?:[^\n.()]|\.(?=\d{3})|\([^\n()]{0,100}\)){6,200}))`,
  'g',
)
const money = '(?:nghìn |triệu |tỷ )?đồng(?! chí| bào)'
const opensWithMoney = new RegExp(`^${money}`)

/** What is counted: an amount of money, or the first word of what stands there. */
const unitOf = (noun: string): string => opensWithMoney.exec(noun)?.[0] ?? /^\S+/.exec(noun)?.[0] ?? ''

/** The number of a part: in the unit of the whole, or behind the name of the part. */
function partIn(piece: string, unit: string): number | undefined {
  const numbers = [...piece.matchAll(new RegExp(`(?<![\\d.,/])(${amount})(?![\\d%/])`, 'g'))]
  const [one] = numbers
  if (!one || numbers.length > 1 || label.test(piece.slice(0, one.index))) return undefined
  const behind = piece.slice(one.index + one[0].length).trim()
  const inMoney = opensWithMoney.exec(behind)?.[0]
  if (unit in scales) return inMoney ? numberOf(one[0]) * (scales[inMoney] ?? 1) : undefined
  if (inMoney || /^(?:tháng|ngày|năm|giờ|%)/.test(behind)) return undefined
  const isNamed = behind === '' && one.index > 1
  const isPair = /^(?:nam|nữ)(?![A-Za-zÀ-ỹ])/.test(behind)
  return isNamed || isPair || behind.split(' ')[0] === unit ? numberOf(one[0]) : undefined
}

/** A number behind such a word is a name. */
const label = /(?:số|năm|tháng|quý|ngày|khóa|lớp|khối|cấp|mục|hạng|nhóm|từ|trên|dưới|đợt|lần)\s$/i
/** Qualities that several of a whole have at once. */
const subset = /nghèo|chính sách|đảng viên|dân tộc|khuyết tật|trẻ|cao tuổi|thạc sĩ|tiến sĩ|đại học|còn|đã|nhất/i

const isSubset = (rest: string): boolean => subset.test(rest) || (/nữ/.test(rest) && !/nam/.test(rest))

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
