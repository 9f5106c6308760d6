/** An element of a part; names, of attributes too, come without prefix. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Kept of the elements of Word that hold words. */
  readonly text: string
  /** Of a paragraph: its ordinal in the part, from 1. */
  readonly line: number
}

/** The first child of a name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name)

/** All children of a name. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((one) => one.name === name) ?? []

/** What most elements of Word say: the attribute `val` of a child. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.val

/** A whole number, as counts and ids are. */
export function toNumber(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isNaN(number) ? undefined : number
}

/** Whether a property that may be switched off is on; absent is neither. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  return found && isOn(found.attributes.val ?? '1')
}

/** The value of a property that may be switched off; one that is absent is off. */
export const isOn = (value: string | undefined): boolean =>
  value !== undefined && !['0', 'false', 'off', 'none'].includes(value)

/** All below an element in the order of the file; what `stop` names is given, but nothing in it. */
export function* descendants(element: Element, stop?: string): Generator<Element> {
  const ahead = [...element.children].reverse()
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    yield one
    if (one.name !== stop) for (const next of [...one.children].reverse()) ahead.push(next)
  }
}
