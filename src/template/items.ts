import type { Mustache, Statement } from './ast.ts'
import type { ExpandOptions } from './expand.ts'
import { newRun } from './run.ts'
import { mustacheValue } from './statements.ts'
import { type TemplateSource, unitOf } from './unit.ts'
import { isList, valueText } from './value.ts'

/**
 * What an item of a list becomes: where one of its marks is a list, an item for each of these, with the words around the mark;
 * none where its marks are all empty, and one without those that are. Nothing is returned for a text like any other, or with a fault, which `expand` reports.
 */
export function itemsOfMark(
  source: TemplateSource,
  { data, ...options }: ExpandOptions,
): readonly string[] | undefined {
  const unit = unitOf(source)
  const body = unit.program?.body ?? []
  const marks = body.filter((one) => one.type === 'MustacheStatement')
  if (marks.length === 0 || !body.every(isPlain)) return undefined
  const run = newRun({ ...options, report: () => {} })
  const frame = { run, unit, scope: { context: data }, units: [unit.id], depth: 0 }
  const lists: (readonly (string | undefined)[])[] = []
  const texts = new Map<Statement, string>()
  for (const mark of marks) {
    const value = mustacheValue(mark, frame)
    if (value === undefined) return undefined
    const text = valueText(value)
    if (text !== undefined) texts.set(mark, text.trim())
    else if (isList(value)) lists.push(value.map(valueText))
    else return undefined
  }
  const [list, other] = lists
  if (!list && [...texts.values()].every((text) => text === '')) return []
  if (!list) return withoutBlanks(body.map((one) => (isContent(one) ? one.value : (texts.get(one) ?? ''))))
  const items = list.filter((item) => item !== undefined)
  if (other || items.length < list.length) return undefined
  const filled = items.map((item) => item.trim()).filter((item) => item !== '')
  return filled.map((item) => body.map((one) => (isContent(one) ? one.value : (texts.get(one) ?? item))).join(''))
}

const separator = /^(?:,|;| và) $/

/** A row of marks without those that have nothing to say, each with what parts it from its neighbour; nothing where none is left out. */
function withoutBlanks(parts: readonly string[]): readonly string[] | undefined {
  const kept = [...parts]
  for (let i = kept.length - 1; i >= 0; i--) {
    if (kept[i] !== '') continue
    if (separator.test(kept[i - 1] ?? '')) kept.splice(i - 1, 2)
    else if (separator.test(kept[i + 1] ?? '')) kept.splice(i, 2)
  }
  return kept.length < parts.length ? [kept.join('')] : undefined
}

const isContent = (one: Statement) => one.type === 'ContentStatement'

/** Whether a part is words or a value: what a block leaves out is left out on purpose. */
const isPlain = (one: Statement): one is Mustache | Extract<Statement, { type: 'ContentStatement' }> =>
  one.type === 'MustacheStatement' || isContent(one)
