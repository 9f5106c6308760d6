/** What is drawn by an SVG, counted while it is read. */
export interface DrawnCount {
  readonly open: (attributes: Readonly<Record<string, string>>) => void
  readonly close: () => void
  /** Elements that are drawn once every reference is followed; without end where references nest deeper than `levels`. */
  readonly total: (levels: number) => number
}

interface Drawn {
  readonly children: Drawn[]
  /** Ids of elements that it draws in its place, or fills itself with. */
  readonly targets: readonly string[]
  /** Of it and all it draws, once known; 0 while it is being counted, so that a reference to itself adds nothing. */
  total?: number
}

/** Counts elements as often as `use`, patterns, masks and markers draw them: ten levels of ten uses are ten thousand million. */
export function drawnCount(): DrawnCount {
  const root: Drawn = { children: [], targets: [] }
  const byId = new Map<string, Drawn>()
  const open: Drawn[] = [root]
  const count = (one: Drawn, levels: number): number => {
    if (one.total !== undefined) return one.total
    if (levels === 0) return Number.POSITIVE_INFINITY
    one.total = 0
    const below = [...one.children, ...one.targets.flatMap((id) => byId.get(id) ?? [])]
    one.total = below.reduce((sum, it) => sum + count(it, levels - 1), 1)
    return one.total
  }
  return {
    open: (attributes) => {
      const drawn: Drawn = { children: [], targets: targetsIn(attributes) }
      open.at(-1)?.children.push(drawn)
      open.push(drawn)
      if (attributes.id !== undefined && !byId.has(attributes.id)) byId.set(attributes.id, drawn)
    },
    close: () => void open.pop(),
    total: (levels) => count(root, levels),
  }
}

const targetsIn = (attributes: Readonly<Record<string, string>>): string[] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (/(?:^|:)href$/.test(name)) return value.startsWith('#') ? [value.slice(1)] : []
    return [...value.matchAll(/url\(\s{0,9}["']?#([^)"']{1,200})/g)].map(([, id = '']) => id.trim())
  })
