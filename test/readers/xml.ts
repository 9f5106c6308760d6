/** An element of XML; names keep their prefix. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

interface Open extends Xml {
  readonly children: (Xml | string)[]
}

const token = /([^<]+)|<(?:\?.*?\?|!--.*?--|(\/)?([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/)?)>/gs
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The root element of an XML text that is well formed. */
export function parseXml(text: string): Xml {
  const top: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [top]
  for (const [, words, closing, name, attributes, empty] of text.matchAll(token)) {
    const parent = open.at(-1) ?? top
    if (words !== undefined) parent.children.push(decoded(words))
    else if (closing) open.pop()
    else if (name !== undefined) {
      const element: Open = { name, attributes: attributesOf(attributes ?? ''), children: [] }
      parent.children.push(element)
      if (!empty) open.push(element)
    }
  }
  const root = elementsIn(top)[0]
  if (!root || open.length > 1) throw new Error(`not well-formed XML: ${text.slice(0, 80)}`)
  return root
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name ? (entities[name] ?? '') : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )

/** Child elements, of one name where it is given. */
export const elementsIn = (parent: Xml | undefined, name?: string): Xml[] =>
  (parent?.children ?? []).filter((child) => typeof child !== 'string').filter((child) => !name || child.name === name)

/** The element at the end of a path of names. */
export const at = (parent: Xml | undefined, ...path: readonly string[]): Xml | undefined =>
  path.reduce<Xml | undefined>((element, name) => elementsIn(element, name)[0], parent)

/** Every element of one name below another, in order. */
export const descendants = (parent: Xml, name: string): Xml[] =>
  elementsIn(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)])

/** Words of an element and all below it. */
export const textOf = (element: Xml): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
