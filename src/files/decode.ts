/** Why bytes are no text, and what to do. */
export interface Undecodable {
  readonly problem: string
  readonly hint: string
}

const resave = 'mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8'

/**
 * Bytes of a source as text: UTF-8 only, without byte order mark, line ends as LF, in NFC
 * (TCVN 6909:2001, M.I k.4: precomposed letters are what the decree's own files hold).
 */
export function decode(bytes: Uint8Array): string | Undecodable {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { problem: 'Tệp dùng bảng mã UTF-16, không phải UTF-8', hint: resave }
  if (bytes.includes(0)) return { problem: 'Tệp không phải là văn bản thuần', hint: 'chỉ định một tệp .md hoặc .yaml' }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC')
  } catch {
    return { problem: `Tệp không phải UTF-8 (giống ${likelyEncoding(bytes)})`, hint: resave }
  }
}

/** Windows-1258 writes Vietnamese tones as the combining bytes below; TCVN3 uses the range from 0xA1 for whole letters. */
function likelyEncoding(bytes: Uint8Array): string {
  const high = bytes.filter((b) => b >= 0x80)
  const tones = high.filter((b) => b === 0xcc || b === 0xd2 || b === 0xde || b === 0xec || b === 0xf2)
  return tones.length * 5 > high.length ? 'Windows-1258' : 'TCVN3 hoặc một bảng mã 8 bit khác'
}
