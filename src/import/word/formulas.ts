import { child, type Element } from './element.ts'

/** A formula on one line: what stands below a line or above it behind a sign, all else in its order. */
export function formulaText(element: Element): string {
  const { name, text, children } = element
  if (name === 't') return text
  const [first, second, sign] = pairs.get(name) ?? []
  if (first && second) return `${partText(element, first)}${sign}${partText(element, second)}`
  return children.map(formulaText).join('')
}

const pairs: ReadonlyMap<string, readonly [first: string, second: string, sign: string]> = new Map([
  ['f', ['num', 'den', '/']],
  ['sSup', ['e', 'sup', '^']],
  ['sSub', ['e', 'sub', '_']],
])

/** More than one sign is held together. */
function partText(element: Element, name: string): string {
  const part = child(element, name)
  const text = part ? formulaText(part) : ''
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`
}
