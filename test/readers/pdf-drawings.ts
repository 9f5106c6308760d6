import { type Axes, directionOf } from './axes.ts'
import { type Matrix, multiplied, type Operators, stepsOf } from './pdf-walk.ts'
import { OPS } from './pdfjs.ts'

/** Where something lies, in pt from the left and top edges of the paper. */
export interface PdfArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture on the page. */
export interface PdfPicture extends PdfArea, Axes {}

/** A closed line of four straight sides, or one with bends; its area is that of the line's middle. */
export interface PdfOutline extends PdfArea {
  readonly kind: 'box' | 'curve'
  readonly thickness: number
  /** As `#rrggbb`. */
  readonly colour: string
}

/** Words as they are written, with the colour they are written in. */
export interface PdfInk {
  readonly x: number
  readonly y: number
  readonly colour: string
}

/** Operators inside a path: to the next point straight or in a bend. */
const [line, bends] = [1, [2, 3]]

/** The outlines on a page, in the order they are drawn; `top` is the upper edge of the paper. */
export const outlinesOf = (operators: Operators, top: number): PdfOutline[] =>
  stepsOf(operators).flatMap(({ operator, args, matrix, pen, stroke }): PdfOutline[] => {
    if (operator !== OPS.constructPath || !args[2]) return []
    const [paint, [path], [x0, y0, x1, y1]] = args
    if ((paint !== OPS.stroke && paint !== OPS.closeStroke) || x0 === x1 || y0 === y1) return []
    const steps = stepsIn(path)
    const kind = steps.some((step) => bends.includes(step)) ? 'curve' : 'box'
    if (kind === 'box' && steps.filter((step) => step === line).length < 3) return []
    return [{ kind, ...areaOf(matrix, [x0, y0, x1, y1], top), thickness: pen, colour: stroke }]
  })

/** A path is a list of operators, each with the coordinates it takes behind it. */
function stepsIn(path: ArrayLike<number>): number[] {
  const coordinates = [2, 2, 6, 4, 0]
  const steps: number[] = []
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? 0
    steps.push(step)
    i += 1 + (coordinates[step] ?? 0)
  }
  return steps
}

/** The pictures on a page, in the order they are drawn: each fills a square of 1 × 1 that is moved and stretched. */
export const picturesOf = (operators: Operators, top: number): PdfPicture[] =>
  stepsOf(operators).flatMap(({ operator, matrix }) =>
    operator === OPS.paintImageXObject || operator === OPS.paintInlineImageXObject
      ? [{ ...areaOf(matrix, [0, 0, 1, 1], top), ...axesOf(matrix) }]
      : [],
  )

/** Pixels begin at the upper left corner of the square, whose axes go right and up. */
const axesOf = ([a, b, c, d]: Matrix): Axes => ({ across: directionOf(a, -b), down: directionOf(-c, d) })

function areaOf([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: readonly number[], top: number): PdfArea {
  const corners = [x0, x1].flatMap((x = 0) => [y0, y1].map((y = 0) => [a * x + c * y + e, b * x + d * y + f] as const))
  const [across, up] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [left, upper] = [Math.min(...across), Math.max(...up)]
  return { x: left, y: top - upper, width: Math.max(...across) - left, height: upper - Math.min(...up) }
}

/** Where each piece of text begins, and its colour. */
export function inksOf(operators: Operators, top: number): PdfInk[] {
  let text: Matrix = [1, 0, 0, 1, 0, 0]
  return stepsOf(operators).flatMap(({ operator, args, matrix, fill }): PdfInk[] => {
    if (operator === OPS.beginText) text = [1, 0, 0, 1, 0, 0]
    if (operator === OPS.setTextMatrix) text = Array.from(args[0] as ArrayLike<number>) as unknown as Matrix
    if (operator !== OPS.showText) return []
    const [, , , , x, y] = multiplied(matrix, text)
    return [{ x, y: top - y, colour: fill }]
  })
}
