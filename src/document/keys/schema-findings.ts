import * as z from 'zod'
import type { Finding } from '../../findings/diagnostic.ts'
import { meant } from '../../findings/meant.ts'
import type { YamlTree } from '../../source/yaml.ts'
import { bodyKeys } from './body-keys.ts'
import { frontMatter } from './front-matter.ts'
import { valueAt } from './key-values.ts'
import { putFor } from './meant/put-right.ts'
import { otherName } from './other-names.ts'

/** The schema's issues as findings at the key or value they speak of. */
export function findingsOf(
  { issues }: Pick<z.ZodError, 'issues'>,
  meta: YamlTree,
  schema: z.ZodObject = frontMatter,
): Finding[] {
  return issues.flatMap((issue) => fromIssue(issue, meta, schema))
}

function fromIssue(issue: z.core.$ZodIssue, meta: YamlTree, schema: z.ZodObject): Finding[] {
  const inUnion = issue.code === 'invalid_union' ? nearestBranch(issue) : undefined
  if (inUnion)
    return inUnion.flatMap((inner) => fromIssue({ ...inner, path: [...issue.path, ...inner.path] }, meta, schema))
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey({ ...issue, key }, meta, schema))
  const name = meta.typedKey(issue.path.slice(0, issue.path.findIndex((step) => typeof step === 'number') >>> 0))
  const value = valueAt(meta.value, issue.path)
  const missing = value === undefined
  const { example, clause } = notesAt(issue.path, schema)
  const word = typeof value === 'string' ? wordMeant(value, issue.message) : undefined
  return [
    {
      rule: missing ? 'thieu-khoa' : 'gia-tri-sai',
      message: missing
        ? `Thiếu khóa \`${issue.path.filter((step) => typeof step === 'string').join('.')}\``
        : typeof value === 'string' && value.trim() === ''
          ? `Khóa \`${name}\` để trống`
          : `${typeof value === 'string' ? `Giá trị “${shorten(value)}” của khóa` : 'Khóa'} \`${name}\` phải ${issue.message}`,
      ...(clause && { clause }),
      hint:
        (word && `có phải là \`${word}\`?`) ??
        example ??
        (missing ? `thêm \`${String(issue.path.at(-1))}: …\`` : `gõ ${issue.message.replace(/^(là|có) /, '')}`),
      place: meta.placeOf(issue.path, missing ? 'key' : 'value'),
      ...(word && putFor(meta, issue.path, word)),
    },
  ]
}

/** The word that a misspelt one was meant for, where the issue names those that can be typed. */
const wordMeant = (typed: string, issue: string): string | undefined =>
  meant(typed, /^là một trong: (.*)/.exec(issue)?.[1]?.split(', ') ?? [])

/** Of the branches of a union, the one that got deepest into the value, if any did. */
function nearestBranch(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
  return issue.errors.find((branch) =>
    branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
  )
}

/** A key that the map at `path` doesn't have. */
interface Unknown {
  readonly path: readonly PropertyKey[]
  readonly key: string
}

function unknownKey(unknown: Unknown, meta: YamlTree, schema: z.ZodObject): Finding {
  const parent = parentOf(unknown, schema)
  if (parent !== undefined) return misplacedKey(unknown.key, parent, meta)
  const path = [...unknown.path, unknown.key]
  const place = meta.placeOf(path, 'key')
  return { rule: 'khoa-la', message: noKey(path, meta), hint: guessOf(unknown, place.file, schema), place }
}

const noKey = (path: readonly PropertyKey[], meta: YamlTree): string => `Không có khóa “${meta.typedKey(path)}”`

/** A key at the margin that belongs below another one. */
export const misplacedKey = (key: string, parent: string, meta: YamlTree) =>
  ({
    rule: 'khoa-la',
    message: noKey([key], meta),
    hint: `thụt vào hai dấu cách và đặt dưới \`${parent}:\``,
    place: meta.placeOf([key], 'key'),
  }) satisfies Finding

/** A key of a nested map that stands at the margin, as where `chuc_vu` is typed below `nguoi_ky:` without indent. */
function parentOf({ key, path }: Unknown, schema: z.ZodObject): string | undefined {
  const parent =
    path.length === 0 && Object.entries(schema.shape).find(([, inner]) => Object.hasOwn(shapeOf(inner), key))
  return parent ? parent[0] : undefined
}

function guessOf({ key, path }: Unknown, file: string, schema: z.ZodObject): string {
  const inYaml = /\.ya?ml$/i.test(file)
  const known = keysAt(path, schema).filter((name) => inYaml || !(name in bodyKeys))
  const guess = otherName(key) ?? meant(key, known)
  return guess && known.includes(guess) ? `có phải là \`${guess}\`?` : `các khóa dùng được ở đây: ${known.join(', ')}`
}

/** The keys a schema knows at a path; none where any may stand. */
export function keysAt(path: readonly PropertyKey[], schema: z.ZodObject): string[] {
  const at = path.reduce<unknown>(childOf, schema)
  const inner = unwrap(at)
  const isOpen = inner instanceof z.ZodObject && inner.def.catchall && !(inner.def.catchall instanceof z.ZodNever)
  return isOpen ? [] : Object.keys(shapeOf(at))
}

const shapeOf = (schema: unknown): Readonly<Record<string, unknown>> => {
  const inner = unwrap(schema)
  return inner instanceof z.ZodObject ? inner.shape : {}
}

function childOf(schema: unknown, step: PropertyKey): unknown {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodArray) return inner.element
  if (inner instanceof z.ZodRecord) return inner.valueType
  if (!(inner instanceof z.ZodObject)) return undefined
  return Object.hasOwn(inner.shape, step) ? inner.shape[String(step)] : inner.def.catchall
}

/** Through `.optional()` and unions to the object or list inside. */
function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap())
  return schema instanceof z.ZodUnion
    ? schema.options.map(unwrap).find((one) => one instanceof z.ZodObject || one instanceof z.ZodArray)
    : schema
}

/** Example and clause of the key at a path, from the schema. */
function notesAt(
  path: readonly PropertyKey[],
  schema: z.ZodObject,
): { readonly example?: string; readonly clause?: string } {
  let at: unknown = schema
  let clause: string | undefined
  for (const step of path) {
    at = childOf(at, step)
    clause = innerMeta(at)?.description ?? clause
  }
  const { examples } = innerMeta(at) ?? {}
  const first: unknown = Array.isArray(examples) ? examples[0] : undefined
  const example =
    typeof first === 'string' || typeof first === 'number' ? `gõ như \`${String(path.at(-1))}: ${first}\`` : undefined
  return { ...(example && { example }), ...(clause && { clause }) }
}

/** What a schema says of itself, through `.optional()`. */
function innerMeta(schema: unknown): z.core.GlobalMeta | undefined {
  if (!(schema instanceof z.ZodType)) return undefined
  return schema.meta() ?? (schema instanceof z.ZodOptional ? innerMeta(schema.unwrap()) : undefined)
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
