import type { Report } from '../findings/diagnostic.ts'
import { cut, join, type TextMap } from '../findings/text-map.ts'
import { emptyItemsIn, needlessBlanks, withoutStretches } from './empty-items.ts'
import { holesIn } from './holes.ts'
import { type Expansion, newRun } from './run.ts'
import { expandProgram } from './statements.ts'
import { type TemplateSource, type Unit, unitOf } from './unit.ts'
import type { TemplateData } from './value.ts'

/** What a template is filled in with. */
export interface ExpandOptions extends Pick<Expansion, 'escape' | 'partial'> {
  readonly data: TemplateData
  readonly report: Report
  /** Whether an empty value is told of where words stand around it. */
  readonly tellsHoles?: boolean
}

/** A template to be filled in many times. */
export interface Template {
  /**
   * The template filled in, each letter from the same letter of the template or a partial, or from the mark that a value
   * stands for; nothing after an error.
   */
  readonly expand: (options: ExpandOptions) => TextMap | undefined
}

/** Parses a template once; nothing where it can't be parsed. */
export function compileTemplate(source: TemplateSource, report: Report): Template | undefined {
  const unit = unitOf(source)
  for (const fault of unit.faults) report(fault)
  return unit.faults.length > 0 ? undefined : { expand: (options) => expandUnit(unit, options) }
}

/** Fills a template in once; faults of its syntax are reported too. */
export const expand = (source: TemplateSource, options: ExpandOptions): TextMap | undefined =>
  compileTemplate(source, options.report)?.expand(options)

function expandUnit(unit: Unit, { data, tellsHoles, ...options }: ExpandOptions): TextMap | undefined {
  const run = newRun(options)
  expandProgram(unit.program, { run, unit, scope: { context: data }, units: [unit.id], depth: 0 })
  if (run.failed()) return undefined
  const map = join([cut(unit.lines, 0, 0), ...run.output.parts])
  const { values, gaps } = run.output
  const blanks = values.filter(({ isBlank }) => isBlank)
  if (blanks.length + gaps.length === 0) return map
  const items = options.escape === 'markdown' ? emptyItemsIn(map.text, values) : []
  const isLeft = (at: number) => !items.some(({ from, to }) => at >= from && at < to)
  if (tellsHoles)
    for (const hole of holesIn(
      map.text,
      values.filter(({ at }) => isLeft(at)),
    ))
      options.report(hole)
  const empty = [...gaps, ...blanks.map(({ at, end }) => (at === end ? at : -1))].filter((at) => at > 0 && isLeft(at))
  const gone = [...items, ...needlessBlanks(map.text, [...new Set(empty)])].sort((a, b) => a.from - b.from)
  return withoutStretches(map, gone)
}
