import type { Manuscript } from '../manuscript.ts'
import { manuscriptLines } from './manuscript-lines.ts'
import { recognise } from './recognise.ts'
import type { Recognised } from './recognised.ts'

/** What a plan takes from the decision it is issued with: the agency, and its number and date where the plan doesn't say. */
export function withCover(plan: Recognised, cover: Manuscript, apart: boolean): Recognised {
  const { head } = recognise(cover, { verbatim: true })
  const [agency] = head.agencies
  const [day, month, year] = (head.date ?? '').split('/').length === 3 ? (head.date ?? '').split('/') : []
  const numbered = `Kèm theo Quyết định số ${head.number ?? '…'}/${head.symbol ?? '…'} ngày ${day ?? '…'} tháng ${month ?? '…'} năm ${year ?? '…'} của ${agency?.name.join(' ') ?? '…'}`
  const text = textOfCover(cover)
  return {
    ...plan,
    head: {
      ...plan.head,
      agencies: plan.head.agencies.length > 0 ? plan.head.agencies : head.agencies,
      issuedWith: plan.head.issuedWith ?? numbered,
    },
    leftOut: apart
      ? plan.leftOut
      : [{ text, why: 'phần Quyết định; thêm --tach để ghi ra tệp riêng', line: 1 }, ...plan.leftOut],
  }
}

/** The decision as plain text, a paragraph a line. */
export const textOfCover = ({ blocks }: Manuscript): string =>
  `${manuscriptLines(blocks)
    .map(({ text }) => text)
    .join('\n')}\n`
