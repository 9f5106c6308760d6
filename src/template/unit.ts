import type { Finding, Place } from '../findings/diagnostic.ts'
import { linesAt, type Origin, offsetOf, placeOf, standIn, type TextMap } from '../findings/text-map.ts'
import type { Location, Program } from './ast.ts'
import { locationsOf } from './locations.ts'
import { parseTemplate, type TemplateFault } from './parse-template.ts'

/** The text of a template or partial, and where its first character stands; its other lines are indented as far, if it has no end. */
export interface TemplateSource extends Origin {
  readonly text: string
}

/** A template parsed, with the way from its parts to the file. */
export interface Unit {
  /** The same for the same stretch of a file. */
  readonly id: string
  readonly lines: TextMap
  /** Absent where it can't be parsed. */
  readonly program: Program | undefined
  readonly faults: readonly Finding[]
  readonly offsetOf: (position: Location['start']) => number
  readonly placeOf: (location: Location) => Required<Place>
}

/** Sources are handed in again for every row of the data, partials for every place that calls them. */
const units = new WeakMap<TemplateSource, Unit>()

/** A source parsed, once for all that ask for it. */
export function unitOf(source: TemplateSource): Unit {
  const known = units.get(source)
  if (known) return known
  const unit = readUnit(source)
  units.set(source, unit)
  return unit
}

function readUnit(source: TemplateSource): Unit {
  const { file, line, column, end, text } = source
  const lines = end
    ? standIn(text, { file, line, column, endLine: end.line, endColumn: end.column })
    : linesAt(text, source)
  const locations = locationsOf(text)
  const offsetAt: Unit['offsetOf'] = (position) => offsetOf(locations, position)
  const placeAt: Unit['placeOf'] = ({ start, end }) => placeOf(lines, offsetAt(start), offsetAt(end))
  const parsed = parseTemplate(text)
  const found = ({ location, ...rest }: TemplateFault): Finding => ({ ...rest, place: placeAt(location) })
  return {
    id: `${file}:${line}:${column}`,
    lines,
    program: 'program' in parsed ? parsed.program : undefined,
    faults: 'fault' in parsed ? [found(parsed.fault)] : [],
    offsetOf: offsetAt,
    placeOf: placeAt,
  }
}
