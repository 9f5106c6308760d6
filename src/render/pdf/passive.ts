import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib'
import { drawFields } from './draw-fields.ts'

const names = (list: string): readonly PDFName[] => list.split(' ').map((name) => PDFName.of(name))

/** What a page is and how it looks; not actions, data of other programs, articles and its place in a tree of tags. */
const pageKeys: readonly unknown[] = names(
  'Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Rotate UserUnit Contents Group Annots',
)

/** Kinds of marks on a page that stay: no files, sounds, films, and none of the windows belonging to marks. */
const marks: readonly unknown[] = names(
  'Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink',
)

/** Of a mark: actions, ties to other marks, which may be gone, and its place in a tree of tags. */
const foreign = names('AA PA Popup IRT RT P Parent ExData StructParent')

/** Takes from the pages of a PDF all that does something or belongs to its file as a whole; forms stay as they look. */
export function makePassive(file: PDFDocument): void {
  for (const [, object] of file.context.enumerateIndirectObjects())
    if (object instanceof PDFStream) for (const key of names('StructParent StructParents')) object.dict.delete(key)
  const pages = file.getPages()
  const refs = pages.map(({ ref }) => ref)
  for (const page of pages) makePagePassive(page, refs)
}

function makePagePassive({ node, doc }: PDFPage, pages: readonly PDFRef[]): void {
  for (const key of node.keys()) if (!pageKeys.includes(key)) node.delete(key)
  const annotations = (node.Annots()?.asArray() ?? []).flatMap((object) => {
    const dict = doc.context.lookup(object)
    return dict instanceof PDFDict ? [{ object, dict, kind: dict.lookup(PDFName.of('Subtype')) }] : []
  })
  const fields = annotations.filter(({ kind }) => kind === PDFName.of('Widget'))
  const kept = annotations.filter(({ dict, kind }) => {
    for (const key of foreign) dict.delete(key)
    const leads = leadsSomewhere(dict, pages)
    return marks.includes(kind) && (leads || kind !== PDFName.of('Link'))
  })
  drawFields(
    node,
    fields.map(({ dict }) => dict),
  )
  node.delete(PDFName.of('Annots'))
  if (kept.length > 0) node.set(PDFName.of('Annots'), doc.context.obj(kept.map(({ object }) => object)))
}

/** Whether a mark leads to a page or an address; loses any other action. */
function leadsSomewhere(mark: PDFDict, pages: readonly PDFRef[]): boolean {
  const action = mark.lookup(PDFName.of('A'))
  if (action instanceof PDFDict) {
    action.delete(PDFName.of('Next'))
    const kind = action.lookup(PDFName.of('S'))
    if (kind === PDFName.of('GoTo') && isWithin(pages, action.lookup(PDFName.of('D')))) return true
    if (kind === PDFName.of('URI') && isAddress(action.lookup(PDFName.of('URI')))) return true
  }
  mark.delete(PDFName.of('A'))
  if (isWithin(pages, mark.lookup(PDFName.of('Dest')))) return true
  mark.delete(PDFName.of('Dest'))
  return false
}

/** Whether a place is on one of the pages. One that has a name isn't known without its file. */
function isWithin(pages: readonly PDFRef[], place: PDFObject | undefined): boolean {
  const page = place instanceof PDFArray && place.size() > 0 ? place.get(0) : undefined
  return page instanceof PDFRef && pages.includes(page)
}

/** Of the web, of mail, or without a scheme; no script, no file. */
function isAddress(text: PDFObject | undefined): boolean {
  return (
    (text instanceof PDFString || text instanceof PDFHexString) &&
    /^(?:https?:|mailto:|[^:]*$)/i.test(text.decodeText())
  )
}
