import type { Scheme } from '../../decree/numbering.ts'
import { headingLooks, schemeOf, type TypedScheme } from '../../decree/typed-scheme.ts'
import { headingKinds, labelLook, levelFinder, siblingGroups } from '../../vietnamese/lines/label-levels.ts'
import { looksLikeTitle } from '../../vietnamese/lines/title-line.ts'
import type { TypedBlock } from './typed-blocks.ts'

/** A block with the depth of its label in the outline typed. */
export interface OutlineLine extends TypedBlock {
  readonly level?: number
  /** It may be no heading, though it looks like one. */
  readonly unsure?: boolean
}

/** A line that heads the ones below it. */
export interface OutlineHeading {
  readonly line: OutlineLine
  /** The number of `#` that marks it. */
  readonly depth: number
  /** Whether it can be nothing else, and is printed with the number typed. */
  readonly sure: boolean
}

/** What numbers typed in a body that marks no headings make of it. */
export interface TypedOutline {
  /** In order. */
  readonly headings: readonly OutlineHeading[]
  readonly typed: TypedScheme
  /** Why no heading is sure: the numbers are of another scheme, not in their order, or head what is no title. */
  readonly problem?: 'scheme' | 'order' | 'titles'
  /** Of numbers of another scheme: whether all would be sure under it. */
  readonly whole?: boolean
}

/** Gives labels their depth, as import does. A number alone on its line takes the next line as its title. */
export function outlineLines(blocks: readonly OutlineLine[]): OutlineLine[] {
  const levelOf = levelFinder()
  const lines: OutlineLine[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) break
    const next = blocks[at + 1]
    const alone = block.label && block.label.typed !== '' && block.label.length >= block.text.length
    const titled = alone && next?.words && !next.label && looksLikeTitle(next.text)
    const own = titled ? headedBy(block, next) : block
    if (titled) at++
    const counts = own.words && own.label && own.label.kind !== 'bullet' && !(alone && !titled)
    lines.push({ ...own, ...(counts && own.label && { level: levelOf(own.label, endsInColon(lines.at(-1))) }) })
  }
  return lines
}

const endsInColon = (line: OutlineLine | undefined): boolean => line?.text.endsWith(':') ?? false

/** A number with the title that stands below it. */
export const headedBy = (number: TypedBlock, title: TypedBlock): TypedBlock => ({
  ...number,
  to: title.to,
  text: `${number.text} ${title.text}`,
  bold: title.bold,
  label: number.label && { ...number.label, length: number.text.length + 1 },
})

/** Finds the headings among numbered lines, for a document numbered by a scheme; without one numbers stay as typed. */
export function headingsTyped(lines: readonly OutlineLine[], scheme: Scheme | undefined): TypedOutline {
  const typed = schemeOf(lines)
  const fits = !scheme || typed === scheme || (typed === 'nd30' && scheme === 'thap_phan')
  if (!fits) {
    const { headings, whole } = widestOf(lines)
    const other = headingsTyped(lines, typed === 'nguyen_van' ? undefined : typed)
    return { headings, typed, problem: 'scheme', whole: whole && !other.problem }
  }
  const headings = headingsOf(lines, scheme)
  const problem = headings.some(({ line, sure }) => !sure && isWide(line))
    ? 'titles'
    : scheme && !inOrder(headings)
      ? 'order'
      : undefined
  if (!problem) return { headings, typed }
  return {
    headings: headings.filter(({ depth }) => depth === 1).map((one) => ({ ...one, sure: false })),
    typed,
    problem,
  }
}

/** The lines of the widest level, as far as they may be headings; `whole` where all are, and count on. */
function widestOf(lines: readonly OutlineLine[]) {
  const level = Math.min(...lines.flatMap((line) => line.level ?? []))
  const widest = lines.flatMap((line, at) => (line.level === level ? [{ line, at }] : []))
  const titled = widest.filter(({ line, at }) => isTitle(line) && textBelow(lines, at))
  const whole =
    titled.length > 1 && titled.length === widest.length && titled.every(({ at }, i) => countsOn(lines, at, i))
  return { headings: titled.map(({ line }) => ({ line, depth: 1, sure: false })), whole }
}

/** Steps down one depth at a time: where the one above is no heading, the next is text. */
function headingsOf(lines: readonly OutlineLine[], scheme: Scheme | undefined): OutlineHeading[] {
  const verdicts = verdictsOf(lines)
  const depthOf = depthFinder(lines, scheme)
  let deepest = 0
  return lines.flatMap((line, at): OutlineHeading[] => {
    const depth = depthOf(line)
    const verdict = isWide(line) ? (isTitle(line) ? 'heading' : 'perhaps') : verdicts.get(at)
    if (depth === 0 || depth > deepest + 1 || verdict === undefined) return []
    const sure = verdict === 'heading' && !line.unsure
    if (sure) deepest = line.label?.kind === 'part' && scheme ? 0 : depth
    return [{ line, depth, sure }]
  })
}

/** Numbers that head mục and what is wider, and no list. */
const isWide = ({ label }: OutlineLine): boolean => label !== undefined && headingKinds.has(label.kind)

function depthFinder(lines: readonly OutlineLine[], scheme: Scheme | undefined) {
  const looks = scheme && headingLooks[scheme]
  const wanted = ({ label, level, words }: OutlineLine): number => {
    if (!label || level === undefined || !words || label.kind === 'bracketed') return 0
    if (!looks) return level > 3 || label.kind === 'point' ? 0 : Math.max(level, 1)
    return looks[labelLook(label)] ?? 0
  }
  if (scheme !== 'dieu') return wanted
  // The depths in use are those of chương, mục and điều that are there.
  const used = [...new Set(lines.map(wanted))].filter((depth) => depth > 0).sort((a, b) => a - b)
  return (line: OutlineLine): number => used.indexOf(wanted(line)) + 1
}

const isTitle = ({ bold, text }: OutlineLine): boolean => bold || looksLikeTitle(text)

/** Whether what follows belongs to a line: text, or a label below its own. */
function textBelow(lines: readonly OutlineLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  return next !== undefined && (next.level === undefined || next.level > (line?.level ?? 0))
}

/**
 * Numbered siblings are counted together, so all are headings or none: all where each is a title with text below it, in bold,
 * or numbered as no list is and naming nobody's task; none where they are sentences, or titles one below the other. Of others those that may be
 * headings are named.
 */
function verdictsOf(lines: readonly OutlineLine[]): ReadonlyMap<number, 'heading' | 'perhaps'> {
  const verdicts = new Map<number, 'heading' | 'perhaps'>()
  for (const group of siblingGroups(lines)) {
    const headed = group.filter((at) => {
      const line = lines[at]
      return (
        line &&
        isTitle(line) &&
        (line.bold || textBelow(lines, at) || (line.label?.kind === 'decimals' && !named.test(line.text)))
      )
    })
    // Below the last of a list the text goes on.
    const [only] = headed
    if (headed.length === 1 && group.length > 1 && only === group.at(-1)) continue
    const all = headed.length === group.length && group.every((at, i) => countsOn(lines, at, i) && !leadsIn(lines, at))
    const verdict = all ? 'heading' : 'perhaps'
    for (const at of headed) verdicts.set(at, verdict)
  }
  return verdicts
}

/** Who does what, or what is when: `Cô Lan: nhận sách`. */
const named = /:\s+\S/

const countsOn = (lines: readonly OutlineLine[], at: number, i: number): boolean =>
  lines[at]?.label?.value.at(-1) === i + 1

/** Whether a line may be but the opening of the items or points below it. */
function leadsIn(lines: readonly OutlineLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  return !line?.bold && endsInColon(line) && !(next?.words && !next.label)
}

/** Whether the program would print the numbers typed; điều are counted through the whole text. */
function inOrder(headings: readonly OutlineHeading[]): boolean {
  const counts: number[] = []
  let articles = 0
  return headings
    .filter(({ sure }) => sure)
    .every(({ line: { label }, depth }) => {
      const value = label?.value.at(-1)
      if (label?.kind === 'article') return value === ++articles
      const rank = label?.kind === 'part' ? 0 : depth
      counts.length = Math.min(counts.length, rank + 1)
      counts[rank] = (counts[rank] ?? 0) + 1
      return value === counts[rank]
    })
}
