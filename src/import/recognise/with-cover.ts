import { twoDigits } from '../../decree/numbering.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import { opensAsBasis } from '../../vietnamese/openers.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import type { Manuscript } from '../manuscript.ts'
import { manuscriptLines } from './manuscript-lines.ts'
import { recognise } from './recognise.ts'
import type { ManuscriptLine, Recognised } from './recognised.ts'

/** What a plan takes from the decision it is issued with: the agency, and its number and date where the plan doesn't say. */
export function withCover(plan: Recognised, cover: Manuscript, apart: boolean): Recognised {
  const { head } = recognise(cover, { verbatim: true })
  const text = textOfCover(cover)
  const byChair = linesAbove(manuscriptLines(cover.blocks)).some((line) => chair.test(foldWords(line.text)))
  return {
    ...plan,
    head: {
      ...plan.head,
      agencies: plan.head.agencies.length > 0 ? plan.head.agencies : head.agencies,
      issuedWith: plan.head.issuedWith ?? pointerTo(head, text, byChair ? 'Chủ tịch ' : ''),
    },
    leftOut: apart
      ? plan.leftOut
      : [{ text, why: 'phần Quyết định; thêm --tach để ghi ra tệp riêng', line: 1 }, ...plan.leftOut],
  }
}

/** Who decides, above the bases, where that is no body but its chair. */
const chair = /^chu tich (?:uy ban nhan dan|ubnd)(?: |$)/

function linesAbove(lines: readonly ManuscriptLine[]): readonly ManuscriptLine[] {
  const end = lines.findIndex(({ text }) => opensAsBasis(text) || /^Điều 1\b/.test(text))
  return lines.slice(0, Math.max(0, end)).filter(({ text }) => inCapitals(text))
}

/** `Kèm theo Quyết định số 12/QĐ-UBND ngày 12 tháng 3 năm 2026 của …`, as the form writes it. */
function pointerTo(
  { number = '…', symbol = '…', date = '', agencies }: Recognised['head'],
  text: string,
  chairs: string,
): string {
  const [day, month, year] = /^\d+\/\d+\/\d+$/.test(date) ? date.split('/').map(Number) : []
  const dated = [day === undefined ? '…' : twoDigits(day), month === undefined ? '…' : monthTyped(month), year ?? '…']
  const issuer = agencies[0] ? chairs + sentenceCase(agencies[0].name.join(' '), text) : '…'
  return `Kèm theo Quyết định số ${number}/${symbol} ngày ${dated[0]} tháng ${dated[1]} năm ${dated[2]} của ${issuer}`
}

/** M.II k.4: the months 1 and 2 have a zero in front. */
const monthTyped = (month: number): string => (month < 3 ? twoDigits(month) : String(month))

/** The decision as plain text, a paragraph a line. */
export const textOfCover = ({ blocks }: Manuscript): string =>
  `${manuscriptLines(blocks)
    .map(({ text }) => text)
    .join('\n')}\n`
