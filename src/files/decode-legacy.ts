import { decodeLegacyBytes, fromLegacyEncoding, legacyEncodingOf } from '../vietnamese/legacy-fonts.ts'

/** What the old encodings are called. */
export const legacyNames = { 'windows-1258': 'Windows-1258', tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const

/** A text, whatever encoding it was in. */
export interface DecodedText {
  /** NFC, lines ending in LF; absent where the encoding can't be told. */
  readonly text?: string
  /** The old encoding it was in. */
  readonly encoding?: keyof typeof legacyNames
}

/** The text of a file in UTF-8, UTF-16 or an old Vietnamese encoding; also old text that was pasted into UTF-8. */
export function textIn(bytes: Uint8Array): DecodedText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  const unicode = utf16 ? new TextDecoder(utf16).decode(bytes) : utf8(bytes)
  if (unicode === undefined) {
    const legacy = decodeLegacyBytes(bytes)
    return legacy ? { text: tidy(legacy.text), encoding: legacy.encoding } : {}
  }
  const encoding = legacyEncodingOf(unicode)
  return encoding ? { text: tidy(fromLegacyEncoding(unicode, encoding)), encoding } : { text: tidy(unicode) }
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const tidy = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
