import { svgFault } from './svg.ts'

/** Letters that stand for bytes, and where they begin. */
type Mark = readonly [at: number, bytes: string]

/** By what they are known, the pictures that documents hold. */
const kinds: readonly (readonly [extension: string, ...marks: Mark[]])[] = [
  ['png', [0, '\x89PNG']],
  ['jpg', [0, '\xff\xd8\xff']],
  ['gif', [0, 'GIF8']],
  ['bmp', [0, 'BM'], [6, '\0\0\0\0']],
  ['tif', [0, 'II*\0']],
  ['tif', [0, 'MM\0*']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['emf', [0, '\x01\0\0\0'], [40, ' EMF']],
  ['wmf', [0, '\xd7\xcd\xc6\x9a']],
  ['wmf', [0, '\x01\0\x09\0']],
]

/** The extension that a picture's bytes call for, whatever it was named; nothing where they are none. An SVG may only draw. */
export function pictureKind(bytes: Uint8Array): string | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 64))
  const [known] = kinds.find(([, ...marks]) => marks.every(([at, mark]) => first.startsWith(mark, at))) ?? []
  return known ?? (/^(?:\xef\xbb\xbf)?\s*</.test(first) && svgFault(bytes) === undefined ? 'svg' : undefined)
}
