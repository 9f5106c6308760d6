import { collectFindings, type Diagnostic } from '../../src/findings/diagnostic.ts'
import type { TextMap } from '../../src/findings/text-map.ts'
import { type ExpandOptions, expand } from '../../src/template/expand.ts'
import type { TemplateSource } from '../../src/template/unit.ts'
import type { TemplateData } from '../../src/template/value.ts'

export const sourceOf = (text: string, file = 'mau.md'): TemplateSource => ({ text, file, line: 1, column: 1 })

export interface Settings extends Partial<Pick<ExpandOptions, 'escape'>> {
  readonly partials?: Readonly<Record<string, string>>
}

/** Expands a text as if it were a file, without escapes unless they are asked for. */
export function expanding(
  text: string,
  data: TemplateData = {},
  { escape: manner = 'none', partials = {} }: Settings = {},
): { readonly expanded: TextMap | undefined; readonly found: readonly Diagnostic[] } {
  const { found, report } = collectFindings()
  const sources = new Map(Object.entries(partials).map(([name, body]) => [name, sourceOf(body, `${name}.md`)]))
  const expanded = expand(sourceOf(text), {
    data,
    escape: manner,
    partial: (name) => sources.get(name),
    report,
  })
  return { expanded, found }
}

/** The text, or what is wrong with it as `line:column rule message → hint`. */
export function filled(text: string, data?: TemplateData, settings?: Settings): string | undefined {
  const { expanded, found } = expanding(text, data, settings)
  return found.length > 0 ? faults(found).join('\n') : expanded?.text
}

export const faults = (found: readonly Diagnostic[]): string[] =>
  found.map(({ place, rule, message, hint }) => `${place?.line}:${place?.column} ${rule} ${message} → ${hint}`)
