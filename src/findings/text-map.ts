import type { Place } from './diagnostic.ts'

/** A point of a text: line and column from 1. */
export type Spot = Pick<Place, 'line' | 'column'>

/** Where text comes from: its letters stand in a file one by one from here on. */
export interface Origin extends Spot {
  readonly file: string
  /**
   * Where the stretch of the file ends that all of the text stands for, be it longer or shorter: a mark that was filled in,
   * a letter that is typed in parts. Letters of such a text have no places of their own.
   */
  readonly end?: Spot
}

/** Text from one origin, which it follows from the offset `at` up to the next piece. */
export interface Piece<From extends Origin = Origin> {
  readonly at: number
  readonly from: From
}

/**
 * Text made from that of sources, with the way back. The pieces are sorted, and the first begins at 0; what stands behind
 * the letters of one, as a blank put between two lines, counts to it.
 */
export interface TextMap<From extends Origin = Origin> {
  readonly text: string
  readonly pieces: readonly Piece<From>[]
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
export function pieceAt<From extends Origin>(map: TextMap<From>, offset: number): Piece<From> {
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
export function placeAt(map: TextMap, offset: number): Spot & Pick<Place, 'file'> {
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

/** The offset of a spot of the text itself, which has a piece a line. */
export const offsetOf = ({ text, pieces }: TextMap, { line, column }: Spot): number =>
  (pieces[line - 1]?.at ?? text.length) + column - 1

/** Text that is not in a file but stands for a place there. */
export const standIn = (text: string, { file, line, column, endLine, endColumn }: Required<Place>): TextMap => ({
  text,
  pieces: [{ at: 0, from: { file, line, column, end: { line: endLine, column: endColumn } } }],
})

/** Part of a text, and the place behind it. */
export function cut(map: TextMap, from: number, to: number): TextMap {
  const { at, from: origin } = pieceAt(map, from)
  const rest = map.pieces.slice(indexAt(map, from) + 1, indexAt(map, to) + 1)
  return {
    text: map.text.slice(from, to),
    pieces: [
      { at: 0, from: { ...origin, column: placeIn(origin, from - at, to - at).column } },
      ...rest.map((piece) => ({ at: piece.at - from, from: piece.from })),
    ],
  }
}

/** Texts one behind the other; one at least. */
export function join(maps: readonly TextMap[]): TextMap {
  let length = 0
  const pieces: Piece[] = []
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
  const parts: TextMap[] = []
  let from = 0
  for (const { 0: match, index } of map.text.matchAll(pattern)) {
    const text = put(match, index)
    if (text === match) continue
    const end = index + match.length
    parts.push(cut(map, from, index), standIn(text, placeOf(map, index, end)))
    from = end
  }
  return join([...parts, cut(map, from, map.text.length)])
}
