import { foldWords } from '../vietnamese/fold-words.ts'
import { motto, nation } from './names.ts'

const nationFolded = foldWords(nation)
const mottoFolded = foldWords(motto)

/** A line that is the nation's name or motto, or a part of it broken off. */
export function isNationOrMotto(text: string): boolean {
  const plain = foldWords(text)
  return plain.length > 5 && (nationFolded.includes(plain) || mottoFolded.includes(plain))
}

/** Longer than each, with every blank doubled: a paragraph needs no folding to its end. */
const longest = 80

const party = 'dang cong san viet nam'

/** What documents of the Party and of the youth union have in the place of the nation's name, folded, and whose they are. */
const regimes: ReadonlyMap<string, string> = new Map([
  [party, 'Đảng'],
  ['doan tncs ho chi minh', 'Đoàn'],
  ['doan thanh nien cong san ho chi minh', 'Đoàn'],
  ['doan tn cong san ho chi minh', 'Đoàn'],
])

/** Whose title stands in the place of the nation's name: `Đảng`, `Đoàn`. */
export const regimeTitled = (text: string): string | undefined =>
  text.length < longest ? regimes.get(foldWords(text)) : undefined

/** Begins with the title of the Party, whatever stands behind it. */
export const opensWithPartyTitle = (text: string): boolean => foldWords(text.slice(0, longest)).startsWith(party)

/** Has the nation's name in it, among other words or alone. */
export const namesNation = (text: string): boolean => foldWords(text).includes(nationFolded)

/** The whole name alone on its line, or the motto with what may follow it: neither is joined to another line. */
export function isWholeNationOrMotto(text: string): boolean {
  if (!/^[CĐD]/i.test(text)) return false
  const plain = foldWords(text.slice(0, longest))
  return plain === nationFolded || plain.startsWith(mottoFolded)
}

/** Finds a name in decomposed text, with its diacritics or without, and with any blanks and dashes between its words. */
const spelling = (folded: string): RegExp =>
  new RegExp(
    folded
      .split(' ')
      .map((word) => [...word].map((letter) => `${letter === 'd' ? '[dđ]' : letter}[\\u0300-\\u036f]*`).join(''))
      .join('\\s*[-–—\\s]\\s*'),
    'giu',
  )

const regimeEnding = new RegExp(`\\s(?:${[...regimes.keys()].map((one) => spelling(one).source).join('|')})$`, 'iu')

/** What stands before such a title on a line that runs columns of the header together, and the title; nothing where it stands alone or not at the end. */
export function regimeBehind(text: string): readonly [before: string, title: string] | undefined {
  if (text.length > longest * 2) return undefined
  const decomposed = text.normalize('NFD')
  const found = regimeEnding.exec(decomposed)
  if (!found) return undefined
  const [before, title] = [decomposed.slice(0, found.index), found[0]].map((part) => part.normalize('NFC').trim())
  return before && title ? [before, title] : undefined
}

const nationSpelling = spelling(nationFolded)
const mottoSpelling = spelling(mottoFolded)

/** Takes nation and motto out of a line that runs columns of the header together. */
export const withoutNation = (text: string): string =>
  text
    .normalize('NFD')
    .replace(nationSpelling, ' ')
    .replace(mottoSpelling, ' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
