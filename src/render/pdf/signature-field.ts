import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from 'pdf-lib'

/** An empty place for a digital signature; lengths in pt from the left and top edges of the page. */
export interface SignaturePlace {
  /** Counted from 0 in the typeset PDF. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Of the field: its own in the file, without a full stop. */
  readonly name: string
  /** What a reader shows and reads out: "Chữ ký của Giám đốc …". */
  readonly label: string
}

/** Gives a tagged PDF an unsigned signature field at each place, in their order. */
export function addSignatureFields(file: PDFDocument, places: readonly SignaturePlace[]): void {
  const fields = places.map((place) => addField(file, place))
  // The flag 1 says that there are signature fields.
  const form = file.context.obj({ Fields: fields, SigFlags: 1 })
  file.catalog.set(PDFName.of('AcroForm'), file.context.register(form))
}

/** The flag of a field that is printed with its page and never hidden. */
const print = 4

function addField(file: PDFDocument, place: SignaturePlace): PDFRef {
  const { context } = file
  const page = file.getPage(place.page)
  const { width, height } = place
  const sheet = page.getMediaBox()
  const left = sheet.x + place.x
  const top = sheet.y + sheet.height - place.y
  // PDF/A has every field look like something; an empty one looks like nothing.
  const look = context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} })
  const field = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFHexString.fromText(place.name),
    TU: PDFHexString.fromText(place.label),
    Rect: [left, top - height, left + width, top],
    F: print,
    P: page.ref,
    AP: { N: context.register(look) },
  })
  const ref = context.register(field)
  const annotations = page.node.Annots()
  if (annotations) annotations.push(ref)
  else page.node.set(PDFName.of('Annots'), context.obj([ref]))
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  field.set(PDFName.of('StructParent'), PDFNumber.of(tag(file, ref, page.ref, place.label)))
  return ref
}

/** Puts a field last into the tree of tags; its number there. */
function tag({ catalog, context }: PDFDocument, field: PDFRef, page: PDFRef, label: string): number {
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const root = tree.lookup(PDFName.of('K'), PDFArray).get(0)
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: root,
      Pg: page,
      Alt: PDFHexString.fromText(label),
      K: { Type: 'OBJR', Obj: field, Pg: page },
    }),
  )
  context.lookup(root, PDFDict).lookup(PDFName.of('K'), PDFArray).push(element)
  const nextKey = PDFName.of('ParentTreeNextKey')
  const number = tree.lookup(nextKey, PDFNumber).asNumber()
  tree.set(nextKey, PDFNumber.of(number + 1))
  // Typst writes this tree as one list, however long.
  const parents = tree.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray)
  parents.push(PDFNumber.of(number))
  parents.push(element)
  return number
}
