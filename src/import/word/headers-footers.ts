import { textOf } from '../manuscript.ts'
import type { Element } from './element.ts'
import { readStory, type TextBlock } from './word-blocks.ts'
import type { WordReading } from './word-reading.ts'

/** The headers and footers that page set-ups name. */
export function runningPaths(sections: readonly Element[], { related }: WordReading): string[] {
  const relations = sections
    .flatMap(({ children }) => children)
    .flatMap(({ name, attributes: { id = '' } }) =>
      name === 'headerReference' || name === 'footerReference' ? (related.get(id) ?? []) : [],
    )
  return [...new Set(relations.filter(({ external }) => !external).map(({ path }) => path))]
}

/** Text of one header or footer, by paragraphs; what only numbers pages is left out. */
export const readRunning = (root: Element | undefined, reading: WordReading): string[] =>
  textsOf(root ? readStory(root, { ...reading, pictures: byName }) : []).filter(
    (text) => text !== '' && !numbersPages(text),
  )

/** Pictures beside page numbers are not printed, and told by what they show. */
const byName: WordReading['pictures'] = { all: new Map(), take: ({ alt }) => (alt ? `Hình: ${alt}` : 'Hình') }

const textsOf = (blocks: readonly TextBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [textOf(block.runs.map((run) => ({ text: run.picture ?? run.text }))).trim()]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => textsOf(cell.blocks))),
  )

/** Words that stand beside a page's number, which itself is a field and not read, or typed. */
const besideNumbers = ['trang', 'page', 'số', 'tổng', 'of']

const numbersPages = (text: string): boolean =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => besideNumbers.includes(word))
