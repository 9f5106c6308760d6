import type { Style } from '../layout.ts'
import { lengthOf, wrap } from '../measure.ts'

/** Words that open a new phrase: a line may well begin with one. */
const connectives = new Set([
  'và',
  'của',
  'tại',
  'trên',
  'về',
  'cho',
  'với',
  'trong',
  'theo',
  'từ',
  'đến',
  'nhằm',
  'năm',
])

/** Words of two syllables that names of agencies are made of: no line ends inside one. */
const words = new Set([
  'ủy ban',
  'uỷ ban',
  'nhân dân',
  'hội đồng',
  'thành phố',
  'trung tâm',
  'bệnh viện',
  'văn phòng',
  'nông nghiệp',
  'môi trường',
  'giáo dục',
  'đào tạo',
  'công nghệ',
  'khoa học',
  'tài chính',
  'xây dựng',
  'thể thao',
  'du lịch',
  'văn hóa',
  'tư pháp',
  'nội vụ',
  'y tế',
  'kế hoạch',
  'lưu trữ',
  'đánh giá',
  'quản lý',
])

/** A break inside a phrase weighs as much as a line that misses the mean length by this share of the column. */
const brokenPhrase = 0.25
const brokenWord = 0.6

/**
 * Breaks centred text into as few lines as fit `width`, of lengths as even as can be, and rather between phrases than
 * within one: "BỘ VĂN HÓA, / THỂ THAO VÀ DU LỊCH".
 */
export function evenLines(text: string, style: Style, width: number): string[] {
  const count = wrap(text, style, width).length
  if (count === 1) return [text]
  const syllables = text.split(' ')
  const mean = lengthOf(text, style) / count
  const memory = new Map<string, Split | undefined>()

  /** The best way to set the syllables from `from` on in exactly `lines` lines, if there is one. */
  function best(from: number, lines: number): Split | undefined {
    const key = `${from} ${lines}`
    if (!memory.has(key)) memory.set(key, search(from, lines))
    return memory.get(key)
  }

  function search(from: number, lines: number): Split | undefined {
    let found: Split | undefined
    const last = lines === 1
    for (let to = last ? syllables.length : from + 1; to <= syllables.length - (lines - 1); to++) {
      const line = syllables.slice(from, to).join(' ')
      const length = lengthOf(line, style)
      if (length > width) break
      const rest: Split | undefined = last ? { cost: 0, lines: [] } : best(to, lines - 1)
      const broken = last ? 0 : breakWeight(syllables[to - 1] ?? '', syllables[to] ?? '') * width
      const cost = (length - mean) ** 2 + broken ** 2 + (rest?.cost ?? 0)
      if (rest && (!found || cost < found.cost)) found = { cost, lines: [line, ...rest.lines] }
    }
    return found
  }

  return [...(best(0, count)?.lines ?? wrap(text, style, width))]
}

interface Split {
  readonly cost: number
  readonly lines: readonly string[]
}

function breakWeight(before: string, after: string): number {
  const next = after.toLocaleLowerCase('vi')
  if (/[,;:–-]$/.test(before) || connectives.has(next)) return 0
  return words.has(`${before.toLocaleLowerCase('vi')} ${next}`) ? brokenWord : brokenPhrase
}
