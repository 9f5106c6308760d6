import type { TextLine } from '../../vietnamese/lines/text-line.ts'

/** A line that names the document and ends in a number. */
interface Footer {
  readonly line: TextLine
  readonly words: string
  readonly page: number
}

const opening = /^(?:kế hoạch|chương trình|phương án|đề án|hướng dẫn)\s/i
const leastWords = 20
const mostWords = 120

/** A number behind a name or a mark: behind other words it may count what they name. */
function footerOf(line: TextLine): Footer[] {
  const { text } = line
  const number = /\d{1,3}$/.exec(text)
  if (!number || !opening.test(text) || text.length > mostWords) return []
  const before = text.slice(0, number.index).trimEnd()
  const marked = /[-–|]$|\strang$/i.test(before) || /(?:^|\s)\p{Lu}\S*$/u.test(before)
  return marked && before.length >= leastWords ? [{ line, words: before.toLowerCase(), page: Number(number[0]) }] : []
}

/** Lines at the foot of pages that name the document, with numbers that count up by one. */
export function pageFootersIn(lines: readonly TextLine[]): readonly TextLine[] {
  const read = lines.flatMap(footerOf)
  return read.flatMap(({ line, words }) => {
    const same = read.filter((one) => one.words === words)
    const [first] = same
    const counts = same.every(({ page }, at) => page === (first?.page ?? 0) + at)
    return same.length > 1 && counts ? [line] : []
  })
}
