import type { Finding, Report } from '../findings/diagnostic.ts'
import type { TextMap } from '../findings/text-map.ts'
import { limits } from '../limits.ts'
import { writeNumber } from '../vietnamese/digits.ts'
import type { Location } from './ast.ts'
import { type ExpandedOutput, mostCharacters, newOutput, type ValueMark } from './output.ts'
import type { Scope } from './scope.ts'
import type { TemplateSource, Unit } from './unit.ts'

/** Parts of a template that are worked out, those in loops each time; a plan for a province takes thousands. */
export const mostSteps = limits.templateSteps.most

/** Markdown gets values escaped, so that they come out as their words. */
export type Escape = 'markdown' | 'none'

/** One expansion, with what it has come to so far. */
export interface Expansion {
  readonly escape: Escape
  readonly partial: (name: string) => TemplateSource | undefined
  readonly output: ExpandedOutput
  /** Reports once for each rule and place: loops come by often. */
  readonly report: Report
  /** Reports an error at a part. */
  readonly fail: (at: At, rule: Finding['rule'], message: string, hint: string) => undefined
  readonly failed: () => boolean
  readonly write: (part: TextMap, at: At, value?: ValueMark) => void
  /** False once a limit is passed, which is reported: nothing more is done then. */
  readonly step: (at: At) => boolean
}

/** A part of a template. */
export interface At {
  readonly unit: Unit
  readonly loc: Location
}

/** Where evaluation stands. */
export interface TemplateFrame {
  readonly run: Expansion
  readonly unit: Unit
  readonly scope: Scope
  /** The ids of the partials around, the template itself first. */
  readonly units: readonly string[]
  /** How many blocks and partials are around. */
  readonly depth: number
}

/** Starts an expansion: nothing written, no fault, all its steps ahead. */
export function newRun(options: Pick<Expansion, 'escape' | 'partial'> & { readonly report: Report }): Expansion {
  const output = newOutput()
  const told = new Set<string>()
  let steps = 0
  let failed = false
  let stopped = false

  const report: Report = (found) => {
    failed = true
    const { file, line, column } = found.place ?? {}
    const key = `${found.rule} ${file} ${line}:${column}`
    if (told.has(key)) return
    told.add(key)
    options.report(found)
  }
  const fail: Expansion['fail'] = ({ unit, loc }, rule, message, hint): undefined => {
    report({ rule, message, hint, place: unit.placeOf(loc) })
  }
  const stop = (at: At, message: string) => {
    if (!stopped) fail(at, 'mau-qua-lon', message, 'kiểm tra các vòng lặp `{{#each}}` lồng nhau và dữ liệu của chúng')
    stopped = true
  }

  return {
    escape: options.escape,
    partial: options.partial,
    output,
    report,
    fail,
    failed: () => failed,
    write: (part, at, value) => {
      if (stopped || output.write(part, value)) return
      stop(at, `Văn bản dựng từ mẫu dài hơn ${writeNumber(mostCharacters)} ký tự`)
    },
    step: (at) => {
      if (++steps > mostSteps) stop(at, `Mẫu phải tính hơn ${writeNumber(mostSteps)} bước`)
      return !stopped
    },
  }
}
