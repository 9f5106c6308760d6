import { type Properties, properties } from './word-looks.ts'
import { at, elementsIn, type Xml } from './xml.ts'

/** The number Word puts in front of a paragraph, with what the numbering says about the paragraph and the number. */
export interface Numbered {
  /** With the blank or tab behind it. */
  readonly text: string
  readonly paragraph: Properties
  readonly run: Properties
}

/** Counts as Word does: call it once for every numbered paragraph, in their order. */
export type Counter = (numId: string, level: number) => Numbered

const suffixes: Readonly<Record<string, string>> = { space: ' ', nothing: '' }
const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC']
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  upperRoman: (n) => 'C'.repeat(Math.floor(n / 100)) + tens[Math.floor(n / 10) % 10] + ones[n % 10],
}

const value = (parent: Xml | undefined, name: string): string | undefined => at(parent, name)?.attributes['w:val']

export function readNumbering(xml: Xml | undefined): Counter {
  const byId = (name: string, id: string) =>
    new Map(elementsIn(xml, name).map((element) => [element.attributes[id] ?? '', element]))
  const abstracts = byId('w:abstractNum', 'w:abstractNumId')
  const numbers = byId('w:num', 'w:numId')
  /** Counts so far of each abstract numbering, outermost level first. */
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()

  return (numId, level) => {
    const number = numbers.get(numId)
    const abstractId = value(number, 'w:abstractNumId') ?? ''
    const levels = elementsIn(abstracts.get(abstractId), 'w:lvl')
    const own = levels[level]
    if (!number || !own) throw new Error(`no level ${level} in numbering ${numId}`)
    const start = (i: number) => Number(value(levels[i], 'w:start') ?? 1)
    const restarts = !begun.has(numId) && at(number, 'w:lvlOverride', 'w:startOverride') !== undefined
    begun.add(numId)
    const count = restarts ? [] : [...(counts.get(abstractId) ?? [])]
    const overridden = Number(value(at(number, 'w:lvlOverride'), 'w:startOverride') ?? start(0))
    const first = (i: number) => (i === 0 && restarts ? overridden : start(i))
    for (let i = 0; i < level; i++) count[i] ??= first(i)
    count[level] = count[level] === undefined ? first(level) : count[level] + 1
    count.length = level + 1
    counts.set(abstractId, count)
    const digits = (i: number): string => {
      const format = formats[value(levels[i], 'w:numFmt') ?? 'decimal']
      if (!format) throw new Error(`number format ${value(levels[i], 'w:numFmt')}`)
      return format(count[i] ?? 0)
    }
    // A bullet has no digits: it is its own text.
    const text = (value(own, 'w:lvlText') ?? '').replace(/%(\d)/g, (_, i) => digits(Number(i) - 1))
    return {
      text: text + (suffixes[value(own, 'w:suff') ?? 'tab'] ?? '\t'),
      paragraph: properties(at(own, 'w:pPr')),
      run: properties(at(own, 'w:rPr')),
    }
  }
}
