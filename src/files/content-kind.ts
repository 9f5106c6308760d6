/** Files in the container that Office used before 2007, and still does for encrypted ones. */
export type CompoundKind = 'encrypted' | 'doc' | 'xls' | 'ppt' | 'compound'

/** What the bytes of a file are. */
export type ContentKind = CompoundKind | 'zip' | 'pdf' | 'rtf' | 'html' | 'image' | 'binary' | 'text'

/** First bytes, each as a letter. */
const starts: readonly (readonly [start: string, kind: ContentKind])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['\xff\xfe', 'text'],
  ['\xfe\xff', 'text'],
]

/** Tells by how the bytes begin; of the old container, by the streams in it. */
export function contentKind(bytes: Uint8Array): ContentKind {
  const first = String.fromCharCode(...bytes.subarray(0, 16))
  const known = compoundKind(bytes) ?? starts.find(([start]) => first.startsWith(start))?.[1]
  if (known) return known
  if (/^\s*<(?:!doctype|html)/i.test(first)) return 'html'
  return bytes.subarray(0, 4096).includes(0) ? 'binary' : 'text'
}

/** Names of streams, in UTF-16. */
const streams: readonly (readonly [name: string, kind: CompoundKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

/** What a file in the old container is; nothing where it is none. */
export function compoundKind(bytes: Uint8Array): CompoundKind | undefined {
  if (![0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)) return undefined
  const names = new TextDecoder('utf-16le').decode(bytes)
  return streams.find(([name]) => names.includes(name))?.[1] ?? 'compound'
}
