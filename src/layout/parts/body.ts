import { endingMark, inWordsLabel, unitLabel } from '../../decree/names.ts'
import { ruleOf, type StyleId } from '../../decree/table.ts'
import type { Doc, Block as DocBlock, Item, List, Section, Table } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Block, NumberList, Paragraph, Run } from '../layout.ts'
import { layoutTable } from './data-table.ts'
import { picture } from './figure.ts'
import { type OutlineNumbers, outlineOf } from './outline-numbers.ts'
import { capitaliseRuns, endWith, inlineRuns, prefixRuns } from './runs.ts'

interface Setting extends Frame {
  readonly outline: OutlineNumbers
}

/** Cell 6: the text with its outline, closed by `./.`. */
export const body = (doc: Doc, frame: Frame): Block[] => withEndingMark(flow(doc.body, doc, frame))

/** A text of its own, whose numbers begin anew. */
export function flow(text: readonly DocBlock[], doc: Doc, frame: Frame): Block[] {
  const setting = { ...frame, outline: outlineOf(text, doc.format.scheme) }
  return text.flatMap((block) => blocks(block, setting))
}

function blocks(block: DocBlock, setting: Setting): Block[] {
  switch (block.kind) {
    case 'section':
      return section(block, setting)
    case 'paragraph':
      return [text('text', inlineRuns(block.content))]
    case 'point':
      return [text('point', prefixRuns(`${block.label} `, inlineRuns(block.content)))]
    case 'list':
      return list(block, setting)
    case 'table':
      return tableWithNotes(block, setting)
    case 'picture':
      return [picture(block, setting)]
  }
}

const text = (style: StyleId, runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', style, runs })

/** M.II k.6 đ.đ: the titles of phần, chương and mục stand in capitals below their number, at the middle of the page. */
const titledBelow: ReadonlySet<StyleId> = new Set<StyleId>(['part', 'chapter', 'division'])

function section({ element, label, title, body }: Section, setting: Setting): Block[] {
  const below = titledBelow.has(element)
  const words = below || ruleOf(element).caps ? capitaliseRuns(inlineRuns(title)) : inlineRuns(title)
  const runs: Run[] = below && label ? [{ kind: 'break' }, ...words] : words
  const number = setting.outline.of(element, label)
  const heading: Paragraph = number
    ? { ...text(element, runs), number }
    : text(element, label ? prefixRuns(below ? label : `${label} `, runs) : runs)
  return [heading, ...body.flatMap((block) => blocks(block, setting))]
}

function list({ style, items }: List, setting: Setting): Block[] {
  const counter: NumberList | undefined =
    style === 'clause'
      ? {
          levels: [{ format: 'decimal', pattern: '%1.', style: 'clause' }],
          start: Number.parseInt(items[0]?.label ?? '1', 10),
        }
      : undefined
  return items.flatMap((item) => listItem(item, counter, setting))
}

/** The label stands before the first paragraph; what follows in the item is body text. */
function listItem({ label, body: [first, ...rest] }: Item, counter: NumberList | undefined, setting: Setting): Block[] {
  const words = first?.kind === 'paragraph' ? inlineRuns(first.content) : []
  const labelled: Paragraph = counter
    ? { ...text('clause', words), number: { list: counter, level: 0, text: label } }
    : text('item', prefixRuns(`${label} `, words))
  const others = first && first.kind !== 'paragraph' ? [first, ...rest] : rest
  return [labelled, ...others.flatMap((block) => blocks(block, setting))]
}

function tableWithNotes(it: Table, setting: Setting): Block[] {
  return [
    ...(it.unit ? [text('tableUnit', [{ kind: 'text', text: `${unitLabel}: ${it.unit}` }])] : []),
    layoutTable(it, setting),
    ...(it.inWords ? [text('tableTotalInWords', [{ kind: 'text', text: `${inWordsLabel}: ${it.inWords}.` }])] : []),
  ]
}

const closable: ReadonlySet<StyleId> = new Set<StyleId>(['text', 'point', 'clause', 'item'])

/** PL III: `./.` at the end of the text, on a line of its own where the text ends in a table or picture. */
function withEndingMark(flow: readonly Block[]): Block[] {
  const last = flow.at(-1)
  if (last?.kind === 'paragraph' && closable.has(last.style))
    return [...flow.slice(0, -1), { ...last, runs: endWith(last.runs, endingMark) }]
  return [...flow, text('text', [{ kind: 'text', text: endingMark }])]
}
