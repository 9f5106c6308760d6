import type { Mention } from './mentions.ts'
import type { YearVerdict } from './verdict.ts'

/** What becomes of the time of an event that has its own day and doesn't come each year, in a sentence or in a row of a table. */
export function fixedEvent({ from, to }: Mention, text: string): YearVerdict | undefined {
  const before =
    text
      .slice(Math.max(0, from - 160), from)
      .split(/[.;](?= |$)/)
      .at(-1) ?? ''
  if (!named.test(before) && !follows.test(text.slice(to, to + 120))) return undefined
  return { kind: 'fixed-event', moved: false, why: 'sự kiện có ngày riêng: giữ hay dời?' }
}

const party =
  '(?:đại biểu|đảng|chi bộ|công đoàn|đoàn (?!trường)|hội |thể dục|thể thao|TDTT|lần thứ|[XVI]{1,6}(?![A-Za-zÀ-ỹ]))'
const event = `(?<![A-Za-zÀ-ỹ])(?:bầu cử|tổng tuyển cử|trưng cầu ý dân|tổng điều tra|đại hội (?:toàn quốc )?${party}|SEA Games|Para Games|ASIAD|Olympic|World Cup|APEC)`
const named = new RegExp(event, 'i')
const follows = new RegExp(`^[^.;]{0,50}?${event}`, 'i')
