import { isSyllable } from './syllable.ts'

const letters: readonly (readonly [RegExp, string])[] = [
  [/dd/g, 'đ'],
  [/uwow|uow/g, 'ươ'],
  [/aa/g, 'â'],
  [/aw/g, 'ă'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
]
const tones: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }

/** English words that the keys of Vietnamese words spell as well. */
const english: ReadonlySet<string> = new Set(
  'door poor moor rows lows cows tows bows vows beer deer peer teens seems meets keeps trees fees bees sees tees rooms roots boots moors doors coop coops too been seen teen keen now how low row cow tow bow vow week loop soon moon noon boom'.split(
    ' ',
  ),
)

/** What was to be typed by keys of the Telex method that came out as they are, `thuwcj`; nothing where a word is none of these. */
export function telexMeant(typed: string): string | undefined {
  const lower = typed.toLowerCase()
  if (!/dd|w|aa|ee|oo/.test(lower) || english.has(lower) || isSyllable(lower)) return undefined
  const [, stem = '', key = ''] = /^(.*?)([sfrxj]?)$/.exec(lower) ?? []
  const marked = letters.reduce((word, [keys, letter]) => word.replace(keys, letter), stem)
  if (marked === stem || (key === '' && !/dd|w/.test(stem))) return undefined
  const meant = key === '' ? marked : withTone(marked, tones[key] ?? '')
  if (meant === undefined || !isSyllable(meant) || /[aâă]{2}|w/.test(meant)) return undefined
  return typed.charAt(0) === lower.charAt(0) ? meant : meant.charAt(0).toUpperCase() + meant.slice(1)
}

/** A word with a tone on the vowel that has it: the last one with a mark, else the one before the last of several, or the only one. */
function withTone(word: string, tone: string): string | undefined {
  if (/[\u0300\u0301\u0303\u0309\u0323]/.test(word.normalize('NFD'))) return undefined
  const vowels = [...word.matchAll(/[aeiouyăâêôơư]/g)].map(({ index }) => index)
  const counted = /^(?:qu|gi)[aeiouyăâêôơư]/.test(word) ? vowels.slice(1) : vowels
  const withMark = counted.filter((at) => /[ăâêôơư]/.test(word.charAt(at))).at(-1)
  const endsOpen = /[aeiouyăâêôơư]$/.test(word)
  const at = withMark ?? (endsOpen && counted.length > 1 ? counted.at(-2) : counted.at(-1))
  if (at === undefined) return undefined
  return `${word.slice(0, at + 1)}${tone}${word.slice(at + 1)}`.normalize('NFC')
}
