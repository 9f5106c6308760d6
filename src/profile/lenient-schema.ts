import type * as z from 'zod'

type Shape = z.core.JSONSchema.BaseSchema
type Part = z.core.JSONSchema._JSONSchema

/**
 * A JSON Schema that takes what the program takes: keys in any spelling (`dia-danh`, `Ký hiệu`), keys and
 * items left blank, and words that an editor reads as a number or as yes and no. Plain names stay as they are, for
 * completion.
 */
export function lenient(json: Shape): Shape {
  const orBlank = (one: Part): Part => (typeof one === 'boolean' ? one : blankToo(lenient(one)))
  const { properties, required = [], additionalProperties, items, anyOf, ...rest } = json
  const keys = Object.entries(properties ?? {}).map(([key, value]) => [key, orBlank(value)] as const)
  const spelled = keys.map(([key, value]) => [`^(?!${key}$)(?:${spellingOf(key)})$`, value])
  const needed = required.map((key) => ({
    anyOf: [{ required: [key] }, { not: { propertyNames: { not: { pattern: `^(?:${spellingOf(key)})$` } } } }],
  }))
  return {
    ...rest,
    ...wordsToo(rest),
    ...(properties && { properties: Object.fromEntries(keys), patternProperties: Object.fromEntries(spelled) }),
    ...(needed.length > 0 && { allOf: needed }),
    ...(additionalProperties !== undefined && { additionalProperties: orBlank(additionalProperties) }),
    ...(items !== undefined && { items: Array.isArray(items) ? items.map(orBlank) : orBlank(items) }),
    ...(anyOf && { anyOf: anyOf.map((one) => (typeof one === 'boolean' ? one : lenient(one))) }),
  }
}

/** What is typed without quotation marks may look like a number to an editor; to the program it is words. */
const wordsToo = ({ type, enum: words }: Shape): Shape =>
  type === 'string' && words === undefined ? { type: ['string', 'number', 'boolean'] } : {}

/** The same where a key has no value, or an item none. */
function blankToo(json: Shape): Shape {
  const { type, enum: words, anyOf } = json
  return {
    ...json,
    ...(type !== undefined && { type: [...[type].flat(), 'null' as const] }),
    ...(words && { enum: [...words, null] }),
    ...(anyOf && { anyOf: [...anyOf, { type: 'null' }] }),
  }
}

/** A pattern of all spellings of a name: letters in either case, with or without their marks, and what stands between words. */
export const spellingOf = (name: string): string => [...name].map(lettersOf).join('')

const lettersOf = (letter: string): string =>
  letter === '_' ? '[\\s_-]+' : letter === '-' ? '[\\s_-]' : `${classOf(letter)}[\\u0300-\\u036f]*`

/** Vietnamese letters by the one that is left of them without marks. */
const marked: Readonly<Record<string, string>> = {
  a: 'àáảãạăằắẳẵặâầấẩẫậ',
  d: 'đ',
  e: 'èéẻẽẹêềếểễệ',
  i: 'ìíỉĩị',
  o: 'òóỏõọôồốổỗộơờớởỡợ',
  u: 'ùúủũụưừứửữự',
  y: 'ỳýỷỹỵ',
}

function classOf(letter: string): string {
  const all = `${letter}${marked[letter] ?? ''}`
  return /[a-z]/.test(letter) ? `[${all}${all.toUpperCase()}]` : letter.replace(/\W/g, '\\$&')
}
