import { schemes } from '../../decree/numbering.ts'
import { headingLooks } from '../../decree/typed-scheme.ts'
import type { Label } from '../../vietnamese/lines/label.ts'
import { labelLook } from '../../vietnamese/lines/label-levels.ts'
import { isLine } from './entries.ts'
import type { NumberedEntry } from './numbered-outline.ts'
import type { ManuscriptLine, Recognised } from './recognised.ts'
import { isTitle, titledPlaces } from './titles.ts'

type Scheme = Recognised['scheme']

/** What an entry of a text is. */
export type Role =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'table' | 'item' | 'point' | 'clause' | 'paragraph' | 'nothing' }

/** What each entry is, by its label, those around it, and the headings above. */
export function rolesOf(all: readonly NumberedEntry[], scheme: Scheme): Role[] {
  const titled = titledPlaces(all)
  const roles: Role[] = []
  let deepest = 0
  for (const [at, one] of all.entries()) {
    const role = roleOf(one, { scheme, titled: titled.has(at), deepest, asked: isAsked(all[at - 1]) })
    roles.push(role)
    if (role.kind === 'heading') deepest = one.label?.kind === 'part' && scheme !== 'nguyen_van' ? 0 : role.depth
  }
  return roles
}

interface RolePlace {
  readonly scheme: Scheme
  /** One of siblings that are headings. */
  readonly titled: boolean
  /** Depth of the last heading above. */
  readonly deepest: number
  /** A question stands above, or another line to be written on. */
  readonly asked: boolean
}

const isFillLine = (text: string): boolean => /^_{10,}$/.test(text)

const isAsked = (above: NumberedEntry | undefined): boolean =>
  isLine(above?.entry) && /[:?]$|^(?:_{10,}|[.…]{5,})$/.test(above.entry.line.text)

function roleOf({ entry, label, level }: NumberedEntry, place: RolePlace): Role {
  if (!isLine(entry)) return { kind: 'table' in entry ? 'table' : 'nothing' }
  const { line } = entry
  if (isFillLine(line.text) && place.asked) return { kind: 'paragraph' }
  if (/^[-–—_*=~\s]{3,}$/.test(line.text)) return { kind: 'nothing' }
  if (label?.kind === 'bullet') return { kind: 'item' }
  const depth = headingDepth(line, label, level, place)
  if (depth > 0) return { kind: 'heading', depth }
  if (!label || level === undefined) return { kind: 'paragraph' }
  const verbatim = place.scheme === 'nguyen_van'
  if (label.kind === 'point' && (!verbatim || label.typed.endsWith(')'))) return { kind: 'point' }
  if (label.kind === 'decimal' && (!verbatim || label.typed.endsWith('.'))) return { kind: 'clause' }
  return { kind: 'paragraph' }
}

/** Below chương, a title of the third depth is a heading of the fourth to a word processor. */
const deepestStyled = 4

/** The depth of a line as a heading; 0 where it is none. */
function headingDepth(
  line: ManuscriptLine,
  label: Label | undefined,
  level: number | undefined,
  { scheme, titled, deepest }: RolePlace,
): number {
  if (!label) {
    const styled =
      scheme === 'nguyen_van' && line.heading !== undefined && line.heading <= deepestStyled && isTitle(line)
    return styled ? Math.min(line.heading ?? 1, deepest + 1, 3) : 0
  }
  if (level === undefined || label.kind === 'bracketed') return 0
  if (label.kind === 'point') return scheme !== 'nguyen_van' && line.heading ? depthOfPoint(scheme, deepest) : 0
  const wanted =
    scheme === 'nguyen_van' ? (level <= 3 ? Math.max(level, 1) : 0) : (headingLooks[scheme][labelLook(label)] ?? 0)
  // Headings go down a step at a time: where the one above is no heading, this one is text.
  const depth = scheme === 'dieu' || wanted <= deepest + 1 ? wanted : scheme === 'nguyen_van' ? deepest + 1 : 0
  const always = (depth === 1 && label.kind !== 'decimal') || scheme === 'dieu'
  return always || titled ? depth : 0
}

/** Điểm that a word processor keeps as a heading. */
function depthOfPoint(scheme: Exclude<Scheme, 'nguyen_van'>, deepest: number): number {
  const depth = schemes[scheme].findIndex(({ element }) => element === 'pointTitle') + 1
  return depth <= deepest + 1 ? depth : 0
}
