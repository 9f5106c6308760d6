import { isSyllable } from './syllable.ts'

/** What the words of a text say about one way of reading it. */
export interface Evidence {
  /** Different words that become Vietnamese syllables. */
  readonly syllables: number
  /** Those among them that are hardly anything else: `n¨m`, `®iÓm`. */
  readonly certain: number
  /** Different words with signs or letters beyond ASCII that become none; single letters don't count. */
  readonly others: number
}

/** One way of reading text typed before Unicode. */
export interface LegacyReading {
  /** Stretches of a text that are words in this encoding; with the flag g. */
  readonly words: RegExp
  readonly read: (word: string) => string
  /** A word that also has a meaning as it stands. */
  readonly isPlain?: (word: string) => boolean
}

const beyondAscii = /[^\0-\x7f]/
/** A letter, and no sign of Latin-1, which may stand alone: «». */
const letter = /[A-Za-z\u0100-\u1eff]/
/** Abbreviations: QĐ, HĐND. */
const abbreviation = /^[A-ZĐ]+$/
/** Signs that stand between or behind letters in other texts too: N·m, m×n, footnote 1, ordinals. */
const elsewhere = /[·×÷]|[ª¹]$/g
/** An onset or three letters: où and µm have neither. With p alone no native word begins (på). */
const telling = /^(?:[b-dđghk-nq-tvx]|ph)|^.{3}/i

/** Signs of TCVN3 amid letters, and pairs of VNI: hardly in any other text. */
const rare = /[a-z][¨©«¬\u00ad®µ¶¸¹»¼½¾][a-zß-þ]|^[§®][^®]{2}|[aeo][åä]|[aouyôö]ø|[uôö]û|[ôö][ùõï]|öô/i
/** Another mark of TCVN3, whose small letters look like capitals: viÖc. */
const capitalWithin = /[a-z][Ç-ÖØ-Þ]/

/** Counts the words of a text that are Vietnamese when it is read in one encoding. */
export function evidenceOf(text: string, { words, read, isPlain = () => false }: LegacyReading): Evidence {
  const syllables = new Set<string>()
  let certain = 0
  let others = 0
  for (const word of new Set(text.match(words))) {
    if (!beyondAscii.test(word)) continue
    const letters = read(word)
    if (letters.length === 1) continue
    if (!isSyllable(letters)) {
      if (letter.test(word) && !abbreviation.test(letters)) others++
      continue
    }
    if (!beyondAscii.test(word.replace(elsewhere, '')) || !telling.test(letters) || isPlain(word)) continue
    syllables.add(letters.toLowerCase())
    if (rare.test(word) || capitalWithin.test(word)) certain++
  }
  return { syllables: syllables.size, certain, others }
}

/** Two words may stand in a text by chance, but not many others beside them. */
export const isConvincing = ({ syllables, certain, others }: Evidence): boolean =>
  (syllables >= 2 && syllables >= 4 * others) || (certain > 0 && others === 0)
