import { endingMark } from '../../decree/names.ts'
import { schemes } from '../../decree/numbering.ts'
import { ruleOf, type StyleId } from '../../decree/table.ts'
import type { Doc, Block as DocBlock, Item, List, Section } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Block, NumberList, Paragraph, Run } from '../layout.ts'
import { picture } from './picture.ts'
import { after, closed, inCapitals, runsOf } from './runs.ts'
import { table } from './table.ts'

const sectionStyles = { 1: 'section', 2: 'clauseTitle', 3: 'pointTitle' } as const satisfies Record<number, StyleId>

interface Setting extends Frame {
  /** The counter of the headings; none under `nguyen_van`. */
  readonly outline: NumberList | undefined
}

/** Cell 6: the text with its outline, closed by `./.`. */
export function body(doc: Doc, frame: Frame): Block[] {
  const setting = { ...frame, outline: outlineOf(doc) }
  return withEndingMark(doc.body.flatMap((block) => blocks(block, setting)))
}

/** Word counts Roman and Arabic levels; letters of điểm it can't (it has no đ), so they are typed. */
function outlineOf({ format: { scheme } }: Doc): NumberList | undefined {
  if (!scheme) return undefined
  const levels = schemes[scheme].flatMap(({ format, pattern }, i) =>
    format === 'point' ? [] : [{ format, pattern, style: sectionStyles[(i + 1) as 1 | 2 | 3] }],
  )
  return { levels, start: 1 }
}

function blocks(block: DocBlock, setting: Setting): Block[] {
  switch (block.kind) {
    case 'section':
      return section(block, setting)
    case 'paragraph':
      return [text('text', runsOf(block.content))]
    case 'point':
      return [text('point', after(`${block.label} `, runsOf(block.content)))]
    case 'list':
      return list(block, setting)
    case 'table':
      return [table(block, setting)]
    case 'picture':
      return [picture(block, setting)]
  }
}

const text = (style: StyleId, runs: readonly Run[]): Paragraph => ({ kind: 'paragraph', style, runs })

function section({ level, label, title, body }: Section, setting: Setting): Block[] {
  const style = sectionStyles[level]
  const words = ruleOf(style).caps ? inCapitals(runsOf(title)) : runsOf(title)
  const list = setting.outline?.levels[level - 1] && setting.outline
  const heading: Paragraph = list
    ? { ...text(style, words), number: { list, level: level - 1, text: label } }
    : text(style, label ? after(`${label} `, words) : words)
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
  const words = first?.kind === 'paragraph' ? runsOf(first.content) : []
  const labelled: Paragraph = counter
    ? { ...text('clause', words), number: { list: counter, level: 0, text: label } }
    : text('item', after(`${label} `, words))
  const others = first && first.kind !== 'paragraph' ? [first, ...rest] : rest
  return [labelled, ...others.flatMap((block) => blocks(block, setting))]
}

const closable: ReadonlySet<StyleId> = new Set<StyleId>(['text', 'point', 'clause', 'item'])

/** PL III: `./.` at the end of the text, on a line of its own where the text ends in a table or picture. */
function withEndingMark(flow: readonly Block[]): Block[] {
  const last = flow.at(-1)
  if (last?.kind === 'paragraph' && closable.has(last.style))
    return [...flow.slice(0, -1), { ...last, runs: closed(last.runs, endingMark) }]
  return [...flow, text('text', [{ kind: 'text', text: endingMark }])]
}
