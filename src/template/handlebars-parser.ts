import { type Parser, type ParserFault, parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import * as actions from 'handlebars/dist/cjs/handlebars/compiler/helpers.js'
import WhitespaceControl from 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js'
import type { Location, Program } from './ast.ts'

/** A parser and lexer of our own: Handlebars shares one with all who load it, and that one stays as it is. */
export function newParser(parseError: Parser['parseError']): Parser {
  const own = new parser.Parser()
  own.lexer = Object.create(parser.lexer)
  own.parseError = parseError
  own.yy = { ...actions, locInfo: (at: object) => new actions.SourceLocation(undefined, at), parser: own }
  own.lexer.yy = own.yy
  return own
}

/** The place of the token that a lexer read last. */
export function tokenLocation({ lexer: { yylloc } }: Parser): Location {
  return {
    start: { line: yylloc.first_line, column: yylloc.first_column },
    end: { line: yylloc.last_line, column: yylloc.last_column },
  }
}

/** A part that the grammar doesn't have there. */
export interface MisplacedToken extends ParserFault {
  readonly location: Location
}

/** Handlebars' tree of a text, or the first part it can't read; blocks that don't match and bad paths are thrown. */
export function parseProgram(text: string): { readonly program: Program } | { readonly misplaced: MisplacedToken } {
  let misplaced: MisplacedToken | undefined
  const own = newParser((message, fault) => {
    misplaced = { ...fault, location: tokenLocation(own) }
    throw new SyntaxError(message)
  })
  try {
    return { program: new WhitespaceControl().accept(own.parse(text)) }
  } catch (cause) {
    if (misplaced) return { misplaced }
    throw cause
  }
}
