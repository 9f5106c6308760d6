import { normalKey } from '../vietnamese/fold.ts'
import type { Arguments, Expression, Path, Program, Statement } from './ast.ts'
import { type TemplateSource, unitOf } from './unit.ts'

/** A value of the data, by its name, and the partials of the template. */
export interface ValueRead {
  /** In normal form. */
  readonly name: string
  readonly partial: (name: string) => TemplateSource | undefined
}

/** Where a part stands: the blocks around it whose names are of an item, and the partials that were looked through. */
interface Around extends ValueRead {
  readonly items: number
  readonly seen: Set<string>
}

/** Whether a template, or a partial it calls, may read a value of the data by its name, or with all the data; in doubt it does. */
export const mayRead = (source: TemplateSource, read: ValueRead): boolean =>
  isReadIn(source, { ...read, items: 0, seen: new Set() })

function isReadIn(source: TemplateSource, around: Around): boolean {
  const { program, id } = unitOf(source)
  if (around.seen.has(id)) return false
  around.seen.add(id)
  return !program || inProgram(program, around)
}

const inProgram = (program: Program | undefined, around: Around): boolean =>
  program?.body.some((statement) => inStatement(statement, around)) ?? false

function inStatement(statement: Statement, around: Around): boolean {
  switch (statement.type) {
    // Marks in it are words here, but maybe not in a key, which is read by itself.
    case 'ContentStatement':
    case 'CommentStatement':
      return statement.value.includes('{{')
    case 'MustacheStatement':
      return inExpression(statement.path, around) || inCall(statement, around)
    case 'BlockStatement': {
      const { path, program, inverse } = statement
      const items = around.items + (path.original === 'each' || path.original === 'with' ? 1 : 0)
      return inCall(statement, around) || inProgram(program, { ...around, items }) || inProgram(inverse, around)
    }
    case 'PartialStatement': {
      const { name } = statement
      if (name.type !== 'PathExpression' && name.type !== 'StringLiteral') return true
      const called = around.partial(name.type === 'PathExpression' ? name.original : name.value)
      return inCall(statement, around) || (called !== undefined && isReadIn(called, { ...around, items: 0 }))
    }
    default:
      return true
  }
}

const inCall = ({ params, hash }: Arguments, around: Around): boolean =>
  [...params, ...(hash?.pairs ?? []).map(({ value }) => value)].some((one) => inExpression(one, around))

function inExpression(expression: Expression, around: Around): boolean {
  if (expression.type === 'PathExpression') return leadsTo(expression, around)
  if (expression.type === 'SubExpression') return inCall(expression, around)
  return normalKey(String(expression.original)) === around.name
}

function leadsTo({ data, depth, parts: [first, second] }: Path, { items, name }: Around): boolean {
  if (data ? first !== 'root' : depth < items) return false
  const read = data ? second : first
  return read === undefined || normalKey(read) === name
}
