import type { Finding, Place } from '../findings/diagnostic.ts'
import type { Location, Program } from './ast.ts'
import { parseTemplate, type TemplateFault } from './parse-template.ts'

/** The text of a template or partial, and where its first character stands; its other lines are indented as far. */
export interface TemplateSource {
  readonly text: string
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A template parsed, with the way from its parts to the file. */
export interface Unit {
  /** The same for the same stretch of a file. */
  readonly id: string
  readonly source: TemplateSource
  /** Absent where it can't be parsed. */
  readonly program: Program | undefined
  readonly faults: readonly Finding[]
  readonly offsetOf: (position: Location['start']) => number
  readonly placeAt: (offset: number) => Place
  readonly placeOf: (location: Location) => Required<Place>
}

/** Sources are handed in again for every row of the data, partials for every place that calls them. */
const units = new WeakMap<TemplateSource, Unit>()

export function unitOf(source: TemplateSource): Unit {
  const known = units.get(source)
  if (known) return known
  const unit = readUnit(source)
  units.set(source, unit)
  return unit
}

function readUnit(source: TemplateSource): Unit {
  const { file, line, column, text } = source
  const starts = lineStarts(text)
  const place = (row: number, offset: number) => ({ file, line: line + row, column: column + offset })
  const placeAt = (offset: number): Place => {
    const row = rowAt(starts, offset)
    return place(row, offset - (starts[row] ?? 0))
  }
  const placeOf = ({ start, end }: Location): Required<Place> => {
    const last = place(end.line - 1, end.column)
    return { ...place(start.line - 1, start.column), endLine: last.line, endColumn: last.column }
  }
  const parsed = parseTemplate(text)
  const found = ({ location, ...rest }: TemplateFault): Finding => ({ ...rest, place: placeOf(location) })
  return {
    id: `${file}:${line}:${column}`,
    source,
    program: 'program' in parsed ? parsed.program : undefined,
    faults: 'fault' in parsed ? [found(parsed.fault)] : [],
    offsetOf: (position) => (starts[position.line - 1] ?? 0) + position.column,
    placeAt,
    placeOf,
  }
}

/** Offsets at which lines begin. */
export const lineStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1),
]

/** The last line that begins at an offset or before it, from 0. */
export function rowAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
