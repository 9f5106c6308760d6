import { labelOf } from '../../vietnamese/lines/label.ts'
import { type Row, type Run, type Table, textOf } from '../manuscript.ts'
import { wholeLine } from './manuscript-lines.ts'
import type { ManuscriptLine } from './recognised.ts'

/** Columns into which the words of one item are set. */
const mostColumns = 4

/** A list whose items are set in the cells of a table without lines, each as one line; nothing of other tables. */
export function listedRows({ rows, ruled }: Table): ManuscriptLine[] | undefined {
  if (ruled || rows.length < 2 || rows.some(({ header, cells }) => header || cells.length > mostColumns))
    return undefined
  const lines = rows.map(lineOfRow)
  const items = lines.flatMap((line) => (line && isItem(line.text) ? [line] : []))
  return items.length === rows.length ? items : undefined
}

const person = /^(?:Ông|Bà|Đồng chí|Đ\/c)\s?:?\s/

function isItem(text: string): boolean {
  const label = labelOf(text)
  return label?.kind === 'bullet' || label?.kind === 'decimal' || label?.kind === 'point' || person.test(text)
}

/** The paragraphs of a row one behind the other; nothing where a cell holds more than one. */
function lineOfRow({ cells }: Row): ManuscriptLine | undefined {
  const paragraphs = cells.flatMap(({ blocks }) => blocks)
  const [first] = paragraphs
  if (cells.length < 2 || cells.some(({ blocks, colSpan, rowSpan }) => blocks.length > 1 || colSpan + rowSpan > 2))
    return undefined
  if (first?.type !== 'paragraph') return undefined
  const runs = paragraphs.flatMap((one, at): Run[] => {
    const own = one.type === 'paragraph' ? one.runs : []
    if (at === 0 || textOf(own).trim() === '') return [...own]
    const above = paragraphs[at - 1]
    const joined =
      /^\s*[-–:;,(]/.test(textOf(own)) || /[-–:;,(]\s*$/.test(above?.type === 'paragraph' ? textOf(above.runs) : '')
    return [{ text: joined ? ' ' : ', ' }, ...own]
  })
  return wholeLine({ ...first, runs })
}
