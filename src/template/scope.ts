import type { Path } from './ast.ts'
import type { TemplateData, TemplateValue } from './value.ts'
import { valueNamed, valueNames } from './value-names.ts'

/** What names mean at one point of a template: one for each change of context, the inner with the outer. */
export interface Scope {
  /** What `this` is: names stand for parts of it. */
  readonly context: TemplateValue
  /** Handed to a partial: these come before the context's own. */
  readonly given?: TemplateData
  /** What `as |x i|` gives a name. */
  readonly named?: ReadonlyMap<string, TemplateValue>
  /** What `@index` and such are in a loop. */
  readonly loop?: Readonly<Record<string, TemplateValue>>
  readonly outer?: Scope
  /** The names of blocks end here; `../` goes on. */
  readonly partial?: true
}

/** A path that leads nowhere: up to the name that isn't there, and where that was looked for. */
export interface Missing {
  readonly missing: string
  readonly scope?: Scope
  readonly inside?: TemplateValue
}

type Found = { readonly value: TemplateValue } | Missing

/** The value a path leads to. */
export function follow(path: Path, scope: Scope): Found {
  const { parts, depth, original } = path
  if (path.data) return followData(path, scope)
  const [first, ...rest] = parts
  const block = first !== undefined && depth === 0 && !/^(?:\.|this\b)/.test(original) && blockValue(first, scope)
  if (block) return walk(block.value, rest, first)
  let at: Scope | undefined = scope
  for (let i = 0; i < depth; i++) at = at?.outer
  if (!at) return { missing: original }
  if (first === undefined) return { value: at.context }
  const value = valueIn(at, first)
  return value === undefined ? { missing: first, scope: at } : walk(value, rest, first)
}

function followData({ parts: [first = '', ...rest], depth, original }: Path, scope: Scope): Found {
  if (first === 'root') return walk(outermost(scope).context, rest, '@root')
  let at = nearestLoop(scope)
  for (let i = 0; i < depth; i++) at = nearestLoop(at?.outer)
  const value = at?.loop && Object.hasOwn(at.loop, first) ? at.loop[first] : undefined
  return value === undefined ? { missing: original } : walk(value, rest, `@${first}`)
}

const outermost = (scope: Scope): Scope => (scope.outer ? outermost(scope.outer) : scope)

const nearestLoop = (scope: Scope | undefined): Scope | undefined =>
  !scope || scope.loop ? scope : nearestLoop(scope.outer)

function blockValue(name: string, scope: Scope): { readonly value: TemplateValue } | undefined {
  const value = scope.named?.get(name)
  if (value !== undefined) return { value }
  return scope.outer && !scope.partial ? blockValue(name, scope.outer) : undefined
}

/** The value of a name in this scope alone; undefined where it has none. */
export function valueIn({ given, context }: Scope, name: string): TemplateValue | undefined {
  const value = given && valueNamed(name, given)
  return value === undefined ? valueNamed(name, context) : value
}

/** The names to choose from in a scope. */
export const namesOf = ({ given, context, named }: Scope): string[] => [
  ...(named?.keys() ?? []),
  ...valueNames(given),
  ...valueNames(context),
]

function walk(value: TemplateValue, parts: readonly string[], walked: string): Found {
  const [first, ...rest] = parts
  if (first === undefined) return { value }
  const inner = valueNamed(first, value)
  return inner === undefined
    ? { missing: `${walked}.${first}`, inside: value }
    : walk(inner, rest, `${walked}.${first}`)
}
