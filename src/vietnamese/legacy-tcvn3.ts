import { toCapitals } from './letters.ts'

/** TCVN 5712:1993, VN3: what the codes from A1 to FE stand for; a dot where VN3 has no letter. */
const letters = [
  'ĂÂÊÔƠƯĐăâêôơưđ.', // A1–AF
  '.....àảãáạ.ằẳẵắ.', // B0–BF
  '......ặầẩẫấậè.ẻẽ', // C0–CF
  'éẹềểễếệìỉ...ĩíịò', // D0–DF
  '.ỏõóọồổỗốộờởỡớợù', // E0–EF
  '.ủũúụừửữứựỳỷỹýỵ', // F0–FE
].join('')

const table = new Map(
  [...letters].flatMap((letter, i): [string, string][] =>
    letter === '.' ? [] : [[String.fromCharCode(0xa1 + i), letter]],
  ),
)

/** A word as fonts show it, with signs of VN3 for letters. */
const words = /[A-Za-z\u00a1-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c6-\u00fe]+/g
/** Letters that are small in every font: the others with signs have no capitals in VN3. */
const small = /[a-z\u00a8-\u00ae]/

/**
 * TCVN3 (ABC) text to Unicode. VN3 has no capitals with tones: where a word is otherwise in capitals (`HéI`), so are they,
 * and so is the rest of a line without small letters (`X· HéI`).
 */
export function fromTcvn3(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => {
    const wholeLine = !small.test(line) && (line.match(words) ?? []).some(isInCapitals)
    if (wholeLine) return toCapitals(readTcvn3(line))
    return line.replace(words, (word) => (isInCapitals(word) ? toCapitals(readTcvn3(word)) : readTcvn3(word)))
  })
}

/** Reads sign by sign: letters stay as small as VN3 has them. */
export const readTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (sign) => table.get(sign) ?? sign).normalize('NFC')

const isInCapitals = (word: string): boolean =>
  !small.test(word) && /.[A-Z\u00a1-\u00a7]/.test(word) && /[\u00b5-\u00fe]/.test(word)
