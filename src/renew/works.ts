import type { Mention } from './mentions.ts'
import { farthestStep, isAimed } from './own-words.ts'
import type { YearReading } from './reading.ts'
import type { Years } from './verdict.ts'

/** A time and where it was read. */
interface Step {
  readonly reading: YearReading
  readonly mention: Mention
}

interface Sentence {
  readonly text: string
  readonly steps: readonly Step[]
}

/** Times of a work that is begun in one sentence and goes on in the next: "Khởi công năm 2026. Hoàn thành năm 2028." */
export function worksOver(readings: readonly YearReading[], plan: Pick<Years, 'from'>): Step[][] {
  const works: Step[][] = []
  let open = false
  for (const { text, steps } of readings.flatMap((reading) => sentencesOf(reading, plan))) {
    const goesOn: boolean = open && furthers.test(text)
    open = steps.length > 0 && (goesOn || begins.test(text))
    if (open && goesOn) works.at(-1)?.push(...steps)
    else if (open) works.push([...steps])
  }
  return works
}

function sentencesOf(reading: YearReading, { from }: Pick<Years, 'from'>): Sentence[] {
  const { passage, free } = reading
  if (passage.columns) return [{ text: '', steps: [] }]
  return [...passage.text.trimEnd().matchAll(/[^.;|]+(?:[.;](?! |$)[^.;|]*)*/g)].map(({ 0: text, index }) => {
    const steps = free.filter(({ years, kind, from: at }) => {
      const step = (years[0]?.year ?? 0) - from
      const isTime = kind === 'one' && years.every(({ unit, period }) => unit !== 'bare' && !period)
      const isHere = index <= at && at < index + text.length
      return isHere && isTime && step >= 0 && step <= farthestStep && !isAimed(passage.text.slice(0, at))
    })
    return { text, steps: steps.map((mention) => ({ reading, mention })) }
  })
}

const stage = '(?:giai đoạn|đợt|bước) (?:[IVX]{1,4}|\\d{1,2})(?![\\d/])'
const begins = new RegExp(
  `khởi công|động thổ|thi công|lập dự án|phê duyệt (?:chủ trương|dự án)|giải phóng mặt bằng|${stage}`,
  'i',
)
/** It has no subject of its own, or that of the work. */
const furthers = new RegExp(
  `^[\\s\\-+•–#]*(?:[a-zđ\\d]{1,3}[.)] )?(?:(?:dự kiến|công trình|dự án|và|sẽ|từ) ){0,3}(?:khánh thành|bàn giao|nghiệm thu|hoàn thành|đưa vào|thông xe|vận hành|quyết toán|kết thúc|xây dựng|thi công|${stage})`,
  'i',
)
