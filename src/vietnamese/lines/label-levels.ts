import type { Label } from './label.ts'
import type { LabelKind } from './label-shapes.ts'

/** Labels of one look count together: `1.` and `1)` are two looks. */
export const labelLook = ({ kind, typed, value }: Label): string => {
  // `1.`, `1/` and `1-` are the same number; `1)` is often a smaller one.
  if (kind === 'decimal') return typed.endsWith(')') ? 'decimal)' : 'decimal.'
  return kind === 'decimals' ? `decimals${value.length}` : kind
}

/** From the wider to the narrower; a look that comes after a narrower one closes it. */
const ranks: Readonly<Record<string, number>> = {
  upperLetter: 3,
  upperRoman: 4,
  'decimal.': 6,
  'decimal)': 6,
  decimals2: 7,
  decimals3: 8,
  decimals4: 9,
}
const rankOf = (look: string): number => ranks[look] ?? 10

interface Open {
  readonly look: string
  readonly value: number | undefined
}

/** Parts with a name, which stand above the levels of numbers. */
export const namedKinds: ReadonlySet<LabelKind> = new Set(['part', 'chapter', 'division', 'article'])

/** Labels of headings, which no list has. */
export const headingKinds: ReadonlySet<LabelKind> = new Set([...namedKinds, 'upperRoman', 'upperLetter'])

/** Finds the depth of each label by those open above it; 0 for parts that are named. */
export function levelFinder(): (label: Label, afterColon: boolean) => number {
  const open: Open[] = []
  return (label, afterColon) => {
    if (namedKinds.has(label.kind)) {
      open.length = 0
      return 0
    }
    const look = labelLook(asLetter(label, open))
    const value = label.value.at(-1)
    const known = open.findLastIndex((one) => one.look === look)
    const nested = known >= 0 && known < open.length - 1 && value === 1 && afterColon && look.startsWith('decimal.')
    if (known >= 0 && !nested) open.length = known
    else if (!nested) while (open.length > 0 && rankOf(open.at(-1)?.look ?? '') > rankOf(look)) open.pop()
    open.push({ look, value })
    return open.length
  }
}

/** `I.` after `H.` is a letter. */
function asLetter(label: Label, open: readonly Open[]): Label {
  const before = open.findLast(({ look }) => look === 'upperLetter')
  const roman = open.some(({ look }) => look === 'upperRoman')
  return label.kind === 'upperRoman' && label.typed.startsWith('I') && before?.value === 8 && !roman
    ? { ...label, kind: 'upperLetter' }
    : label
}

/** A paragraph's label and its depth by `levelFinder`, where it has one that counts. */
export interface LevelledLabel {
  readonly label?: Label | undefined
  readonly level?: number | undefined
}

/** The places of labels that are counted together: of one look, under one label of the level above. */
export function siblingGroups(all: readonly LevelledLabel[]): number[][] {
  const groups = new Map<string, number[]>()
  const path: number[] = []
  for (const [at, { level, label }] of all.entries()) {
    if (level === undefined || !label) continue
    path.length = Math.min(path.length, level)
    path[Math.max(0, level - 1)] = at
    const parent = `${path.slice(0, Math.max(0, level - 1)).join('/')} ${labelLook(label)}`
    groups.set(parent, [...(groups.get(parent) ?? []), at])
  }
  return [...groups.values()]
}
