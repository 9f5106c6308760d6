import type { Place, Report } from '../findings/diagnostic.ts'
import { type Expansion, newRun } from './run.ts'
import { expandProgram } from './statements.ts'
import { type TemplateSource, type Unit, unitOf } from './unit.ts'
import type { TemplateData } from './value.ts'

export interface ExpandOptions extends Pick<Expansion, 'escape' | 'partial'> {
  readonly data: TemplateData
  readonly report: Report
}

/** A template filled in. */
export interface Expanded {
  readonly text: string
  /** Where a character of the text came from: itself in the template or a partial, or the mark that a value stands for. */
  readonly placeOf: (offset: number) => Place
}

/** A template to be filled in many times. */
export interface Template {
  /** Nothing after an error. */
  readonly expand: (options: ExpandOptions) => Expanded | undefined
}

/** Parses a template once; nothing where it can't be parsed. */
export function compileTemplate(source: TemplateSource, report: Report): Template | undefined {
  const unit = unitOf(source)
  for (const fault of unit.faults) report(fault)
  return unit.faults.length > 0 ? undefined : { expand: (options) => expandUnit(unit, options) }
}

export const expand = (source: TemplateSource, options: ExpandOptions): Expanded | undefined =>
  compileTemplate(source, options.report)?.expand(options)

function expandUnit(unit: Unit, { data, ...options }: ExpandOptions): Expanded | undefined {
  const run = newRun(options)
  expandProgram(unit.program, { run, unit, scope: { context: data }, units: [unit.id], depth: 0 })
  if (run.failed()) return undefined
  const { output } = run
  return { text: output.text(), placeOf: (offset) => output.placeOf(offset) ?? unit.placeAt(0) }
}
