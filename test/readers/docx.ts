import { strFromU8, unzipSync } from 'fflate'
import { type Context, paragraphsIn, readBlocks, type WordBlock, type WordParagraph } from './word-blocks.ts'
import { isOn, properties, readStyles, type WordStyle } from './word-looks.ts'
import { readNumbering } from './word-numbers.ts'
import { at, descendants, elementsIn, parseXml, textOf, type Xml } from './xml.ts'

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
  const sections = descendants(document, 'w:sectPr').map((element) =>
    readSection(element, (id, column) =>
      paragraphsIn(readBlocks(needed(`word/${targets.get(id)}`), { left: 0, width: column }, context)),
    ),
  )
  const [first] = sections
  if (!first) throw new Error('no section in the DOCX')
  const column = { left: 0, width: first.width - first.margin.left - first.margin.right }
  const blocks = readBlocks(at(document, 'w:body') ?? document, column, context)
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

type PartReader = (relation: string, column: number) => WordParagraph[]

function readSection(element: Xml, readPart: PartReader): WordSection {
  const length = (name: string, attribute: string) => Number(at(element, name)?.attributes[attribute])
  const margin = (side: string) => length('w:pgMar', `w:${side}`)
  const width = length('w:pgSz', 'w:w')
  const margins = { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') }
  const parts = (name: string) =>
    Object.fromEntries(
      elementsIn(element, name).map(({ attributes }) => [
        attributes['w:type'] ?? 'default',
        readPart(attributes['r:id'] ?? '', width - margins.left - margins.right),
      ]),
    )
  const start = at(element, 'w:pgNumType')?.attributes['w:start']
  return {
    width,
    height: length('w:pgSz', 'w:h'),
    landscape: at(element, 'w:pgSz')?.attributes['w:orient'] === 'landscape',
    margin: margins,
    headerDistance: margin('header'),
    titlePage: isOn(properties(element), 'w:titlePg'),
    pageNumber: {
      format: at(element, 'w:pgNumType')?.attributes['w:fmt'] ?? 'decimal',
      ...(start !== undefined && { start: Number(start) }),
    },
    headers: parts('w:headerReference'),
    footers: parts('w:footerReference'),
  }
}
