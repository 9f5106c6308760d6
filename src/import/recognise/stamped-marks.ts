import { circulations, secrecies, urgencies } from '../../decree/names.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'

/** What words in a box of their own say: urgency, secrecy, circulation, draft. */
export interface StampedMark {
  readonly marks: {
    readonly urgency?: string
    readonly secrecy?: string
    readonly circulation?: string
    readonly draft?: string
  }
  /** More is typed behind the mark than is printed. */
  readonly more: boolean
}

/** The mark that a line is. */
export function markIn(text: string): StampedMark | undefined {
  if (text.length > 80) return undefined
  const plain = foldWords(text)
  const wordAmong = (words: Readonly<Record<string, string>>) =>
    Object.values(words).find((word) => foldWords(word) === plain)
  const urgency = wordAmong(urgencies)
  if (urgency) return { marks: { urgency }, more: false }
  const secrecy = wordAmong(secrecies)
  if (secrecy) return { marks: { secrecy }, more: false }
  const circulation = wordAmong(circulations)
  if (circulation) return { marks: { circulation }, more: false }
  const draft = /^du thao(?: (?:lan )?(.+))?$/.exec(plain)
  if (!draft) return undefined
  const [number] = /\d+/.exec(plain) ?? []
  return { marks: { draft: number ? `lần ${number}` : 'co' }, more: draft[1] !== undefined && draft[1] !== number }
}
