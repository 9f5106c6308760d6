import type { Finding } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { romanValue } from '../../vietnamese/lines/label-values.ts'
import { looksLikeTitle } from '../../vietnamese/lines/title-line.ts'
import { type Mend, mended } from './mend.ts'
import { type LabelledLine, labelledLines } from './scheme-marks.ts'

/**
 * Keeps `i)`, `ii)`, `iii)` as they are typed, which would be taken for the điểm of these letters, and tells of each run: there is
 * no level below điểm. Those in capitals head mục where they are titles at the margin, which is told as that.
 */
export function withRomanMarks(source: TextMap, report: (found: Finding) => void): TextMap {
  if (!second.test(source.text)) return source
  const runs = runsOf(labelledLines(source.text))
  for (const run of runs) if (!headsSection(run[0])) report(levelBelow(source, run))
  const small = runs.flat().filter(({ number }) => number === number.toLowerCase())
  return mended(
    source,
    small.map(({ at, number }): Mend => ({ from: at + number.length - 1, to: at + number.length, text: '\\)' })),
  )
}

/** A run has the second at least. */
const second = /^[ \t]*[*_]{0,3}ii\)/im

/** A line that opens with a Roman number and a bracket. */
interface RomanLine extends LabelledLine {
  /** As typed, with the bracket. */
  readonly number: string
}

type Run = readonly [first: RomanLine, ...others: RomanLine[]]

const romanTyped = /^(?:[ivx]+|[IVX]+)\)$/

/** Lines that count on from the first in the same letters, up to a number or letter of another kind. */
function runsOf(lines: readonly LabelledLine[]): Run[] {
  const runs: [RomanLine, ...RomanLine[]][] = []
  let open: [RomanLine, ...RomanLine[]] | undefined
  const close = () => {
    if (open && open.length > 1) runs.push(open)
    open = undefined
  }
  for (const line of lines) {
    const number = line.label?.typed ?? ''
    if (line.line.text.startsWith('#') || (line.label && line.label.kind !== 'bullet' && !romanTyped.test(number)))
      close()
    if (!romanTyped.test(number)) continue
    const value = romanValue(number.slice(0, -1))
    const isNext = open && value === open.length + 1 && isSmall(number) === isSmall(open[0].number)
    if (open && isNext) open.push({ ...line, number })
    else close()
    if (value === 1) open = [{ ...line, number }]
  }
  close()
  return runs
}

const isSmall = (number: string): boolean => number === number.toLowerCase()

const headsSection = ({ number, line }: RomanLine): boolean =>
  !isSmall(number) && looksLikeTitle(line.text) && !/^(?:\t| {2})/.test(line.raw)

function levelBelow(source: TextMap, run: Run): Finding {
  const [{ at, number }] = run
  return {
    rule: 'dau-sau-so',
    message: `Các ý “${number}” đến “${run.at(-1)?.number}” in như gõ; bản in không thụt thành cấp riêng, vì dưới điểm a), b) không có cấp đánh số`,
    hint: 'gõ `- ` ở đầu mỗi ý để in thành gạch đầu dòng; nếu là điểm thì gõ a), b), c)',
    place: placeOf(source, at, at + number.length),
  }
}
