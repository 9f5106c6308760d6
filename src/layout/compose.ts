import { grid, noteLine, ruleLine } from '../decree/table.ts'
import type { Doc } from '../document/doc.ts'
import type { Frame } from './frame.ts'
import type { Block, Day, Layout } from './layout.ts'
import { resolvePage, resolveStyles, textArea } from './styles.ts'

/** Lays a document out: the parts its type is made of, on the page and in the styles of the decree table. */
export function compose(doc: Doc, parts: (doc: Doc, frame: Frame) => Block[], fallbackDate: Day): Layout {
  const page = resolvePage(doc.format)
  const styles = resolveStyles(doc.format)
  return {
    title: [doc.type, ...doc.abstract].join(' '),
    author: doc.agency.join(' '),
    styles,
    sections: [{ page, blocks: parts(doc, { styles, ...textArea(page) }) }],
    date: dayOf(doc, fallbackDate),
    ruleLine,
    noteLine,
    grid,
  }
}

/** Missing parts of a date are filled in with the first month and day; a document without a year takes the fallback. */
function dayOf({ date: { year, month, day } }: Doc, fallback: Day): Day {
  return year === undefined ? fallback : { year, month: month ?? 1, day: day ?? 1 }
}
