import { motto, nation } from '../../decree/names.ts'
import { padded } from '../../decree/numbering.ts'
import { blanks, columns } from '../../decree/table.ts'
import type { Doc } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Columns, Paragraph } from '../layout.ts'
import { snap } from '../length.ts'
import { lengthOf } from '../measure.ts'
import { capitals, centred } from './centred.ts'
import { levelWith } from './level.ts'

/** Left beside Quốc hiệu so that it never wraps. */
const nationSlack = 4

/** Cells 1 to 4 of the page diagram (M.IV): agency and Quốc hiệu, then number and place-date on one line. */
export function header(doc: Doc, { styles, textWidth }: Frame): Columns {
  const right = snap(Math.max(textWidth * (1 - columns.header), lengthOf(nation, styles.nation) + nationSlack))
  const left = textWidth - right
  const line = (text: string, style: 'nation' | 'number' | 'placeDate', drop = 0): Paragraph => ({
    kind: 'paragraph',
    style,
    runs: [{ kind: 'text', text }],
    ...(drop > 0 && { drop }),
  })
  const drop = levelWith(styles.placeDate, styles.number)
  const agency = [
    ...(doc.parentAgency.length > 0
      ? [centred(doc.parentAgency.map(capitals), 'parentAgency', styles.parentAgency, left)]
      : []),
    centred(doc.agency.map(capitals), 'agency', styles.agency, left),
  ]
  const state = [line(nation, 'nation'), centred([motto], 'motto', styles.motto, right)]
  return {
    kind: 'columns',
    widths: [left, right],
    rows: [
      [agency, state],
      [[line(numberLine(doc), 'number', drop)], [line(placeDateLine(doc), 'placeDate')]],
    ],
    before: 0,
  }
}

/** Room for a pen, in spaces that don't break and don't collapse. */
const blank = (width: number): string => '\u00a0'.repeat(width)

/** M.II k.3: `Số: 07/KH-UBND`; what is missing stays blank. */
const numberLine = ({ number, typeSymbol, symbol }: Doc): string =>
  `Số: ${number === undefined ? blank(blanks.number) : padded(number)}/${typeSymbol}-${symbol ?? blank(blanks.symbol)}`

/** M.II k.4: leading zero for days below 10 and for months 1 and 2 only. */
function placeDateLine({ place, date }: Doc): string {
  const day = date.day === undefined ? blank(blanks.day) : padded(date.day)
  const month =
    date.month === undefined ? blank(blanks.month) : date.month <= 2 ? padded(date.month) : String(date.month)
  return `${place ?? blank(blanks.place)}, ngày ${day} tháng ${month} năm ${date.year ?? blank(blanks.year)}`
}
