import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFObjectCopier, PDFString } from 'pdf-lib'

const key = PDFName.of('OCProperties')

/** Hides in a PDF what the layers of another hide there, whose pages it takes in. */
export function carryLayers(source: PDFDocument, target: PDFDocument, copier: PDFObjectCopier): void {
  const from = source.catalog.lookupMaybe(key, PDFDict)
  const shown = from?.lookupMaybe(PDFName.of('D'), PDFDict)
  if (!from || !shown) return
  const all = listOf(from, 'OCGs')
  const allOff = shown.lookup(PDFName.of('BaseState')) === PDFName.of('OFF')
  const hidden = allOff ? all.filter((layer) => !listOf(shown, 'ON').includes(layer)) : listOf(shown, 'OFF')
  const none = { OCGs: [], D: { Name: PDFString.of('Layers'), OFF: [] } }
  const to = target.catalog.lookupMaybe(key, PDFDict) ?? target.context.obj(none)
  target.catalog.set(key, to)
  const setting = to.lookup(PDFName.of('D'), PDFDict)
  for (const layer of all) to.lookup(PDFName.of('OCGs'), PDFArray).push(copier.copy(layer))
  for (const layer of hidden) setting.lookup(PDFName.of('OFF'), PDFArray).push(copier.copy(layer))
}

const listOf = (dict: PDFDict, name: string): readonly PDFObject[] =>
  dict.lookupMaybe(PDFName.of(name), PDFArray)?.asArray() ?? []
