import type { Location } from './ast.ts'
import { newParser, tokenLocation } from './handlebars-parser.ts'

interface Token {
  /** What Handlebars' grammar calls it. */
  readonly name: string
  readonly text: string
  readonly location: Location
}

/** The tokens of a template as Handlebars' lexer has them, up to the first place it can't read. */
export function* templateTokens(text: string): Generator<Token> {
  const parser = newParser((message) => {
    throw new SyntaxError(message)
  })
  const { lexer, terminals_ } = parser
  lexer.setInput(text)
  for (let name = nextName(); name !== undefined && name !== 'EOF'; name = nextName())
    yield { name, text: lexer.yytext, location: tokenLocation(parser) }

  function nextName(): string | undefined {
    try {
      return terminals_[Number(lexer.lex())]
    } catch (cause) {
      if (cause instanceof SyntaxError) return undefined
      throw cause
    }
  }
}

interface OpenBlock {
  readonly name: string
  readonly location: Location
}

/** The innermost block that is open at the end of a text. */
export function openBlock(text: string): OpenBlock | undefined {
  const open: OpenBlock[] = []
  let opening: Location | undefined
  for (const { name, text: typed, location } of templateTokens(text)) {
    if (opening) open.push({ name: typed, location: { start: opening.start, end: location.end } })
    opening = opensBlock.test(name) ? location : undefined
    if (name === 'OPEN_ENDBLOCK') open.pop()
  }
  return open.at(-1)
}

const opensBlock = /^OPEN_(?:BLOCK|INVERSE|PARTIAL_BLOCK)$/

/** A quick look for what may be nested. */
const openings = /\{\{~?(?:#|\^|\s*else\s)|\(/g

/**
 * The place where more than `most` blocks and calls are open; an `else if` counts as one. Handlebars' parser takes time by
 * the square of their depth, and its walk through them is recursive.
 */
export function nestedBeyond(most: number, text: string): Location | undefined {
  if ((text.match(openings) ?? []).length <= most) return undefined
  /** How deep each open block goes, its `else if` counted in. */
  const open: number[] = []
  let depth = 0
  for (const { name, location } of templateTokens(text)) {
    if (opensBlock.test(name)) open.push(1)
    if (opensBlock.test(name) || name === 'OPEN_SEXPR') depth++
    else if (name === 'OPEN_INVERSE_CHAIN') {
      open.push((open.pop() ?? 0) + 1)
      depth++
    } else if (name === 'CLOSE_SEXPR') depth--
    else if (name === 'OPEN_ENDBLOCK') depth -= open.pop() ?? 0
    if (depth > most) return location
  }
  return undefined
}
