import { compoundWords } from './compound-words.ts'

/** Whether words, parted by a blank and in small letters, are such a word. */
export const isCompound = (words: string): boolean => compoundWords.has(words)

const mostSyllables = Math.max(...[...compoundWords].map((word) => word.split(' ').length))

/** What a line that ends between two syllables would break: a word, or two words that are one name together. */
export type Joint = 'word' | 'words'

/** For each place between two syllables of a text, what compound goes across it, if any. */
export function jointsOf(syllables: readonly string[]): (Joint | undefined)[] {
  const small = syllables.map((syllable) => syllable.toLocaleLowerCase('vi').replace(/[,;:.()“”"]/g, ''))
  const joints: (Joint | undefined)[] = syllables.slice(1).map(() => undefined)
  for (let from = 0; from < small.length; from++)
    for (let to = from + 2; to <= Math.min(small.length, from + mostSyllables); to++)
      if (compoundWords.has(small.slice(from, to).join(' ')))
        for (let place = from; place < to - 1; place++)
          if (joints[place] !== 'word') joints[place] = isSeam(small, { from, at: place + 1, to }) ? 'words' : 'word'
  return joints
}

/** Whether a compound is two others, one up to a place in it and one from there on; a dash stays with the first. */
function isSeam(small: readonly string[], { from, at, to }: Readonly<Record<'from' | 'at' | 'to', number>>): boolean {
  const before = small
    .slice(from, at)
    .join(' ')
    .replace(/ [-–]$/, '')
  return compoundWords.has(before) && compoundWords.has(small.slice(at, to).join(' '))
}

/** Words that say what kind of place a proper name is of, or what kind of body; they are part of no proper name. */
const kindsOfPlace: ReadonlySet<string> = new Set(
  'tỉnh, xã, phường, huyện, quận, thành phố, thị xã, thị trấn, đặc khu'.split(', '),
)
const kindsOfBody: ReadonlySet<string> = new Set(
  'sở, ban, ngành, phòng, khoa, cục, vụ, viện, trường, trạm, tổ, đội, hội, đoàn, bộ, số, và, của, các, về, công, ty, chi, tổng, kt., tm., tl., tuq., q.'.split(
    ', ',
  ),
)

/** A proper name at the end of a text. */
export interface ProperName {
  /** Where it begins with the kind of place it is of (“XÃ MINH KHÊ”). */
  readonly from: number
  /** Where the name itself begins. */
  readonly name: number
}

/** The proper name at the end of an agency's name, also one joined of several (“BÀ RỊA - VŨNG TÀU”), or nothing where it ends in words that are no name. */
export function properNameAt(syllables: readonly string[]): ProperName | undefined {
  const inside = jointsOf(syllables)
  const small = syllables.map((syllable) => syllable.toLocaleLowerCase('vi'))
  let name = syllables.length
  while (
    name > 0 &&
    !inside[name - 1] &&
    !inside[name - 2] &&
    !kindsOfBody.has(small[name - 1] ?? '') &&
    !kindsOfPlace.has(small[name - 1] ?? '')
  )
    name--
  while (isDash(small[name])) name++
  const parts = small
    .slice(name)
    .join(' ')
    .split(/ [-–] /)
    .map((part) => part.split(' ').length)
  const [first = 0, ...others] = parts
  if (name === 0 || first > mostInName || others.some((length) => length > mostInName)) return undefined
  if (first < 2 && others.length === 0) return undefined
  const two = kindsOfPlace.has(`${small[name - 2]} ${small[name - 1]}`)
  const one = kindsOfPlace.has(small[name - 1] ?? '')
  return { from: name - (two ? 2 : one ? 1 : 0), name }
}

/** A mark by itself that joins names. */
export const isDash = (syllable: string | undefined): boolean => syllable === '-' || syllable === '–'

/** Of syllables. */
const mostInName = 4
