import { latin1, unpack } from '../../bytes/binary.ts'
import { operandsIn, walkStrings } from './strings.ts'

/** How often each letter stands somewhere, by its UTF-16 code; blanks don't count. */
export type Letters = Uint32Array

/** Counts to begin with. */
export const noLetters = (): Letters => new Uint32Array(0x10000)

/** Adds the letters of a text. */
export function countLetters(letters: Letters, text: string): void {
  for (let i = 0; i < text.length; i++) count(letters, text.charCodeAt(i))
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x09

function count(letters: Letters, code: number): void {
  if (!isBlank(code)) letters[code] = (letters[code] ?? 0) + 1
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
  let outside = 0
  const fonts = new Map<string, Font>()
  for (const page of file.pages()) {
    const [left = 0, bottom = 0, right = 0, top = 0] = operandsIn(/\/MediaBox \[([^\][]*)\]/.exec(page)?.[1] ?? '')
    const [, named = ''] = /\/Font <<([\s\S]*?)>>/.exec(page) ?? []
    const names = new Map(
      [...named.matchAll(/\/([^\s/]+) (\d+) 0 R/g)].map(([, name = '', object = '']) => {
        const font = fonts.get(object) ?? { characters: charactersOf(file, object), widths: widthsOf(file, object) }
        fonts.set(object, font)
        return [name, font]
      }),
    )
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? []
    const isInside = (x: number, y: number) => x >= left && x <= right && y >= bottom && y <= top
    walkStrings(file.stream(contents), ({ font, size, matrix: [a, b, , , e, f], artifact }) => {
      const { characters = [], widths = [] } = names.get(font) ?? {}
      const into = artifact ? artifacts : text
      let along = 0
      return {
        draw: (code) => {
          const letter = characters[code] ?? 0
          const start = along
          along += ((widths[code] ?? 0) * size) / 1000
          if (isInside(e + a * start, f + b * start) && isInside(e + a * along, f + b * along)) count(into, letter)
          else if (!isBlank(letter)) outside++
        },
        back: (thousandths) => {
          along -= (thousandths * size) / 1000
        },
      }
    })
  }
  return { text, artifacts, outside }
}

/** How many pages such a PDF has. */
export const pagesOf = (pdf: Uint8Array): number => openFile(pdf).pages().length

interface File {
  readonly object: (number: string) => string
  readonly stream: (number: string) => string
  /** The dictionaries of the pages in order. */
  readonly pages: () => readonly string[]
}

function openFile(pdf: Uint8Array): File {
  const whole = latin1(pdf)
  const [, table = '0'] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(whole.slice(-60)) ?? []
  const index = whole.slice(Number(table))
  const entries = /^xref\s+0 \d+\s+/.exec(index)?.[0].length ?? 0
  const offsetOf = (number: string): number => Number(index.substr(entries + 20 * Number(number), 10))
  const object = (number: string): string => whole.slice(offsetOf(number), whole.indexOf('endobj', offsetOf(number)))
  const stream = (number: string): string => {
    const start = whole.indexOf('stream\n', offsetOf(number))
    const dictionary = whole.slice(offsetOf(number), start)
    const data = start + 'stream\n'.length
    const body = pdf.subarray(data, data + Number(/\/Length (\d+)/.exec(dictionary)?.[1]))
    return latin1(dictionary.includes('/FlateDecode') ? unpack(body) : body)
  }
  const below = (number: string): readonly string[] => {
    const node = object(number)
    const [, kids] = /\/Kids \[([^\][]*)\]/.exec(node) ?? []
    return kids === undefined ? [node] : [...kids.matchAll(/(?<!\d)(\d+) 0 R/g)].flatMap(([, kid = '']) => below(kid))
  }
  const pages = () => {
    const [, root = ''] = /\/Root (\d+) 0 R/.exec(index.slice(index.indexOf('trailer'))) ?? []
    return below(/\/Pages (\d+) 0 R/.exec(object(root))?.[1] ?? '')
  }
  return { object, stream, pages }
}

/** The characters of a font by their codes. */
function charactersOf(file: File, font: string): readonly number[] {
  const characters: number[] = []
  const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(file.object(font)) ?? []
  for (const [, code = '', text = ''] of file.stream(table).matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gim))
    characters[Number.parseInt(code, 16)] = Number.parseInt(text, 16)
  return characters
}

/** How wide each code of a font is, in thousandths of its size: `first last width` again and again, as Typst writes it. */
function widthsOf(file: File, font: string): readonly number[] {
  const [, below = ''] = /\/DescendantFonts \[(\d+) 0 R\]/.exec(file.object(font)) ?? []
  const [, table = ''] = /\/W \[([^\][]*)\]/.exec(file.object(below)) ?? []
  const widths: number[] = []
  const numbers = operandsIn(table)
  for (let i = 0; i + 2 < numbers.length; i += 3)
    for (let code = numbers[i] ?? 0; code <= (numbers[i + 1] ?? 0); code++) widths[code] = numbers[i + 2] ?? 0
  return widths
}

interface Font {
  readonly characters: readonly number[]
  readonly widths: readonly number[]
}
