import { limits } from '../../limits.ts'
import { isDash, jointsOf, properNameAt } from '../../vietnamese/compounds.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { type Look, lengthOf, wrap } from '../measure.ts'
import { bindNumbers } from './bind-numbers.ts'

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
/** In a name, before which words a line ends matters more than how even lines are. */
const brokenName = 0.4
/** Behind a dash that ties two words. */
const brokenPair = 0.2
/** Within a proper name in running text. */
const brokenProperName = 2
/** Between the parts of a joined name, or words that are one together, so much that a line more is better. */
const brokenJoint = 4
/** Inside a compound or a proper name, so much that what is joined is rather broken. */
const brokenWord = 10

/**
 * Breaks centred text into as few lines as fit `width`, of lengths as even as can be, rather between phrases than within
 * one, and never inside a word of several syllables: "BỘ VĂN HÓA, / THỂ THAO VÀ DU LỊCH". Of a text that `endsInName`, as
 * that of an agency or a post does, the proper name stays whole: "BỆNH VIỆN ĐA KHOA / BÌNH AN".
 */
export function evenLines(text: string, style: Look, width: number, endsInName = false): string[] {
  const greedy = wrap(text, style, width)
  if (greedy.length === 1) return [text]
  if (text.length > limits.centredLetters.most) return greedy
  const syllables = text.split(' ')
  const weights = breakWeights(syllables, endsInName)
  const split = (count: number) => bestSplit(syllables, { weights, style, width, count })
  const found = [split(greedy.length), split(greedy.length + 1)].filter((one) => one !== undefined)
  const without = (broken: number) => found.find(({ cost }) => cost < (broken * width) ** 2)
  return [...((without(brokenJoint) ?? without(brokenWord) ?? found[0])?.lines ?? greedy)]
}

interface Split {
  readonly cost: number
  readonly lines: readonly string[]
}

interface Setting {
  readonly weights: readonly number[]
  readonly style: Look
  /** pt. */
  readonly width: number
  /** Of lines. */
  readonly count: number
}

/** The best way to set syllables in exactly so many lines, if there is one. */
function bestSplit(syllables: readonly string[], { weights, style, width, count }: Setting): Split | undefined {
  const mean = lengthOf(syllables.join(' '), style) / count
  const memory = new Map<string, Split | undefined>()

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
      const broken = last ? 0 : (weights[to - 1] ?? 0) * width
      const cost = (length - mean) ** 2 + broken ** 2 + (rest?.cost ?? 0)
      if (rest && (!found || cost < found.cost)) found = { cost, lines: [line, ...rest.lines] }
    }
    return found
  }

  return best(0, count)
}

/** What a line that ends behind each syllable costs, as a share of the column. */
function breakWeights(syllables: readonly string[], endsInName: boolean): number[] {
  const joints = jointsOf(syllables)
  const bound = placesBound(syllables)
  const name = endsInName ? properNameAt(syllables) : undefined
  const isJoined = name !== undefined && syllables.slice(name.name).some(isDash)
  const phrase = endsInName ? brokenName : brokenPhrase
  return syllables.slice(1).map((next, i) => {
    const before = syllables[i] ?? ''
    if (joints[i] === 'word' || bound[i] || isDash(next)) return brokenWord
    if (joints[i] === 'words') return brokenJoint
    if (name && i + 1 > name.from) return isDash(before) || (isJoined && i + 1 === name.name) ? brokenJoint : brokenWord
    if (isDash(before)) return isCapitalised(syllables[i - 1]) && isCapitalised(next) ? brokenJoint : brokenPair
    if (isCapitalised(before) && isCapitalised(next)) return brokenProperName
    const free = /[,;:]$/.test(before) || connectives.has(next.toLocaleLowerCase('vi'))
    return free || i + 1 === name?.from ? 0 : phrase
  })
}

/** As names are written in small letters: a capital, and others behind it. */
const isCapitalised = (syllable = ''): boolean =>
  isCapital(syllable) && /^[A-Za-zÀ-ỹ]{2,}$/.test(syllable) && syllable.slice(1) === syllable.slice(1).toLowerCase()

/** For each place between two syllables, whether a number there belongs to its neighbour. */
function placesBound(syllables: readonly string[]): boolean[] {
  const bound = bindNumbers(syllables.join(' '))
  let at = -1
  return syllables.slice(1).map((_, i) => {
    at += (syllables[i]?.length ?? 0) + 1
    return bound[at] === '\u00a0'
  })
}
