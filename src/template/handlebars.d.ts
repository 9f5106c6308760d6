/** Handlebars' parser without its compiler, which would generate code; the package types only the whole. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  import type { Program } from './ast.ts'

  interface TokenLocation {
    readonly first_line: number
    readonly first_column: number
    readonly last_line: number
    readonly last_column: number
  }

  /** What is wrong, by names of tokens; a fault of the lexer has no token. */
  export interface ParserFault {
    readonly text: string
    readonly token: string | number | null
    readonly expected?: readonly string[]
  }

  export const parser: {
    parseError: (message: string, fault: ParserFault) => never
    readonly terminals_: Readonly<Record<number, string>>
    readonly lexer: {
      readonly yylloc: TokenLocation
      readonly yytext: string
      readonly setInput: (text: string) => void
      /** A number of `terminals_`, or a name of its own. */
      readonly lex: () => number | string
    }
  }

  /** Faults of blocks that don't match, and of paths. */
  export interface TemplateException extends Error {
    readonly lineNumber?: number
    readonly column?: number
    readonly endLineNumber?: number
    readonly endColumn?: number
  }

  /** With the blanks of lines taken away that hold nothing but a block. */
  export const parse: (text: string) => Program
}
