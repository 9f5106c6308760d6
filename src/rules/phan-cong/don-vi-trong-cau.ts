import type { Doc, Table } from '../../document/doc.ts'
import { tablesIn } from '../../document/tables-in.ts'
import { plainText } from '../../document/words.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { bodiesOf, placeOfWords, sectionsIn } from '../bo-cuc/walk.ts'
import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { isGone } from '../facts/gone.ts'
import { foundAt } from '../found-at.ts'
import type { Checkup, Rule } from '../rule.ts'
import { type Reach, reachesAll, recipientReach, unitReached } from './don-vi-thieu-trong-noi-nhan.ts'
import { foldUnit, givesTasks, isUnit, unitsAtHead, type WriteOut, writerOut } from './units.ts'

const kinds =
  'Sở|Chi cục|Công an|Kho bạc|Bảo hiểm xã hội|Bộ Chỉ huy|Trung tâm|Phòng|Văn phòng|Thanh tra|Ủy ban Mặt trận|Uỷ ban Mặt trận|UBND|Ủy ban nhân dân|Hội|Đoàn Thanh niên|Liên đoàn|Trạm|Trường'
const name = `(?:${kinds}) [^\\n.;:()]{2,120}?`
const duty = 'chủ trì|chịu trách nhiệm|có trách nhiệm'
const verb = `${duty}|phối hợp|cử|bố trí|tiếp nhận|tham mưu|hướng dẫn|theo dõi|đôn đốc|bảo đảm|đảm bảo|báo cáo|rà soát|tổ chức|tuyên truyền|giám sát|cung cấp|chỉ đạo|xây dựng|lập|quan tâm|hỗ trợ|thẩm định|triển khai|kiểm tra|thực hiện`
const ended = '(?![A-Za-zÀ-ỹ])'
/** Who is told to do something, who does it, and who does it with others. */
const sentences: readonly { readonly pattern: RegExp; readonly words: readonly string[] }[] = [
  {
    pattern: new RegExp(
      `(?<![A-Za-zÀ-ỹ])(?:[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu)(?: cho)? (${name}) (?:${verb})${ended}`,
      'g',
    ),
    words: ['iao ', 'ề nghị ', 'êu cầu '],
  },
  {
    pattern: new RegExp(
      `(?:^|[.;:] |- )(${name})(?: (?:${duty}|cử|bố trí|tiếp nhận|tham mưu|tổ chức thực hiện)|: (?:${verb}))${ended}`,
      'gm',
    ),
    words: ['chủ trì', 'trách nhiệm', ' cử ', 'bố trí', 'tiếp nhận', 'tham mưu', 'thực hiện', ': '],
  },
  {
    pattern: new RegExp(`(?:chủ trì,? phối hợp|[Pp]hối hợp) với (${name}) (?:${verb})${ended}`, 'g'),
    words: ['hối hợp với '],
  },
]
const betweenUnits = new RegExp(`, (?=(?:${kinds})(?![A-Za-zÀ-ỹ]))| và (?=(?:${kinds})(?![A-Za-zÀ-ỹ]))`)
const column =
  /^(?:(?:đơn vị|cơ quan|bộ phận|người)(?:[,/] ?(?:đơn vị|cơ quan))?(?: (?:chủ trì|thực hiện|phối hợp|phụ trách|được giao))|(?:chủ trì|phối hợp)(?: thực hiện)?)$/i
/** Such a column says who does it where another says what. */
const unitColumn = /^(?:đơn vị|cơ quan|cơ quan, đơn vị|đơn vị, cơ quan)$/i
const taskColumn = /nhiệm vụ|^(?:nội dung )?công việc|^việc$|^nội dung$/i

/** A unit with a task in a sentence or a table that isn’t among nơi nhận. */
export const unitInSentenceNotReached: Rule = {
  id: 'don-vi-trong-cau',
  group: 'phan-cong',
  severity: 'warning',
  summary: 'Đơn vị được giao việc trong câu, trong bảng có trong nơi nhận.',
  why: 'Văn bản chỉ được gửi theo nơi nhận; đơn vị không có tên ở đó không biết mình được giao việc.',
  good: [
    { keys: 'noi_nhan: [Sở Tài chính, Các phòng]', body: 'Giao Sở Tài chính chủ trì; Phòng Nội vụ chịu trách nhiệm.' },
    { keys: 'noi_nhan: [Như Mục II]', body: 'Sở Y tế chủ trì.' },
    { keys: 'noi_nhan: ["Các sở, ban, ngành"]', body: 'Đề nghị Sở Y tế cử người; phối hợp với các đơn vị lập sổ.' },
  ],
  bad: [
    {
      keys: 'noi_nhan: [Sở Y tế]',
      body: 'Đề nghị Sở Tài chính, Công an tỉnh cử người dự; Sở Y tế chủ trì, phối hợp với Công an xã Hoa Lư kiểm tra.',
      at: ['2:9 Sở Tài chính', '2:23 Công an tỉnh', '2:79 Công an xã Hoa Lư'],
    },
    { keys: 'noi_nhan: [Sở Y tế]', body: 'Giao Sở Tài chính chủ trì bố trí kinh phí.', at: ['2:6 Sở Tài chính'] },
    {
      keys: 'noi_nhan: [Sở Y tế]',
      body: '| Việc | Đơn vị chủ trì |\n| --- | --- |\n| Lập sổ | Công an tỉnh |\n| Khám | Sở Y tế |',
      at: ['4:12 Công an tỉnh'],
    },
  ],
  *check({ doc, spans, abbreviations }) {
    if (doc.recipients.length === 0 || doc.issuedWith) return
    const isMissing = missingFrom(doc, abbreviations)
    const lines = proseOf(spans)
    if (reachesAll(recipientReach(doc, writerOut(abbreviations)))) return
    for (const { pattern, words } of sentences)
      for (const { 0: all, 1: units = '', index } of matchesIn(lines, pattern, ...words)) {
        const start = index + all.indexOf(units)
        for (const unit of units.split(betweenUnits)) {
          const from = start + units.indexOf(unit)
          if (isName(unit) && isMissing(unit)) yield foundAt(lines, [from, from + unit.length], said(unit))
        }
      }
    for (const table of bodiesOf(doc).flatMap(tablesIn))
      for (const { unit, place } of missingIn(table, isMissing))
        yield { ...said(unit), place: placeOfWords(unit, place, spans) }
  },
}

/** A name has no verb nor number in it. */
const isName = (unit: string): boolean =>
  unit.length < 60 &&
  !/\d|(?<![A-Za-zÀ-ỹ])(?:là|đã|được|để|tại|theo|khi|nơi|do|với|về|trong|đang|sẽ|nếu|mà|các đơn vị)(?![A-Za-zÀ-ỹ])/.test(
    unit,
  )

/** Whether a unit gets nothing; each is asked for once, and what that takes is made when the first is. */
function missingFrom(doc: Doc, abbreviations: Checkup['abbreviations']): (unit: string) => boolean {
  let known: { readonly writeOut: WriteOut; readonly reach: Reach; readonly told: Set<string> } | undefined
  const learn = () => {
    const writeOut = writerOut(abbreviations)
    const headed = sectionsIn(doc.body)
      .filter(givesTasks)
      .flatMap((section) => unitsAtHead(section, writeOut))
    const told = new Set(headed.map(({ name: unit }) => foldUnit(writeOut(unit))))
    return { writeOut, reach: recipientReach(doc, writeOut), told }
  }
  return (unit) => {
    known ??= learn()
    const { writeOut, reach, told } = known
    const full = writeOut(unit)
    const key = foldUnit(full)
    if (told.has(key) || !isUnit(full) || isGone(doc, full)) return false
    told.add(key)
    return !unitReached(unit, reach) && !unitReached(full, reach)
  }
}

function* missingIn({ rows, headRows }: Table, isMissing: (unit: string) => boolean): Iterable<NamedCell> {
  const names = rows[headRows - 1]?.cells.map(({ content }) => plainText(content).trim()) ?? []
  const isPlan = names.some((typed) => taskColumn.test(typed))
  const columns = names.flatMap((typed, i) => (column.test(typed) || (isPlan && unitColumn.test(typed)) ? [i] : []))
  for (const { cells } of rows.slice(headRows))
    for (const at of cells.length === names.length ? columns : []) {
      const cell = cells[at]
      const missing =
        cell &&
        plainText(cell.content)
          .split(/[,;\n]/)
          .map((one) => one.trim())
          .find(isMissing)
      if (missing) yield { unit: missing, place: cell.place }
    }
}

interface NamedCell {
  readonly unit: string
  readonly place: Place
}

const said = (unit: string) => ({
  message: `“${unit}” được giao việc nhưng không có trong nơi nhận`,
  hint: `thêm “${unit}” vào khóa \`noi_nhan\``,
})
