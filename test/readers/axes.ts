export type Direction = 'right' | 'down' | 'left' | 'up'

/** Where the rows and the columns of a picture's pixels run on the page, from its first pixel. */
export interface Axes {
  readonly across: Direction
  readonly down: Direction
}

/** Of a vector, `y` downwards. */
export function directionOf(x: number, y: number): Direction {
  if (Math.abs(x) > Math.abs(y)) return x > 0 ? 'right' : 'left'
  return y > 0 ? 'down' : 'up'
}
