import { type Matrix, still, within } from '../matrix.ts'

/** Where and how a string is drawn: `matrix` leads from its beginning to the page. */
export interface DrawnString {
  readonly font: string
  readonly size: number
  readonly matrix: Matrix
  readonly artifact: boolean
}

/** What draws the codes of a string, and goes back between them by thousandths of the size. */
export interface Pen {
  readonly draw: (code: number) => void
  readonly back: (thousandths: number) => void
}

/** The last letters of the operators that say where and how strings are drawn; /Artifact may stand a few lines above its own. */
const tellingEnds: ReadonlySet<number> = new Set([...'CqQmf<t'].map((letter) => letter.charCodeAt(0)))

/** Tells of every string that is drawn, and hands its codes to the pen that this gives. */
export function walkStrings(content: string, at: (drawn: DrawnString) => Pen): void {
  const saved: Matrix[] = []
  const marks: boolean[] = []
  let matrix = still
  let place = still
  let [font, size] = ['', 0]
  let artifact = false
  for (let from = 0; from < content.length; ) {
    const first = content[from]
    if (first === '[' || first === '(' || first === '<') {
      from = strings(content, from, at({ font, size, matrix: place, artifact: marks.includes(true) }))
      continue
    }
    const next = content.indexOf('\n', from)
    const end = next < 0 ? content.length : next
    const start = from
    from = end + 1
    if (!tellingEnds.has(content.charCodeAt(end - 1))) continue
    const line = content.slice(start, end)
    if (line.startsWith('/Artifact')) artifact = true
    if (line.endsWith(' BDC') || line.endsWith(' BMC')) {
      marks.push(artifact)
      artifact = false
    } else if (line === 'EMC') marks.pop()
    else if (line === 'q') saved.push(matrix)
    else if (line === 'Q') matrix = saved.pop() ?? matrix
    else if (line.endsWith(' cm')) matrix = within(matrix, matrixIn(line))
    else if (line.endsWith(' Tm')) place = within(matrix, matrixIn(line))
    else if (line.endsWith(' Tf')) {
      font = line.slice(1, line.indexOf(' '))
      size = Number(line.slice(font.length + 2, -3))
    }
  }
}

const [zero, seven, nine, open, close, backslash] = [0x30, 0x37, 0x39, 0x28, 0x29, 0x5c]
const isOctal = (code: number): boolean => code >= zero && code <= seven
const escapes: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c }

/** Reads a string, or an array of strings and numbers, a code of two bytes after another; gives where the next line begins. */
function strings(content: string, from: number, { draw, back }: Pen): number {
  let at = from
  for (; at < content.length; at++) {
    const letter = content[at]
    if (letter === '\n') return at + 1
    if (letter === '<') at = hexadecimal(content, at + 1, draw)
    else if (letter === '(') at = literal(content, at + 1, draw)
    else if (letter === '-' || isDigit(content.charCodeAt(at))) {
      const start = at
      while (/[\d.]/.test(content.charAt(at + 1))) at++
      back(Number(content.slice(start, at + 1)))
    }
  }
  return at
}

const isDigit = (code: number): boolean => code >= zero && code <= nine

/** Reads on to the end of a string in hexadecimal digits, and gives where that is. */
function hexadecimal(content: string, from: number, draw: (code: number) => void): number {
  const end = content.indexOf('>', from)
  const digit = (at: number): number => {
    const letter = content.charCodeAt(at)
    return (letter & 0xf) + (letter > nine ? 9 : 0)
  }
  for (let at = from; at + 4 <= end; at += 4)
    draw((digit(at) << 12) | (digit(at + 1) << 8) | (digit(at + 2) << 4) | digit(at + 3))
  return end
}

/** Reads on to the end of a string in brackets, and gives where that is. */
function literal(content: string, from: number, draw: (code: number) => void): number {
  /** Of brackets: those in pairs stand in strings as they are. */
  let depth = 1
  let high: number | undefined
  let at = from
  for (; at < content.length; at++) {
    let byte = content.charCodeAt(at)
    if (byte === open) depth++
    else if (byte === close && --depth === 0) return at
    else if (byte === backslash) {
      let digits = 0
      for (byte = 0; digits < 3 && isOctal(content.charCodeAt(at + 1)); digits++)
        byte = byte * 8 + content.charCodeAt(++at) - zero
      if (digits === 0) {
        const letter = content[++at] ?? ''
        byte = escapes[letter] ?? letter.charCodeAt(0)
      }
    }
    if (high === undefined) high = byte
    else {
      draw(high * 0x100 + byte)
      high = undefined
    }
  }
  return at
}

/** The numbers a line begins with. */
export const operandsIn = (line: string): number[] => line.trim().split(' ').map(Number)

/** What `cm` and `Tm` are given. */
function matrixIn(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operandsIn(line)
  return [a, b, c, d, e, f]
}
