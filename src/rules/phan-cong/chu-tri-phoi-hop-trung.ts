import type { Table } from '../../document/doc.ts'
import type { TextSpan } from '../../document/spans.ts'
import { tablesIn } from '../../document/tables-in.ts'
import { plainText } from '../../document/words.ts'
import { bodiesOf, placeOfWords } from '../bo-cuc/walk.ts'
import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Found, Rule } from '../rule.ts'
import { foldUnit } from './units.ts'

const kinds = 'Sở|Phòng|Ban|Trung tâm|Chi cục|Cục|Công an|Văn phòng|Trường|Trạm|Khoa|Thanh tra|Hội|Đoàn'
const sentence = new RegExp(
  `((?:${kinds}) [^\\n.;:,]{2,60}?),? (?:chủ trì|là cơ quan chủ trì),? (?:và )?phối hợp với (?:các )?((?:${kinds}) [^\\n.;:]{2,160})`,
  'g',
)

/** One unit that leads and assists. */
export const leadsAndAssists: Rule = {
  id: 'chu-tri-phoi-hop-trung',
  group: 'phan-cong',
  severity: 'warning',
  summary: 'Đơn vị chủ trì một việc không đồng thời là đơn vị phối hợp việc đó.',
  why: 'Đơn vị không phối hợp với chính mình; một trong hai ô đã điền nhầm, và đơn vị kia không được giao việc.',
  good: [
    { body: 'Văn phòng Sở chủ trì, phối hợp với Phòng Nội vụ lập dự toán.' },
    { body: '| Việc | Chủ trì | Phối hợp |\n| --- | --- | --- |\n| Lập sổ | Phòng Nội vụ | Văn phòng Sở |' },
  ],
  bad: [
    { body: 'Văn phòng Sở chủ trì, phối hợp với Văn phòng Sở và các phòng lập dự toán.', at: ['1:36 Văn phòng Sở'] },
    {
      body: '| Việc | Chủ trì | Phối hợp |\n| --- | --- | --- |\n| Lập sổ | Văn phòng Sở | Phòng Nội vụ, Văn phòng Sở |',
      at: ['3:41 Văn phòng Sở'],
    },
  ],
  *check({ doc, spans }) {
    const lines = proseOf(spans)
    for (const { 0: all, 1: lead = '', 2: rest = '', index } of matchesIn(lines, sentence, 'chủ trì')) {
      const own = unitAtEnd(lead)
      const at = unitsIn(rest).find((name) => foldUnit(name) === foldUnit(own) || name.startsWith(`${own} `))
      if (!at || foldUnit(at.slice(0, own.length)) !== foldUnit(own) || goesOnAsName(at.slice(own.length))) continue
      const from = index + all.length - rest.length + rest.indexOf(at)
      yield foundAt(lines, [from, from + own.length], said(own))
    }
    for (const table of bodiesOf(doc).flatMap(tablesIn)) yield* inTable(table, spans)
  },
}

const goesOnAsName = (rest: string): boolean => /^ [A-ZĐÀ-Ỹ]/.test(rest)

/** What may be before the unit in its sentence is no part of its name. */
const unitAtEnd = (lead: string): string => {
  const last = [...lead.matchAll(new RegExp(`(?:^| )((?:${kinds}) [A-ZĐ])`, 'g'))].at(-1)
  return last ? lead.slice(last.index).trim() : lead
}

const unitsIn = (text: string): string[] => text.split(/, | và |; /).map((name) => name.trim())

function* inTable({ rows, headRows }: Table, spans: readonly TextSpan[]): Iterable<Found> {
  const head = rows[headRows - 1]?.cells.map(({ content }) => plainText(content).trim().toLowerCase()) ?? []
  const lead = head.findIndex((name) => /chủ trì/.test(name) && !/phối hợp/.test(name))
  const assist = head.findIndex((name) => /phối hợp/.test(name) && !/chủ trì/.test(name))
  if (lead < 0 || assist < 0) return
  for (const { cells } of rows.slice(headRows)) {
    const [one, other] = [cells[lead], cells[assist]]
    if (cells.length !== head.length || !one || !other) continue
    const leaders = new Set(splitCell(plainText(one.content)).map(foldUnit))
    const twice = splitCell(plainText(other.content)).find((name) => leaders.has(foldUnit(name)))
    if (twice) yield { ...said(twice), place: placeOfWords(twice, other.place, spans) }
  }
}

const splitCell = (text: string): string[] =>
  text
    .split(/[,;\n]|(?<=[a-zà-ỹ]) và (?=(?:Sở|Phòng|Ban|Trung tâm|Văn phòng))/)
    .map((name) => name.trim())
    .filter((name) => /\S{2}/.test(name))

const said = (name: string) => ({
  message: `“${name}” vừa chủ trì vừa phối hợp một việc`,
  hint: 'sửa lại đơn vị chủ trì hoặc đơn vị phối hợp',
})
