import type { Doc, Table } from '../../document/doc.ts'
import { tablesIn } from '../../document/tables-in.ts'
import { plainText } from '../../document/words.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { bodiesOf, placeOfWords, sectionsIn } from '../bo-cuc/walk.ts'
import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Checkup, Rule } from '../rule.ts'
import { type Reach, reachesAll, recipientReach, unitReached } from './don-vi-thieu-trong-noi-nhan.ts'
import { foldUnit, givesTasks, isUnit, unitsAtHead, type WriteOut, writerOut } from './units.ts'

const name =
  '(?:Sở|Chi cục|Công an|Kho bạc|Bảo hiểm xã hội|Bộ Chỉ huy|Trung tâm|Phòng|Văn phòng|Thanh tra) [A-ZĐÀ-Ỹ][^\\n.;:,()]{2,50}?'
const sentence = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(${name}) (?:chủ trì|chịu trách nhiệm|có trách nhiệm)(?![A-Za-zÀ-ỹ])`,
  'gm',
)
const opens = /(?:^|\n|[.;:] |- |[Gg]iao |[Đđ]ề nghị )$/
const column =
  /^(?:đơn vị|cơ quan)(?:,? ?(?:đơn vị|cơ quan))?(?: (?:chủ trì|thực hiện|phối hợp|phụ trách))$|^(?:chủ trì|phối hợp)$/i

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
  ],
  bad: [
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
    for (const { 1: unit = '', index } of matchesIn(lines, sentence, ' chủ trì', 'trách nhiệm'))
      if (opens.test(lines.text.slice(Math.max(0, index - 9), index)) && isMissing(unit))
        yield foundAt(lines, [index, index + unit.length], said(unit))
    for (const table of bodiesOf(doc).flatMap(tablesIn))
      for (const { unit, place } of missingIn(table, isMissing))
        yield { ...said(unit), place: placeOfWords(unit, place, spans) }
  },
}

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
    if (told.has(key) || !isUnit(full) || reachesAll(reach)) return false
    told.add(key)
    return !unitReached(unit, reach) && !unitReached(full, reach)
  }
}

function* missingIn({ rows, headRows }: Table, isMissing: (unit: string) => boolean): Iterable<NamedCell> {
  const names = rows[headRows - 1]?.cells.map(({ content }) => plainText(content).trim()) ?? []
  const columns = names.flatMap((typed, i) => (column.test(typed) ? [i] : []))
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
