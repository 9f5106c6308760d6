import type { PlacedText } from './page-text.ts'

/** A line as it is printed: texts side by side that stand on one height. */
export interface PrintedLine {
  readonly words: string
  readonly left: number
  readonly right: number
  /** Of the line that letters stand on, from the page's upper edge, pt. */
  readonly y: number
  readonly size: number
}

/** The lines of a page, in the order in which they are drawn. */
export function printedLines(texts: readonly PlacedText[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = []
  for (const { words, x, y, size } of texts) {
    const [left = 0, right = 0] = [x[0], x.at(-1)]
    const last = lines.at(-1)
    // The last letter of a text is about half as wide as it is high; columns are farther from each other.
    const larger = Math.max(size, last?.size ?? 0)
    // Numbers of notes stand higher.
    if (last && Math.abs(last.y - y) < larger / 2 && left >= last.right && left - last.right < larger * 1.6)
      lines[lines.length - 1] = { ...last, words: last.words + words, right, y: Math.max(y, last.y), size: larger }
    else lines.push({ words, left, right, y, size })
  }
  return lines
}

/** Where in the source the words of printed lines stand: the line, from 1, of each; nothing for what nobody typed. */
export function linesTyped(lines: readonly PrintedLine[], source: string): readonly (number | undefined)[] {
  const { letters, lineAt } = lettersOf(source)
  let reached = 0
  return lines.map(({ words }) => {
    const wanted = candidates(words)
    const [whole = ''] = wanted
    const isThere = (one: string, within: number) => Math.abs(nearestTo(reached, one, letters) - reached) <= within
    // What stands far away may be meant if it is all of a line, and begins with no number.
    const far = /^\p{L}.{4}/u.test(whole) && isThere(whole, letters.length) ? whole : undefined
    const sure = far && far.length >= leastSure && !isThere(far, nearby) ? far : undefined
    const next = sure ?? wanted.find((one) => isThere(one, nearby)) ?? far
    // Notes stand at the end of a source; the text above them goes on where it was.
    const found = next ?? wanted.find((one) => one.length >= leastOfNote && isThere(one, letters.length))
    if (found === undefined) return undefined
    const at = nearestTo(reached, found, letters)
    if (next && next.length >= leastSure) reached = at + next.length
    return lineAt(at)
  })
}

/** As far away words may be, in letters, that are but a part of a line, or a number: such stand everywhere. */
const nearby = 1500

/** Where words stand behind what was reached, or not far before it, as heads are printed in another order; far before all where they don't. */
function nearestTo(reached: number, words: string, letters: string): number {
  const after = letters.indexOf(words, reached)
  const before = letters.lastIndexOf(words, reached)
  if (after < 0 && before < 0) return Number.NEGATIVE_INFINITY
  return after < 0 || (before >= 0 && (reached - before) * 4 < after - reached) ? before : after
}

/** Letters by which a line is surely known: what stands behind it is looked for from there. */
const leastSure = 12

/** Letters by which a line behind a number is surely known, wherever it stands. */
const leastOfNote = 25

/**
 * The letters of a printed line, then without words at its beginning or its end, half of its letters at least: numbers, “Căn cứ”
 * and the like are put there by the program.
 */
function candidates(line: string): readonly string[] {
  const words = line
    .split(/\s+/)
    .map(bareLetters)
    .filter((it) => it !== '')
  const all = words.join('')
  const parts = [...words.keys()].flatMap((i) => [words.slice(i).join(''), words.slice(0, words.length - i).join('')])
  return parts.filter((it) => it.length * 2 >= all.length).sort((a, b) => b.length - a.length)
}

/** Letters and digits only: titles are printed in capitals, and marks of Markdown not at all. */
export const bareLetters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

interface Letters {
  readonly letters: string
  readonly lineAt: (letter: number) => number
}

function lettersOf(source: string): Letters {
  const lines = source.split('\n').map(bareLetters)
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.length
  }
  return { letters: lines.join(''), lineAt: (letter) => starts.findLastIndex((start) => start <= letter) + 1 }
}
