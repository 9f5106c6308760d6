import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

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

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>
type Matrix = readonly [number, number, number, number, number, number]

/** Thicker is an area. */
const mostThickness = 2

/** Strokes and thin filled boxes that are level, `top` being the upper edge of the paper; Typst draws with scaling and moves only. */
export function rulesOf({ fnArray, argsArray }: Operators, top: number): PdfRule[] {
  const rules: PdfRule[] = []
  let state: { matrix: Matrix; pen: number } = { matrix: [1, 0, 0, 1, 0, 0], pen: 1 }
  const saved: (typeof state)[] = []
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i]
    if (operator === OPS.save) saved.push(state)
    else if (operator === OPS.restore) state = saved.pop() ?? state
    else if (operator === OPS.transform) state = { ...state, matrix: multiplied(state.matrix, args) }
    else if (operator === OPS.setLineWidth) state = { ...state, pen: args[0] }
    else if (operator === OPS.constructPath && args[2]) {
      const [paint, , [x0, y0, x1, y1]] = args
      const [a, , , d, e, f] = state.matrix
      const stroked = paint === OPS.stroke || paint === OPS.closeStroke
      const thickness = stroked && y0 === y1 ? state.pen : Math.abs((y1 - y0) * d)
      const rule = {
        x: Math.min(x0 * a, x1 * a) + e,
        y: top - (((y0 + y1) / 2) * d + f),
        length: Math.abs((x1 - x0) * a),
        thickness,
      }
      if (thickness > 0 && thickness < mostThickness && rule.length > thickness) rules.push(rule)
    }
  }
  return rules
}

const multiplied = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
