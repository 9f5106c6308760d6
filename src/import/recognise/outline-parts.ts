import { roman } from '../../decree/numbering.ts'
import type { Label } from '../../vietnamese/lines/label.ts'
import type { Table } from '../manuscript.ts'
import { isLine } from './entries.ts'
import { runsFrom } from './manuscript-lines.ts'
import type { NumberedEntry } from './numbered-outline.ts'
import type { ManuscriptLine, Note, Recognised, RecognisedPart } from './recognised.ts'
import { renumberingNotes } from './renumbering.ts'
import { type Role, rolesOf } from './roles.ts'
import { splitTitle } from './run-in-title.ts'

/** The parts of a text, in order, and the numbers that are printed otherwise than typed. */
export function outlineParts(
  all: readonly NumberedEntry[],
  scheme: Recognised['scheme'],
): { readonly parts: readonly RecognisedPart[]; readonly notes: readonly Note[] } {
  const roles = rolesOf(all, scheme).map((role, at): Role => (headsDashes(all, at) ? { kind: 'paragraph' } : role))
  const places: PartPlaces = { marks: markFinder(all), verbatim: scheme === 'nguyen_van' }
  return {
    parts: all.flatMap((one, at) => {
      const role = roles[at]
      return role ? partsOf(one, role, places) : []
    }),
    notes: renumberingNotes(all, roles, scheme),
  }
}

type Mark = '-' | '+' | '•'

/** What the parts of one text are made with. */
interface PartPlaces {
  readonly marks: (typed: string) => Mark
  /** Numbers are kept as typed. */
  readonly verbatim: boolean
}

/** A source knows no letter as the number of a Phần. */
const labelOfHeading = ({ kind, typed, value }: Label, verbatim: boolean): string =>
  kind === 'part' && !verbatim && /\s[A-HĐ][.:]?$/i.test(typed) ? `Phần ${roman(value[0] ?? 1)}.` : typed

function partsOf({ entry, label }: NumberedEntry, role: Role, { marks, verbatim }: PartPlaces): RecognisedPart[] {
  if (!isLine(entry)) return 'table' in entry ? [tablePart(entry.table)] : []
  const { line } = entry
  const runs = label ? runsFrom(line.runs, offsetOf(line, label.length)) : line.runs
  const typed = label?.typed ?? ''
  switch (role.kind) {
    case 'heading': {
      const { title, rest } = splitTitle(runs, role.depth)
      const number = label ? labelOfHeading(label, verbatim) : ''
      const heading = { kind: role.kind, depth: role.depth, label: number, runs: title, line: line.line }
      return [heading, ...(rest ? [{ kind: 'paragraph' as const, runs: rest, line: line.line }] : [])]
    }
    case 'item':
      return [{ kind: role.kind, mark: marks(typed), runs, line: line.line }]
    case 'point':
      return [{ kind: role.kind, label: typed.replace(/[./–-]$/, ')'), runs, line: line.line }]
    case 'clause':
      return [{ kind: role.kind, value: label?.value[0] ?? 1, runs, line: line.line }]
    case 'paragraph':
      return [{ kind: role.kind, runs: line.runs, line: line.line }]
    default:
      return []
  }
}

const tablePart = (table: Table): RecognisedPart => ({ kind: 'table', table, line: table.line })

/** Of a label in the text of single blanks, how many characters of the runs it takes. */
function offsetOf({ text, runs }: ManuscriptLine, length: number): number {
  const typed = runs.map((run) => run.text).join('')
  let left = text.slice(0, length).replace(/\s/g, '').length
  let at = 0
  for (; at < typed.length && left > 0; at++) if (!/\s/.test(typed[at] ?? '')) left--
  return at
}

/** The mark of an item as typed, all dashes being one. */
const typedMark = (one: NumberedEntry | undefined): string | undefined =>
  one?.label?.kind === 'bullet' ? one.label.typed.replace(/^[-–—−]$/, '-') : undefined

/** A star above a dash is the sign of a line that dashes stand below: it stays as typed, for no item is above those with dashes. */
const headsDashes = (all: readonly NumberedEntry[], at: number): boolean =>
  typedMark(all[at]) === '*' && typedMark(all[at + 1]) === '-'

/** Marks of items as printed: - and + as typed, - for those that stand nowhere beside them, others by the order they first come in. */
function markFinder(all: readonly NumberedEntry[]): (typed: string) => Mark {
  const plain = (typed: string) => (/^[-–—−]$/.test(typed) ? '-' : typed)
  const marks = all.map((one, at) => (headsDashes(all, at) ? undefined : typedMark(one)))
  const beside = new Set(
    marks.flatMap((mark, at) =>
      [marks[at - 1], marks[at + 1]].some((other) => other !== undefined && other !== mark) ? (mark ?? []) : [],
    ),
  )
  const used = new Set(marks.flatMap((mark) => mark ?? []))
  const free = (['-', '+', '•'] as const).filter((mark) => !used.has(mark) || mark === '•')
  const others = [...used].filter((mark) => mark !== '-' && mark !== '+' && beside.has(mark))
  return (typed) => {
    const mark = plain(typed)
    if (mark === '-' || mark === '+') return mark
    if (!beside.has(mark)) return '-'
    return free[Math.min(others.indexOf(mark), free.length - 1)] ?? '•'
  }
}
