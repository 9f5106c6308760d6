import { latin1 } from '../../bytes/binary.ts'
import { type Objects, openObjects } from './objects.ts'

/**
 * Tags lists, and has the foot of the first page read at its end (ISO 14289-1, 7.6 and 7.2). Typst tags no lists but those it
 * sets itself, and what stands at the foot where the page begins. So page.typ says which is which by two tags that documents
 * don't have: the number of an item is a Quote, within as many others as lists around its own, and the foot a BlockQuote.
 * A paragraph in parts is a BlockQuote within another, and becomes one paragraph again.
 * The end of a table that it sets by itself has its rows right below the Table, as no other that follows one has, and becomes
 * the end of that one again.
 */
export function mendTags(pdf: Uint8Array): Uint8Array {
  const text = latin1(pdf)
  if (![quote, blockQuote, tableTag].some((tag) => text.includes(tag))) return pdf
  const file = openObjects(pdf)
  for (const object of file.elements) if (file.text(object).includes(tableTag)) joinToTableAbove(object, file)
  for (const object of file.elements) if (isParted(object, file)) joinParts(object, file)
  for (const object of file.elements) if (file.text(object).includes(blockQuote)) moveFoot(object, file)
  const labels = new Set(file.elements.filter((object) => file.text(object).includes(quote)))
  const items = new Map(
    [...labels]
      .map((label): [number, Item] => [parentOf(file.text(label)), { label, level: levelOf(label, labels, file) }])
      .filter(([paragraph]) => !labels.has(paragraph)),
  )
  for (const parent of new Set([...items.keys()].map((paragraph) => parentOf(file.text(paragraph)))))
    tagLists(parent, items, file)
  return file.written()
}

const quote = '/S /Quote'
const blockQuote = '/S /BlockQuote'
const tableTag = '/S /Table'

/** An item by the object of its label, and how deep its list stands in others. */
interface Item {
  readonly label: number
  readonly level: number
}

const parentOf = (element: string): number => Number(/\/P (\d+) 0 R/.exec(element)?.[1])
const childrenOf = (element: string): number[] =>
  [...(/\/K \[([^\]]*)\]/.exec(element)?.[1] ?? '').matchAll(/(?<!\/\w+ )\b(\d+) 0 R/g)].map(([, object]) =>
    Number(object),
  )
const withChildren = (element: string, children: readonly number[]): string =>
  element.replace(/\/K \[[^\]]*\]/, `/K [${children.map((object) => `${object} 0 R`).join(' ')}]`)
const below = (element: string, parent: number): string => element.replace(/\/P \d+ 0 R/, `/P ${parent} 0 R`)
const as = (role: string, element: string): string => element.replace(/\/S \/\w+/, `/S /${role}`)
const without = (element: string, child: number): string => element.replace(new RegExp(`(\\[|\\s)${child} 0 R ?`), '$1')
const element = (role: string, parent: number): string =>
  `<<\n  /Type /StructElem\n  /S /${role}\n  /P ${parent} 0 R\n  /K []\n>>`

function levelOf(label: number, labels: ReadonlySet<number>, file: Objects): number {
  const inner = childrenOf(file.text(label)).find((object) => labels.has(object))
  return inner === undefined ? 0 : 1 + levelOf(inner, labels, file)
}

/** Gathers the items below an element into lists, those of deeper levels in the body of the item before them. */
function tagLists(parent: number, items: ReadonlyMap<number, Item>, file: Objects): void {
  const kept: number[] = []
  let open: { readonly level: number; readonly list: number; readonly body: number }[] = []
  for (const body of childrenOf(file.text(parent))) {
    const item = items.get(body)
    if (!item) {
      open = []
      kept.push(body)
      continue
    }
    open = open.filter(({ level }) => level <= item.level)
    let list = open.at(-1)?.level === item.level ? open.pop()?.list : undefined
    if (list === undefined) {
      const around = open.at(-1)?.body
      list = file.add(element('L', around ?? parent))
      if (around === undefined) kept.push(list)
      else append(around, list, file)
    }
    tagItem(body, item.label, list, file)
    open.push({ level: item.level, list, body })
  }
  file.change(parent, withChildren(file.text(parent), kept))
}

const append = (parent: number, child: number, file: Objects): void =>
  file.change(
    parent,
    file.text(parent).replace(/\/K \[([^\]]*)\]/, (_, kids: string) => `/K [${kids}${kids && ' '}${child} 0 R]`),
  )

function tagItem(body: number, label: number, list: number, file: Objects): void {
  const item = file.add(withChildren(element('LI', list), [label, body]))
  append(list, item, file)
  for (const inner of childrenOf(file.text(label))) file.change(inner, as('Span', file.text(inner)))
  file.change(label, below(as('Lbl', file.text(label)), item))
  file.change(body, without(below(as('LBody', file.text(body)), item), label))
}

/** Has rows without a head stand below those of the table right above them, whose head says what they are. */
function joinToTableAbove(end: number, file: Objects): void {
  const parent = parentOf(file.text(end))
  const siblings = childrenOf(file.text(parent))
  const above = siblings[siblings.indexOf(end) - 1]
  const rows = childrenOf(file.text(end))
  if (above === undefined || !file.text(above).includes(tableTag) || !rows.every((row) => isRow(row, file))) return
  const last = childrenOf(file.text(above)).at(-1)
  const body = last !== undefined && file.text(last).includes('/S /TBody') ? last : above
  for (const row of rows) {
    file.change(row, below(file.text(row), body))
    append(body, row, file)
    for (const cell of childrenOf(file.text(row))) file.change(cell, file.text(cell).replace('/Headers []', ''))
  }
  file.change(parent, without(file.text(parent), end))
  remove(end, file)
}

function remove(object: number, file: Objects): void {
  const text = file.text(object)
  file.change(object, `${text.slice(0, text.indexOf('<<'))}null${text.slice(text.lastIndexOf('>>') + '>>'.length)}`)
}

const isRow = (object: number, file: Objects): boolean => file.text(object).includes('/S /TR')

/** The only child of a BlockQuote that is one itself holds the parts of a paragraph. */
function isParted(object: number, file: Objects): boolean {
  const isQuote = (one: number) => file.text(one).includes(blockQuote)
  return isQuote(object) && childrenOf(file.text(object)).every(isQuote)
}

/** Makes the parts of a paragraph stretches of one, with the number of an item before them. */
function joinParts(paragraph: number, file: Objects): void {
  const [inner] = childrenOf(file.text(paragraph))
  if (inner === undefined) return
  const joined = childrenOf(file.text(inner)).flatMap((part) => {
    const labels = childrenOf(file.text(part)).filter((one) => file.text(one).includes(quote))
    for (const label of labels) {
      file.change(part, without(file.text(part), label))
      file.change(label, below(file.text(label), paragraph))
    }
    file.change(part, below(as('Span', file.text(part)), paragraph))
    return [...labels, part]
  })
  file.change(paragraph, as('P', withChildren(file.text(paragraph), joined)))
  remove(inner, file)
}

/** Puts the foot behind the last that begins on its page. */
function moveFoot(foot: number, file: Objects): void {
  const from = parentOf(file.text(foot))
  let document = from
  while (!file.text(document).includes('/S /Document')) document = parentOf(file.text(document))
  file.change(from, without(file.text(from), foot))
  const page = pageOf(foot, file)
  const children = childrenOf(file.text(document))
  const last = children.findLastIndex((child) => pageOf(child, file) === page)
  file.change(document, withChildren(file.text(document), children.toSpliced(last + 1, 0, foot)))
  file.change(foot, below(as('Div', file.text(foot)), document))
}

/** The page on which an element begins. */
function pageOf(object: number, file: Objects): string | undefined {
  const own = /\/Pg (\d+) 0 R/.exec(file.text(object))?.[1]
  if (own !== undefined) return own
  for (const child of childrenOf(file.text(object))) {
    const page = pageOf(child, file)
    if (page !== undefined) return page
  }
  return undefined
}
