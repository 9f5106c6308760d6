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

/** A break inside a phrase weighs as much as a line that misses the mean length by this share of the column. */
const brokenPhrase = 0.25

/**
 * Breaks centred text into as few lines as fit `width`, of lengths as even as can be, and rather between phrases than
 * within one: "BỘ VĂN HÓA, / THỂ THAO VÀ DU LỊCH".
 */
export function evenLines(text: string, style: Style, width: number): string[] {
  const count = wrap(text, style, width).length
  if (count === 1) return [text]
  const words = text.split(' ')
  const mean = lengthOf(text, style) / count
  const memory = new Map<string, Split | undefined>()

  /** The best way to set the words from `from` on in exactly `lines` lines, if there is one. */
  function best(from: number, lines: number): Split | undefined {
    const key = `${from} ${lines}`
    if (!memory.has(key)) memory.set(key, search(from, lines))
    return memory.get(key)
  }

  function search(from: number, lines: number): Split | undefined {
    let found: Split | undefined
    const last = lines === 1
    for (let to = last ? words.length : from + 1; to <= words.length - (lines - 1); to++) {
      const line = words.slice(from, to).join(' ')
      const length = lengthOf(line, style)
      if (length > width) break
      const rest: Split | undefined = last ? { cost: 0, lines: [] } : best(to, lines - 1)
      const phrase = last || betweenPhrases(words[to - 1] ?? '', words[to] ?? '') ? 0 : (brokenPhrase * width) ** 2
      const cost = (length - mean) ** 2 + phrase + (rest?.cost ?? 0)
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

const betweenPhrases = (before: string, after: string): boolean =>
  /[,;:–-]$/.test(before) || connectives.has(after.toLocaleLowerCase('vi'))
