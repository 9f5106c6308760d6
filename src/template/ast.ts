/** What Handlebars' parser makes of a template: as far as it is used here. */
export interface Program {
  readonly type: 'Program'
  readonly body: readonly Statement[]
  readonly blockParams?: readonly string[]
}

/** A part of a program, in the order they are written. */
export type Statement = Content | Comment | Mustache | TemplateBlock | Partial | Unused

/** Lines count from 1, columns from 0. */
export interface Location {
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
}

interface Node {
  readonly loc: Location
}

/** Text that stands for itself. */
export interface Content extends Node {
  readonly type: 'ContentStatement'
  /** Without the blanks that lines of blocks leave behind. */
  readonly value: string
  readonly original: string
}

/** `{{! … }}`, of which nothing is written. */
export interface Comment extends Node {
  readonly type: 'CommentStatement'
  readonly value: string
}

/** What stands behind a name: values by place and by name. */
export interface Arguments {
  readonly params: readonly Expression[]
  readonly hash?: { readonly pairs: readonly HashPair[] }
}

/** A value given by name: `don_vi="đồng"`. */
export interface HashPair extends Node {
  readonly key: string
  readonly value: Expression
}

/** A value in the text: `{{x}}`, `{{{x}}}` or `{{helper a b}}`. */
export interface Mustache extends Node, Arguments {
  readonly type: 'MustacheStatement'
  readonly path: Path | Literal
  readonly escaped: boolean
}

/** A block: `{{#if x}} … {{else}} … {{/if}}`. */
export interface TemplateBlock extends Node, Arguments {
  readonly type: 'BlockStatement'
  readonly path: Path
  readonly program?: Program
  readonly inverse?: Program
  /** Without `open` in a block of four braces, whose text is not looked at. */
  readonly openStrip: { readonly open?: boolean }
}

/** The call of a partial: `{{> kinh-phi}}`. */
export interface Partial extends Node, Arguments {
  readonly type: 'PartialStatement'
  readonly name: Expression
  /** Blanks before a partial that has a line of its own. */
  readonly indent: string
}

/** What Handlebars has beyond this, and plans have no use for. */
export interface Unused extends Node {
  readonly type: 'Decorator' | 'DecoratorBlock' | 'PartialBlockStatement'
}

/** What has a value. */
export type Expression = Path | Literal | SubExpression

/** A name, or several by dots: `nguoi_ky.ho_ten`, `../x`, `@index`. */
export interface Path extends Node {
  readonly type: 'PathExpression'
  /** Whether it opens with `@`. */
  readonly data: boolean
  /** How many `../` it opens with. */
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
}

/** A helper called for a value: `(cong a b)`. */
export interface SubExpression extends Node, Arguments {
  readonly type: 'SubExpression'
  readonly path: Path
}

/** A value typed in the template. */
export type Literal = Node &
  (
    | { readonly type: 'StringLiteral'; readonly value: string; readonly original: string }
    | { readonly type: 'NumberLiteral'; readonly value: number; readonly original: number }
    | { readonly type: 'BooleanLiteral'; readonly value: boolean; readonly original: boolean }
    | { readonly type: 'NullLiteral'; readonly original: null }
    | { readonly type: 'UndefinedLiteral'; readonly original: undefined }
  )
