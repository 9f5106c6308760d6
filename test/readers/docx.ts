import { strFromU8, unzipSync } from 'fflate'
import { type Context, paragraphsIn, readBlocks, type WordBlock, type WordParagraph } from './word-blocks.ts'
import { isOn, properties, readStyles, type WordStyle } from './word-looks.ts'
import { readNumbering } from './word-numbers.ts'
import { at, elementsIn, parseXml, textOf, type Xml } from './xml.ts'

/** Page set-up of a section; lengths in twips. */
export interface WordSection {
  readonly width: number
  readonly height: number
  readonly landscape: boolean
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  /** From the top edge of the paper to the header. */
  readonly headerDistance: number
  /** The first page has a header of its own. */
  readonly titlePage: boolean
  readonly pageNumber: { readonly format: string; readonly start?: number }
  /** By the pages they are for: `default`, `first`, `even`. */
  readonly headers: Readonly<Record<string, readonly WordParagraph[]>>
  readonly footers: Readonly<Record<string, readonly WordParagraph[]>>
  /** What the headers are made of, tables and all. */
  readonly headerBlocks: Readonly<Record<string, readonly WordBlock[]>>
  /** From the bottom edge of the paper to the footer. */
  readonly footerDistance: number
  readonly blocks: readonly WordBlock[]
}

/** What a DOCX says, its automatic numbers and inherited properties worked out. */
export interface Docx {
  readonly sections: readonly WordSection[]
  readonly styles: ReadonlyMap<string, WordStyle>
  readonly blocks: readonly WordBlock[]
  /** All of the body, those in cells included. */
  readonly paragraphs: readonly WordParagraph[]
  readonly notes: readonly WordParagraph[]
  /** Title, creator and so on, by name without prefix. */
  readonly properties: Readonly<Record<string, string>>
}

/** Takes a DOCX apart into a plain value. */
export function readDocx(bytes: Uint8Array): Docx {
  const files = unzipSync(bytes)
  const part = (name: string): Xml | undefined => files[name] && parseXml(strFromU8(files[name]))
  const needed = (name: string): Xml => {
    const xml = part(name)
    if (!xml) throw new Error(`no ${name} in the DOCX`)
    return xml
  }
  const document = needed('word/document.xml')
  const context: Context = {
    styles: readStyles(needed('word/styles.xml')),
    count: readNumbering(part('word/numbering.xml')),
  }
  const targets = new Map(
    elementsIn(needed('word/_rels/document.xml.rels')).map(({ attributes }) => [attributes.Id, attributes.Target]),
  )
  const columnOf = ({ width, margin }: PageSetup) => ({ left: 0, width: width - margin.left - margin.right })
  const sections = sectionsIn(at(document, 'w:body') ?? document).map(({ setup, content }): WordSection => {
    const page = readSetup(setup)
    const column = columnOf(page)
    const parts = (name: string) =>
      Object.fromEntries(
        elementsIn(setup, name).map(({ attributes }) => [
          attributes['w:type'] ?? 'default',
          readBlocks(needed(`word/${targets.get(attributes['r:id'])}`), column, context),
        ]),
      )
    const headerBlocks = parts('w:headerReference')
    const footerBlocks = parts('w:footerReference')
    return {
      ...page,
      headers: mapped(headerBlocks, paragraphsIn),
      footers: mapped(footerBlocks, paragraphsIn),
      headerBlocks,
      blocks: readBlocks({ name: 'w:body', attributes: {}, children: content }, column, context),
    }
  })
  const [first] = sections
  if (!first) throw new Error('no section in the DOCX')
  const column = columnOf(first)
  const blocks = sections.flatMap((section) => section.blocks)
  const notes = elementsIn(part('word/footnotes.xml')).filter((note) => note.attributes['w:type'] === undefined)
  return {
    sections,
    styles: context.styles,
    blocks,
    paragraphs: paragraphsIn(blocks),
    notes: notes.flatMap((note) => paragraphsIn(readBlocks(note, column, context))),
    properties: Object.fromEntries(
      elementsIn(part('docProps/core.xml')).map((element) => [element.name.replace(/^\w+:/, ''), textOf(element)]),
    ),
  }
}

/** The content of a body by sections: the set-up of each stands in its last paragraph, that of the last one at the end. */
function sectionsIn(body: Xml): { readonly setup: Xml; readonly content: readonly Xml[] }[] {
  const found: { setup: Xml; content: Xml[] }[] = []
  let content: Xml[] = []
  for (const element of elementsIn(body)) {
    const setup = element.name === 'w:sectPr' ? element : at(element, 'w:pPr', 'w:sectPr')
    if (element !== setup) content.push(element)
    if (setup) {
      found.push({ setup, content })
      content = []
    }
  }
  return found
}

const mapped = <From, To>(all: Readonly<Record<string, From>>, change: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]))

type PageSetup = Omit<WordSection, 'headers' | 'footers' | 'headerBlocks' | 'blocks'>

function readSetup(element: Xml): PageSetup {
  const length = (name: string, attribute: string) => Number(at(element, name)?.attributes[attribute])
  const margin = (side: string) => length('w:pgMar', `w:${side}`)
  const start = at(element, 'w:pgNumType')?.attributes['w:start']
  return {
    width: length('w:pgSz', 'w:w'),
    height: length('w:pgSz', 'w:h'),
    landscape: at(element, 'w:pgSz')?.attributes['w:orient'] === 'landscape',
    margin: { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') },
    headerDistance: margin('header'),
    footerDistance: margin('footer'),
    titlePage: isOn(properties(element), 'w:titlePg'),
    pageNumber: {
      format: at(element, 'w:pgNumType')?.attributes['w:fmt'] ?? 'decimal',
      ...(start !== undefined && { start: Number(start) }),
    },
  }
}
