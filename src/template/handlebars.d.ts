/** Parts of Handlebars' parser, without its compiler, which would generate code; the package types only the whole. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  import type { Program } from './ast.ts'

  export interface TokenLocation {
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

  export interface Lexer {
    yy: object
    readonly yylloc: TokenLocation
    readonly yytext: string
    readonly setInput: (text: string) => void
    /** A number of `terminals_`, or a name of its own. */
    readonly lex: () => number | string
  }

  export interface Parser {
    parseError: (message: string, fault: ParserFault) => never
    /** The actions of the grammar. */
    yy: object
    lexer: Lexer
    readonly terminals_: Readonly<Record<number, string>>
    readonly parse: (text: string) => Program
  }

  /** The one parser that all of Handlebars shares. */
  export const parser: Parser & { readonly Parser: new () => Parser }

  /** Faults of blocks that don't match, and of paths. */
  export interface TemplateException extends Error {
    readonly lineNumber?: number
    readonly column?: number
    readonly endLineNumber?: number
    readonly endColumn?: number
  }
}

declare module 'handlebars/dist/cjs/handlebars/compiler/helpers.js' {
  export const SourceLocation: new (file: string | undefined, location: object) => object
}

declare module 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js' {
  import type { Program } from './ast.ts'

  /** Takes the blanks of lines away that hold nothing but a block. */
  const WhitespaceControl: new () => { readonly accept: (program: Program) => Program }
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default WhitespaceControl
}
