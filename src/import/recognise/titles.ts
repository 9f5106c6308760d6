import { labelLook, siblingGroups } from '../../vietnamese/lines/label-levels.ts'
import { looksLikeTitle } from '../../vietnamese/lines/title-line.ts'
import { isLine } from './entries.ts'
import type { NumberedEntry } from './numbered-outline.ts'
import type { ManuscriptLine } from './recognised.ts'
import { boldStart } from './run-in-title.ts'

/** Whether a line may be a heading by its looks: as one of a word processor, in bold, or short and no sentence. */
export const isTitle = (line: ManuscriptLine): boolean =>
  line.bold ||
  line.heading !== undefined ||
  boldStart(line) !== undefined ||
  (looksLikeTitle(line.text) && !/[!?]$/.test(line.text))

/** Numbered siblings. */
interface Group {
  readonly places: readonly number[]
  readonly lines: readonly ManuscriptLine[]
  readonly look: string
}

/**
 * Places of lines that are headings: numbered siblings are, or khoản without titles, all of them, since they are counted
 * together. Numbers of parts, 1.1, are decided for the whole text.
 */
export function titledPlaces(all: readonly NumberedEntry[]): ReadonlySet<number> {
  const groups = siblingGroups(all).map((places): Group => {
    const first = all[places[0] ?? 0]?.label
    return {
      places,
      lines: places
        .map((at) => all[at]?.entry)
        .filter(isLine)
        .map(({ line }) => line),
      look: first ? labelLook(first) : '',
    }
  })
  const decided = [...groups.filter(({ look }) => !isOfParts(look)), ...wholeLevels(groups, all)]
  const boldLooks = new Set(decided.filter(({ lines }) => lines.every(stands)).map(({ look }) => look))
  return new Set(
    decided.filter((group) => areTitles(group, boldLooks.has(group.look), all)).flatMap(({ places }) => places),
  )
}

const isOfParts = (look: string): boolean => /^decimals\d/.test(look)

/** 1.1 and 2.1 are one level; where a number of it doesn't count on, the text may cite it, and the level is text as typed. */
function wholeLevels(groups: readonly Group[], all: readonly NumberedEntry[]): Group[] {
  const looks = new Set(groups.map(({ look }) => look).filter(isOfParts))
  return [...looks].flatMap((look) => {
    const own = groups.filter((group) => group.look === look)
    const counted = own.every(({ places }) => places.every((at, i) => all[at]?.label?.value.at(-1) === i + 1))
    return counted
      ? [{ look, places: own.flatMap(({ places }) => places), lines: own.flatMap(({ lines }) => lines) }]
      : []
  })
}

/** Set off by its look, not only by its length. */
const stands = (line: ManuscriptLine): boolean =>
  line.bold || line.heading !== undefined || boldStart(line) !== undefined

/**
 * Most of them look like titles. Plain lines are none where others of their look are set off, nor where no text stands
 * below any of them: that is a list.
 */
function areTitles({ places, lines }: Group, othersStand: boolean, all: readonly NumberedEntry[]): boolean {
  if (places.length > 1 && lines.every(isShortTitle) && places.every((at) => hasTextBelow(all, at))) return true
  if (lines.filter(isTitle).length * 2 <= lines.length) return false
  if (lines.some(stands)) return true
  return !othersStand && places.filter((at) => hasTextBelow(all, at)).length * 2 > places.length
}

/** A few words that end in a stop, as some type titles: `1. Mục tiêu chung.` */
const isShortTitle = ({ text }: ManuscriptLine): boolean =>
  text.length < 40 && /^[^.,;:!?]*[.)/]\s[^.,;:!?]*\.$/.test(text)

/** Whether something stands below a numbered line that is not its sibling or a wider heading. */
function hasTextBelow(all: readonly NumberedEntry[], at: number): boolean {
  const [own, next] = [all[at], all[at + 1]]
  if (!own || !next) return false
  return next.level === undefined || next.level > (own.level ?? 0)
}
