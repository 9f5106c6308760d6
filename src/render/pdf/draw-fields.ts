import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFPageLeaf, PDFRef, PDFStream } from 'pdf-lib'

/** Makes what form fields show part of their page, so that a form that was filled in can be read without its fields. */
export function drawFields(page: PDFPageLeaf, fields: readonly PDFDict[]): void {
  const { context } = page
  const looks = fields.flatMap((field) => lookOf(field) ?? [])
  if (looks.length === 0) return
  const resources = page.Resources() ?? context.obj({})
  const pictures = resources.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? context.obj({})
  page.set(PDFName.of('Resources'), resources)
  resources.set(PDFName.of('XObject'), pictures)
  const drawing = looks.map(({ form, matrix }) => {
    const key = pictures.uniqueKey('Field')
    pictures.set(key, form)
    return `q ${matrix.map((number) => number.toFixed(5)).join(' ')} cm ${key} Do Q`
  })
  const contents = page.Contents()
  const parts = contents instanceof PDFArray ? contents.asArray() : [page.get(PDFName.of('Contents'))]
  const stream = (text: string) => context.register(context.stream(text))
  // The page's own drawing may leave the coordinates changed.
  const all = [stream('q'), ...parts.filter((part) => part !== undefined), stream(`Q\n${drawing.join('\n')}`)]
  page.set(PDFName.of('Contents'), context.obj(all))
}

interface Look {
  readonly form: PDFRef
  /** Takes it to its place on the page. */
  readonly matrix: readonly number[]
}

/** Flags of what no screen shows: hidden (bit 2), and not to be viewed (bit 6). */
const unseen = 0b100010

function lookOf(field: PDFDict): Look | undefined {
  if ((field.lookupMaybe(PDFName.of('F'), PDFNumber)?.asNumber() ?? 0) & unseen) return undefined
  let form = field.lookupMaybe(PDFName.of('AP'), PDFDict)?.get(PDFName.of('N'))
  const states = field.context.lookup(form)
  // A box to tick has a look for each of its states.
  if (states instanceof PDFDict) form = states.get(field.lookupMaybe(PDFName.of('AS'), PDFName) ?? PDFName.of('Off'))
  const stream = field.context.lookup(form)
  if (!(form instanceof PDFRef && stream instanceof PDFStream)) return undefined
  const [left, bottom, right, top] = boundsOf(
    corners(stream.dict.lookup(PDFName.of('BBox'), PDFArray)).map(moveBy(stream.dict)),
  )
  const place = boundsOf(corners(field.lookup(PDFName.of('Rect'), PDFArray)))
  if (right === left || top === bottom) return undefined
  const [across, up] = [(place[2] - place[0]) / (right - left), (place[3] - place[1]) / (top - bottom)]
  return { form, matrix: [across, 0, 0, up, place[0] - left * across, place[1] - bottom * up] }
}

type Point = readonly [x: number, y: number]

function corners(box: PDFArray): Point[] {
  const { x, y, width, height } = box.asRectangle()
  return [x, x + width].flatMap((across) => [y, y + height].map((up): Point => [across, up]))
}

function moveBy(form: PDFDict): (point: Point) => Point {
  const matrix = form.lookupMaybe(PDFName.of('Matrix'), PDFArray)
  const at = (i: number) => matrix?.lookup(i, PDFNumber).asNumber() ?? (i === 0 || i === 3 ? 1 : 0)
  return ([x, y]) => [at(0) * x + at(2) * y + at(4), at(1) * x + at(3) * y + at(5)]
}

function boundsOf(points: readonly Point[]): readonly [left: number, bottom: number, right: number, top: number] {
  const across = points.map(([x]) => x)
  const up = points.map(([, y]) => y)
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)]
}
