import { isNationOrMotto } from '../../decree/nation.ts'
import type { SourceLine } from '../../source/lines/source-line.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { endsOpen } from '../../vietnamese/lines/line-edges.ts'
import { smallTitle } from './form-head.ts'
import type { IssuedLine } from './issued-line.ts'

/** A line that has words, as they are seen. */
export interface SeenLine extends SourceLine {
  readonly words: string
  /** Its number in the source, where empty lines may be fewer. */
  readonly row: number
  /** What it is where it says “(Kèm theo …)”. */
  readonly issued?: IssuedLine
}

/** What is typed below the name of an appendix and belongs to its head. */
export interface TitleBelow {
  /** Empty where there is none. */
  readonly title: string
  /** The last line of the head, if there is one below the name. */
  readonly last?: SeenLine
  /** Nothing there may be the first paragraph as well. */
  readonly isSure: boolean
}

/** The lines below the name of an appendix that belong to its head: its title on one line or more, then what it was issued with. */
export function titleBelow(head: SeenLine, below: readonly SeenLine[], hasTitle: boolean): TitleBelow {
  const capitals = hasTitle ? [] : whileEach(below, isTitle)
  const titles = hasTitle || capitals.length > 0 ? capitals : smallLines(below)
  const [first, next] = [titles[0], below[titles.length]]
  const isIssued = next !== undefined && isIssuedWith(next)
  const last = isIssued && next.issued !== 'another' ? next : titles.at(-1)
  const isRightBelow = first && isAdjacent(head, first) && !(next && isAdjacent(first, next))
  return {
    title: titles.map(({ words }) => words).join(' '),
    ...(last && { last }),
    isSure: !first || titles === capitals || isIssued || isRightBelow === true,
  }
}

const isIssuedWith = ({ issued }: SeenLine): boolean => issued !== undefined

const isAdjacent = (above: SeenLine, { row }: SeenLine): boolean => above.row + 1 === row

const isTitle = ({ kind, text, words }: SeenLine): boolean =>
  kind === 'text' &&
  words.length <= 200 &&
  !isNationOrMotto(words) &&
  (inCapitalWords(words) || /^\*\*[^*]+\*\*$/.test(text))

/** A title in small letters: all lines up to what it was issued with, else one that no other like it follows. */
function smallLines(below: readonly SeenLine[]): readonly SeenLine[] {
  const [first, second] = below
  if (!first || !opensSmall(first)) return []
  const lines = whileEach(below, isSmall)
  const next = below[lines.length]
  if (next && isIssuedWith(next)) return lines
  return endsOpen(first.words) || !second || opensSmall(second) ? [] : [first]
}

/** No row, item or sentence. */
const isSmall = (line: SeenLine): boolean =>
  line.kind === 'text' && /^[^.;:!?|\t…]{1,150}$/u.test(line.words) && !labelOf(line.words) && !isIssuedWith(line)

const opensSmall = (line: SeenLine): boolean => isSmall(line) && smallTitle.test(line.words)

/** Of the first lines, three at most, those before the first that isn't such. */
function whileEach(lines: readonly SeenLine[], isSuch: (line: SeenLine) => boolean): readonly SeenLine[] {
  const end = lines.slice(0, 3).findIndex((line) => !isSuch(line))
  return lines.slice(0, end < 0 ? 3 : end)
}
