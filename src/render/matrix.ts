/** How coordinates of SVG and PDF are moved: `a c e` and `b d f` of the two rows. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Moves nothing. */
export const still: Matrix = [1, 0, 0, 1, 0, 0]

/** What the inner one does first, then the outer. */
export const within = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** The value of an attribute `transform` of SVG. */
export function matrixOf(transform = ''): Matrix {
  let all = still
  for (const [, name = '', list = ''] of transform.matchAll(/\b(\w+)\(([^()]*)\)/g)) {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    all = within(all, named(name, numbers))
  }
  return all
}

function named(name: string, [p = 0, q, r = 0, s = 0, t = 0, u = 0]: readonly number[]): Matrix {
  if (name === 'translate') return [1, 0, 0, 1, p, q ?? 0]
  if (name === 'scale') return [p, 0, 0, q ?? p, 0, 0]
  if (name === 'matrix') return [p, q ?? 0, r, s, t, u]
  const turn = (p * Math.PI) / 180
  if (name === 'rotate' && q === undefined)
    return [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]
  throw new Error(`Typst moves what it draws by ${name}`)
}
