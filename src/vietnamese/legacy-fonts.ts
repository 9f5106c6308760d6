import { type Evidence, evidenceOf, isConvincing, type LegacyReading } from './legacy-evidence.ts'
import { fromTcvn3, readTcvn3 } from './legacy-tcvn3.ts'
import { fromVni } from './legacy-vni.ts'
import { toCapitals } from './letters.ts'
import { isSyllable } from './syllable.ts'
import { decodeWindows1252, decodeWindows1258 } from './windows-code-pages.ts'

/** TCVN 5712 (ABC) or VNI for Windows. */
export type LegacyEncoding = 'tcvn3' | 'vni'

const tcvn3Font = /^\.vn(?!i[- ])|^vntimeh?$/i
/** Not `VNtimes new roman`, `VNarial`, which have the encoding of Vietware. */
const tcvn3FontWithoutDot = /^Vn(?:Time(?!s)|Arial)/
/** `.VnTimeH`, `.VnArial NarrowH`; in a name written small only the two fonts known to be so. */
const capitalFont = /H$|(?:time|arial)h$/
const vniFont = /^VNI[- ]/i
/** Letters that neither encoding can leave behind. */
const unicodeLetters = /[\u0300-\u0303\u0306\u0309\u0323ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/
/** Vietnamese letters at codes where TCVN3 has none. */
const notTcvn3 = /[ÀÁÂÃÍÙÚà]/

/**
 * The text in Unicode (NFC) where its font is a legacy Vietnamese one, else undefined. Text that is Unicode already,
 * typed with such a font set, keeps its letters.
 */
export function fromLegacyFont(text: string, font: string): string | undefined {
  const name = font.trim()
  const isTcvn3 = tcvn3Font.test(name) || tcvn3FontWithoutDot.test(name)
  if (!isTcvn3 && !vniFont.test(name)) return undefined
  const isUnicode = unicodeLetters.test(text) || (isTcvn3 && notTcvn3.test(text))
  const letters = isUnicode ? text.normalize('NFC') : fromLegacyEncoding(text, isTcvn3 ? 'tcvn3' : 'vni')
  return isTcvn3 && capitalFont.test(name) ? toCapitals(letters) : letters
}

/** Legacy text read as Windows-1252 to Unicode (NFC). Characters that the encoding doesn't have stay as they are. */
export const fromLegacyEncoding = (text: string, encoding: LegacyEncoding): string =>
  (encoding === 'tcvn3' ? fromTcvn3 : fromVni)(text)

const vniWords = /[\u0300-\u0323A-Za-zªµºÀ-ÖØ-öø-\u01b0\u1ea0-\u1ef9]+/g
const readings = {
  tcvn3: { words: /[\u0300-\u0323A-Za-z\u00a1-\u00ae\u00b5-\u00b9»-¾À-\u01b0\u1ea0-\u1ef9]+/g, read: readTcvn3 },
  vni: { words: vniWords, read: fromVni },
  'windows-1258': { words: vniWords, read: (word: string) => word },
} satisfies Record<string, LegacyReading>

/** The encoding of a text that was read as Windows-1252, by its words; undefined for Unicode, other languages and in doubt. */
export function legacyEncodingOf(text: string): LegacyEncoding | undefined {
  if (!/[\u00a1-\u00ff]/.test(text)) return undefined
  const composed = text.normalize('NFC')
  return strongest([
    ['tcvn3', evidenceOf(composed, { ...readings.tcvn3, isPlain: isSyllable })],
    ['vni', evidenceOf(composed, { ...readings.vni, isPlain: isSyllable })],
  ])
}

/** A text file that isn't UTF-8: its text in Unicode (NFC) and what it was; undefined where that can't be told. */
export function decodeLegacyBytes(
  bytes: Uint8Array,
): { text: string; encoding: 'windows-1258' | LegacyEncoding } | undefined {
  if (bytes.includes(0) || isUtf8(bytes)) return undefined
  const text1252 = decodeWindows1252(bytes)
  const text1258 = decodeWindows1258(bytes)
  const encoding = strongest([
    ['windows-1258', evidenceOf(text1258, readings['windows-1258'])],
    ['tcvn3', evidenceOf(text1252, readings.tcvn3)],
    ['vni', evidenceOf(text1252, readings.vni)],
  ])
  if (encoding === undefined) return undefined
  return { text: encoding === 'windows-1258' ? text1258 : fromLegacyEncoding(text1252, encoding), encoding }
}

/** The convincing one with the most syllables; none where two are level. */
function strongest<E extends string>(found: readonly (readonly [E, Evidence])[]): E | undefined {
  const convincing = found.filter(([, evidence]) => isConvincing(evidence))
  const most = Math.max(...convincing.map(([, { syllables }]) => syllables))
  const [first, ...level] = convincing.filter(([, { syllables }]) => syllables === most)
  return level.length > 0 ? undefined : first?.[0]
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
