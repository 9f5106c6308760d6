import { motto, nation } from '../../decree/names.ts'
import { twoDigits } from '../../decree/numbering.ts'
import { blanks, columns } from '../../decree/table.ts'
import type { Agency, Doc } from '../../document/doc.ts'
import { toCapitals } from '../../vietnamese/letters.ts'
import type { Frame } from '../frame.ts'
import type { Block, Columns, Paragraph } from '../layout.ts'
import { snap } from '../length.ts'
import { dropToLevel, lengthOf } from '../measure.ts'
import { blank, dateWords } from './blanks.ts'
import { centredParagraph } from './centred-paragraph.ts'
import { stamps } from './stamps.ts'

/** Left beside Quốc hiệu so that it never wraps. */
const nationSlack = 4

/** Cells 1 to 4 and 10 of the page diagram (M.IV): agency and Quốc hiệu, number and place-date on one line, the marks. */
export function header(doc: Doc, frame: Frame): Columns {
  const { styles, textWidth } = frame
  const right = snap(Math.max(textWidth * (1 - columns.header), lengthOf(nation, styles.nation) + nationSlack))
  const left = textWidth - right
  const line = (text: string, style: 'nation' | 'number' | 'placeDate', drop = 0): Paragraph => ({
    kind: 'paragraph',
    style,
    runs: [{ kind: 'text', text }],
    ...(drop > 0 && { drop }),
  })
  const state = [line(nation, 'nation'), centredParagraph([motto], 'motto', styles.motto, right)]
  const numbered: Block[][] = [
    [line(numberLine(doc), 'number', dropToLevel(styles.placeDate, styles.number))],
    [line(`${doc.place ?? blank(blanks.place)}, ${dateWords(doc.date)}`, 'placeDate')],
  ]
  const marks = stamps(doc, frame)
  return {
    kind: 'columns',
    widths: [left, right],
    rows: [
      [agencyBlock(doc.agencies, frame, left), state],
      ...(doc.issuedWith ? [] : [numbered]),
      ...(marks.length > 0 ? [[marks, []]] : []),
    ],
    before: 0,
  }
}

/** Agencies of a joint document stand one below the other in their order, a parent they share but once. */
function agencyBlock(agencies: readonly Agency[], { styles }: Frame, width: number): Paragraph[] {
  const last = agencies.length - 1
  return agencies.flatMap(({ parent, name }, i): Paragraph[] => {
    const lines = name.map(toCapitals)
    const joined = i < last ? [...lines.slice(0, -1), `${lines.at(-1)} -`] : lines
    const { rule, ...own } = centredParagraph(joined, 'agency', styles.agency, width)
    const repeated = i > 0 && parent.join(' ') === agencies[i - 1]?.parent.join(' ')
    return [
      ...(parent.length > 0 && !repeated
        ? [centredParagraph(parent.map(toCapitals), 'parentAgency', styles.parentAgency, width)]
        : []),
      { ...own, ...(i === last && rule !== undefined && { rule }) },
    ]
  })
}

/** M.II k.3: `Số: 07/KH-UBND`; what is missing stays blank. */
export const numberLine = ({ number, typeSymbol, symbol }: Doc): string =>
  `Số: ${number === undefined ? blank(blanks.number) : twoDigits(number)}/${typeSymbol}-${symbol ?? blank(blanks.symbol)}`
