import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { opensText } from './basis-lines.ts'
import { headerColumns } from './header-lines.ts'
import { type LineLook, lookOf } from './line-look.ts'
import { restOfNumberIn } from './number-and-symbol.ts'
import type { ManuscriptLine } from './recognised.ts'

/** How many lines of those at the top are the header. */
export function headerLength(lines: readonly ManuscriptLine[]): number {
  const looks = lines.map((line) => headerColumns(line.text).map((text) => lookOf({ ...line, text })))
  const dated = looks.findIndex((line) => line.includes('placeDate'))
  const typed = looks.findIndex((line) => line.includes('type'))
  const end = lines.findIndex(
    (line, at) =>
      endsHeader(line) || (!isClose(dated - at) && !isClose(typed - at) && isBelow(line, looks.slice(0, at + 1))),
  )
  return end < 0 ? lines.length : end
}

/** So many lines above place and date, or the name of the type, nothing is below the header. */
const isClose = (distance: number): boolean => distance > 0 && distance <= 3

/** Where the header is over: at the name of the type, at Kính gửi, at a basis or number of the text, at a whole sentence. */
const endsHeader = (line: ManuscriptLine): boolean => opensText(line) || ends.has(lookOf(line))

const ends: ReadonlySet<LineLook> = new Set(['type', 'addressees', 'sentence'])

const form: ReadonlySet<LineLook> = new Set(['nation', 'regime', 'number', 'openNumber', 'placeDate', 'mark'])
const title: ReadonlySet<LineLook> = new Set(['capitals', 'text', 'name'])

/**
 * Whether the last of some lines, by their looks, stands below a header that has all of its parts, and goes on with no agency: it
 * is a title whose type nobody knows, or the text.
 */
function isBelow({ text }: ManuscriptLine, looks: readonly (readonly LineLook[])[]): boolean {
  const above = looks.slice(0, -1).filter((line) => !line.every((look) => look === 'rule'))
  const seen = new Set(above.flat())
  const [own] = looks.at(-1) ?? []
  if (!own || !title.has(own) || opensAsAgency(text) || restOfNumberIn(text)) return false
  const whole = (seen.has('nation') || seen.has('regime')) && (seen.has('placeDate') || seen.has('number'))
  const named = above.some((line) => line.some((look) => title.has(look) || look === 'post'))
  return whole && named && above.at(-1)?.every((look) => form.has(look)) === true
}
