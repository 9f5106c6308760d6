import { type Operators, stepsOf } from './pdf-walk.ts'
import { OPS } from './pdfjs.ts'

/** A drawn straight line that is level, in pt from the left and top edges of the paper. */
export interface PdfRule {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly thickness: number
}

const colouring: ReadonlySet<number> = new Set([OPS.setFillRGBColor, OPS.setStrokeRGBColor])

/** The colours of fills and strokes of a page. */
export const coloursOf = ({ fnArray, argsArray }: Operators): string[] => [
  ...new Set(fnArray.flatMap((operator, i) => (colouring.has(operator) ? [String(argsArray[i])] : []))),
]

/** Thicker is an area. */
const mostThickness = 2

/** Strokes and thin filled boxes that are level, `top` being the upper edge of the paper; Typst draws with scaling and moves only. */
export function rulesOf(operators: Operators, top: number): PdfRule[] {
  const rules: PdfRule[] = []
  for (const { operator, args, matrix, pen } of stepsOf(operators))
    if (operator === OPS.constructPath && args[2]) {
      const [paint, , [x0, y0, x1, y1]] = args
      const [a, , , d, e, f] = matrix
      const stroked = paint === OPS.stroke || paint === OPS.closeStroke
      const thickness = stroked && y0 === y1 ? pen : Math.abs((y1 - y0) * d)
      const rule = {
        x: Math.min(x0 * a, x1 * a) + e,
        y: top - (((y0 + y1) / 2) * d + f),
        length: Math.abs((x1 - x0) * a),
        thickness,
      }
      if (thickness > 0 && thickness < mostThickness && rule.length > thickness) rules.push(rule)
    }
  return rules
}
