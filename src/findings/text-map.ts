import type { Place } from './diagnostic.ts'

/** A point of a text, from 1 where nothing else is said. */
export type LineColumn = Pick<Place, 'line' | 'column'>

/** Where text comes from: its letters stand in a file one by one from here on. */
export interface Origin extends LineColumn {
  readonly file: string
  /**
   * Where the stretch of the file ends that all of the text stands for, be it longer or shorter: a mark that was filled in,
   * a letter that is typed in parts. Letters of such a text have no places of their own.
   */
  readonly end?: LineColumn
}

/** Text from one origin, which it follows from the offset `at` up to the next piece. */
export interface TextPiece<From extends Origin = Origin> {
  readonly at: number
  readonly from: From
}

/**
 * Text made from that of sources, with the way back. The pieces are sorted, and the first begins at 0; what stands behind
 * the letters of one, as a blank put between two lines, counts to it.
 */
export interface TextMap<From extends Origin = Origin> {
  readonly text: string
  readonly pieces: readonly TextPiece<From>[]
}

/** The place of part of a text that comes from one origin. */
export const placeIn = ({ file, line, column, end }: Origin, from: number, to: number): Required<Place> => ({
  file,
  line,
  column: end ? column : column + from,
  endLine: end?.line ?? line,
  endColumn: end?.column ?? column + to,
})

/** The last piece that begins at an offset or before it. */
export function pieceAt<From extends Origin>(map: TextMap<From>, offset: number): TextPiece<From> {
  const piece = map.pieces[indexAt(map, offset)]
  if (!piece) throw new Error('a text that comes from nowhere')
  return piece
}

function indexAt({ pieces }: TextMap, offset: number): number {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Where the letter at an offset comes from. */
export function placeAt(map: TextMap, offset: number): LineColumn & Pick<Place, 'file'> {
  const { at, from } = pieceAt(map, offset)
  const { file, line, column } = placeIn(from, offset - at, offset - at)
  return { file, line, column }
}

/** The stretch that part of a text comes from: from its first letter to behind its last. */
export function placeOf(map: TextMap, from: number, to: number): Required<Place> {
  const first = pieceAt(map, from)
  const last = pieceAt(map, Math.max(from, to - 1))
  const start = placeIn(first.from, from - first.at, from - first.at)
  // Behind the end of a line the next begins.
  const next = to > from && map.text[to - 1] === '\n' ? placeAt(map, to) : undefined
  const { endLine, endColumn } = placeIn(last.from, from - last.at, to - last.at)
  return { ...start, endLine: next?.line ?? endLine, endColumn: next?.column ?? endColumn }
}

/** Text as it stands in a file, its lines below each other and all indented as far as the first: a piece a line. */
export function linesAt(text: string, { file, line, column }: Origin): TextMap {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return { text, pieces: starts.map((at, i) => ({ at, from: { file, line: line + i, column } })) }
}

/** The offset of a place in text as it stands in a file; that of its end for lines below it. */
export function offsetOf(map: TextMap, { line, column }: LineColumn): number {
  const { from: start } = pieceAt(map, 0)
  return (map.pieces[line - start.line]?.at ?? map.text.length) + column - start.column
}

/** Text that is not in a file but stands for a place there. */
export const standIn = (text: string, place: Required<Place>): TextMap => ({
  text,
  pieces: [{ at: 0, from: originAt(place) }],
})

const originAt = ({ file, line, column, endLine, endColumn }: Required<Place>): Origin => ({
  file,
  line,
  column,
  end: { line: endLine, column: endColumn },
})

/** Part of a text, and the place behind it. */
export const cut = (map: TextMap, from: number, to: number): TextMap => ({
  text: map.text.slice(from, to),
  pieces: piecesOf(map, { from, to, shift: -from }),
})

/** The pieces of part of a text, moved along; the first begins where the part does. */
function piecesOf(map: TextMap, { from, to, shift }: { from: number; to: number; shift: number }): TextPiece[] {
  const first = indexAt(map, from)
  const pieces = map.pieces
    .slice(first, indexAt(map, to) + 1)
    .map(({ at, from: origin }) => ({ at: at + shift, from: origin }))
  const { at, from: origin } = pieceAt(map, from)
  pieces[0] = { at: from + shift, from: { ...origin, column: placeIn(origin, from - at, to - at).column } }
  return pieces
}

/** Texts one behind the other; one at least. */
export function join(maps: readonly TextMap[]): TextMap {
  let length = 0
  const pieces: TextPiece[] = []
  for (const map of maps) {
    for (const { at, from } of map.pieces) pieces.push({ at: length + at, from })
    length += map.text.length
  }
  return { text: maps.map(({ text }) => text).join(''), pieces }
}

/** Stretches of sources as one text, each a piece; what is put between two counts to the one before. */
export function joinStretches<From extends Origin & { readonly text: string }>(
  stretches: readonly From[],
  between: (before: From, next: From) => string,
): TextMap<From> {
  let text = ''
  const pieces = stretches.map((from, i) => {
    const before = stretches[i - 1]
    if (before) text += between(before, from)
    const at = text.length
    text += from.text
    return { at, from }
  })
  return { text, pieces }
}

/** A text with what matches a pattern replaced; what is put there stands for the whole match. */
export function replaceEach(map: TextMap, pattern: RegExp, put: (match: string, index: number) => string): TextMap {
  let text = ''
  let from = 0
  const pieces: TextPiece[] = []
  const copyUntil = (to: number) => {
    for (const piece of piecesOf(map, { from, to, shift: text.length - from })) pieces.push(piece)
    text += map.text.slice(from, to)
  }
  for (const { 0: match, index } of map.text.matchAll(pattern)) {
    const instead = put(match, index)
    if (instead === match) continue
    if (index > from || index === 0) copyUntil(index)
    from = index + match.length
    pieces.push({ at: text.length, from: originAt(placeOf(map, index, from)) })
    text += instead
  }
  copyUntil(map.text.length)
  return { text, pieces }
}
