/** What a key may hold, as far as JSON Schema tells it here. */
export interface KeyShape {
  readonly title?: string
  readonly description?: string
  readonly enum?: readonly unknown[]
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, KeyShape>>
  readonly items?: KeyShape
  readonly anyOf?: readonly KeyShape[]
}

/** All forms that a value may have, or an item of it. */
const formsOf = (shape: KeyShape): readonly KeyShape[] => [
  shape,
  ...(shape.anyOf ?? []).flatMap(formsOf),
  ...(shape.items ? formsOf(shape.items) : []),
]

/** The shapes of a key within shapes, in any of them. */
export const shapesBelow = (shapes: readonly KeyShape[], key: string): readonly KeyShape[] =>
  shapes.flatMap(formsOf).flatMap(({ properties }) => properties?.[key] ?? [])

/** The keys that may stand in any of the shapes; of two alike the first. */
export const keysIn = (shapes: readonly KeyShape[]): ReadonlyMap<string, KeyShape> =>
  new Map(
    shapes
      .flatMap(formsOf)
      .flatMap(({ properties }) => Object.entries(properties ?? {}))
      .reverse(),
  )

/** Texts that may stand as the value. */
export const valuesOf = (shapes: readonly KeyShape[]): readonly { readonly text: string; readonly sample: boolean }[] =>
  shapes
    .flatMap(formsOf)
    .flatMap(({ enum: names = [], examples = [] }) => [
      ...names.filter(isText).map((text) => ({ text, sample: false })),
      ...examples.filter(isText).map((text) => ({ text, sample: true })),
    ])

const isText = (value: unknown): value is string => typeof value === 'string'

/** What is said of a key: what it is, and the clause that asks for it. */
export function aboutKey(key: string, shape: KeyShape): string {
  const told = (part: 'title' | 'description') => formsOf(shape).flatMap((form) => form[part] ?? [])[0]
  const clause = told('description')
  return `${told('title') ?? key}${clause ? ` (${clause})` : ''}`
}
