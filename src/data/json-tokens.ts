import type { Spot } from './faults.ts'

type Value = string | number | boolean | null

/** A piece of JSON: a mark, a value, the end of the text, or something that is neither. */
export interface Token extends Spot {
  readonly kind: '[' | ']' | '{' | '}' | ':' | ',' | 'value' | 'end' | 'wrong'
  /** As typed. */
  readonly text: string
  readonly value: Value | undefined
}

const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y
const stray = /[A-Za-zÀ-ỹ\d_.+-]+|./suy

/** A function that gives the next token of a text each time; after the end, the end again. */
export function tokensOf(text: string): () => Token {
  let at = 0
  let line = 1
  let lineStart = 0
  const token = (kind: Token['kind'], piece: string, value?: Value): Token => {
    const column = at - lineStart + 1
    at += piece.length
    return { kind, text: piece, value, line, column }
  }
  return () => {
    for (let code = text.charCodeAt(at); code === space || code === tab || code === lf; code = text.charCodeAt(++at)) {
      if (code !== lf) continue
      line++
      lineStart = at + 1
    }
    const mark = text.charAt(at)
    if (mark === '') return token('end', mark)
    if (isMark(mark)) return token(mark, mark)
    const source = mark === '"' ? stringAt(text, at) : matchAt(word, text, at)
    const value = source === undefined ? undefined : parsed(source)
    if (source === undefined || value === undefined) return token('wrong', matchAt(stray, text, at) ?? mark)
    return token('value', source, value)
  }
}

const [space, tab, lf] = [0x20, 0x09, 0x0a]

const isMark = (letter: string): letter is Exclude<Token['kind'], 'value' | 'end' | 'wrong'> =>
  '[]{}:,'.includes(letter)

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** From a quote to the one that closes it. */
function stringAt(text: string, open: number): string | undefined {
  let at = open + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at < text.length ? text.slice(open, at + 1) : undefined
}

/** The value of a piece that looks like one; a string may still hold a line end or an unknown escape. */
function parsed(source: string): Value | undefined {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}
