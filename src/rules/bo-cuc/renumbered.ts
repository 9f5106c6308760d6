import type { Doc } from '../../document/doc.ts'
import { pieceAt } from '../../findings/text-map.ts'
import { type Lines, matchesIn } from '../chinh-ta/loi-van.ts'
import type { TextRange } from '../found-at.ts'
import { isElsewhere } from './elsewhere.ts'
import { type NumberedPart, numberedParts, partAround, withInner } from './numbered-parts.ts'

const letter = '[a-zđ](?![A-Za-zÀ-ỹ])'
/** `điểm e khoản 1 Mục I`, `mục II khoản 4`, `mục 2.1`, `điểm e khoản 1` of the same mục. */
const reference = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:điểm (${letter}),? )?(?:khoản (\d{1,2}),? )?(?<!(?:danh|hạng|tiểu|đầu|chuyên|đề|khoa) )[Mm]ục ([IVX]{1,5}|\d{1,2}(?:\.\d{1,2})?|này)(?![A-Za-zÀ-ỹ\d])(?:,? khoản (\d{1,2})(?!\d)(?:,? điểm (${letter}))?(?!,? [Mm]ục))?|(?<![A-Za-zÀ-ỹ])điểm (${letter}),? khoản (\d{1,2})(?!\d|,? (?:[Mm]ục|[Đđ]iều))`,
  'g',
)

/** What a reference names, from the widest. */
interface Named {
  readonly section: string | undefined
  readonly clause: string | undefined
  readonly point: string | undefined
}

/** A reference by a number that was typed before one part and is printed before another, or none. */
export interface Renumbered {
  readonly lines: Lines
  readonly range: TextRange
  readonly typed: string
  /** The part that was typed with the number, below those it is in. */
  readonly meant: readonly NumberedPart[]
  /** The part that is printed with it. */
  readonly printed: NumberedPart | undefined
}

/** References to parts of this document by numbers that are printed before others. */
export function* renumbered(doc: Doc, lines: Lines): Iterable<Renumbered> {
  if (doc.format.scheme !== 'nd30') return
  const sections = numberedParts(doc)
  if (!sections.flatMap(withInner).some(({ typed, printed }) => typed !== printed)) return
  for (const found of matchesIn(lines, reference, 'ục ', 'khoản ')) {
    const { 0: typed, index } = found
    if (isElsewhere(lines.text, index + typed.length)) continue
    const [, p1, c1, section, c2, p2, p3, c3] = found
    const named = { section, clause: c1 ?? c2 ?? c3, point: p1 ?? p2 ?? p3 }
    const around = partAround(doc, sections, pieceAt(lines, index).from)
    const inPrint = pathsTo(named, sections, { around, by: 'printed' }).map((path) => path.at(-1))
    const meant = pathsTo(named, sections, { around, by: 'typed' }).find((path) => !inPrint.includes(path.at(-1)))
    if (meant) yield { lines, range: [index, index + typed.length], typed, meant, printed: inPrint[0] }
  }
}

interface Reading {
  readonly around: NumberedPart | undefined
  readonly by: 'typed' | 'printed'
}

/** The ways from a mục down to what is named. */
function pathsTo(
  named: Named,
  sections: readonly NumberedPart[],
  { around, by }: Reading,
): (readonly NumberedPart[])[] {
  const { section, clause, point } = named
  const isNumber = section !== undefined && /^\d/.test(section)
  const firsts =
    section === undefined || section === 'này'
      ? [around ? [around] : []]
      : pathsIn(isNumber && by === 'printed' ? (around?.parts ?? []) : sections, isNumber).filter(
          (path) => path.at(-1)?.[by] === section,
        )
  const within = (paths: readonly (readonly NumberedPart[])[], level: NumberedPart['level'], number: string) =>
    paths.flatMap((path) =>
      (path.at(-1)?.parts ?? [])
        .filter((one) => one.level === level && one[by] === number)
        .map((one) => [...path, one]),
    )
  const clauses = clause === undefined ? firsts : within(firsts, 'clause', clause)
  return point === undefined ? clauses : within(clauses, 'point', point)
}

/** Each part with those it is in; those of mục alone, or of khoản as well, which `mục 2.1` may be. */
const pathsIn = (parts: readonly NumberedPart[], inner: boolean): (readonly NumberedPart[])[] =>
  parts.flatMap((part) => [[part], ...(inner ? pathsIn(part.parts, true).map((path) => [part, ...path]) : [])])
