import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { OPS } from './pdfjs.ts'

export type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>
export type Matrix = readonly [number, number, number, number, number, number]

/** What drawing goes by: where it falls, how thick a line is, and the colours of fills and strokes as `#rrggbb`. */
export interface State {
  readonly matrix: Matrix
  readonly pen: number
  readonly fill: string
  readonly stroke: string
}

export interface Step extends State {
  readonly operator: number
  // biome-ignore lint/suspicious/noExplicitAny: every operator has arguments of its own.
  readonly args: any
}

/** The operators of a page in their order, each with the state it works in. */
export function stepsOf({ fnArray, argsArray }: Operators): Step[] {
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], pen: 1, fill: '#000000', stroke: '#000000' }
  const saved: State[] = []
  return fnArray.map((operator, i) => {
    const args = argsArray[i]
    if (operator === OPS.save) saved.push(state)
    else if (operator === OPS.restore) state = saved.pop() ?? state
    else if (operator === OPS.transform) state = { ...state, matrix: multiplied(state.matrix, args) }
    else if (operator === OPS.setLineWidth) state = { ...state, pen: args[0] }
    else if (operator === OPS.setFillRGBColor) state = { ...state, fill: String(args) }
    else if (operator === OPS.setStrokeRGBColor) state = { ...state, stroke: String(args) }
    return { ...state, operator, args }
  })
}

export const multiplied = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
