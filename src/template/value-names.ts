import { meant } from '../findings/meant.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { isList, isRecord, type TemplateData, type TemplateValue } from './value.ts'

/** Names of a record in normal form; records are handed in once and looked into many times. */
const indexes = new WeakMap<TemplateData, ReadonlyMap<string, TemplateValue>>()

function indexOf(record: TemplateData): ReadonlyMap<string, TemplateValue> {
  const known = indexes.get(record)
  if (known) return known
  const index = new Map<string, TemplateValue>()
  for (const [name, value] of Object.entries(record)) {
    const normal = normalKey(name)
    if (value !== undefined && !index.has(normal)) index.set(normal, value)
  }
  indexes.set(record, index)
  return index
}

/** The value of a name that is the record's own, as typed or in normal form; of a list, an item by its number from 0. */
export function valueNamed(name: string, value: TemplateValue): TemplateValue | undefined {
  if (isRecord(value)) return Object.hasOwn(value, name) ? value[name] : indexOf(value).get(normalKey(name))
  if (!isList(value)) return undefined
  if (name === 'length') return value.length
  return /^\d{1,9}$/.test(name) ? value[Number(name)] : undefined
}

/** Names to choose from, as they are typed in a template. */
export const valueNames = (value: TemplateValue | undefined): string[] =>
  value !== undefined && isRecord(value) ? Object.keys(value).map(typedName) : []

/** A name in the form that Handlebars reads: normal, or in brackets where it has other signs. */
function typedName(name: string): string {
  const normal = normalKey(name)
  return /^[a-z_][a-z\d_]*$/.test(normal) ? normal : `[${name}]`
}

const mostNames = 12

/** What to do about a name that is not among those known. */
export function guess(name: string, known: readonly string[], whatTheyAre: string): string {
  if (known.length === 0) return `không có ${whatTheyAre} nào ở đây`
  const near = meant(name, known)
  if (near !== undefined) return `có phải là \`${near}\`?`
  const shown = known.slice(0, mostNames).map((one) => `\`${one}\``)
  return `các ${whatTheyAre} có ở đây: ${shown.join(', ')}${known.length > mostNames ? ', …' : ''}`
}
