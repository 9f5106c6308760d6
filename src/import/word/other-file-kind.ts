/** What a file is that is no archive. */
export type OtherKind = 'empty' | 'encrypted' | 'doc' | 'xls' | 'ppt' | 'compound' | 'rtf' | 'pdf' | 'html' | 'unknown'

const starts: readonly (readonly [start: string, kind: OtherKind])[] = [
  ['{\\rtf', 'rtf'],
  ['%pdf', 'pdf'],
  ['<!doctype html', 'html'],
  ['<html', 'html'],
]

/** Names of streams in the container that Office used before 2007, and still does for encrypted files. */
const streams: readonly (readonly [name: string, kind: OtherKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

/** Looks at the first bytes, and in a compound file for its streams; archives are not told apart here. */
export function otherKind(bytes: Uint8Array): OtherKind {
  if (bytes.length === 0) return 'empty'
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)) {
    const names = new TextDecoder('utf-16le').decode(bytes)
    return streams.find(([name]) => names.includes(name))?.[1] ?? 'compound'
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().toLowerCase()
  return starts.find(([start]) => head.startsWith(start))?.[1] ?? 'unknown'
}

export const isZip = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, i) => bytes[i] === byte)
