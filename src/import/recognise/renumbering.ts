import { printedNumber, schemes } from '../../decree/numbering.ts'
import { pointLetters } from '../../vietnamese/letters.ts'
import type { Label } from '../../vietnamese/lines/label.ts'
import type { ManuscriptLine, Note, Recognised } from './recognised.ts'

/** A number without the mark behind it. */
const withoutMark = (number: string): string => number.replace(/\s?[.)/:–-]$/, '').toLowerCase()

/** Counts as the program will, and notes each number that it prints otherwise than typed. */
export function renumberingCounter(scheme: Recognised['scheme'], notes: Note[]) {
  const counted = scheme === 'nd30' || scheme === 'thap_phan'
  const counts: number[] = []
  let points = 0
  const told = new Set<string>()
  const noteDifference = (typed: string, printed: string, { line }: ManuscriptLine, clause: string) => {
    const mark = typed.slice(-1)
    if (mark !== printed.slice(-1) && !told.has(mark)) {
      told.add(mark)
      notes.push({
        rule: 'nhap-dau-sau-so',
        message: `${clause} gõ “${typed}”; dấu sau số được in theo Nghị định 30: “${printed}”`,
        hint: 'thêm --nguyen-van để giữ như bản gốc',
        line,
      })
    }
    if (withoutMark(typed) === withoutMark(printed)) return
    notes.push({
      rule: 'nhap-danh-so-lai',
      message: `${clause} gõ “${typed}” được đánh số lại thành “${printed}”`,
      hint: 'thêm --nguyen-van để giữ số như bản gốc',
      line,
    })
  }
  return {
    part() {
      counts.length = 0
      points = 0
    },
    heading(depth: number, label: Label, line: ManuscriptLine) {
      points = 0
      counts.length = Math.min(counts.length, depth)
      counts[depth - 1] = (counts[depth - 1] ?? 0) + 1
      if (!counted) return
      const levels = schemes[scheme]
      const level = levels[depth - 1]
      if (level)
        noteDifference(
          label.typed,
          printedNumber(level, counts[depth - 1] ?? 1, levels[depth - 2], counts[depth - 2]),
          line,
          'Đề mục',
        )
    },
    point(label: Label, line: ManuscriptLine) {
      points = label.typed === 'a)' ? 1 : points + 1
      if (scheme !== 'nguyen_van') noteDifference(label.typed, `${pointLetters[points - 1] ?? ''})`, line, 'Điểm')
    },
  }
}
