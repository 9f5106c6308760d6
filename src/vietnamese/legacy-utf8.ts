import { decodeWindows1252 } from './windows-code-pages.ts'

const bytes = Array.from({ length: 256 }, (_, byte) => byte)
/** The byte that each character of Windows-1252 stands for. */
const byteOf: ReadonlyMap<string, number> = new Map(
  bytes.map((byte) => [decodeWindows1252(Uint8Array.of(byte)), byte] as const),
)

const following = [...byteOf].flatMap(([character, byte]) => (byte >= 0x80 && byte < 0xc0 ? [character] : [])).join('')
const behind = `[${following.replace(/[\]\\^-]/g, '\\$&')}]`

/** What letters and signs of Vietnamese in UTF-8 are taken for: `áº¿`, `Ä‘`, `Æ°`, `â€œ`. */
const taken = new RegExp(`á[º»]${behind}|â€${behind}|[ÂÃÄÅÆ]${behind}`, 'g')
const certain = new RegExp(`á[º»]${behind}`)

/** Vietnamese letters, quotes and dashes. */
const vietnamese = /^[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9–—‘’“”…•\u00a0«»°]$/

/** Whether words of a text in UTF-8 were read as Windows-1252: one sign of them may stand in other texts, not two. */
export const readsAsUtf8 = (text: string): boolean =>
  certain.test(text) || new Set((text.match(taken) ?? []).filter((signs) => vietnamese.test(decoded(signs)))).size > 1

/** Such a text as it was (NFC). */
export const fromUtf8AsLatin = (text: string): string =>
  text
    .replace(taken, (signs) => {
      const letter = decoded(signs)
      return vietnamese.test(letter) ? letter : signs
    })
    .normalize('NFC')

const decoded = (signs: string): string =>
  new TextDecoder().decode(Uint8Array.from([...signs], (sign) => byteOf.get(sign) ?? 0))
