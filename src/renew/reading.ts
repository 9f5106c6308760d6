import { type Held, heldIn } from './held.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import type { Years } from './verdict.ts'
import { cellsOf, type RowCell, type YearPassage } from './year-passages.ts'
import type { Year } from './years.ts'

/** A passage with its years told apart. */
export interface YearReading {
  readonly passage: YearPassage
  readonly cells: readonly RowCell[]
  /** What stays as it is. */
  readonly stretches: readonly Held[]
  /** Mentions within what stays as it is. */
  readonly held: readonly { readonly mention: Mention; readonly around: Held }[]
  /** All others, in order. */
  readonly free: readonly Mention[]
}

/** Reads the years of a passage; numbers in cells are years where their column or the row says so. */
export function readPassage(passage: YearPassage, plan: Pick<Years, 'from'>): YearReading {
  const cells = cellsOf(passage)
  const stretches = heldIn(passage.text)
  const held: { mention: Mention; around: Held }[] = []
  const free: Mention[] = []
  for (const mention of mentionsIn(passage.text)) {
    const around = stretches.find(({ from, to }) => mention.years.some(({ at }) => at >= from && at < to))
    if (around) held.push({ mention, around })
    else free.push(passage.columns ? inCell(mention, passage, { cells, plan }) : mention)
  }
  return { passage, cells, stretches, held, free }
}

interface Row {
  readonly cells: readonly RowCell[]
  readonly plan: Pick<Years, 'from'>
}

function inCell(mention: Mention, { head, columns = [] }: YearPassage, { cells, plan }: Row): Mention {
  const cell = cells.find(({ from, to }) => from <= mention.from && to >= mention.to)
  if (!cell || mention.years.every(({ unit }) => unit !== 'bare')) return mention
  const alone = isAlone(mention, cell)
  const near = mention.years.every(({ year }) => Math.abs(year - plan.from) <= 10)
  const name = columns[cell.column] ?? ''
  const isYear = head ? near : alone && near && ofTime.test(name) && !ofOther.test(name)
  return isYear ? { ...mention, years: mention.years.map(asYear) } : mention
}

const asYear = (year: Year): Year => (year.unit === 'bare' ? { ...year, unit: 'year' } : year)

/** Whether a cell holds nothing but a time. */
export const isAlone = ({ from, to }: Mention, cell: RowCell): boolean => from <= cell.from && to >= cell.to

const ofTime =
  /năm|thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|khởi công|bắt đầu|kết thúc|(?:^|\s)hạn|lộ trình|giai đoạn|kỳ/i
const ofOther =
  /năm sinh|sinh năm|tốt nghiệp|năm (?:vào|xây|sản xuất|sử dụng|mua|cấp|thành lập)|số lượng|kinh phí|vốn|tiền|mã|(?:^|\s)số(?:\s|$)|\d{4}/i
