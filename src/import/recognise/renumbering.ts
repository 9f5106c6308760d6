import { partLevel, printedNumber, schemes } from '../../decree/numbering.ts'
import { pointLetters } from '../../vietnamese/letters.ts'
import { isLine } from './entries.ts'
import type { NumberedEntry } from './numbered-outline.ts'
import type { Note, Recognised } from './recognised.ts'
import type { Role } from './roles.ts'

/** A number without the mark behind it. */
const withoutMark = (number: string): string => number.replace(/\s?[.)/:–-]$/, '').toLowerCase()

/** A number as typed and as the program prints it. */
interface Counted {
  readonly what: 'Phần' | 'Đề mục' | 'Điểm'
  readonly typed: string
  readonly printed: string
  readonly line: number
}

/** Notes each number that the program prints otherwise than typed, and each mark behind numbers once. */
export function renumberingNotes(
  all: readonly NumberedEntry[],
  roles: readonly Role[],
  scheme: Recognised['scheme'],
): Note[] {
  if (scheme === 'nguyen_van') return []
  const counted = countedNumbers(all, roles, scheme)
  const marks = counted.filter(
    ({ what, typed, printed }, i) =>
      what !== 'Phần' &&
      typed.slice(-1) !== printed.slice(-1) &&
      counted.findIndex(
        (one) => one.typed.slice(-1) === typed.slice(-1) && one.printed.slice(-1) !== one.typed.slice(-1),
      ) === i,
  )
  return counted.flatMap((one) => [
    ...(marks.includes(one)
      ? [
          {
            rule: 'nhap-dau-sau-so' as const,
            message: `${one.what} gõ “${one.typed}”; dấu sau số được in theo Nghị định 30: “${one.printed}”`,
            hint: 'thêm --nguyen-van để giữ như bản gốc',
            line: one.line,
          },
        ]
      : []),
    ...(withoutMark(one.typed) !== withoutMark(one.printed)
      ? [
          {
            rule: 'nhap-danh-so-lai' as const,
            message: `${one.what} gõ “${one.typed}” được đánh số lại thành “${one.printed}”`,
            hint: 'thêm --nguyen-van để giữ số như bản gốc',
            line: one.line,
          },
        ]
      : []),
  ])
}

/** Counts as the program will. */
function countedNumbers(
  all: readonly NumberedEntry[],
  roles: readonly Role[],
  scheme: Exclude<Recognised['scheme'], 'nguyen_van'>,
): Counted[] {
  const counts: number[] = []
  let [parts, points] = [0, 0]
  return all.flatMap(({ entry, label }, at) => {
    const role = roles[at]
    if (!label || !isLine(entry)) return []
    const told = (what: Counted['what'], printed: string) => [
      { what, typed: label.typed, printed, line: entry.line.line },
    ]
    if (role?.kind === 'point') {
      points = label.value[0] === 1 ? 1 : points + 1
      return told('Điểm', `${pointLetters[points - 1] ?? ''})`)
    }
    if (role?.kind !== 'heading') return []
    points = 0
    counts.length = label.kind === 'part' ? 0 : Math.min(counts.length, role.depth)
    if (label.kind === 'part') return told('Phần', printedNumber(partLevel, ++parts))
    counts[role.depth - 1] = (counts[role.depth - 1] ?? 0) + 1
    const printed = printedHeading(counts, role.depth, scheme)
    return printed === undefined ? [] : told('Đề mục', printed)
  })
}

function printedHeading(
  counts: readonly number[],
  depth: number,
  scheme: Exclude<Recognised['scheme'], 'nguyen_van'>,
): string | undefined {
  if (scheme === 'dieu') return undefined
  const levels = schemes[scheme]
  const level = levels[depth - 1]
  return level && printedNumber(level, counts[depth - 1] ?? 1, levels[depth - 2], counts[depth - 2])
}
