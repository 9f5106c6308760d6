import { endingMark, motto, nation, recipientsLabel } from '../../src/decree/names.ts'
import type { StyleId } from '../../src/decree/table.ts'
import type { Block, Doc, Item } from '../../src/document/doc.ts'
import { closed, type Element, element, plain } from './element.ts'

/** The elements of a plan in the order of the page, worked out from what the document means; pictures have none. */
export const elementsOf = (doc: Doc): Element[] => [...head(doc), ...basesOf(doc), ...bodyOf(doc), ...signatureOf(doc)]

const head = (doc: Doc): Element[] => [
  ...doc.agencies.flatMap(({ parent, name }) => [
    ...(parent.length > 0 ? [plain('parentAgency', parent.join(' '))] : []),
    plain('agency', name.join(' ')),
  ]),
  plain('nation', nation),
  plain('motto', motto),
  plain('number', `Số: ${zero(doc.number, 10)}/${doc.typeSymbol}-${doc.symbol ?? ''}`),
  plain('placeDate', placeDate(doc)),
  plain('typeName', doc.type),
  plain('abstract', doc.abstract.join(' ')),
]

/** M.II k.3 and k.4: numbers and days below 10 take a zero, months below 3. */
const zero = (value: number | undefined, below: number): string =>
  value === undefined ? '' : `${value < below ? '0' : ''}${value}`

const placeDate = ({ place = '', date: { day, month, year } }: Doc): string =>
  `${place}, ngày ${zero(day, 10)} tháng ${zero(month, 3)} năm ${zero(year, 0)}`

const basesOf = ({ legalBases }: Doc): Element[] =>
  legalBases.map(({ content }, i) => closed(element('legalBasis', content), i < legalBases.length - 1 ? ';' : '.'))

/** What the end of the text can be written on; after a heading or table it takes a line of its own. */
const closable: ReadonlySet<StyleId> = new Set<StyleId>(['text', 'point', 'clause', 'item'])

function bodyOf(doc: Doc): Element[] {
  const body = doc.body.flatMap(ofBlock)
  const last = body.at(-1)
  if (!last || !closable.has(last.style)) return [...body, plain('text', endingMark)]
  return [...body.slice(0, -1), closed(last, endingMark)]
}

function ofBlock(block: Block): Element[] {
  switch (block.kind) {
    case 'section':
      return [element(block.element, block.title, block.label), ...block.body.flatMap(ofBlock)]
    case 'paragraph':
      return [element('text', block.content)]
    case 'point':
      return [element('point', block.content, block.label)]
    case 'list':
      return block.items.flatMap((item) => ofItem(item, block.style === 'clause' ? 'clause' : 'item'))
    case 'table':
      return block.rows.flatMap((row, r) =>
        row.cells.map((cell) => element(r === 0 ? 'tableHead' : 'tableCell', cell.content)),
      )
    case 'picture':
      return []
  }
}

/** The label stands before the first paragraph of an item. */
function ofItem({ label, body: [first, ...rest] }: Item, style: StyleId): Element[] {
  if (first?.kind === 'paragraph') return [element(style, first.content, label), ...rest.flatMap(ofBlock)]
  return [element(style, [], label), ...(first ? ofBlock(first) : []), ...rest.flatMap(ofBlock)]
}

function signatureOf({ recipients, archive, signers: [signer] }: Doc): Element[] {
  const lines = recipients.flatMap(({ names, purpose }) =>
    purpose && names.length > 1
      ? [...names.map((name) => `- ${name};`), `(${purpose})`]
      : names.map((name) => `- ${name}${purpose ? ` (${purpose})` : ''};`),
  )
  return [
    plain('recipientsLabel', recipientsLabel),
    ...lines.map((line) => plain('recipient', line)),
    plain('recipient', `- Lưu: ${archive}.`),
    ...(signer?.posts ?? []).map((post) => plain('authority', post)),
    ...(signer ? [plain('signer', [signer.degree, signer.name].filter(Boolean).join(' '))] : []),
  ]
}
