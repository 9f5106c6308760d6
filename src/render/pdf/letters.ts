import { inflateSync } from 'node:zlib'

/** How often each letter stands somewhere, by its UTF-16 code; blanks don't count. */
export type Letters = Uint32Array

/** Counts to begin with. */
export const noLetters = (): Letters => new Uint32Array(0x10000)

/** Adds the letters of a text. */
export function countLetters(letters: Letters, text: string): void {
  for (let i = 0; i < text.length; i++) count(letters, text.charCodeAt(i))
}

const blanks: ReadonlySet<number> = new Set([0x20, 0xa0, 0x200b, 0x0a, 0x09])

function count(letters: Letters, code: number): void {
  if (!blanks.has(code)) letters[code] = (letters[code] ?? 0) + 1
}

/** The letters on the pages of a PDF. */
export interface DrawnLetters {
  /** Those that a reader of the text is told. */
  readonly text: Letters
  /** Page numbers, heads that are repeated, and what else is an artifact. */
  readonly artifacts: Letters
  /** How many fall outside their page. */
  readonly outside: number
}

/**
 * Counts the letters on the pages of a PDF as Typst writes it: one cross-reference table, each object by itself, an
 * operator a line, fonts of two-byte codes with a table of their characters.
 */
export function drawnLetters(pdf: Uint8Array): DrawnLetters {
  const file = openFile(pdf)
  const text = noLetters()
  const artifacts = noLetters()
  const beyond = noLetters()
  const fonts = new Map<string, Uint16Array>()
  for (const page of file.pages()) {
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? '')
    const [, named = ''] = /\/Font <<([\s\S]*?)>>/.exec(page) ?? []
    const names = new Map(
      [...named.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', object = '']) => {
        const table = fonts.get(object) ?? charactersOf(file, object)
        fonts.set(object, table)
        return [name, table]
      }),
    )
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? []
    walk(file.stream(contents), ({ font, x, y, artifact }) => {
      const characters = names.get(font)
      const within = x >= left && x <= right && y >= bottom && y <= top
      const into = !within ? beyond : artifact ? artifacts : text
      return (code) => count(into, characters?.[code] ?? 0)
    })
  }
  return { text, artifacts, outside: beyond.reduce((sum, one) => sum + one, 0) }
}

interface File {
  readonly object: (number: string) => string
  readonly stream: (number: string) => Buffer
  /** The dictionaries of the pages in order. */
  readonly pages: () => readonly string[]
}

function openFile(pdf: Uint8Array): File {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
  const [, table = '0'] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1', bytes.length - 60)) ?? []
  const index = bytes.toString('latin1', Number(table))
  const trailer = index.indexOf('trailer')
  const offsets = [...index.slice(0, trailer).matchAll(/(\d{10}) \d{5} [nf]/g)].map(([, at]) => Number(at))
  const offsetOf = (number: string): number => offsets[Number(number)] ?? bytes.length
  const object = (number: string): string =>
    bytes.toString('latin1', offsetOf(number), bytes.indexOf('endobj', offsetOf(number)))
  const stream = (number: string): Buffer => {
    const start = bytes.indexOf('stream\n', offsetOf(number))
    const entries = bytes.toString('latin1', offsetOf(number), start)
    const data = start + 'stream\n'.length
    const body = bytes.subarray(data, data + Number(/\/Length (\d+)/.exec(entries)?.[1]))
    return entries.includes('/FlateDecode') ? inflateSync(body) : body
  }
  const below = (number: string): readonly string[] => {
    const node = object(number)
    const [, kids] = /\/Kids \[([^\]]*)\]/.exec(node) ?? []
    return kids === undefined ? [node] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => below(kid))
  }
  const pages = () => {
    const [, root = ''] = /\/Root (\d+) 0 R/.exec(index.slice(trailer)) ?? []
    return below(/\/Pages (\d+) 0 R/.exec(object(root))?.[1] ?? '')
  }
  return { object, stream, pages }
}

/** The characters of a font by their codes. */
function charactersOf(file: File, font: string): Uint16Array {
  const characters = new Uint16Array(0x10000)
  const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(file.object(font)) ?? []
  for (const [, code = '', text = ''] of file
    .stream(table)
    .toString('latin1')
    .matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gim))
    characters[Number.parseInt(code, 16)] = Number.parseInt(text, 16)
  return characters
}

type Matrix = readonly [number, number, number, number, number, number]

interface Drawn {
  readonly font: string
  readonly x: number
  readonly y: number
  readonly artifact: boolean
}

/** Tells of every string that is drawn, and hands its codes to the function that this gives. */
function walk(content: Buffer, at: (drawn: Drawn) => (code: number) => void): void {
  const saved: Matrix[] = []
  const marks: boolean[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let [x, y] = [0, 0]
  let font = ''
  let artifact = false
  for (let from = 0; from < content.length; ) {
    if (content[from] === bracket || content[from] === open || content[from] === less) {
      from = strings(content, from, at({ font, x, y, artifact: marks.includes(true) }))
      continue
    }
    const next = content.indexOf(lf, from)
    const end = next < 0 ? content.length : next
    const line = content.toString('latin1', from, end)
    from = end + 1
    if (line.startsWith('/Artifact')) artifact = true
    if (line.endsWith(' BDC') || line.endsWith(' BMC')) {
      marks.push(artifact)
      artifact = false
    } else if (line === 'EMC') marks.pop()
    else if (line === 'q') saved.push(matrix)
    else if (line === 'Q') matrix = saved.pop() ?? matrix
    else if (line.endsWith(' cm')) matrix = product(numbersIn(line), matrix)
    else if (line.endsWith(' Tm')) [, , , , x, y] = product(numbersIn(line), matrix)
    else if (line.endsWith(' Tf')) font = line.slice(1, line.indexOf(' '))
  }
}

const lf = 0x0a
const [bracket, open, close, backslash, zero, less, more] = [0x5b, 0x28, 0x29, 0x5c, 0x30, 0x3c, 0x3e]
const escapes: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c }

/** Reads a string, or those of an array, a code of two bytes after another; gives where the next line begins. */
function strings(content: Buffer, from: number, draw: (code: number) => void): number {
  let at = from
  /** Of brackets: those in pairs stand in strings as they are. */
  let depth = 0
  let high: number | undefined
  for (; at < content.length; at++) {
    let byte = content[at] ?? 0
    if (depth === 0) {
      if (byte === open) depth = 1
      else if (byte === less) {
        const end = content.indexOf(more, at)
        for (let digit = at + 1; digit + 4 <= end; digit += 4)
          draw(Number.parseInt(content.toString('latin1', digit, digit + 4), 16))
        at = end
      } else if (byte === lf) return at + 1
      continue
    }
    if (byte === open) depth++
    else if (byte === close && --depth === 0) continue
    if (byte === backslash) {
      byte = content[++at] ?? 0
      if (byte >= zero && byte < zero + 8) {
        const digits = /^[0-7]{1,3}/.exec(content.toString('latin1', at, at + 3))?.[0] ?? '0'
        byte = Number.parseInt(digits, 8)
        at += digits.length - 1
      } else byte = escapes[String.fromCharCode(byte)] ?? byte
    }
    if (high === undefined) high = byte
    else {
      draw(high * 0x100 + byte)
      high = undefined
    }
  }
  return at
}

const product = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
]

/** The numbers a line begins with. */
const numbersIn = (line: string): number[] => line.trim().split(' ').map(Number)
