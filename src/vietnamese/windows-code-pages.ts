/** Bytes 80–9F; control characters where the page has none. Node's own decoder takes them for Latin-1 in some versions. */
const upper1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const page1252 = Array.from({ length: 256 }, (_, byte) => upper1252[byte - 0x80] ?? String.fromCharCode(byte))

const page1258 = Object.assign([...page1252], {
  138: '\u008a',
  142: '\u008e',
  154: '\u009a',
  158: '\u009e',
  195: 'Ă',
  204: '\u0300',
  208: 'Đ',
  210: '\u0309',
  213: 'Ơ',
  221: 'Ư',
  222: '\u0303',
  227: 'ă',
  236: '\u0301',
  240: 'đ',
  242: '\u0323',
  245: 'ơ',
  253: 'ư',
  254: '₫',
})

/** Every byte has a character; the five codes without one become control characters. */
export const decodeWindows1252 = (bytes: Uint8Array): string => decode(bytes, page1252)

/** The same in NFC: in the bytes of this page, tones follow their vowel. */
export const decodeWindows1258 = (bytes: Uint8Array): string => decode(bytes, page1258).normalize('NFC')

function decode(bytes: Uint8Array, page: readonly string[]): string {
  let text = ''
  for (const byte of bytes) text += page[byte]
  return text
}
