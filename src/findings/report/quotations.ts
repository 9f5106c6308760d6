import { cutTo, endThatFits } from './columns.ts'

/** Columns shown of the ends of a quotation that is too long. */
const [head, tail] = [100, 50]

/** A sentence in which quotations “…” of more columns than these are shown by their beginning and end. */
export function withShortQuotations(text: string, most: number): string {
  if (text.length <= most) return text
  let [short, done] = ['', 0]
  for (const { from, to } of quotationsIn(text)) {
    short += text.slice(done, from) + shortened(text.slice(from, to), most)
    done = to
  }
  return short + text.slice(done)
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** Where quotations stand, without their marks. Marks within are the quoted one's, be they paired or not. */
function quotationsIn(text: string): Stretch[] {
  const found: Stretch[] = []
  let [depth, from] = [0, 0]
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') {
      if (depth++ === 0) from = index + 1
    } else if (depth > 0) {
      if (--depth === 0) found.push({ from, to: index })
    } else {
      const last = found.pop()
      if (last) found.push({ ...last, to: index })
    }
  }
  const end = text.lastIndexOf('”')
  return depth > 0 && end > from ? [...found, { from, to: end }] : found
}

const shortened = (quoted: string, most: number): string =>
  cutTo(quoted, most) === quoted ? quoted : `${beginningOf(quoted)} … ${endOf(quoted)}`

/** As many whole words as there is room for; of a word that is longer, as many letters. */
function beginningOf(text: string): string {
  const cut = cutTo(text, head)
  return (/\s/.test(text.charAt(cut.length)) ? cut : cut.replace(/(?<=\S)\s+\S*$/u, '')).trimEnd()
}

function endOf(text: string): string {
  const cut = endThatFits(text, tail)
  return (/\s/.test(text.charAt(text.length - cut.length - 1)) ? cut : cut.replace(/^\S*\s+(?=\S)/u, '')).trimStart()
}
