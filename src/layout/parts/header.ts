import { motto, nation } from '../../decree/names.ts'
import { twoDigits } from '../../decree/numbering.ts'
import { blanks, columns, ruleOf } from '../../decree/table.ts'
import type { Agency, Doc } from '../../document/doc.ts'
import { toCapitals } from '../../vietnamese/letters.ts'
import type { Frame } from '../frame.ts'
import type { Block, Columns, Paragraph, Run, Style } from '../layout.ts'
import { snap } from '../length.ts'
import { dropToLevel, lengthOf } from '../measure.ts'
import { resolvePage, resolveStyles, textArea } from '../styles.ts'
import { blank, dateWords } from './blanks.ts'
import { centredParagraph } from './centred-paragraph.ts'
import { stamps } from './stamps.ts'

/** Left beside Quốc hiệu so that it never wraps. */
const nationSlack = 4
/** Left beside place and date. */
const lineSlack = 1
/** Share of the text's width that the agencies keep at the least. */
const leastAgencies = 1 / 3

/** Cells 1 to 4 and 10 of the page diagram (M.IV): agency and Quốc hiệu, number and place-date on one line, the marks. */
export function header(doc: Doc, frame: Frame): Columns {
  const { styles, textWidth } = frame
  const right = stateWidth(doc, frame)
  const left = textWidth - right
  const line = (text: string, style: 'nation' | 'number', drop = 0): Paragraph => ({
    kind: 'paragraph',
    style,
    runs: [{ kind: 'text', text }],
    ...(drop > 0 && { drop }),
  })
  const state = [line(nation, 'nation'), centredParagraph([motto], 'motto', styles.motto, right)]
  const numbered: Block[][] = [
    [line(numberLine(doc), 'number', dropToLevel(styles.placeDate, styles.number))],
    [placeDate(doc, styles.placeDate, right)],
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

/** Of the column with Quốc hiệu, pt: wider where place and date want it for their one line, narrower where the number does, and the other column can give it. */
function stateWidth(doc: Doc, { styles, textWidth }: Pick<Frame, 'styles' | 'textWidth'>): number {
  const least = lengthOf(nation, styles.nation) + nationSlack
  const usual = Math.max(textWidth * (1 - columns.header), least)
  const wanted = lengthOf(placeDateLine(doc), smallest(styles.placeDate)) + nationSlack
  const number = doc.issuedWith ? 0 : lengthOf(numberLine(doc), styles.number) + nationSlack
  const left = Math.max(textWidth * leastAgencies, number)
  if (wanted > usual) return snap(wanted <= textWidth - left ? wanted : usual)
  const beside = textWidth - left
  return snap(beside < usual && beside >= Math.max(least, wanted) ? beside : usual)
}

/** Number and symbol that take more than their one line, and whether they would have room beside smaller text. */
export function longNumber(doc: Doc): { readonly text: string; readonly smallText: boolean } | undefined {
  if (doc.issuedWith || isNumberWhole(doc)) return undefined
  return { text: numberLine(doc), smallText: isNumberWhole({ ...doc, format: { ...doc.format, bodySize: 13 } }) }
}

function isNumberWhole(doc: Doc): boolean {
  const frame = { styles: resolveStyles(doc.format, []), ...textArea(resolvePage(doc.format)) }
  return lengthOf(numberLine(doc), frame.styles.number) + lineSlack <= frame.textWidth - stateWidth(doc, frame)
}

const placeOf = (doc: Doc): string => `${doc.place ?? blank(blanks.place)},`
const placeDateLine = (doc: Doc): string => `${placeOf(doc)} ${dateWords(doc.date)}`
const smallest = (style: Style): Style => ({ ...style, size: ruleOf('placeDate').size.least })
const isWhole = (doc: Doc, style: Style, width: number): boolean =>
  lengthOf(placeDateLine(doc), style) + lineSlack <= width

/** Styles in which place and date take one line: in the smaller of their legal sizes where they have to. */
export function fitPlaceDate(doc: Doc, styles: Frame['styles']): Frame['styles'] {
  const width = stateWidth(doc, { styles, ...textArea(resolvePage(doc.format)) })
  return isWhole(doc, styles.placeDate, width) ? styles : { ...styles, placeDate: smallest(styles.placeDate) }
}

/** M.II k.4: on one line; a place too long for that stands above its date. */
function placeDate(doc: Doc, style: Style, width: number): Paragraph {
  const text = (words: string) => ({ kind: 'text', text: words }) as const
  const runs: Run[] = isWhole(doc, style, width)
    ? [text(placeDateLine(doc))]
    : [text(placeOf(doc)), { kind: 'break' }, text(dateWords(doc.date))]
  return { kind: 'paragraph', style: 'placeDate', runs }
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
