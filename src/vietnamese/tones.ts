/** Rimes whose tone mark has two places, the old one first. */
const rimes = ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ']
  .concat(['ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'])
  .map((pair) => pair.split(' ') as [old: string, young: string])

const inAllCases = rimes.flatMap(([old, young]): [string, string][] => [
  [old, young],
  [old.toUpperCase(), young.toUpperCase()],
  [old.charAt(0).toUpperCase() + old.charAt(1), young.charAt(0).toUpperCase() + young.charAt(1)],
])

/** Rimes with their mark in the old place, `òa`, by those with it in the new one, `oà`; in all cases. */
export const oldToneOf: ReadonlyMap<string, string> = new Map(inAllCases.map(([old, young]) => [young, old]))
/** The other way round. */
export const newToneOf: ReadonlyMap<string, string> = new Map(inAllCases)

/** Such a rime in either way, at the end of a word; `qu` is one consonant. */
export const rimesWithTone =
  /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?<![qQ]..)(?![A-Za-zÀ-ỹ])/g

/** A text with all tone marks in the old place. */
export const oldTones = (text: string): string => text.replace(rimesWithTone, (rime) => oldToneOf.get(rime) ?? rime)

const tones = /[\u0300\u0301\u0303\u0309\u0323]/

/** A word with a tone on the vowel that has it: the last one with a mark, else the one before the last of several, or the only one. */
export function withTone(word: string, tone: string): string | undefined {
  if (tones.test(word.normalize('NFD'))) return undefined
  const vowels = [...word.matchAll(/[aeiouyăâêôơư]/g)].map(({ index }) => index)
  const counted = /^(?:qu|gi)[aeiouyăâêôơư]/.test(word) ? vowels.slice(1) : vowels
  const withMark = counted.filter((at) => /[ăâêôơư]/.test(word.charAt(at))).at(-1)
  const endsOpen = /[aeiouyăâêôơư]$/.test(word)
  const at = withMark ?? (endsOpen && counted.length > 1 ? counted.at(-2) : counted.at(-1))
  if (at === undefined) return undefined
  return `${word.slice(0, at + 1)}${tone}${word.slice(at + 1)}`.normalize('NFC')
}

/** A syllable in small letters whose tone stands on another vowel than its own, `kế họach`, as it is spelt; else nothing. */
export function withToneMoved(syllable: string): string | undefined {
  const parts = syllable.normalize('NFD')
  const [tone] = tones.exec(parts) ?? []
  if (!tone) return undefined
  const right = withTone(parts.replace(tone, '').normalize('NFC'), tone)
  return right === undefined || oldTones(right) === oldTones(syllable) ? undefined : right
}
