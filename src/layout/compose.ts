import { grid, noteLine, ruleLine } from '../decree/table.ts'
import type { Doc } from '../document/doc.ts'
import type { Frame } from './frame.ts'
import type { Block, Layout } from './layout.ts'
import { resolvePage, resolveStyles, textWidth } from './styles.ts'

/** Lays a document out: the parts its type is made of, on the page and in the styles of the decree table. */
export function compose(doc: Doc, parts: (doc: Doc, frame: Frame) => Block[]): Layout {
  const page = resolvePage(doc.format)
  const styles = resolveStyles(doc.format)
  return {
    title: [doc.type, ...doc.abstract].join(' '),
    author: doc.agency.join(' '),
    styles,
    sections: [{ page, blocks: parts(doc, { styles, textWidth: textWidth(page) }) }],
    date: { year: doc.date.year ?? undated, month: doc.date.month ?? 1, day: doc.date.day ?? 1 },
    ruleLine,
    noteLine,
    grid,
  }
}

/** Year given to files of a document without one: the first a ZIP archive can hold. */
const undated = 1980
