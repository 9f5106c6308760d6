import { endingMark, inWordsLabel, unitLabel } from '../../decree/names.ts'
import { ruleOf, type StyleId } from '../../decree/table.ts'
import type { Doc, Block as DocBlock, Item, List, Section, Table } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Block, NumberList, Paragraph, Run } from '../layout.ts'
import { centredRuns } from './centred-paragraph.ts'
import { layoutTable } from './data-table.ts'
import { picture } from './figure.ts'
import { holdToTables } from './hold.ts'
import { type OutlineNumbers, outlineOf } from './outline-numbers.ts'
import { capitaliseRuns, endWith, inlineRuns, prefixRuns } from './runs.ts'

interface Setting extends Frame {
  readonly outline: OutlineNumbers
}

/** Cell 6: the text with its outline, closed by `./.`. */
export const body = (doc: Doc, frame: Frame): Block[] =>
  holdToTables(withEndingMark(numbered(doc.body, doc, frame)), frame)

/** A text of its own, whose numbers begin anew. */
export const flow = (text: readonly DocBlock[], doc: Doc, frame: Frame): Block[] =>
  holdToTables(numbered(text, doc, frame), frame)

function numbered(text: readonly DocBlock[], doc: Doc, frame: Frame): Block[] {
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
  const lines = below ? centredRuns(words, element, setting.styles[element], setting.textWidth).runs : words
  const runs: Run[] = below && label ? [{ kind: 'break' }, ...lines] : [...lines]
  const number = setting.outline.of(element, label)
  const heading: Paragraph = number
    ? { ...text(element, runs), number }
    : text(element, label ? prefixRuns(below ? label : `${label} `, runs) : runs)
  return [heading, ...body.flatMap((block) => blocks(block, setting))]
}

const signs = ['-', '+', '•']

/** All dashes of a document are one list: there is nothing to count. */
const dashes = {
  list: {
    levels: signs.map((pattern) => ({ format: 'bullet', pattern, style: 'item' })),
    start: 1,
  } satisfies NumberList,
  levelOf: (label: string) => signs.indexOf(label),
}

function list({ style, items }: List, setting: Setting): Block[] {
  const { list, levelOf } = style === 'dash' ? dashes : clausesFrom(items)
  return items.flatMap((item) => listItem(item, { list, level: levelOf(item.label), text: item.label }, setting))
}

const clausesFrom = ([first]: readonly Item[]) => ({
  list: {
    levels: [{ format: 'decimal', pattern: '%1.', style: 'clause' }],
    start: Number.parseInt(first?.label ?? '1', 10),
  } satisfies NumberList,
  levelOf: () => 0,
})

/** The label stands before the first paragraph; what follows in the item is body text. */
function listItem(
  { body: [first, ...rest] }: Item,
  number: NonNullable<Paragraph['number']>,
  setting: Setting,
): Block[] {
  const words = first?.kind === 'paragraph' ? inlineRuns(first.content) : []
  const style = number.list.levels[number.level]?.style ?? 'item'
  const others = first && first.kind !== 'paragraph' ? [first, ...rest] : rest
  return [{ ...text(style, words), number }, ...others.flatMap((block) => blocks(block, setting))]
}

function tableWithNotes(it: Table, setting: Setting): Block[] {
  return [
    ...(it.unit ? [text('tableUnit', [{ kind: 'text', text: `${unitLabel}: ${it.unit}` }])] : []),
    layoutTable(it, setting),
    ...(it.inWords ? [text('tableTotalInWords', [{ kind: 'text', text: `${inWordsLabel}: ${it.inWords}.` }])] : []),
  ]
}

const closable: ReadonlySet<StyleId> = new Set<StyleId>(['text', 'point', 'clause', 'item'])

/** PL III: `./.` at the end of the text, on a line of its own where the text ends in a table or picture. A line typed for it is none. */
function withEndingMark(flow: readonly Block[]): Block[] {
  const last = flow.at(-1)
  if (last && flow.length > 1 && isEndOnly(last)) return withEndingMark(flow.slice(0, -1))
  if (last?.kind === 'paragraph' && closable.has(last.style))
    return [...flow.slice(0, -1), { ...last, runs: endWith(last.runs, endingMark) }]
  return [...flow, text('text', [{ kind: 'text', text: endingMark }])]
}

const isEndOnly = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.style === 'text' &&
  block.runs.every((run) => run.kind === 'text' && /^[\s./]+$/.test(run.text)) &&
  block.runs.some((run) => run.kind === 'text' && run.text.includes('/'))
