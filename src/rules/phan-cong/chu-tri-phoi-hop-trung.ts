import type { Block, Doc, Table } from '../../document/doc.ts'
import type { TextSpan } from '../../document/spans.ts'
import { tablesIn } from '../../document/tables-in.ts'
import { plainText } from '../../document/words.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { capitals } from '../../vietnamese/letters.ts'
import { bodiesOf, placeOfWords, sectionsIn } from '../bo-cuc/walk.ts'
import { proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Found, Rule } from '../rule.ts'
import { foldUnit, isUnit } from './units.ts'

const kinds = 'Sở|Phòng|Ban|Trung tâm|Chi cục|Cục|Công an|Văn phòng|Trường|Trạm|Khoa|Thanh tra|Hội|Đoàn'
const unit = `(?<![A-Za-zÀ-ỹ])(?:${kinds})(?: [^\\n.;:,]{2,60}?)?`
const assists = '(?:và )?phối hợp(?: chặt chẽ)?(?: với| cùng)? (?:các )?'
const others = `(?:${kinds}|sở|phòng|đơn vị)[^\\n.;]{0,160}`
/** Who leads, and with whom: in one sentence, behind a colon, in two. */
const sentences: readonly RegExp[] = [
  new RegExp(`(${unit}),? (?:là (?:cơ quan|đơn vị) )?chủ trì,? ${assists}(${others})`, 'g'),
  new RegExp(`(${unit}): (?:[Cc]hủ trì,? )?${assists.replace('phối', '[Pp]hối')}(${others})`, 'g'),
  new RegExp(`(${unit}) phối hợp (?:với|cùng) (?:các )?(${others})`, 'g'),
  new RegExp(`(${unit}) (?:là (?:cơ quan|đơn vị) )?chủ trì[,;] ([^\\n.;:]{2,120}?) phối hợp(?! với| cùng)`, 'g'),
  new RegExp(
    `[Cc]hủ trì(?: thực hiện)?: ((?:${kinds})[^\\n.;]{0,100})[.;]?\\s(?:[Cc]ơ quan |[Đđ]ơn vị )?[Pp]hối hợp(?: thực hiện)?: ([^\\n.;]{2,200})`,
    'g',
  ),
]

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
    { body: 'Sở chủ trì, phối hợp với Sở Tài chính; Văn phòng chủ trì, phối hợp với Văn phòng Sở Y tế.' },
    { body: '# Thực hiện\n\n## Công an tỉnh\n\nPhối hợp với Công an các xã bảo vệ; phối hợp với Công an cấp xã.' },
  ],
  bad: [
    { body: 'Văn phòng Sở chủ trì, phối hợp với Văn phòng Sở và các phòng lập dự toán.', at: ['1:36 Văn phòng Sở'] },
    {
      body: '| Việc | Chủ trì | Phối hợp |\n| --- | --- | --- |\n| Lập sổ | Văn phòng Sở | Phòng Nội vụ, Văn phòng Sở |',
      at: ['3:41 Văn phòng Sở'],
    },
    {
      body: '# Thực hiện\n\n## Phòng Nội vụ\n\nChủ trì, phối hợp với Văn phòng Sở và Phòng Nội vụ lập sổ.',
      at: ['5:39 Phòng Nội vụ'],
    },
    {
      body: '- Đơn vị chủ trì: Phòng Nội vụ.\n- Đơn vị phối hợp: Văn phòng Sở, Phòng Nội vụ.',
      at: ['2:34 Phòng Nội vụ'],
    },
    { body: 'Sở Nội vụ chủ trì, phối hợp với các sở: Tài chính, Nội vụ lập dự toán.', at: ['1:52 Nội vụ'] },
  ],
  *check({ doc, spans }) {
    const lines = proseOf(spans)
    const told = new Set<number>()
    for (const [start, stretch] of windowsIn(lines.text))
      for (const { at, own, name } of twiceIn(stretch)) {
        const from = start + at
        if (told.has(from)) continue
        told.add(from)
        yield foundAt(lines, [from, from + name.length], said(own))
      }
    if (lines.text.includes('hối hợp')) yield* underOwnHeading(doc, spans)
    for (const table of bodiesOf(doc).flatMap(tablesIn)) yield* inTable(table, spans)
  },
}

/** The lines that speak of who assists, each with the one above: patterns take their time on those only. */
function* windowsIn(text: string): Iterable<readonly [number, string]> {
  let to = 0
  for (let at = text.indexOf('hối hợp'); at >= 0; at = text.indexOf('hối hợp', to)) {
    const line = text.lastIndexOf('\n', at)
    const from = line <= 0 ? 0 : text.lastIndexOf('\n', line - 1) + 1
    const end = text.indexOf('\n', at)
    to = end < 0 ? text.length : end
    yield [from, text.slice(from, to)]
  }
}

interface Twice {
  readonly at: number
  /** The unit that leads, and as it is named among who assists. */
  readonly own: string
  readonly name: string
}

function* twiceIn(stretch: string): Iterable<Twice> {
  for (const sentence of sentences)
    for (const { 0: all, 1: lead = '', 2: rest = '', index } of stretch.matchAll(sentence)) {
      const own = unitAtEnd(lead)
      const at = placeIn(rest, own)
      if (at !== undefined) yield { at: index + all.lastIndexOf(rest) + at, own, name: nameIn(rest, at, own) }
    }
}

/** What may be before the unit in its sentence is no part of its name. */
const unitAtEnd = (lead: string): string => {
  const last = [...lead.matchAll(new RegExp(`(?:^| )((?:${kinds}) [A-ZĐ])`, 'g'))].at(-1)
  return last ? lead.slice(last.index).trim() : lead
}

/** Where a unit stands in a list of units; “các sở: Tài chính, Nội vụ” names them without their kind. */
function placeIn(rest: string, own: string): number | undefined {
  const bare = /^(?:sở|phòng|các sở|các phòng):? /i.test(rest) ? own.replace(/^(?:Sở|Phòng) /, '') : own
  let from = 0
  for (const name of rest.split(/(?:, | và |; |: )/)) {
    const at = rest.indexOf(name, from)
    from = at + name.length
    const isOwn = [own, bare].some(
      (one) => foldUnit(name.slice(0, one.length)) === foldUnit(one) && endsName(name.slice(one.length)),
    )
    if (isOwn) return at
  }
  return undefined
}

const nameIn = (rest: string, at: number, own: string): string =>
  rest.startsWith(own, at) ? own : own.replace(/^\S+ /, '')

/** A name is at its end, or goes on with a verb. */
const endsName = (rest: string): boolean => rest === '' || (/^[ ,;.)(]/.test(rest) && !goesOn.test(rest))
const goesOn = new RegExp(
  `^ (?:[${capitals}]|cấp |các |tỉnh|huyện|xã|phường|thành phố|trực thuộc|thuộc|khu vực|cơ sở|chuyên môn)`,
)

/** Below a heading that is a unit, that unit as who assists it. */
function* underOwnHeading(doc: Doc, spans: readonly TextSpan[]): Iterable<Found> {
  for (const { title, body } of bodiesOf(doc).flatMap(sectionsIn)) {
    const own = plainText(title)
      .replace(/^(?:Giao|Đề nghị|Yêu cầu|Trách nhiệm của)\s+/i, '')
      .replace(/[:.]$/, '')
      .trim()
    if (!isUnit(own) && own !== 'Văn phòng') continue
    for (const { text, place } of textsIn(body)) {
      const [, rest = ''] = withWhom.exec(text) ?? []
      if (rest !== '' && placeIn(rest, own) !== undefined)
        yield { ...said(own), place: placeOfWords(own, place, spans) }
    }
  }
}

const withWhom = /^(?:Chủ trì,? )?(?:và )?[Pp]hối hợp(?: chặt chẽ)?(?: với| cùng)? (?:các )?([^\n.;]{2,200})/

/** Paragraphs, items and headings below a heading, each with its place. */
function textsIn(blocks: readonly Block[]): { readonly text: string; readonly place: Place }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'section') return [{ text: plainText(block.title), place: block.place }, ...textsIn(block.body)]
    if (block.kind === 'list') return block.items.flatMap((item) => textsIn(item.body))
    return block.kind === 'paragraph' || block.kind === 'point'
      ? [{ text: plainText(block.content), place: block.place }]
      : []
  })
}

function* inTable({ rows, headRows }: Table, spans: readonly TextSpan[]): Iterable<Found> {
  const head = rows[headRows - 1]?.cells.map(({ content }) => plainText(content).trim().toLowerCase()) ?? []
  const assist = head.findIndex((name) => /phối hợp/.test(name) && !/chủ trì/.test(name))
  const named = head.findIndex((name) => /chủ trì/.test(name) && !/phối hợp/.test(name))
  const lead = named < 0 ? head.findIndex((name) => doers.test(name)) : named
  if (lead < 0 || assist < 0 || lead === assist) return
  for (const { cells } of rows.slice(headRows)) {
    const [one, other] = [cells[lead], cells[assist]]
    if (cells.length !== head.length || !one || !other) continue
    const leaders = new Set(splitCell(plainText(one.content)).map(foldUnit))
    const twice = splitCell(plainText(other.content)).find((name) => leaders.has(foldUnit(name)))
    if (twice) yield { ...said(twice), place: placeOfWords(twice, other.place, spans) }
  }
}

/** Heads of columns of who does a thing, where none says who leads. */
const doers =
  /^(?:(?:đơn vị|cơ quan|bộ phận|người)(?:[,/] ?(?:đơn vị|cơ quan))?(?: (?:thực hiện|phụ trách|đầu mối))?|phụ trách)$/

const splitCell = (text: string): string[] =>
  text
    .split(/[,;\n]|(?<=[a-zà-ỹ]) và (?=(?:Sở|Phòng|Ban|Trung tâm|Văn phòng))/)
    .map((name) => name.trim())
    .filter((name) => /\S{2}/.test(name))

const said = (name: string) => ({
  message: `“${name}” vừa chủ trì vừa phối hợp một việc`,
  hint: 'sửa lại đơn vị chủ trì hoặc đơn vị phối hợp',
})
