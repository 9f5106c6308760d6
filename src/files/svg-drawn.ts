/** What is drawn by an SVG, counted while it is read. */
export interface DrawnCount {
  /** By its name, the prefix before it. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: () => void
  /** Rules of a style sheet, which stand for every element they are of. */
  readonly style: (css: string) => void
  /** Elements that are drawn once every reference is followed; without end where references nest deeper than `levels`. */
  readonly total: (levels: number) => number
}

interface Drawn {
  readonly children: Drawn[]
  /** Ids of elements that it draws in its place, or fills itself with. */
  readonly targets: readonly string[]
  /** What selectors may call it by: `rect`, `.class`, `#id`, `*`. */
  readonly names: readonly string[]
  /** Of it and all it draws, once known; 0 while it is being counted, so that a reference to itself adds nothing. */
  total?: number
}

/** Counts elements as often as `use`, patterns, masks and markers draw them: ten levels of ten uses are ten thousand million. */
export function drawnCount(): DrawnCount {
  const root: Drawn = { children: [], targets: [], names: [] }
  const byId = new Map<string, Drawn>()
  const styled = new Map<string, string[]>()
  const open: Drawn[] = [root]
  const count = (one: Drawn, levels: number): number => {
    if (one.total !== undefined) return one.total
    if (levels === 0) return Number.POSITIVE_INFINITY
    one.total = 0
    const ids = [...one.targets, ...one.names.flatMap((name) => styled.get(name) ?? [])]
    const below = [...one.children, ...ids.flatMap((id) => byId.get(id) ?? [])]
    one.total = below.reduce((sum, it) => sum + count(it, levels - 1), 1)
    return one.total
  }
  return {
    open: (name, attributes) => {
      const drawn: Drawn = { children: [], targets: targetsIn(attributes), names: namesOf(name, attributes) }
      open.at(-1)?.children.push(drawn)
      open.push(drawn)
      if (attributes.id !== undefined && !byId.has(attributes.id)) byId.set(attributes.id, drawn)
    },
    close: () => void open.pop(),
    style: (css) => {
      for (const [name, targets] of rulesIn(css)) styled.set(name, [...(styled.get(name) ?? []), ...targets])
    },
    total: (levels) => count(root, levels),
  }
}

const targetsIn = (attributes: Readonly<Record<string, string>>): string[] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (/(?:^|:)href$/.test(name)) return value.startsWith('#') ? [value.slice(1)] : []
    return referencesIn(value)
  })

const referencesIn = (value: string): string[] =>
  [...value.matchAll(/url\(\s{0,9}["']?#([^)"']{1,200})/gi)].map(([, id = '']) => id.trim())

const namesOf = (name: string, { class: classes = '', id }: Readonly<Record<string, string>>): string[] => [
  '*',
  name.slice(name.indexOf(':') + 1),
  ...classes.split(/\s+/).map((one) => `.${one}`),
  ...(id === undefined ? [] : [`#${id}`]),
]

/** What the rules of a style sheet draw or fill with, by a name of the elements they are of: one that can't be told is of all. */
const rulesIn = (css: string): [name: string, targets: string[]][] =>
  css
    .replace(/\/\*.*?(?:\*\/|$)/gs, ' ')
    .split('}')
    .flatMap((rule): [string, string[]][] => {
      const [body = '', selectors = ''] = rule.split('{').reverse()
      const targets = referencesIn(body)
      if (targets.length === 0) return []
      return selectors.split(',').map((selector) => [nameIn(selector), targets])
    })

/** A class, id or element in the last part of a selector. */
function nameIn(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]/)
      .at(-1) ?? ''
  return /^(?:[\w-]*)([.#][\w-]+)$/.exec(last)?.[1] ?? /^[\w-]+$/.exec(last)?.[0] ?? '*'
}
