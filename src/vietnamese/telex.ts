import { isSyllable } from './syllable.ts'
import { withTone } from './tones.ts'

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
